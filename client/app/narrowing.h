#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"

namespace tdkt::app {

/// The pair that tells which part of a screen is open. Back and forward know each step between parts; it stands first.
inline constexpr std::string_view kPartPair = "phan";

/// What a screen shows of what it has (its tab, its filters, the order of its rows) as pairs of an address:
/// "phan=bao-cao&tim=lan&xep=-ten". A screen names its fields once, in one function that both takes them from an
/// address and writes them into one. What stands as it does at first is not written; pairs nobody knows and values that
/// cannot be are passed over, and the field stands as at first.
class Narrowing {
 public:
  /// To write.
  Narrowing() = default;
  /// To take from these pairs.
  explicit Narrowing(std::string_view given) : taking_(true), given_(given) {}

  /// As written.
  const std::string& pairs() const { return pairs_; }

  void text(std::string_view name, std::string& value);
  void flag(std::string_view name, bool& value);
  void id(std::string_view name, base::Id& value);
  /// A day, or none: every day. `usual`: as at first.
  void day(std::string_view name, std::optional<base::Date>& value, std::optional<base::Date> usual);
  /// One of a few words by its place among them. `usual` may lie beyond them: none.
  void word(std::string_view name, std::span<const std::string_view> words, size_t& at, size_t usual = 0);
  /// Which part of the screen is open.
  void part(std::span<const std::string_view> words, size_t& at, size_t usual = 0) {
    word(kPartPair, words, at, usual);
  }
  /// The rows of a sheet by one of its columns, up or down.
  void order(std::span<const std::string_view> columns, std::optional<size_t>& by, bool& down);
  /// One of an enumeration by its word, or all of them.
  template <base::Named E>
  void named(std::string_view name, std::optional<E>& value, std::optional<E> usual = std::nullopt) {
    std::string word(value ? base::word(*value) : kAll);
    text(name, word, usual ? base::word(*usual) : kAll);
    if (!taking_) return;
    value = base::from_word<E>(word);
    if (!value && word != kAll) value = usual;
  }

 private:
  static constexpr std::string_view kAll = "tat-ca";
  void text(std::string_view name, std::string& value, std::string_view usual);

  bool taking_ = false;
  std::string_view given_;
  std::string pairs_;
};

/// The open part these pairs tell of; "" for the first.
std::string_view part_in(std::string_view pairs);

}  // namespace tdkt::app
