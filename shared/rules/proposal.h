#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/law/grounds.h"
#include "shared/records/dossier.h"
#include "shared/records/nomination.h"
#include "shared/records/person.h"
#include "shared/rules/facts_of.h"

namespace tdkt::rules {

// What a new nomination begins with, so that nothing is asked twice. What a person is told they may be proposed for is
// judged on the same nomination (outlook.h).

/// Who is proposed.
struct Nominee {
  law::NomineeType type = law::NomineeType::individual;
  base::Id id;
  std::string name;      // as recorded: a tổ together with its unit
  std::string position;  // of a person
};
/// nullopt when the record is not known, or a unit has no name on that day.
std::optional<Nominee> nominee_of(const base::Id& id, base::Date today, const KnownRecords& known);

/// A nomination in the year, kind of merit and usual period of its dossier, with no id, nominee or award yet. `like`:
/// another of the list, whose period it takes; may be nullptr.
records::Nomination begin_nomination(const records::Dossier& dossier, const records::Nomination* like);

/// Sets the nominee, and the form of report that fits.
void set_nominee(records::Nomination& nomination, const Nominee& nominee);

/// The achievements of a person a ground could rest on, kind by kind (sáng kiến, đề tài), the latest first: of the
/// year of the nomination where the ground looks at it alone. No list where the ground rests on none.
std::vector<std::vector<base::Id>> achievements_to_choose(const records::Person& person, law::Ground ground,
                                                          std::optional<base::SchoolYear> year);

}  // namespace tdkt::rules
