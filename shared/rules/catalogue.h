#pragma once

#include <span>

#include "shared/rules/rule.h"

namespace tdkt::rules {

/// Every rule there is, table by table in the order of the letters of their ids. The list is explicit: nothing
/// registers itself.
std::span<const std::span<const Rule>> catalogue();

/// The tables, one per file.
std::span<const Rule> identity_rules();            // VR-A: the nomination itself
std::span<const Rule> nominee_identity_rules();    // VR-A: whose it is
std::span<const Rule> eligibility_rules();         // VR-B: by national law
std::span<const Rule> local_eligibility_rules();   // VR-B: by what a province or a unit sets
std::span<const Rule> individual_title_rules();    // VR-C: LDTT
std::span<const Rule> base_fighter_rules();        // VR-C: CSTDCS
std::span<const Rule> initiative_rules();          // VR-C: initiatives a nomination names
std::span<const Rule> provincial_fighter_rules();  // VR-C: CSTDT
std::span<const Rule> collective_title_rules();    // VR-D
std::span<const Rule> commendation_rules();        // VR-E: grounds, earlier awards
std::span<const Rule> achievement_rules();         // VR-E: what a nomination rests on, used once
std::span<const Rule> authority_rules();           // VR-F
std::span<const Rule> request_letter_rules();      // VR-G: the dossier's papers
std::span<const Rule> content_rules();             // VR-G: one nomination's report and evidence

}  // namespace tdkt::rules
