#pragma once

#include <vector>

#include "shared/law/grounds.h"
#include "shared/rules/case.h"
#include "shared/rules/rule.h"

namespace tdkt::rules {

using Rows = std::vector<const Rule*>;

/// The rows that speak of eligibility on one ground, by what they read.
struct Question {
  law::Award award;
  law::Ground ground;
  size_t years = 1;       // school years that count
  Rows of_ground;         // asked on this ground
  Rows of_award;          // once for all grounds of the award
  Rows of_years;          // once for all grounds that count as many years
  Rows checklist;         // left to a person
  bool in_force = false;  // a text about the award itself is
};

/// What is asked of every nominee of one type.
struct Questions {
  Rows of_all;  // once, whatever the award
  std::vector<Question> on_grounds;
};

/// The rows in force for a nomination like the one of `subject`, sought out once for all nominees: on the grounds of
/// `only` these awards (empty = all) and of no award that nobody decides for the unit. Precondition: the subject is a
/// nomination; its award and ground are changed.
Questions questions_for(Case& subject, law::NomineeType type, law::AwardSet only);

/// Whether a finding on a nomination is about who is proposed, not about the way there or a paper still to be written:
/// what a rule says of the nominee's own record, or what is a reason to refuse other than an incomplete dossier.
bool is_about_eligibility(const Finding& finding, const base::Id& nomination, const base::Id& dossier);

}  // namespace tdkt::rules
