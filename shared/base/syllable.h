#pragma once

#include <string_view>

namespace tdkt::base {

/// True when `word` can be one written syllable of Vietnamese: onset, rime and at most one tone, in any
/// capitals, the tone mark on any of its letters. "Nguyễn", "hoà", "gì", "quýt"; not "José", "Krông",
/// "Nguyeãn".
bool is_vietnamese_syllable(std::string_view word);

}  // namespace tdkt::base
