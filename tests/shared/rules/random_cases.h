#pragma once

#include <cstdint>

#include "shared/rules/case.h"

namespace tdkt::rules {

/// A whole case made of nothing but its seed, the same on every machine: a subject of any kind in any phase, any award
/// on any ground, with what the records, the regulations and the confirmations say around it, all of it at random, on a
/// day of 2022 to 2027. What belongs together mostly does (the ground is of the award, the person is the nominee), so
/// that rules get to what they judge; the rest is what people might send: gaps, wrong years, numbers below zero, rows
/// that name nobody. `tdkt check` reads every one of them.
Case random_case(uint64_t seed);

}  // namespace tdkt::rules
