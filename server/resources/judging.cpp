#include "server/resources/judging.h"

#include <set>

#include "server/resources/procedure_judging.h"
#include "server/store/procedure.h"
#include "server/store/record_lists.h"
#include "shared/records/convert.h"
#include "shared/rules/changes_of_law.h"
#include "shared/rules/check.h"
#include "shared/rules/dossier_cases.h"
#include "shared/rules/procedure_cases.h"
#include "shared/wire/json.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {
namespace {

using records::RecordKind;
using rules::RecordSet;
using store::RecordView;

/// Fills a set from the store, each record once.
class Layout {
 public:
  explicit Layout(store::Connection& connection) : connection_(connection), set_(rules::Coverage::everything) {}

  base::Status put(const RecordView& record) {
    if (!seen_.insert(record.row.record_id).second) return base::Done{};
    return put_stored(set_, record);
  }

  base::Status put(base::Result<std::vector<RecordView>> records) {
    if (!records.ok()) return std::move(records).problem();
    for (const RecordView& record : *records) TDKT_CHECK(put(record));
    return base::Done{};
  }

  /// A record that may be missing: what names it is judged as not known.
  base::Status put(const base::Id& id) {
    if (id.is_zero() || seen_.count(id) > 0) return base::Done{};
    TDKT_TRY(record, store::record_view(connection_, id));
    return record ? put(*record) : base::Done{};
  }

  /// Regulations of the unit and of the Sở, and confirmations, with the units that keep them.
  base::Status put_local_rules() {
    TDKT_CHECK(put(store::records_of_kind(connection_, base::word(RecordKind::regulations))));
    TDKT_CHECK(put(store::records_of_kind(connection_, base::word(RecordKind::confirmations))));
    for (const auto& [id, regulation] : set_.all<records::Regulation>()) TDKT_CHECK(put(regulation.unit_id));
    for (const auto& [id, confirmation] : set_.all<records::Confirmation>()) TDKT_CHECK(put(confirmation.unit_id));
    return base::Done{};
  }

  /// What a nomination names beside its nominee.
  base::Status put_movement(const records::Nomination& nomination) {
    return put(nomination.ground_details.movement_id.value_or(base::Id{}));
  }

  base::Status put_nominee(const records::Nomination& nomination) {
    if (!nomination.nominee_id) return base::Done{};
    TDKT_CHECK(put(*nomination.nominee_id));
    if (nomination.nominee_type == law::NomineeType::collective) TDKT_CHECK(put_staff(*nomination.nominee_id));
    return put_elsewhere(*nomination.nominee_id, nomination.dossier_id);
  }

  /// A nomination of a decision, with the dossier it came in and the day that was received.
  base::Status put_line(const base::Id& nomination_id, bool with_what_rests_on_it) {
    TDKT_CHECK(put(nomination_id));
    const auto* nomination = set_.find<records::Nomination>(nomination_id);
    if (!nomination) return base::Done{};
    TDKT_CHECK(put(nomination->dossier_id));
    if (const auto* dossier = set_.find<records::Dossier>(nomination->dossier_id)) TDKT_CHECK(put(dossier->unit_id));
    TDKT_TRY(standing, store::standing_of(connection_, nomination_id));
    if (standing) set_.set_received(nomination_id, standing->received_on);
    return with_what_rests_on_it ? put_dependants(*nomination) : base::Done{};
  }

  /// What the unit registered, published, and met about; with its staff where a dossier as a whole is judged.
  base::Status put_unit(const base::Id& unit, bool with_staff) {
    TDKT_CHECK(put(unit));
    for (const RecordKind kind :
         {RecordKind::registrations, RecordKind::publications, RecordKind::councils, RecordKind::meetings})
      TDKT_CHECK(put(store::records_of_unit(connection_, base::word(kind), unit)));
    return with_staff ? put_staff(unit) : base::Done{};
  }

  RecordSet take() { return std::move(set_); }
  const RecordSet& set() const { return set_; }

  /// Everyone of a unit; of a tổ, everyone of the unit it belongs to.
  base::Status put_staff(const base::Id& collective) {
    const records::Unit* unit = set_.unit(collective);
    const base::Id whole = unit && unit->parent_id ? *unit->parent_id : collective;
    if (!staff_of_.insert(whole).second) return base::Done{};
    set_.has_whole_staff_of(whole);
    return put(store::records_of_unit(connection_, base::word(RecordKind::people), whole));
  }

