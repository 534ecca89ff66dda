#include "shared/rules/history.h"

#include <algorithm>

#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"

namespace tdkt::rules {
namespace {

using base::SchoolYear;
using law::Award;
using law::MeritType;

/// Another open nomination of the same nominee: in this dossier or elsewhere.
template <class Predicate>
const Sibling* other_nomination(const Verdict& verdict, Predicate wanted) {
  const auto& nominee = verdict.nomination().nominee_id;
  for (const auto* list : {&verdict.facts().siblings, &verdict.facts().elsewhere})
    for (const Sibling& other : *list)
      if (nominee && other.nominee_id == nominee && wanted(other)) return &other;
  return nullptr;
}

bool is_proposed_too(const Verdict& verdict, Award award, SchoolYear year) {
  return other_nomination(verdict, [&](const Sibling& other) {
           return other.award == award && other.school_year == year && other.merit_type != MeritType::CHUYEN_DE &&
                  other.merit_type != MeritType::DOT_XUAT;
         }) != nullptr;
}

}  // namespace

const std::vector<records::AwardRow>* history_of(const Verdict& verdict) {
  const Facts& facts = verdict.facts();
  if (facts.person) return &facts.person->award_history;
  return facts.collective ? &facts.collective->award_history : nullptr;
}

const std::vector<records::Rating>* ratings_of(const Verdict& verdict) {
  const Facts& facts = verdict.facts();
  if (facts.person) return &facts.person->ratings;
  return facts.collective ? &facts.collective->ratings : nullptr;
}

bool lacks_history(Verdict& verdict) {
  if (!year_or_unknown(verdict)) return true;
  if (history_of(verdict)) return false;
  verdict.unknown("/nominee_id", "xếp loại và thành tích đã được khen của " + nominee_in_words(verdict));
  return true;
}

bool holds(const Verdict& verdict, Award award, SchoolYear year) {
  return counted_award(*history_of(verdict), award, year) || is_proposed_too(verdict, award, year);
}

YearsOfMerit years_of_merit(const Verdict& verdict, Award title) {
  YearsOfMerit found;
  for (int back = 0; back < kYearsOfMerit; ++back) {
    const SchoolYear year = verdict.nomination().school_year->before(back);
    const records::Rating* rating = rating_of(*ratings_of(verdict), year);
    if (holds(verdict, title, year)) ++found.titles;
    if (!rating || !rating->level)
      ++found.unrated;
    else if (*rating->level == records::RatingLevel::HTXSNV)
      ++found.excellent;
  }
  return found;
}

std::string two_years_text(SchoolYear last) { return last.before().text() + " và " + last.text(); }

std::string in_words(Award award, std::optional<SchoolYear> year) {
  return std::string(base::display(award)) + (year ? " " + in_words(*year) : "");
}

std::string other_use(const Verdict& verdict, const base::Id& achievement) {
  const auto& nomination = verdict.nomination();
  for (const records::AwardRow& row : *history_of(verdict)) {
    // The row of this very award, once it is decided, is its own use.
    const bool own = row.award == nomination.award && row.school_year == nomination.school_year;
    if (rests_on(row, achievement) && !row.revoked && !own)
      return row.award ? in_words(*row.award, row.school_year) : "một lần khen khác";
  }
  const Sibling* other = other_nomination(verdict, [&](const Sibling& o) {
    return std::find(o.achievement_ids.begin(), o.achievement_ids.end(), achievement) != o.achievement_ids.end();
  });
  if (!other) return {};
  const std::string award = other->award ? in_words(*other->award, other->school_year) : "một trường hợp khác";
  return award + " (đang đề nghị" + (other->unit_name.empty() ? "" : " ở hồ sơ của " + other->unit_name) + ")";
}

}  // namespace tdkt::rules
