#include "shared/base/school_year.h"

namespace tdkt::base {
namespace {

std::optional<int> four_digits(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  if (number < 1900 || number > 9998) return std::nullopt;
  return number;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<SchoolYear> SchoolYear::parse(std::string_view text) {
  const size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const auto first = four_digits(trimmed(text.substr(0, hyphen)));
  const auto second = four_digits(trimmed(text.substr(hyphen + 1)));
  if (!first || !second) return std::nullopt;
  return SchoolYear{*first, *second};
}

SchoolYear SchoolYear::of(Date day) { return starting(day.month() >= 9 ? day.year() : day.year() - 1); }

std::string SchoolYear::text() const { return std::to_string(first) + "-" + std::to_string(second); }

Period SchoolYear::period() const { return {*Date::of(first, 9, 1), *Date::of(first + 1, 9, 1)}; }

}  // namespace tdkt::base
