#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/app/model.h"

namespace tdkt::screens {

/// A ground on which a nomination could rest, and what the core says of it.
struct GroundChoice {
  law::Ground ground;
  bool enough = false;  // nothing fails on it; what is not declared yet may still be missing
  int missing = 0;      // errors that fail or are unknown
  std::string first;    // what would satisfy the first of them; "" when none
};

/// Every ground of the nomination's award and nominee, in the order of the law, each judged as if it were chosen.
std::vector<GroundChoice> ground_choices(const app::Model& model, const records::Dossier& dossier,
                                         const records::Nomination& nomination);

/// The ground that lacks least, the first of the law where several do; nullopt when the award has none here.
std::optional<law::Ground> best_ground(const app::Model& model, const records::Dossier& dossier,
                                       const records::Nomination& nomination);

/// The initiatives or research items of the nominee's that serve the nomination's ground best, and no more than it
/// needs: what is ticked at first. Empty where the ground rests on none.
std::vector<base::Id> fitting_achievements(const app::Model& model, const records::Nomination& nomination);

/// Sets ground and achievements to the best for the nomination's award and nominee.
void choose_best_ground(const app::Model& model, const records::Dossier& dossier, records::Nomination& nomination);

}  // namespace tdkt::screens
