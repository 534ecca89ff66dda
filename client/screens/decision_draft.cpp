#include "client/screens/decision_draft.h"

#include <set>

#include "client/app/queries.h"
#include "shared/rules/authority_table.h"
#include "shared/workflow/rights.h"

namespace tdkt::screens {

using records::Authority;
using records::Disposal;

bool may_prepare_decisions(const app::Model& model) {
  if (!model.account) return false;
  return workflow::has_right(workflow::Right::write, records::RecordKind::decisions, {app::own_unit_id(model), {}},
                             model.account->grants, model.today());
}

bool may_issue(const app::Model& model) {
  const auto* edge =
      workflow::transition(workflow::Subject::nomination, workflow::State::before_council, workflow::Act::decision);
  if (!model.account || !edge) return false;
  for (const auto& grant : model.account->grants)
    if (grant.holds_on(model.today()) && edge->roles.names(grant.role)) return true;
  return false;
}

records::Decision new_decision(const app::Model& model, const base::Id& id, Disposal disposal) {
  records::Decision decision;
  decision.id = id;
  decision.unit_id = app::own_unit_id(model);
  decision.disposal = disposal;
  decision.school_year = base::SchoolYear::of(model.today());
  const auto* unit = app::own_unit(model);
  const bool district = unit && unit->kind == records::UnitKind::PHONG_GDDT;
  if (disposal == Disposal::forwarded) {
    decision.decided_by = Authority::CT_UBND_TINH;
    decision.title = "Tờ trình đề nghị khen thưởng cấp trên, năm học " + decision.school_year->text();
  } else {
    decision.decided_by = district ? Authority::CT_UBND_HUYEN : Authority::GIAM_DOC_SO;
    decision.title = "Quyết định khen thưởng, năm học " + decision.school_year->text();
  }
  for (const auto& [other_id, other] : model.records.all<records::Decision>())
    if (other.unit_id == decision.unit_id && !other.signer_name.empty()) decision.signer_name = other.signer_name;
  return decision;
}

std::vector<const records::Nomination*> not_yet_decided(const app::Model& model) {
  std::set<base::Id> listed;
  for (const auto& [id, decision] : model.records.all<records::Decision>())
    for (const auto& item : decision.items) listed.insert(item.nomination_id);
  std::vector<const records::Nomination*> out;
  for (const auto* nomination : app::received(model)) {
    const app::Entry* entry = app::entry_of(model, nomination->id);
    if (entry->state == workflow::State::before_council && listed.count(nomination->id) == 0) out.push_back(nomination);
  }
  return out;
}

records::DecisionItem item_of(const app::Model& model, const records::Nomination& nomination, const base::Id& id) {
  records::DecisionItem item;
  item.id = id;
  item.nomination_id = nomination.id;
  item.award = nomination.award;
  item.nominee_type = nomination.nominee_type;
  item.nominee_name = nomination.nominee_name;
  if (nomination.nominee_type != law::NomineeType::collective) item.position = nomination.position;
  if (const app::Entry* entry = app::entry_of(model, nomination.id))
    if (const auto* unit = model.records.unit(entry->unit_id))
      if (const auto* name = records::name_on(*unit, model.today())) item.unit_name = name->name;
  return item;
}

std::string other_authority(const app::Model& model, const records::Decision& decision,
                            const records::Nomination& nomination) {
  const app::Entry* entry = app::entry_of(model, nomination.id);
  const auto* unit = entry ? model.records.unit(entry->unit_id) : nullptr;
  const base::Date day = decision.signed_on.value_or(model.today());
  const auto level = unit ? records::managing_level_on(*unit, day) : std::nullopt;
  if (!level || !nomination.award || !decision.decided_by) return {};
  if (rules::may_decide(*decision.decided_by, *nomination.award, *level, day)) return {};
  return rules::competent_for(*nomination.award, *level, day);
}

}  // namespace tdkt::screens
