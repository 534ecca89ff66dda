#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace tdkt::base {

/// A generator for property tests: splitmix64 (Steele, Lea, Flood 2014), the same numbers on every machine.
class Seeded {
 public:
  explicit constexpr Seeded(uint64_t seed) : state_(seed) {}

  constexpr uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  /// 0 ... count - 1. Precondition: count > 0; far below 2^64, so that the remainder is fair enough.
  constexpr size_t below(size_t count) { return static_cast<size_t>(next() % count); }

  /// True once in `count` times.
  constexpr bool once_in(size_t count) { return below(count) == 0; }

  /// One of the elements. Precondition: not empty.
  template <class Range>
  constexpr const auto& pick(const Range& range) {
    return range[below(static_cast<size_t>(std::size(range)))];
  }

 private:
  uint64_t state_;
};

}  // namespace tdkt::base
