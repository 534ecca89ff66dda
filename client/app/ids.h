#pragma once

#include <array>
#include <cstdint>

#include "shared/base/id.h"

namespace tdkt::app {

/// Mints ids from 32 bytes of the platform's randomness, given once at the start (ChaCha-like quality is not
/// needed: ids are names, not secrets). The same seed and times give the same ids.
class IdSource {
 public:
  IdSource() = default;
  explicit IdSource(std::array<uint64_t, 4> seed) : state_(seed) {}

  base::Id next(int64_t unix_ms);

 private:
  uint64_t draw();
  std::array<uint64_t, 4> state_{1, 2, 3, 4};
};

}  // namespace tdkt::app
