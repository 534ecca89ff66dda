#pragma once

#include <optional>

#include "shared/records/movement.h"
#include "shared/rules/verdict.h"

namespace tdkt::rules {

/// Questions that several rules ask of the movement (or task) a ground names.

/// nullptr after saying that none is named, or that its record is not known here.
const records::Movement* movement_or_unknown(Verdict& verdict);

/// At which review the result was named; nullopt after saying that it is missing.
std::optional<records::MovementReview> review_or_unknown(Verdict& verdict);

/// Whole years a movement lasts; nullopt after saying that its first or last day is missing.
std::optional<int> length_or_unknown(Verdict& verdict, const records::Movement& movement);

/// "phong trào “Dạy tốt, học tốt” (UBND tỉnh phát động)"
std::string in_words(const records::Movement& movement);

}  // namespace tdkt::rules