 private:
  /// The nominee's nominations in other dossiers, with whose they are and whether they are still under way.
  base::Status put_elsewhere(const base::Id& nominee, const base::Id& dossier) {
    TDKT_TRY(ids, store::nominations_of_nominee(connection_, nominee));
    for (const base::Id& id : ids) {
      TDKT_TRY(other, store::record_view(connection_, id));
      if (!other || other->row.parent_id == dossier) continue;
      TDKT_CHECK(put(*other));
      TDKT_CHECK(put(other->row.parent_id.value_or(base::Id{})));
      TDKT_CHECK(put(other->row.unit_id));
      const auto state = base::from_word<workflow::State>(other->row.state);
      using S = workflow::State;
      set_.set_open(id, state != S::decided && state != S::refused && state != S::withdrawn && state != S::revoked);
    }
    return base::Done{};
  }

  /// Whoever has the award with all nominations of theirs, and the collectives that count them.
  base::Status put_dependants(const records::Nomination& nomination) {
    if (!nomination.nominee_id) return base::Done{};
    TDKT_CHECK(put(*nomination.nominee_id));
    TDKT_CHECK(put_nominations_of(*nomination.nominee_id));
    const auto* person = set_.person(*nomination.nominee_id);
    if (!person) return base::Done{};
    for (const base::Id& collective : {person->unit_id, person->team_id.value_or(base::Id{})}) {
      if (collective.is_zero()) continue;
      TDKT_CHECK(put(collective));
      TDKT_CHECK(put_nominations_of(collective));
    }
    return base::Done{};
  }

  base::Status put_nominations_of(const base::Id& nominee) {
    TDKT_TRY(ids, store::nominations_of_nominee(connection_, nominee));
    for (const base::Id& id : ids) TDKT_CHECK(put(id));
    return base::Done{};
  }

  store::Connection& connection_;
  RecordSet set_;
  std::set<base::Id> seen_;
  std::set<base::Id> staff_of_;
};

std::vector<records::Nomination> nominations_in(const RecordSet& set, const base::Id& dossier) {
  std::vector<records::Nomination> list;
  for (const auto* nomination : set.nominations_of(dossier)) list.push_back(*nomination);
  return list;
}

/// What the holder has written of a nomination; nullopt: nothing.
base::Result<std::optional<records::Appraisal>> appraisal_of(store::Connection& connection, const base::Id& nomination,
                                                             const base::Id& holder) {
  TDKT_TRY(record, store::record_view(connection, records::appraisal_id(nomination, holder)));
  if (!record) return std::optional<records::Appraisal>();
  TDKT_TRY(document, wire::read_json(record->document));
  TDKT_TRY(appraisal, records::from_value<records::Appraisal>(document));
  return std::optional<records::Appraisal>(std::move(appraisal));
}

std::optional<rules::Case> case_of(const RecordSet& set, RecordKind kind, const base::Id& id, rules::Phase phase,
                                   const rules::Dates& dates) {
  if (kind == RecordKind::nominations) return rules::nomination_case(set, id, phase, dates);
  if (kind == RecordKind::dossiers) return rules::dossier_case(set, id, phase, dates);
  if (kind == RecordKind::decisions) return rules::decision_case(set, id, phase, dates);
  return rules::procedure_case(set, id, phase, dates);
}

}  // namespace

base::Status put_stored(RecordSet& set, const RecordView& record) {
  TDKT_TRY(document, wire::read_json(record.document));
  const auto kind = base::from_word<RecordKind>(record.row.kind);
  return kind ? set.put(*kind, document) : base::Done{};
}

base::Result<RecordSet> records_around(store::Connection& connection, const base::Id& dossier_id, bool with_staff) {
  Layout layout(connection);
  TDKT_CHECK(layout.put(dossier_id));
  TDKT_CHECK(layout.put(store::records_of_parent(connection, base::word(RecordKind::nominations), dossier_id)));
  if (const auto* dossier = layout.set().find<records::Dossier>(dossier_id)) {
    TDKT_CHECK(layout.put_unit(dossier->unit_id, with_staff));
    TDKT_CHECK(layout.put(dossier->campaign_id.value_or(base::Id{})));
    TDKT_CHECK(layout.put_staff(dossier->unit_id));
  }
  TDKT_CHECK(layout.put_local_rules());
  for (const records::Nomination& nomination : nominations_in(layout.set(), dossier_id)) {
    TDKT_CHECK(layout.put_nominee(nomination));
    TDKT_CHECK(layout.put_movement(nomination));
  }
  return layout.take();
}

