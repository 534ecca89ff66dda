#include "client/screens/capital.h"

namespace tdkt::screens {

std::string capital(std::string_view words) {
  std::string out(words);
  if (out.size() < 2 || out[1] == ')') return out;
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(out[i]); };
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  // Two bytes: à to ý, and đ.
  if (byte(0) == 0xC3 && byte(1) >= 0xA0) out[1] = static_cast<char>(byte(1) - 0x20);
  if (byte(0) == 0xC4 && byte(1) == 0x91) out[1] = static_cast<char>(0x90);
  return out;
}

}  // namespace tdkt::screens
