#include "shared/rules/lookup.h"

#include <algorithm>

namespace tdkt::rules {
namespace {

template <class Row>
const Row* row_with_id(const std::vector<Row>& rows, const base::Id& id) {
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.id == id; });
  return row == rows.end() ? nullptr : &*row;
}

bool feeds_merit_awards(const records::AwardRow& row) {
  return row.merit_type != law::MeritType::CHUYEN_DE && row.merit_type != law::MeritType::DOT_XUAT;
}

/// Whether `a` is to be read rather than `b`, where a year has both: what says a level, then the later decision.
bool supersedes(const records::Rating& a, const records::Rating& b) {
  if (a.level.has_value() != b.level.has_value()) return a.level.has_value();
  if (a.decided_on != b.decided_on) return a.decided_on && (!b.decided_on || *b.decided_on < *a.decided_on);
  return b.id < a.id;
}

}  // namespace

const records::Rating* rating_of(const std::vector<records::Rating>& ratings, base::SchoolYear year) {
  const records::Rating* found = nullptr;
  for (const records::Rating& row : ratings)
    if (row.school_year == year && (!found || supersedes(row, *found))) found = &row;
  return found;
}

const records::AwardRow* counted_award(const std::vector<records::AwardRow>& history, law::Award award,
                                       base::SchoolYear year) {
  const auto row = std::find_if(history.begin(), history.end(), [&](const records::AwardRow& r) {
    return r.award == award && r.school_year == year && !r.revoked && feeds_merit_awards(r);
  });
  return row == history.end() ? nullptr : &*row;
}

const records::Initiative* initiative_of(const records::Person& person, const base::Id& id) {
  return row_with_id(person.initiatives, id);
}

const records::Research* research_of(const records::Person& person, const base::Id& id) {
  return row_with_id(person.research, id);
}

bool rests_on(const records::AwardRow& row, const base::Id& achievement) {
  return std::find(row.basis_ids.begin(), row.basis_ids.end(), achievement) != row.basis_ids.end();
}

const records::AwardRow* spent_on(const records::Person& person, const base::Id& achievement) {
  const auto& history = person.award_history;
  const auto row = std::find_if(history.begin(), history.end(),
                                [&](const records::AwardRow& r) { return rests_on(r, achievement) && !r.revoked; });
  return row == history.end() ? nullptr : &*row;
}

std::string in_words(base::SchoolYear year) { return "năm học " + year.text(); }

}  // namespace tdkt::rules