base::Result<RecordSet> records_around_decision(store::Connection& connection, const base::Id& decision_id) {
  Layout layout(connection);
  TDKT_CHECK(layout.put(decision_id));
  TDKT_CHECK(layout.put_local_rules());
  const auto* decision = layout.set().find<records::Decision>(decision_id);
  if (!decision) return layout.take();
  TDKT_CHECK(layout.put(decision->unit_id));
  TDKT_CHECK(layout.put(decision->corrects_id.value_or(base::Id{})));
  TDKT_CHECK(layout.put(decision->revokes_id.value_or(base::Id{})));
  const bool revokes = decision->disposal == records::Disposal::revoked;
  for (const records::DecisionItem& item : decision->items) TDKT_CHECK(layout.put_line(item.nomination_id, revokes));
  return layout.take();
}

base::Result<std::optional<Judgement>> judge(store::Connection& connection, const store::RecordRow& row,
                                             rules::Phase phase, base::Date today) {
  const auto kind = base::from_word<RecordKind>(row.kind);
  rules::Dates dates{std::nullopt, std::nullopt, today};
  std::optional<rules::Case> subject;
  if (kind == RecordKind::decisions) {
    TDKT_TRY(set, records_around_decision(connection, row.record_id));
    if (const auto* decision = set.find<records::Decision>(row.record_id)) dates.decided_on = decision->signed_on;
    subject = case_of(set, *kind, row.record_id, rules::Phase::decision, dates);
  } else if (kind == RecordKind::nominations || kind == RecordKind::dossiers) {
    TDKT_TRY(standing, store::standing_of(connection, row.record_id));
    if (standing) dates.received_on = standing->received_on;
    const base::Id dossier = kind == RecordKind::dossiers ? row.record_id : row.parent_id.value_or(base::Id{});
    TDKT_TRY(set, records_around(connection, dossier, kind == RecordKind::dossiers));
    if (standing && phase == rules::Phase::appraisal) {
      TDKT_TRY(appraisal, appraisal_of(connection, row.record_id, standing->holder_unit_id));
      rules::choose_criteria(dates, appraisal ? &*appraisal : nullptr);
    }
    subject = case_of(set, *kind, row.record_id, phase, dates);
  } else {
    TDKT_TRY(other, procedure_case_of(connection, row, phase, dates));
    subject = std::move(other);
  }
  if (!subject) return std::optional<Judgement>();
  rules::Report report = rules::check(*subject);
  return std::optional<Judgement>(Judgement{row.record_id, *std::move(subject), std::move(report)});
}

base::Result<std::vector<Judgement>> judge_whole(store::Connection& connection, const base::Id& dossier_id,
                                                 base::Date received_on, base::Date today) {
  TDKT_TRY(set, records_around(connection, dossier_id, true));
  const rules::Dates dates{received_on, std::nullopt, today};
  constexpr auto kPhase = rules::Phase::submission;
  std::vector<Judgement> judgements;
  auto whole = rules::dossier_case(set, dossier_id, kPhase, dates);
  if (!whole) return judgements;
  rules::Report of_whole = rules::check(*whole);
  judgements.push_back({dossier_id, *std::move(whole), std::move(of_whole)});
  rules::DossierCases cases(set, dossier_id);
  for (size_t i = 0; i < cases.nominations().size(); ++i) {
    const rules::Case& subject = cases.at(i, kPhase, dates);
    judgements.push_back({cases.nominations()[i]->id, subject, rules::check(subject)});
  }
  const auto add = [&](RecordKind kind, const base::Id& id) {
    auto subject = case_of(set, kind, id, kPhase, dates);
    if (!subject) return;
    rules::Report report = rules::check(*subject);
    judgements.push_back({id, *std::move(subject), std::move(report)});
  };
  for (const auto* meeting : rules::meetings_about(set, dossier_id)) add(RecordKind::meetings, meeting->id);
  for (const auto* publication : rules::publications_in_unit(set, dossier_id))
    add(RecordKind::publications, publication->id);
  return judgements;
}

}  // namespace tdkt::resources
