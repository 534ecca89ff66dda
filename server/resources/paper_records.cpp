#include "server/resources/paper_records.h"

#include "server/resources/judging.h"
#include "server/store/procedure.h"
#include "server/store/record_lists.h"

namespace tdkt::resources {
namespace {

using records::RecordKind;
using rules::RecordSet;
using store::RecordView;

base::Status put(store::Connection& connection, RecordSet& set, const base::Id& id) {
  if (id.is_zero()) return base::Done{};
  TDKT_TRY(record, store::record_view(connection, id));
  return record ? put_stored(set, *record) : base::Done{};
}

base::Status put_of_unit(store::Connection& connection, RecordSet& set, RecordKind kind, const base::Id& unit) {
  TDKT_TRY(records, store::records_of_unit(connection, base::word(kind), unit));
  for (const RecordView& record : records) TDKT_CHECK(put_stored(set, record));
  return base::Done{};
}

/// The unit and all that manage it or did, up to the Sở.
base::Status put_unit_and_above(store::Connection& connection, RecordSet& set, const base::Id& id) {
  if (id.is_zero()) return base::Done{};
  if (!set.unit(id)) TDKT_CHECK(put(connection, set, id));
  const records::Unit* unit = set.unit(id);
  if (!unit) return base::Done{};
  std::vector<base::Id> above;
  for (const records::UnitName& name : unit->lineage)
    if (name.superior_id && !(*name.superior_id == id)) above.push_back(*name.superior_id);
  for (const base::Id& one : above)
    if (!set.unit(one)) TDKT_CHECK(put_unit_and_above(connection, set, one));
  return base::Done{};
}

base::Status put_dossier(store::Connection& connection, RecordSet& set, const base::Id& dossier_id) {
  TDKT_TRY(around, records_around(connection, dossier_id));
  set = std::move(around);
  const auto* dossier = set.dossier(dossier_id);
  if (!dossier) return base::Done{};
  const base::Id unit = dossier->unit_id;
  TDKT_CHECK(put_unit_and_above(connection, set, unit));
  for (const RecordKind kind : {RecordKind::units, RecordKind::councils, RecordKind::meetings})
    TDKT_CHECK(put_of_unit(connection, set, kind, unit));
  return base::Done{};
}

base::Status put_appraised(store::Connection& connection, RecordSet& set, const store::RecordRow& appraisal) {
  const base::Id nomination = appraisal.parent_id.value_or(base::Id{});
  TDKT_TRY(row, store::record_row(connection, nomination));
  if (row) TDKT_CHECK(put_dossier(connection, set, row->parent_id.value_or(base::Id{})));
  TDKT_TRY(standing, store::standing_of(connection, nomination));
  if (standing) set.set_received(nomination, standing->received_on);
  TDKT_CHECK(put_unit_and_above(connection, set, appraisal.unit_id));
  return put(connection, set, appraisal.record_id);
}

base::Status put_meeting(store::Connection& connection, RecordSet& set, const store::RecordRow& row) {
  TDKT_CHECK(put(connection, set, row.record_id));
  TDKT_CHECK(put(connection, set, row.parent_id.value_or(base::Id{})));
  const auto* meeting = set.find<records::Meeting>(row.record_id);
  if (!meeting) return base::Done{};
  for (const records::Vote& vote : meeting->votes)
    TDKT_CHECK(put(connection, set, vote.nomination_id.value_or(base::Id{})));
  return put_unit_and_above(connection, set, row.unit_id);
}

}  // namespace

base::Result<RecordSet> records_for_papers(store::Connection& connection, const store::RecordRow& row) {
  RecordSet set(rules::Coverage::everything);
  const auto kind = base::from_word<RecordKind>(row.kind);
  if (kind == RecordKind::dossiers) {
    TDKT_CHECK(put_dossier(connection, set, row.record_id));
  } else if (kind == RecordKind::nominations) {
    TDKT_CHECK(put_dossier(connection, set, row.parent_id.value_or(base::Id{})));
  } else if (kind == RecordKind::appraisals) {
    TDKT_CHECK(put_appraised(connection, set, row));
  } else if (kind == RecordKind::meetings) {
    TDKT_CHECK(put_meeting(connection, set, row));
  } else if (kind == RecordKind::decisions) {
    TDKT_TRY(around, records_around_decision(connection, row.record_id));
    set = std::move(around);
    TDKT_CHECK(put_unit_and_above(connection, set, row.unit_id));
  }
  return set;
}

}  // namespace tdkt::resources
