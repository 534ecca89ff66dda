#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tdkt::base {

/// A calendar day of UTC+7, the time zone of Vietnam. Always a real day of the Gregorian calendar, years 1900-9999.
class Date {
 public:
  /// nullopt unless the day exists.
  static constexpr std::optional<Date> of(int year, int month, int day) {
    if (year < 1900 || year > 9999 || month < 1 || month > 12) return std::nullopt;
    if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return Date(days_from_civil(year, month, day));
  }
  /// Reads "2024-10-18"; anything else is nullopt.
  static std::optional<Date> parse(std::string_view text);
  /// Reads what people type: "18/10/2024", "8/1/2024", "18-10-2024", "18.10.2024", and ISO; else nullopt.
  static std::optional<Date> parse_typed(std::string_view text);
  /// The day in Vietnam at an instant of UTC.
  static Date of_instant(int64_t unix_ms);

  int year() const;
  int month() const;
  int day() const;
  std::string text() const;     // "2024-10-18", as on the wire
  std::string display() const;  // "18/10/2024", as read by people

  /// Days since 1970-01-01.
  constexpr int32_t number() const { return number_; }
  constexpr Date plus_days(int32_t count) const { return Date(number_ + count); }

  friend constexpr bool operator==(Date a, Date b) { return a.number_ == b.number_; }
  friend constexpr bool operator!=(Date a, Date b) { return a.number_ != b.number_; }
  friend constexpr bool operator<(Date a, Date b) { return a.number_ < b.number_; }
  friend constexpr bool operator<=(Date a, Date b) { return a.number_ <= b.number_; }
  friend constexpr bool operator>(Date a, Date b) { return a.number_ > b.number_; }
  friend constexpr bool operator>=(Date a, Date b) { return a.number_ >= b.number_; }

 private:
  explicit constexpr Date(int32_t number) : number_(number) {}

  static constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
  static constexpr int days_in_month(int year, int month) {
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
  }
  static constexpr int32_t days_from_civil(int year, int month, int day) {
    const int y = year - 1;  // whole years before this one, counted from year 1
    int32_t days = y * 365 + y / 4 - y / 100 + y / 400;
    for (int m = 1; m < month; ++m) days += days_in_month(year, m);
    constexpr int32_t kDaysBefore1970 = 719162;
    return days + day - 1 - kDaysBefore1970;
  }

  int32_t number_;
};

/// A date written in a table of the law: fails to compile when the day does not exist.
consteval Date day(int year, int month, int day_of_month) { return Date::of(year, month, day_of_month).value(); }

/// Days from `from` up to, not including, `until`. An absent end is open.
struct Period {
  Date from;
  std::optional<Date> until;

  constexpr bool contains(Date d) const { return d >= from && (!until || d < *until); }
  constexpr bool overlaps(const Period& other) const {
    return (!other.until || from < *other.until) && (!until || other.from < *until);
  }
};

}  // namespace tdkt::base
