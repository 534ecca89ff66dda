#include "client/screens/outlooks.h"

#include <algorithm>

#include "client/app/editing.h"
#include "client/app/queries.h"
#include "client/screens/drafting.h"

namespace tdkt::screens {
namespace {

using rules::Eligibility;
using rules::Outlook;

/// A draft of the unit's own that this account may write, of the school year of today.
const records::Dossier* open_dossier(const app::Model& model) {
  const records::Dossier like = new_dossier(model, {}, {});
  const records::Dossier* found = nullptr;
  for (const records::Dossier* dossier : app::dossiers(model)) {
    const app::Entry* entry = app::entry_of(model, dossier->id);
    if (!entry || !app::may_write(model, *entry) || dossier->unit_id != like.unit_id) continue;
    if (dossier->school_year != like.school_year) continue;
    if (like.campaign_id && dossier->campaign_id == like.campaign_id) return dossier;
    if (!found) found = dossier;
  }
  return found;
}

std::vector<base::Id> nominees_of(const app::Model& model) {
  const base::Id unit = app::own_unit_id(model);
  std::vector<base::Id> nominees{unit};
  for (const records::Unit* team : app::teams(model, unit)) nominees.push_back(team->id);
  for (const records::Person* person : app::staff(model, unit)) nominees.push_back(person->id);
  return nominees;
}

void add_lines(const base::Id& nominee, const std::string& name, const std::vector<Outlook>& outlooks,
               std::vector<OutlookLine>& lines) {
  for (auto first = outlooks.begin(); first != outlooks.end();) {
    const auto last =
        std::find_if(first, outlooks.end(), [&](const Outlook& other) { return other.award != first->award; });
    lines.push_back({nominee, name, rules::best_of(std::span(&*first, static_cast<size_t>(last - first)))});
    first = last;
  }
}

/// What the unit proposes in its other dossiers is proposed already, unless it was refused or taken back.
void mark_proposed_elsewhere(const app::Model& model, base::SchoolYear year, std::vector<OutlookLine>& lines) {
  std::map<std::pair<base::Id, law::Award>, base::Id> proposed;
  for (const auto& [id, row] : model.records.all<records::Nomination>()) {
    const app::Entry* entry = app::entry_of(model, id);
    const bool over = !entry || entry->state == workflow::State::refused || entry->state == workflow::State::withdrawn;
    if (!over && !row.removed && row.nominee_id && row.award && row.school_year == year)
      proposed.emplace(std::pair(*row.nominee_id, *row.award), id);
  }
  for (OutlookLine& line : lines) {
    const auto found = proposed.find({line.nominee, line.outlook.award});
    if (found != proposed.end()) line.outlook.proposed = found->second;
  }
}

}  // namespace

Closeness closeness_of(const Outlook& outlook) {
  if (outlook.eligibility == Eligibility::met) return Closeness::met;
  if (outlook.findings.size() == 1 && outlook.checklist.empty()) return Closeness::nearly;
  return outlook.eligibility == Eligibility::not_met ? Closeness::not_met : Closeness::not_known;
}

bool Outlooks::refresh(const app::Model& model) {
  const int32_t today = model.today().number();
  if (version_ == model.records.version() && day_ == today) return false;
  version_ = model.records.version();
  day_ = today;
  const records::Dossier* open = open_dossier(model);
  dossier_ = open ? *open : new_dossier(model, {}, default_dossier_title(model));
  lines_.clear();
  earliest_.clear();
  years_ = std::make_unique<rules::OutlookYears>(*dossier_, model.records, model.today());
  rules::OutlookDesk desk(*dossier_, model.records, model.today());
  for (const base::Id& nominee : nominees_of(model))
    if (const auto who = rules::nominee_of(nominee, model.today(), model.records))
      add_lines(nominee, who->name, desk.of(nominee), lines_);
  if (dossier_->school_year) mark_proposed_elsewhere(model, *dossier_->school_year, lines_);
  return true;
}

std::vector<Outlook> Outlooks::all_of(const app::Model& model, const base::Id& nominee) const {
  return rules::OutlookDesk(*dossier_, model.records, model.today()).of(nominee);
}

const std::string& Outlooks::earliest(const base::Id& nominee, law::Ground ground) {
  const auto [at, is_new] = earliest_.try_emplace({nominee, ground});
  if (is_new)
    if (const auto year = years_->earliest(nominee, ground)) at->second = year->text();
  return at->second;
}

Proposals proposals_for(const app::Model& model, const records::Dossier& dossier, const Picked& picked) {
  Proposals out;
  rules::OutlookDesk desk(dossier, model.records, model.today());
  const auto write = [&](const base::Id& nominee, const Outlook& outlook) {
    out.rows.push_back(desk.proposal(nominee, outlook));
    desk.add(out.rows.back());
  };
  for (const auto& [nominee, ground] : picked) {
    const auto outlook = desk.of(nominee, ground);
    if (!outlook || outlook->proposed) continue;
    if (outlook->eligibility != Eligibility::met) {
      const auto who = rules::nominee_of(nominee, model.today(), model.records);
      out.left_out.push_back(who ? who->name : std::string());
      continue;
    }
    if (outlook->beside)
      if (const auto along = desk.of(nominee, law::grounds_of(*outlook->beside, law::NomineeType::individual).front()))
        write(nominee, *along);
    write(nominee, *outlook);
  }
  return out;
}

}  // namespace tdkt::screens
