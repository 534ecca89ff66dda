#include "client/screens/decision_draft.h"

#include <set>

#include "client/app/queries.h"
#include "shared/law/bonus.h"
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
    decision.decided_by = district ? Authority::GIAM_DOC_SO : Authority::CT_UBND_TINH;
    decision.title = (district ? "Tờ trình đề nghị Sở xét khen thưởng, năm học "
                               : "Tờ trình đề nghị khen thưởng cấp trên, năm học ") +
                     decision.school_year->text();
  } else {
    decision.decided_by = district ? Authority::CT_UBND_HUYEN : Authority::GIAM_DOC_SO;
    decision.title = "Quyết định khen thưởng, năm học " + decision.school_year->text();
  }
  for (const auto& [other_id, other] : model.records.all<records::Decision>())
    if (other.unit_id == decision.unit_id && !other.signer_name.empty()) decision.signer_name = other.signer_name;
  return decision;
}

records::Decision sequel_of(const app::Model& model, const base::Id& id, const records::Decision& earlier,
                            Sequel sequel) {
  const bool answers = sequel == Sequel::answer, revokes = sequel == Sequel::revocation;
  records::Decision decision = new_decision(model, id, revokes ? Disposal::revoked : Disposal::decided);
  decision.decided_by = earlier.decided_by;
  decision.school_year = earlier.school_year;
  decision.title = answers   ? "Quyết định của cấp trên theo Tờ trình số " + earlier.number
                   : revokes ? "Hủy bỏ khen thưởng tại Quyết định số " + earlier.number
                             : "Đính chính Quyết định số " + earlier.number;
  decision.signer_name = answers ? std::string() : earlier.signer_name;
  if (sequel == Sequel::correction) decision.corrects_id = earlier.id;
  if (revokes) {
    decision.revokes_id = earlier.id;
    decision.recovers_certificate = decision.recovers_money = true;
  }
  return decision;
}

namespace {

using NominationList = std::vector<const records::Nomination*>;

/// Nominations held here in this state that no decision of the same kind lists yet: what a Phòng forwarded is the Sở's
/// to list again.
NominationList waiting(const app::Model& model, workflow::State state, Disposal disposal) {
  std::set<base::Id> listed;
  for (const auto& [id, decision] : model.records.all<records::Decision>())
    if (decision.unit_id == app::own_unit_id(model) &&
        (state != workflow::State::forwarded || decision.disposal == disposal))
      for (const auto& item : decision.items) listed.insert(item.nomination_id);
  NominationList out;
  for (const auto* nomination : app::received(model)) {
    const app::Entry* entry = app::entry_of(model, nomination->id);
    if (entry->state == state && app::holds(model, *entry) && listed.count(nomination->id) == 0)
      out.push_back(nomination);
  }
  return out;
}

const records::Decision* earlier_of(const app::Model& model, const records::Decision& decision) {
  const auto& id = decision.revokes_id ? decision.revokes_id : decision.corrects_id;
  return id ? model.records.find<records::Decision>(*id) : nullptr;
}

bool is_issued(const app::Model& model, const base::Id& decision) {
  const app::Entry* entry = app::entry_of(model, decision);
  return entry && entry->state != workflow::State::draft;
}

/// The lines of the earlier decision that no later one has replaced and that are not in this one.
NominationList standing_lines(const app::Model& model, const records::Decision& earlier,
                              const records::Decision& decision) {
  std::set<base::Id> gone;
  for (const auto& item : decision.items) gone.insert(item.nomination_id);
  for (const auto& [id, later] : model.records.all<records::Decision>())
    if ((later.corrects_id == earlier.id || later.revokes_id == earlier.id) && is_issued(model, id))
      for (const auto& item : later.items) gone.insert(item.nomination_id);
  NominationList out;
  for (const auto& item : earlier.items) {
    const auto* nomination = model.records.nomination(item.nomination_id);
    if (nomination && app::entry_of(model, nomination->id) && gone.count(item.nomination_id) == 0)
      out.push_back(nomination);
  }
  return out;
}

}  // namespace

NominationList not_yet_decided(const app::Model& model) {
  return waiting(model, workflow::State::before_council, Disposal::decided);
}

NominationList candidates_for(const app::Model& model, const records::Decision& decision) {
  if (const auto* earlier = earlier_of(model, decision)) return standing_lines(model, *earlier, decision);
  const bool from_above =
      decision.disposal == Disposal::decided && decision.decided_by && rules::is_above_the_office(*decision.decided_by);
  return from_above ? waiting(model, workflow::State::forwarded, Disposal::decided) : not_yet_decided(model);
}

records::DecisionItem item_of(const app::Model& model, const records::Decision& decision,
                              const records::Nomination& nomination, const base::Id& id) {
  if (const auto* earlier = earlier_of(model, decision))
    for (records::DecisionItem item : earlier->items)
      if (item.nomination_id == nomination.id) {
        item.id = id;
        return item;
      }
  records::DecisionItem item;
  item.id = id;
  item.nomination_id = nomination.id;
  item.award = nomination.award;
  item.nominee_type = nomination.nominee_type;
  item.nominee_name = nomination.nominee_name;
  if (nomination.nominee_type != law::NomineeType::collective) item.position = nomination.position;
  if (decision.disposal == Disposal::decided && item.award && item.nominee_type)
    item.bonus_vnd = law::bonus_vnd(*item.award, *item.nominee_type, decision.signed_on.value_or(model.today()));
  if (const app::Entry* entry = app::entry_of(model, nomination.id))
    if (const auto* unit = model.records.unit(entry->unit_id))
      if (const auto* name = records::name_on(*unit, model.today())) item.unit_name = name->name;
  return item;
}

namespace {

/// Of what a Phòng sends to the Sở, be it decided there or further up: "" unless it need not go there at all.
std::string decided_below(const app::Model& model, const records::Decision& decision,
                          const records::Nomination& nomination) {
  const app::Entry* entry = app::entry_of(model, nomination.id);
  const auto* unit = entry ? model.records.unit(entry->unit_id) : nullptr;
  const base::Date day = decision.signed_on.value_or(model.today());
  const auto level = unit ? records::managing_level_on(*unit, day) : std::nullopt;
  if (!level || !nomination.award) return {};
  const bool below = rules::may_decide(Authority::CT_UBND_HUYEN, *nomination.award, *level, day) ||
                     rules::may_decide(Authority::CT_UBND_XA, *nomination.award, *level, day);
  return below ? rules::competent_for(*nomination.award, *level, day) : std::string();
}

}  // namespace

std::string other_authority(const app::Model& model, const records::Decision& decision,
                            const records::Nomination& nomination) {
  if (decision.disposal == Disposal::revoked) return {};  // who decided it revokes it
  const bool on_the_way = decision.disposal == Disposal::forwarded && decision.decided_by == Authority::GIAM_DOC_SO;
  if (on_the_way) return decided_below(model, decision, nomination);
  const app::Entry* entry = app::entry_of(model, nomination.id);
  const auto* unit = entry ? model.records.unit(entry->unit_id) : nullptr;
  const base::Date day = decision.signed_on.value_or(model.today());
  const auto level = unit ? records::managing_level_on(*unit, day) : std::nullopt;
  if (!level || !nomination.award || !decision.decided_by) return {};
  if (rules::may_decide(*decision.decided_by, *nomination.award, *level, day)) return {};
  return rules::competent_for(*nomination.award, *level, day);
}

}  // namespace tdkt::screens
