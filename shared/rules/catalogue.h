#pragma once

#include <span>

#include "shared/rules/rule.h"

namespace tdkt::rules {

/// Every rule there is, table by table in the order of the letters of their ids. The list is explicit: nothing
/// registers itself.
std::span<const std::span<const Rule>> catalogue();

/// The tables, one per file.
std::span<const Rule> identity_rules();           // VR-A
std::span<const Rule> eligibility_rules();        // VR-B
std::span<const Rule> individual_title_rules();   // VR-C
std::span<const Rule> collective_title_rules();   // VR-D
std::span<const Rule> commendation_rules();       // VR-E
std::span<const Rule> authority_rules();          // VR-F
std::span<const Rule> content_rules();            // VR-G

}  // namespace tdkt::rules
