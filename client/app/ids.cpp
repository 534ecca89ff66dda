#include "client/app/ids.h"

namespace tdkt::app {
namespace {

uint64_t rotated(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

}  // namespace

/// xoshiro256** (Blackman, Vigna): 256 bits of state, so that two browsers never meet in practice.
uint64_t IdSource::draw() {
  const uint64_t result = rotated(state_[1] * 5, 7) * 9;
  const uint64_t t = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= t;
  state_[3] = rotated(state_[3], 45);
  return result;
}

base::Id IdSource::next(int64_t unix_ms) {
  std::array<uint8_t, 10> random{};
  const uint64_t a = draw(), b = draw();
  for (size_t i = 0; i < 8; ++i) random[i] = static_cast<uint8_t>(a >> (8 * i));
  random[8] = static_cast<uint8_t>(b);
  random[9] = static_cast<uint8_t>(b >> 8);
  return base::Id::version_7(unix_ms, random);
}

}  // namespace tdkt::app
