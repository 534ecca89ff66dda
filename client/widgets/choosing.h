#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tdkt::widgets {

/// Which choices what was typed may mean, without the signs of Vietnamese: those that begin with it, then those each of
/// whose words begins a word of the choice, in any order ("ng van a" is "Nguyễn Văn An"). Where there are none of
/// either, those that have all of it somewhere within. What is exactly one of them, signs and all, is the first.
/// Nothing typed: all.
std::vector<size_t> matching_choices(std::span<const std::string_view> choices, std::string_view typed);

inline constexpr size_t kNoChoice = SIZE_MAX;

/// What a person is doing in a field, or in a cell of a grid, with a list of choices below it. There is one at most:
/// where the focus is.
struct Choosing {
  uint32_t field = 0;
  bool open = false;
  bool walked = false;               // the arrows led to the choice one is at
  bool show = false;                 // scroll to it
  std::optional<std::string> typed;  // nothing yet: the field shows what was chosen
  size_t at = kNoChoice;             // among the matches
  std::vector<size_t> matches;       // of `typed`, among the choices
  std::vector<float> widths;         // of all choices, while open
};

}  // namespace tdkt::widgets
