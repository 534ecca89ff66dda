#include "shared/base/date.h"

#include <array>

namespace tdkt::base {
namespace {

struct Civil {
  int year, month, day;
};

Civil civil_of(int32_t number) {
  // Counted in 400-year eras that start on 1 March, so that the leap day is the last day of a year.
  const int64_t shifted = int64_t{number} + 719468;
  const int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const int64_t day_of_era = shifted - era * 146097;
  const int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const int day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const int month = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  const int year = static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
  return {year, month, day};
}

std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

/// Splits "a?b?c" into three unsigned numbers of at most four digits, with the same separator twice.
std::optional<std::array<int, 3>> three_numbers(std::string_view text, std::string_view separators) {
  std::array<int, 3> numbers{};
  size_t part = 0, digits = 0;
  char separator = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (++digits > 4) return std::nullopt;
      numbers[part] = numbers[part] * 10 + (c - '0');
    } else {
      if (separators.find(c) == std::string_view::npos || digits == 0 || part == 2) return std::nullopt;
      if (separator != 0 && separator != c) return std::nullopt;
      separator = c;
      ++part;
      digits = 0;
    }
  }
  if (part != 2 || digits == 0) return std::nullopt;
  return numbers;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto numbers = three_numbers(text, "-");
  if (!numbers) return std::nullopt;
  return of((*numbers)[0], (*numbers)[1], (*numbers)[2]);
}

std::optional<Date> Date::parse_typed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (const auto iso = parse(text)) return iso;
  // Some keyboards of phones have digits alone.
  if (text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos)
    return parse(std::string(text.substr(4)) + '-' + std::string(text.substr(2, 2)) + '-' +
                 std::string(text.substr(0, 2)));
  const auto numbers = three_numbers(text, "/-.");
  if (!numbers) return std::nullopt;
  return of((*numbers)[2], (*numbers)[1], (*numbers)[0]);
}

Date Date::of_instant(int64_t unix_ms) {
  constexpr int64_t kDayMs = 86'400'000;
  const int64_t local = unix_ms + 7 * 3'600'000;
  return Date(static_cast<int32_t>(local >= 0 ? local / kDayMs : (local - kDayMs + 1) / kDayMs));
}

int Date::year() const { return civil_of(number_).year; }
int Date::month() const { return civil_of(number_).month; }
int Date::day() const { return civil_of(number_).day; }

std::string Date::text() const {
  const Civil c = civil_of(number_);
  return std::to_string(c.year) + "-" + two_digits(c.month) + "-" + two_digits(c.day);
}

std::string Date::display() const {
  const Civil c = civil_of(number_);
  return two_digits(c.day) + "/" + two_digits(c.month) + "/" + std::to_string(c.year);
}

}  // namespace tdkt::base
