#include "client/screens/grounds.h"

#include <algorithm>

#include "shared/rules/check.h"
#include "shared/rules/facts_of.h"
#include "shared/rules/procedure_cases.h"

namespace tdkt::screens {
namespace {

using law::Ground;

bool rests_on_initiatives(Ground ground) {
  const auto& facts = law::facts_of(ground);
  const bool commendation = facts.award == law::Award::BK_T || facts.award == law::Award::BK_B;
  return facts.path == law::Path::initiative ||
         (facts.path == law::Path::merit && commendation && facts.nominee_type == law::NomineeType::individual);
}
bool rests_on_research(Ground ground) { return law::facts_of(ground).path == law::Path::research; }

/// Titles above CSTDCS, whose achievements reach beyond the unit.
bool is_of_a_wide_title(Ground ground) {
  const law::Award award = law::facts_of(ground).award;
  return award == law::Award::CSTDT || award == law::Award::CSTDB || award == law::Award::CSTDTQ;
}

bool is_wide(std::optional<records::Scope> scope) { return scope && *scope != records::Scope::CO_SO; }

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
  for (const Ground ground : law::grounds_of(*nomination.award, *nomination.nominee_type)) {
    records::Nomination trial = nomination;
    trial.ground = ground;
    if (nomination.ground != ground) trial.achievement_ids = fitting_achievements(model, trial);
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
  std::vector<base::Id> out;
  const auto* person = nomination.nominee_id ? model.records.person(*nomination.nominee_id) : nullptr;
  if (!person || !nomination.ground || !nomination.school_year) return out;
  const Ground ground = *nomination.ground;
  const bool wide = is_of_a_wide_title(ground);
  const bool any_year = wide || law::facts_of(ground).path == law::Path::merit;
  const auto fits = [&](const auto& row) {
    return (any_year || row.school_year == nomination.school_year) && (!wide || is_wide(row.scope));
  };
  if (rests_on_initiatives(ground))
    for (const auto& row : person->initiatives)
      if (fits(row)) out.push_back(row.id);
  if (rests_on_research(ground))
    for (const auto& row : person->research)
      if (fits(row)) out.push_back(row.id);
  return out;
}

void choose_best_ground(const app::Model& model, const records::Dossier& dossier, records::Nomination& nomination) {
  nomination.ground = best_ground(model, dossier, nomination);
  nomination.achievement_ids = fitting_achievements(model, nomination);
}

}  // namespace tdkt::screens
