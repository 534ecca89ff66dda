#include "client/app/judge.h"

#include "client/app/appraisals.h"
#include "shared/rules/changes_of_law.h"
#include "shared/rules/check.h"
#include "shared/rules/dossier_cases.h"
#include "shared/rules/procedure_cases.h"

namespace tdkt::app {
namespace {

using records::RecordKind;

/// Who appraises a nomination sees it as the appraisal does, also in lists.
rules::Phase phase_of(const Model& model, const base::Id& record) {
  const auto entry = model.entries.find(record);
  const bool is_appraised = entry != model.entries.end() && entry->second.kind == RecordKind::nominations &&
                            may_appraise(model, entry->second);
  return is_appraised ? rules::Phase::appraisal : rules::Phase::draft;
}

void judge_one(Model& model, const base::Id& record) {
  if (const auto subject = case_for(model, record, phase_of(model, record)))
    model.reports[record] = rules::check(*subject);
  else
    model.reports.erase(record);
}

SeenBeside seen_beside(const records::Nomination& nomination) {
  return {nomination.dossier_id, rules::sibling_of(nomination, {}), nomination.order_key, nomination.removed};
}

void judge_dossier(Model& model, const base::Id& dossier) {
  judge_one(model, dossier);
  rules::DossierCases cases(model.records, dossier);
  for (size_t i = 0; i < cases.nominations().size(); ++i) {
    const base::Id& id = cases.nominations()[i]->id;
    const rules::Phase phase = phase_of(model, id);
    model.reports[id] = rules::check(cases.at(i, phase, dates_of(model, id, phase)));
    model.seen_beside[id] = seen_beside(*cases.nominations()[i]);
    model.listed[id] = rules::as_listed(*cases.nominations()[i]);
  }
  for (const auto* meeting : rules::meetings_about(model.records, dossier)) judge_one(model, meeting->id);
  for (const auto* publication : rules::publications_in_unit(model.records, dossier)) judge_one(model, publication->id);
}

/// Its dossier and the others of it only where they see a difference: not at each letter of a report.
void judge_nomination(Model& model, const records::Nomination& nomination) {
  const auto judged = model.seen_beside.find(nomination.id);
  if (judged == model.seen_beside.end() || judged->second != seen_beside(nomination))
    return judge_dossier(model, nomination.dossier_id);
  if (auto listed = rules::as_listed(nomination); listed != model.listed[nomination.id]) {
    model.listed[nomination.id] = std::move(listed);
    judge_one(model, nomination.dossier_id);
  }
  judge_one(model, nomination.id);
}

void judge_meetings_of(Model& model, const base::Id& council) {
  for (const auto& [id, meeting] : model.records.all<records::Meeting>())
    if (meeting.council_id == council) judge_one(model, id);
}

bool concerns_every_dossier(RecordKind kind) {
  return kind == RecordKind::regulations || kind == RecordKind::confirmations;
}

}  // namespace

std::optional<rules::Case> case_for(const Model& model, const base::Id& record, rules::Phase phase) {
  const rules::RecordSet& known = model.records;
  const rules::Dates dates = dates_of(model, record, phase);
  if (known.find<records::Nomination>(record)) return rules::nomination_case(known, record, phase, dates);
  if (known.find<records::Dossier>(record)) return rules::dossier_case(known, record, phase, dates);
  if (auto subject = rules::procedure_case(known, record, phase, dates)) return subject;
  const auto* decision = known.find<records::Decision>(record);
  if (!decision) return std::nullopt;
  return rules::decision_case(known, record, rules::Phase::decision,
                              {std::nullopt, decision->signed_on, model.today()});
}

rules::Dates dates_of(const Model& model, const base::Id& record, rules::Phase phase) {
  rules::Dates dates{model.records.received_on(record), std::nullopt, model.today()};
  const auto entry = model.entries.find(record);
  if (phase == rules::Phase::appraisal && entry != model.entries.end())
    rules::choose_criteria(dates, appraisal_of(model, entry->second));
  return dates;
}

void judge_after(Model& model, const base::Id& record) {
  const auto entry = model.entries.find(record);
  if (entry == model.entries.end()) return;
  switch (entry->second.kind) {
    case RecordKind::dossiers: return judge_dossier(model, record);
    case RecordKind::nominations:
      if (const auto* nomination = model.records.find<records::Nomination>(record))
        judge_nomination(model, *nomination);
      return;
    case RecordKind::appraisals:
      if (const auto* appraisal = model.records.find<records::Appraisal>(record))
        judge_one(model, appraisal->nomination_id);
      return;
    case RecordKind::decisions: return judge_one(model, record);
    case RecordKind::movements:
    case RecordKind::campaigns:
    case RecordKind::exemplars:
    case RecordKind::clauses: return;
    case RecordKind::councils: return judge_meetings_of(model, record);
    case RecordKind::meetings:
    case RecordKind::consultations:
    case RecordKind::complaints: return judge_one(model, record);
    case RecordKind::registrations:
    case RecordKind::publications: judge_one(model, record); break;
    case RecordKind::units:
    case RecordKind::people:
    case RecordKind::regulations:
    case RecordKind::confirmations: break;
  }
  for (const auto& [id, dossier] : model.records.all<records::Dossier>())
    if (dossier.unit_id == entry->second.unit_id || concerns_every_dossier(entry->second.kind))
      judge_dossier(model, id);
}

void judge_changed(Model& model, const std::vector<base::Id>& changed) {
  std::set<base::Id> dossiers;
  bool any_case = false;
  for (const base::Id& id : changed) {
    const auto entry = model.entries.find(id);
    if (entry == model.entries.end()) continue;
    const RecordKind kind = entry->second.kind;
    if (kind == RecordKind::dossiers) {
      dossiers.insert(id);
    } else if (const auto* nomination = model.records.find<records::Nomination>(id)) {
      dossiers.insert(nomination->dossier_id);
      any_case = true;
    } else if (kind == RecordKind::units || kind == RecordKind::people || concerns_every_dossier(kind)) {
      return judge_all(model);
    } else {
      judge_after(model, id);
    }
  }
  for (const base::Id& id : dossiers) judge_dossier(model, id);
  if (any_case)
    for (const auto& [id, decision] : model.records.all<records::Decision>()) judge_one(model, id);
}

void judge_all(Model& model) {
  model.judged_on = model.today();
  model.reports.clear();
  model.seen_beside.clear();
  model.listed.clear();
  for (const auto& [id, dossier] : model.records.all<records::Dossier>()) judge_dossier(model, id);
  for (const auto& [id, decision] : model.records.all<records::Decision>()) judge_one(model, id);
}

}  // namespace tdkt::app
