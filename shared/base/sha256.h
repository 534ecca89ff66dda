#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tdkt::base {

/// SHA-256 (FIPS 180-4) over bytes given in any number of parts: the same number on both sides for what a person signs.
class Sha256 {
 public:
  void add(std::string_view bytes);
  /// 64 lower-case hexadecimal digits. Precondition: called once, last.
  std::string hex();

 private:
  void take_block(const unsigned char* block);

  std::array<uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, 64> block_{};
  uint64_t length_ = 0;  // bytes so far
};

/// The same of one text.
std::string sha256(std::string_view bytes);

}  // namespace tdkt::base
