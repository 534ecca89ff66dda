#include "server/resources/award_rows.h"

#include <algorithm>
#include <functional>

#include "server/resources/documents.h"
#include "server/resources/services.h"
#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using records::Basis;
using records::RecordKind;

/// Merit rests on initiatives or research items: which, the person’s own lists say.
std::optional<Basis> basis_of(law::Ground ground) {
  const law::Path path = law::facts_of(ground).path;
  if (path == law::Path::rating) return Basis::rating;
  if (path == law::Path::initiative) return Basis::initiative;
  return path == law::Path::research ? std::optional(Basis::research) : std::nullopt;
}

/// Whether an achievement a nomination rests on is an initiative or research, by the person's own lists.
std::optional<Basis> basis_in(const records::Person& person, const base::Id& achievement) {
  const auto is = [&](const auto& row) { return row.id == achievement; };
  if (std::any_of(person.initiatives.begin(), person.initiatives.end(), is)) return Basis::initiative;
  if (std::any_of(person.research.begin(), person.research.end(), is)) return Basis::research;
  return std::nullopt;
}

records::AwardRow row_of(const records::Decision& decision, const records::Nomination& nomination, int64_t now) {
  records::AwardRow row;
  row.id = new_id(now);
  row.award = nomination.award;
  row.school_year = nomination.school_year;
  row.merit_type = nomination.merit_type;
  row.decision_number = decision.number;
  row.decided_on = decision.signed_on;
  row.issuer = issuer_of(decision);
  row.decision_id = decision.id;
  if (nomination.ground) row.basis = basis_of(*nomination.ground);
  if (row.basis && row.basis != Basis::rating) row.basis_ids = nomination.achievement_ids;
  row.standing = records::Standing::registered;
  return row;
}

/// What the ground leaves open: the chosen achievements are of one kind, and the person's own lists say which.
void settle_basis(const records::Person& person, const records::Nomination& nomination, records::AwardRow& row) {
  if (row.basis || nomination.achievement_ids.empty()) return;
  row.basis = basis_in(person, nomination.achievement_ids.front());
  if (row.basis) row.basis_ids = nomination.achievement_ids;
}

template <class T>
base::Status save_record(store::Connection& connection, RecordKind kind, const store::Revision& now, const T& record,
                         base::Date on, const store::By& by) {
  const base::Value document = records::to_value(record);
  store::SaveRequest save;
  TDKT_TRY(listed, resources::row_of(kind, document, on));
  save.row = listed;
  save.revision_id = new_id(by.at);
  save.base_revision_id = now.revision_id;
  save.document = wire::write_json(document);
  save.author_id = by.account_id.value_or(base::Id{});
  save.made_at = save.received_at = by.at;
  TDKT_TRY(saved, store::save(connection, save));
  static_cast<void>(saved);
  return base::Done{};
}

using History = std::vector<records::AwardRow>;
/// Changes a history; false: nothing to keep.
using Change = std::function<bool(History&, const records::Person*)>;

/// Changes the history of a person or unit, as a new revision. Who is not known here has none.
base::Status change_history(store::Connection& connection, const base::Id& record_id, const Change& change,
                            const store::By& by) {
  TDKT_TRY(row, store::record_row(connection, record_id));
  if (!row) return base::Done{};
  TDKT_TRY(now, store::current(connection, record_id));
  TDKT_TRY(document, wire::read_json(now->document));
  const base::Date today = base::Date::of_instant(by.at);
  if (row->kind == base::word(RecordKind::units)) {
    TDKT_TRY(unit, records::from_value<records::Unit>(document));
    if (!change(unit.award_history, nullptr)) return base::Done{};
    return save_record(connection, RecordKind::units, *now, unit, today, by);
  }
  TDKT_TRY(person, records::from_value<records::Person>(document));
  if (!change(person.award_history, &person)) return base::Done{};
  return save_record(connection, RecordKind::people, *now, person, today, by);
}

/// The registered row that a decision gave for this nomination. Rows written before decisions were named in them are
/// known by their number.
records::AwardRow* row_given_by(History& history, const records::Decision& decision,
                                const records::Nomination& nomination) {
  for (records::AwardRow& row : history) {
    const bool of_the_decision =
        row.decision_id ? row.decision_id == decision.id : row.decision_number == decision.number;
    if (of_the_decision && row.standing == records::Standing::registered && row.award == nomination.award &&
        row.school_year == nomination.school_year)
      return &row;
  }
  return nullptr;
}

}  // namespace

std::string issuer_of(const records::Decision& decision) {
  return decision.decided_by ? std::string(base::display(*decision.decided_by)) : std::string();
}

base::Status write_award(store::Connection& connection, const records::Decision& decision,
                         const records::Nomination& nomination, const store::By& by) {
  if (!nomination.nominee_id) return base::Done{};
  const Change append = [&](History& history, const records::Person* person) {
    records::AwardRow row = row_of(decision, nomination, by.at);
    if (person) settle_basis(*person, nomination, row);
    history.push_back(std::move(row));
    return true;
  };
  return change_history(connection, *nomination.nominee_id, append, by);
}

base::Status correct_award(store::Connection& connection, const records::Decision& earlier,
                           const records::Decision& correction, const records::Nomination& nomination,
                           const store::By& by) {
  if (!nomination.nominee_id) return base::Done{};
  const Change correct = [&](History& history, const records::Person*) {
    records::AwardRow* row = row_given_by(history, earlier, nomination);
    if (!row) return false;
    row->decision_number = correction.number;
    row->decided_on = correction.signed_on;
    row->issuer = issuer_of(correction);
    row->decision_id = correction.id;
    return true;
  };
  return change_history(connection, *nomination.nominee_id, correct, by);
}

base::Status revoke_award(store::Connection& connection, const records::Decision& earlier,
                          const records::Decision& revocation, const records::Nomination& nomination,
                          const store::By& by) {
  if (!nomination.nominee_id) return base::Done{};
  const Change revoke = [&](History& history, const records::Person*) {
    records::AwardRow* row = row_given_by(history, earlier, nomination);
    if (!row) return false;
    row->revoked = true;
    row->revocation_number = revocation.number;
    return true;
  };
  return change_history(connection, *nomination.nominee_id, revoke, by);
}

base::Status mark_for_review(store::Connection& connection, const base::Id& record, const base::Id& row,
                             const std::string& why, const store::By& by) {
  const Change mark = [&](History& history, const records::Person*) {
    const auto found = std::find_if(history.begin(), history.end(), [&](const auto& one) { return one.id == row; });
    if (found == history.end() || found->revoked) return false;
    found->to_review = why;
    return true;
  };
  return change_history(connection, record, mark, by);
}

}  // namespace tdkt::resources
