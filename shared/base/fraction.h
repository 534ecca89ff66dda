#pragma once

#include <cstdint>
#include <string>

namespace tdkt::base {

/// An exact share of a whole. Shares required by law are compared as they are; nothing is rounded to pass.
struct Fraction {
  int64_t part = 0;
  int64_t whole = 1;
};

/// part / whole >= percent / 100, exactly. Precondition: whole > 0 and |part|, |whole| < 2^50.
constexpr bool at_least_percent(Fraction share, int64_t percent) { return share.part * 100 >= percent * share.whole; }

/// How many more are missing until the share reaches `percent` (0 when it does). Precondition as above.
constexpr int64_t missing_to_percent(Fraction share, int64_t percent) {
  const int64_t lacking = percent * share.whole - share.part * 100;
  return lacking <= 0 ? 0 : (lacking + 99) / 100;
}

/// "41/59 (69,49 %)": two decimals, cut off, never rounded up. Precondition: whole > 0, part >= 0.
std::string text(Fraction share);

}  // namespace tdkt::base
