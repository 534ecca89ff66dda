#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tdkt::base {

/// A UUID (RFC 9562), minted by whoever creates the thing, also offline. Version 7 sorts by time of minting.
/// The zero id means "none" and is never written to a record.
class Id {
 public:
  constexpr Id() = default;
  explicit constexpr Id(std::array<uint8_t, 16> bytes) {
    for (size_t i = 0; i < 8; ++i) high_ = high_ << 8 | bytes[i];
    for (size_t i = 8; i < 16; ++i) low_ = low_ << 8 | bytes[i];
  }

  /// Reads "0190f3a2-…", lower or upper case, 36 characters; anything else is nullopt.
  static std::optional<Id> parse(std::string_view text);

  /// Version 7: 48 bits of Unix milliseconds, then 74 bits of the given randomness.
  static Id version_7(int64_t unix_ms, std::array<uint8_t, 10> random);

  /// Version 8: the same text always gives the same id. For what two people may make without knowing of each other.
  static Id derived(std::string_view from);

  std::string text() const;  // lower case, 36 characters
  constexpr bool is_zero() const { return *this == Id{}; }
  constexpr std::array<uint8_t, 16> bytes() const {
    std::array<uint8_t, 16> out{};
    for (size_t i = 0; i < 16; ++i) out[i] = static_cast<uint8_t>((i < 8 ? high_ : low_) >> (8 * (7 - i % 8)));
    return out;
  }

  friend constexpr bool operator==(const Id& a, const Id& b) { return a.high_ == b.high_ && a.low_ == b.low_; }
  friend constexpr bool operator<(const Id& a, const Id& b) {
    return a.high_ != b.high_ ? a.high_ < b.high_ : a.low_ < b.low_;
  }

 private:
  // As two numbers, which order as the bytes do: judging a dossier compares ids a hundred thousand times.
  uint64_t high_ = 0;
  uint64_t low_ = 0;
};

}  // namespace tdkt::base
