#pragma once

#include <optional>
#include <vector>

#include "shared/records/common.h"
#include "shared/rules/verdict.h"

namespace tdkt::rules {

/// Questions that several rules ask of a nominated collective.

/// Its level in the school year of the nomination; nullopt after saying what is missing.
std::optional<records::RatingLevel> own_level(Verdict& verdict);

/// The whole collective; nullptr after saying that its list is missing.
const std::vector<Member>* members_or_unknown(Verdict& verdict);

int64_t count_of(const std::vector<Member>& members, bool Member::*title);

}  // namespace tdkt::rules
