#include "client/app/queries.h"

#include <algorithm>
#include <deque>

#include "client/app/acts.h"
#include "shared/base/text.h"
#include "shared/workflow/rights.h"

namespace tdkt::app {
namespace {

using workflow::Role;

/// Worst first.
int severity_of(SaveState state) {
  switch (state) {
    case SaveState::conflict: return 0;
    case SaveState::refused: return 1;
    case SaveState::sending: return 2;
    case SaveState::only_here: return 3;
    case SaveState::saved: break;
  }
  return 4;
}

SaveState worse(SaveState a, SaveState b) { return severity_of(a) <= severity_of(b) ? a : b; }

const workflow::Grant* first_grant(const Model& model) {
  if (!model.account) return nullptr;
  for (const auto& grant : model.account->grants)
    if (grant.holds_on(model.today())) return &grant;
  return nullptr;
}

void add(FindingCounts& sum, const FindingCounts& more) {
  sum.must_fix += more.must_fix;
  sum.look_again += more.look_again;
  sum.not_yet += more.not_yet;
  sum.for_server += more.for_server;
}

}  // namespace

base::Id own_unit_id(const Model& model) {
  const auto* grant = first_grant(model);
  return grant ? grant->unit_id : base::Id{};
}

const records::Unit* own_unit(const Model& model) { return model.records.unit(own_unit_id(model)); }

bool has_role(const Model& model, Role role) {
  if (!model.account) return false;
  const auto& grants = model.account->grants;
  return std::any_of(grants.begin(), grants.end(),
                     [&](const auto& grant) { return grant.role == role && grant.holds_on(model.today()); });
}

bool may_keep(const Model& model, records::RecordKind kind) {
  return model.account && workflow::has_right(workflow::Right::write, kind, {own_unit_id(model), {}},
                                              model.account->grants, model.today());
}

bool is_office(const Model& model) {
  return has_role(model, Role::office_appraiser) || has_role(model, Role::office_chief) ||
         has_role(model, Role::district_officer) || has_role(model, Role::director);
}

std::string unit_name(const Model& model, const base::Id& unit) {
  const auto* known = model.records.unit(unit);
  const auto* name = known ? records::name_on(*known, model.today()) : nullptr;
  if (!name && known && !known->lineage.empty()) name = &known->lineage.back();
  if (!name) return {};
  return name->short_name.empty() ? name->name : name->short_name;
}

const Entry* entry_of(const Model& model, const base::Id& id) {
  const auto entry = model.entries.find(id);
  return entry == model.entries.end() ? nullptr : &entry->second;
}

std::vector<const rules::Finding*> findings_of(const Model& model, const base::Id& record) {
  std::vector<const rules::Finding*> out;
  const auto report = model.reports.find(record);
  if (report == model.reports.end()) return out;
  for (const auto& finding : report->second.findings) out.push_back(&finding);
  return out;
}

std::vector<const rules::Finding*> findings_at(const Model& model, const base::Id& record, std::string_view place) {
  std::vector<const rules::Finding*> out;
  for (const auto* finding : findings_of(model, record)) {
    const std::string_view there = finding->place;
    const bool below =
        there.size() > place.size() && there.substr(0, place.size()) == place && there[place.size()] == '/';
    if (finding->record == record && (there == place || below)) out.push_back(finding);
  }
  return out;
}

FindingCounts counts_of(const rules::Report& report) {
  FindingCounts counts;
  for (const auto& finding : report.findings) {
    if (finding.outcome == rules::Outcome::unknown)
      ++(finding.awaits == rules::Awaits::server ? counts.for_server : counts.not_yet);
    else if (finding.severity == rules::Severity::error)
      ++counts.must_fix;
    else if (!finding.acknowledged)
      ++counts.look_again;
  }
  return counts;
}

FindingCounts counts_of_dossier(const Model& model, const base::Id& dossier) {
  FindingCounts sum;
  const auto add_report = [&](const base::Id& id) {
    if (const auto report = model.reports.find(id); report != model.reports.end()) add(sum, counts_of(report->second));
  };
  add_report(dossier);
  for (const auto* nomination : model.records.nominations_of(dossier)) add_report(nomination->id);
  return sum;
}

SaveState save_state_of_dossier(const Model& model, const base::Id& dossier) {
  SaveState state = SaveState::saved;
  if (const Entry* entry = entry_of(model, dossier)) state = worse(state, entry->save_state());
  for (const auto* nomination : model.records.nominations_of(dossier))
    if (const Entry* entry = entry_of(model, nomination->id)) state = worse(state, entry->save_state());
  return state;
}

SaveTally tally_of(const Model& model) {
  SaveTally out;
  const std::string* newest = &out.newest;
  for (const auto& [id, entry] : model.entries) {
    switch (entry.save_state()) {
      case SaveState::conflict: ++out.conflict; break;
      case SaveState::refused: ++out.refused; break;
      case SaveState::sending: ++out.sending; break;
      case SaveState::only_here: ++out.only_here; break;
      case SaveState::saved: newest = &std::max(*newest, entry.saved_at); break;
    }
  }
  out.newest = *newest;
  out.only_here += static_cast<int>(model.files.size());
  out.sending += acts_waiting(model);
  return out;
}

std::vector<const records::Dossier*> dossiers(const Model& model) {
  std::vector<const records::Dossier*> out;
  for (const auto& [id, dossier] : model.records.all<records::Dossier>()) out.push_back(&dossier);
  std::reverse(out.begin(), out.end());  // ids are minted in order of time
  return out;
}

std::vector<const records::Nomination*> received(const Model& model) {
  struct Row {
    const records::Nomination* nomination;
    workflow::State state;
    base::Id unit;
  };
  std::vector<Row> rows;
  for (const auto& [id, nomination] : model.records.all<records::Nomination>()) {
    const Entry* entry = entry_of(model, id);
    if (!entry || nomination.removed || entry->state == workflow::State::draft) continue;
    rows.push_back({&nomination, entry->state, entry->unit_id});
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    if (a.state != b.state) return a.state < b.state;
    if (!(a.unit == b.unit)) return a.unit < b.unit;
    if (a.nomination->order_key != b.nomination->order_key) return a.nomination->order_key < b.nomination->order_key;
    return a.nomination->id < b.nomination->id;
  });
  std::vector<const records::Nomination*> out;
  for (const Row& row : rows) out.push_back(row.nomination);
  return out;
}

