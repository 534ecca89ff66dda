#include "server/resources/award_rows.h"

#include <algorithm>

#include "server/resources/documents.h"
#include "server/resources/services.h"
#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using records::Basis;
using records::RecordKind;

std::optional<Basis> basis_of(law::Ground ground) {
  using G = law::Ground;
  switch (ground) {
    case G::CSTDCS_RATING: return Basis::rating;
    case G::CSTDCS_INITIATIVE:
    case G::CSTDT_INITIATIVE: return Basis::initiative;
    case G::CSTDCS_RESEARCH:
    case G::CSTDT_RESEARCH: return Basis::research;
    case G::BK_T_MERIT:  // on initiatives or research items: which, the person’s own lists say
    case G::LDTT:
    case G::TTLDTT:
    case G::TTLDXS:
    case G::BK_T_MOVEMENT:
    case G::BK_T_SUDDEN:
    case G::BK_T_CONTRIBUTION:
    case G::BK_T_MOVEMENT_TT:
    case G::BK_T_SUDDEN_TT:
    case G::BK_T_CONTRIBUTION_TT:
    case G::BK_T_MERIT_TT: break;
  }
  return std::nullopt;
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
  if (nomination.ground) row.basis = basis_of(*nomination.ground);
  if (row.basis && row.basis != Basis::rating && !nomination.achievement_ids.empty())
    row.basis_id = nomination.achievement_ids.front();
  row.standing = records::Standing::registered;
  return row;
}

template <class T>
base::Status append_and_save(store::Connection& connection, RecordKind kind, const store::Revision& now, T record,
                             const records::AwardRow& row, const store::By& by) {
  record.award_history.push_back(row);
  const base::Value document = records::to_value(record);
  store::SaveRequest save;
  TDKT_TRY(listed, resources::row_of(kind, document, *row.decided_on));
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

}  // namespace

std::string issuer_of(const records::Decision& decision) {
  return decision.decided_by ? std::string(base::display(*decision.decided_by)) : std::string();
}

base::Status write_award(store::Connection& connection, const records::Decision& decision,
                         const records::Nomination& nomination, const store::By& by) {
  if (!nomination.nominee_id) return base::Done{};
  TDKT_TRY(now, store::current(connection, *nomination.nominee_id));
  if (!now) return base::Done{};
  TDKT_TRY(document, wire::read_json(now->document));
  records::AwardRow row = row_of(decision, nomination, by.at);
  if (nomination.nominee_type == law::NomineeType::collective) {
    TDKT_TRY(unit, records::from_value<records::Unit>(document));
    return append_and_save(connection, RecordKind::units, *now, std::move(unit), row, by);
  }
  TDKT_TRY(person, records::from_value<records::Person>(document));
  if (!row.basis && !nomination.achievement_ids.empty()) {
    row.basis = basis_in(person, nomination.achievement_ids.front());
    if (row.basis) row.basis_id = nomination.achievement_ids.front();
  }
  return append_and_save(connection, RecordKind::people, *now, std::move(person), row, by);
}

}  // namespace tdkt::resources
