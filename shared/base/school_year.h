#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/date.h"

namespace tdkt::base {

/// Năm học: two calendar years as written, "2024-2025". Whether they are consecutive is a rule (VR-A01), not a shape,
/// so a wrong one can be kept and named.
struct SchoolYear {
  int first = 0;
  int second = 0;

  /// Reads four digits, a hyphen, four digits; spaces around the hyphen allowed. Else nullopt.
  static std::optional<SchoolYear> parse(std::string_view text);
  /// The school year that starts in September of `first`.
  static constexpr SchoolYear starting(int first) { return {first, first + 1}; }
  /// The school year a day belongs to: from 1 September to 31 August.
  static SchoolYear of(Date day);

  std::string text() const;
  constexpr bool is_consecutive() const { return second == first + 1; }
  constexpr SchoolYear before(int years = 1) const { return {first - years, second - years}; }
  /// 1 September … 31 August. Precondition: first in 1900..9998.
  Period period() const;

  friend constexpr bool operator==(SchoolYear a, SchoolYear b) { return a.first == b.first && a.second == b.second; }
  friend constexpr bool operator<(SchoolYear a, SchoolYear b) {
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  }
};

}  // namespace tdkt::base
