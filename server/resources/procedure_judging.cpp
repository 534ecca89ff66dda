#include "server/resources/procedure_judging.h"

#include "server/resources/judging.h"
#include "server/store/procedure.h"
#include "server/store/record_lists.h"
#include "shared/rules/procedure_cases.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {
namespace {

using records::RecordKind;
using rules::RecordSet;
using store::RecordView;

base::Status put(RecordSet& set, base::Result<std::vector<RecordView>> records) {
  if (!records.ok()) return std::move(records).problem();
  for (const RecordView& record : *records) TDKT_CHECK(put_stored(set, record));
  return base::Done{};
}

base::Status put_one(store::Connection& connection, RecordSet& set, const base::Id& id) {
  TDKT_TRY(record, store::record_view(connection, id));
  return record ? put_stored(set, *record) : base::Done{};
}

/// The records a registration or a meeting of a unit is judged with.
base::Status put_around(store::Connection& connection, RecordSet& set, const store::RecordRow& row) {
  TDKT_CHECK(put_one(connection, set, row.record_id));
  TDKT_CHECK(put_one(connection, set, row.unit_id));
  TDKT_CHECK(put_one(connection, set, row.parent_id.value_or(base::Id{})));
  for (const RecordKind kind : {RecordKind::regulations, RecordKind::confirmations})
    TDKT_CHECK(put(set, store::records_of_kind(connection, base::word(kind))));
  for (const auto& [id, regulation] : set.all<records::Regulation>())
    TDKT_CHECK(put_one(connection, set, regulation.unit_id));
  for (const auto& [id, confirmation] : set.all<records::Confirmation>())
    TDKT_CHECK(put_one(connection, set, confirmation.unit_id));
  if (row.kind != base::word(RecordKind::registrations)) return base::Done{};
  for (const RecordKind kind : {RecordKind::campaigns, RecordKind::movements})
    TDKT_CHECK(put(set, store::records_of_kind(connection, base::word(kind))));
  for (const RecordKind kind : {RecordKind::people, RecordKind::exemplars})
    TDKT_CHECK(put(set, store::records_of_unit(connection, base::word(kind), row.unit_id)));
  set.has_whole_staff_of(row.unit_id);
  return base::Done{};
}

/// Where the nomination stands that a complaint is about, and since when it is decided.
base::Status add_standing(store::Connection& connection, const base::Id& nomination, rules::Surroundings& around) {
  TDKT_TRY(row, store::record_row(connection, nomination));
  if (!row) return base::Done{};
  around.standing_known = true;
  around.suspended = row->state == base::word(workflow::State::suspended);
  if (row->state != base::word(workflow::State::decided)) return base::Done{};
  TDKT_TRY(acts, store::acts_of(connection, nomination));
  if (!acts.empty()) around.decided_on = base::Date::of_instant(acts.back().at);
  return base::Done{};
}

}  // namespace

base::Result<std::optional<rules::Case>> procedure_case_of(store::Connection& connection, const store::RecordRow& row,
                                                           rules::Phase phase, const rules::Dates& dates) {
  RecordSet set(rules::Coverage::everything);
  TDKT_CHECK(put_around(connection, set, row));
  auto subject = rules::procedure_case(set, row.record_id, phase, dates);
  if (!subject) return std::optional<rules::Case>();
  const auto* complaint = std::get_if<rules::ComplaintSubject>(&subject->subject);
  if (complaint && complaint->complaint.nomination_id)
    TDKT_CHECK(add_standing(connection, *complaint->complaint.nomination_id, subject->facts.around));
  return subject;
}

}  // namespace tdkt::resources
