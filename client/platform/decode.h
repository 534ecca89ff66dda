#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/platform/event.h"

namespace tdkt::platform {

/// The parts of a message between page and program: each a 32-bit little-endian length and that many bytes.
/// What is cut short at the end is left out.
std::vector<std::string> split_parts(std::string_view payload);

/// What the page tells: the first part is its name. Unknown names and missing parts are nullopt.
std::optional<Event> decode(const std::array<double, 4>& numbers, std::vector<std::string> parts);

}  // namespace tdkt::platform