std::vector<const records::Person*> staff(const Model& model, const base::Id& unit) {
  struct Row {
    std::string_view key;
    const records::Person* person;
  };
  std::deque<std::string> worked_out;
  const auto key_of = [&](const records::Person& person) -> std::string_view {
    const auto kept = model.name_keys.find(person.id);
    if (kept != model.name_keys.end() && kept->second.name == person.full_name) return kept->second.key;
    return worked_out.emplace_back(base::name_sort_key(person.full_name));
  };
  std::vector<Row> rows;
  for (const auto& [id, person] : model.records.all<records::Person>())
    if (person.unit_id == unit) rows.push_back({key_of(person), &person});
  std::sort(rows.begin(), rows.end(),
            [](const Row& a, const Row& b) { return a.key != b.key ? a.key < b.key : a.person->id < b.person->id; });
  std::vector<const records::Person*> out;
  for (const Row& row : rows) out.push_back(row.person);
  return out;
}

bool has_staff(const Model& model, const base::Id& unit) {
  const auto& people = model.records.all<records::Person>();
  return std::any_of(people.begin(), people.end(), [&](const auto& row) { return row.second.unit_id == unit; });
}

std::vector<const records::Unit*> teams(const Model& model, const base::Id& unit) {
  std::vector<std::pair<std::string, const records::Unit*>> rows;
  for (const auto& [id, candidate] : model.records.all<records::Unit>())
    if (candidate.kind == records::UnitKind::TO && candidate.parent_id == unit)
      rows.emplace_back(base::sort_key(unit_name(model, id)), &candidate);
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second->id < b.second->id;
  });
  std::vector<const records::Unit*> out;
  for (const auto& row : rows) out.push_back(row.second);
  return out;
}

bool may_perform(const Model& model, const Entry& entry, workflow::Act act) {
  if (!model.account) return false;
  const auto subject =
      entry.kind == records::RecordKind::dossiers ? workflow::Subject::dossier : workflow::Subject::nomination;
  workflow::Standing standing{entry.state, entry.unit_id, entry.holder_unit_id};
  if (act == workflow::Act::takeover)
    standing.successor_unit_id =
        workflow::successor_on(route_of(model, entry.unit_id), entry.holder_unit_id).value_or(base::Id{});
  return workflow::may(subject, act, standing, model.account->grants, model.today()).ok();
}

bool holds(const Model& model, const Entry& entry) { return entry.holder_unit_id == own_unit_id(model); }

workflow::Route route_of(const Model& model, const base::Id& unit) {
  workflow::Route route;
  const auto* below = model.records.unit(unit);
  while (below && route.size() < workflow::kLongestRoute) {
    const auto* name = records::name_on(*below, model.today());
    if (!name || !name->superior_id) break;
    route.push_back(*name->superior_id);
    below = model.records.unit(*name->superior_id);
  }
  return route;
}

std::vector<Comment> return_comments(const Entry& entry) {
  std::vector<Comment> out;
  for (auto act = entry.acts.rbegin(); act != entry.acts.rend(); ++act) {
    if (act->act != base::word(workflow::Act::return_for_completion)) continue;
    const base::Value* list = act->note.find("comments");
    if (list && list->items())
      for (const base::Value& row : *list->items())
        out.push_back(
            {std::string(row.text_at("id")), std::string(row.text_at("place")), std::string(row.text_at("text"))});
    if (const auto text = act->note.text_at("text"); !text.empty()) out.push_back({"", "", std::string(text)});
    return out;
  }
  return out;
}

}  // namespace tdkt::app
