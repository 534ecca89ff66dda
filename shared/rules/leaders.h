#pragma once

#include <string_view>

namespace tdkt::rules {

/// Whether a position is that of a head of a unit or a deputy ("Hiệu trưởng", "Phó Giám đốc trung tâm"); of a head
/// alone.
bool is_leader(std::string_view position);
bool is_head(std::string_view position);

}  // namespace tdkt::rules
