#pragma once

#include <cstdint>
#include <vector>

namespace tdkt::platform {

/// A letter that no face of the program has, as the page draws it with whatever faces the machine has. Device pixels;
/// `left` and `top` are where its picture begins, from the pen on the base line, downwards.
struct Letter {
  float advance = 0, left = 0, top = 0;
  int32_t width = 0, height = 0;
  std::vector<uint8_t> coverage;  // row by row; empty: nothing is to be seen
};
Letter letter(uint32_t code, int32_t weight, float size);

}  // namespace tdkt::platform
