#include "shared/base/instant.h"

#include <algorithm>

#include "shared/base/date.h"

namespace tdkt::base {
namespace {

constexpr int64_t kDayMs = 86'400'000, kVietnamMs = int64_t{7} * 3'600'000;

std::string padded(int64_t number, size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}  // namespace

std::string instant_text(int64_t unix_ms) {
  const Date day = Date::of_instant(unix_ms - kVietnamMs);  // that day is one of UTC+7
  const int64_t ms = ((unix_ms % kDayMs) + kDayMs) % kDayMs;
  return day.text() + "T" + padded(ms / 3'600'000, 2) + ":" + padded(ms / 60'000 % 60, 2) + ":" +
         padded(ms / 1000 % 60, 2) + "." + padded(ms % 1000, 3) + "Z";
}

}  // namespace tdkt::base
