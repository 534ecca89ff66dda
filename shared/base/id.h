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
  explicit constexpr Id(std::array<uint8_t, 16> bytes) : bytes_(bytes) {}

  /// Reads "0190f3a2-…", lower or upper case, 36 characters; anything else is nullopt.
  static std::optional<Id> parse(std::string_view text);

  /// Version 7: 48 bits of Unix milliseconds, then 74 bits of the given randomness.
  static Id version_7(int64_t unix_ms, std::array<uint8_t, 10> random);

  /// Version 8: the same text always gives the same id. For what two people may make without knowing of each other.
  static Id derived(std::string_view from);

  std::string text() const;  // lower case, 36 characters
  constexpr bool is_zero() const { return *this == Id{}; }
  constexpr const std::array<uint8_t, 16>& bytes() const { return bytes_; }

  friend constexpr bool operator==(const Id& a, const Id& b) {
    for (size_t i = 0; i < 16; ++i)
      if (a.bytes_[i] != b.bytes_[i]) return false;
    return true;
  }
  friend constexpr bool operator<(const Id& a, const Id& b) {
    for (size_t i = 0; i < 16; ++i)
      if (a.bytes_[i] != b.bytes_[i]) return a.bytes_[i] < b.bytes_[i];
    return false;
  }

 private:
  std::array<uint8_t, 16> bytes_{};
};

}  // namespace tdkt::base
