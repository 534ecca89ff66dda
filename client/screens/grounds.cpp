#include "client/screens/grounds.h"

#include <algorithm>

#include "shared/rules/check.h"
#include "shared/rules/facts_of.h"
#include "shared/rules/outlook.h"
#include "shared/rules/procedure_cases.h"

namespace tdkt::screens {
namespace {

using law::Ground;

/// What the rules would rest a ground on; nothing while the nominee is not known.
std::vector<base::Id> achievements_for(const records::Nomination& nomination, Ground ground, rules::OutlookDesk& desk) {
  if (!nomination.nominee_id) return {};
  const auto outlook = desk.of(*nomination.nominee_id, ground);
  return outlook ? outlook->achievement_ids : std::vector<base::Id>{};
}

rules::Report judged(const app::Model& model, const records::Dossier& dossier, const records::Nomination& nomination,
                     const rules::Facts& facts) {
  rules::Case subject{rules::NominationSubject{dossier, nomination},
                      rules::Phase::draft,
                      {std::nullopt, std::nullopt, model.today()},
                      facts,
                      {},
                      {}};
  rules::add_local_rules(model.records, dossier.unit_id, subject);
  return rules::check(subject);
}

/// What of a report speaks about the person and the ground, not about papers that are still to be written.
bool is_about_ground(const rules::Finding& finding) {
  return finding.severity == rules::Severity::error && finding.awaits != rules::Awaits::server &&
         finding.place.rfind("/report", 0) != 0 && finding.place.rfind("/evidence", 0) != 0;
}

}  // namespace

std::vector<GroundChoice> ground_choices(const app::Model& model, const records::Dossier& dossier,
                                         const records::Nomination& nomination) {
  std::vector<GroundChoice> out;
  if (!nomination.award || !nomination.nominee_type) return out;
  const rules::Facts facts = rules::facts_of(nomination, dossier, model.records);
  rules::OutlookDesk desk(dossier, model.records, model.today(), law::AwardSet(*nomination.award));
  for (const Ground ground : law::grounds_of(*nomination.award, *nomination.nominee_type)) {
    records::Nomination trial = nomination;
    trial.ground = ground;
    if (nomination.ground != ground) trial.achievement_ids = achievements_for(nomination, ground, desk);
    const rules::Report report = judged(model, dossier, trial, facts);
    GroundChoice choice{ground, false, 0, {}};
    for (const auto& finding : report.findings) {
      if (!is_about_ground(finding)) continue;
      ++choice.missing;
      if (choice.first.empty()) choice.first = rules::remedy(finding);
    }
    choice.enough = choice.missing == 0;
    out.push_back(std::move(choice));
  }
  return out;
}

std::optional<Ground> best_ground(const app::Model& model, const records::Dossier& dossier,
                                  const records::Nomination& nomination) {
  const auto choices = ground_choices(model, dossier, nomination);
  const auto best = std::min_element(choices.begin(), choices.end(), [](const GroundChoice& a, const GroundChoice& b) {
    return a.missing < b.missing;
  });
  return best == choices.end() ? std::nullopt : std::optional(best->ground);
}

std::vector<base::Id> fitting_achievements(const app::Model& model, const records::Nomination& nomination) {
  const auto* dossier = model.records.dossier(nomination.dossier_id);
  if (!dossier || !nomination.ground) return {};
  rules::OutlookDesk desk(*dossier, model.records, model.today(),
                          law::AwardSet(law::facts_of(*nomination.ground).award));
  return achievements_for(nomination, *nomination.ground, desk);
}

void choose_best_ground(const app::Model& model, const records::Dossier& dossier, records::Nomination& nomination) {
  nomination.ground = best_ground(model, dossier, nomination);
  nomination.achievement_ids = fitting_achievements(model, nomination);
}

}  // namespace tdkt::screens
