#include "shared/law/working_days.h"

#include <algorithm>
#include <iterator>

namespace tdkt::law {
namespace {

using base::Date;
using base::day;

/// Days off that are not a Saturday or Sunday and have no fixed date: Tết, Giỗ Tổ (10 tháng 3 âm lịch), the second day
/// of Quốc khánh, and days off in exchange. First and last day.
struct Closed {
  Date first, last;
};
constexpr Closed kClosed[] = {
    {day(2024, 2, 8), day(2024, 2, 14)},   // Tết Giáp Thìn
    {day(2024, 4, 18), day(2024, 4, 18)},  // Giỗ Tổ
    {day(2024, 4, 29), day(2024, 4, 29)},  // in exchange for 04/05
    {day(2024, 9, 3), day(2024, 9, 3)},    // Quốc khánh
    {day(2025, 1, 27), day(2025, 1, 31)},  // Tết Ất Tỵ
    {day(2025, 4, 7), day(2025, 4, 7)},    // Giỗ Tổ
    {day(2025, 5, 2), day(2025, 5, 2)},    // in exchange for 26/04
    {day(2025, 9, 1), day(2025, 9, 1)},    // Quốc khánh
    {day(2026, 1, 2), day(2026, 1, 2)},    // in exchange for 10/01
    {day(2026, 2, 16), day(2026, 2, 20)},  // Tết Bính Ngọ
    {day(2026, 4, 27), day(2026, 4, 27)},  // Giỗ Tổ (26/04 is a Sunday)
    {day(2026, 8, 31), day(2026, 9, 1)},   // in exchange for 22/08; Quốc khánh
};

/// Saturdays worked in exchange.
constexpr Date kWorked[] = {day(2024, 5, 4), day(2025, 4, 26), day(2026, 1, 10), day(2026, 8, 22)};

constexpr int kFirstKnown = 2024, kLastKnown = 2026;

/// 1970-01-01 was a Thursday.
bool is_weekend(Date on) { return (on.number() + 3) % 7 >= 5; }

bool has_fixed_holiday(Date on) {
  const int month = on.month(), of_month = on.day();
  return (month == 1 && of_month == 1) || (month == 4 && of_month == 30) || (month == 5 && of_month == 1) ||
         (month == 9 && of_month == 2);
}

}  // namespace

bool is_working_day(Date on) {
  if (std::find(std::begin(kWorked), std::end(kWorked), on) != std::end(kWorked)) return true;
  if (is_weekend(on) || has_fixed_holiday(on)) return false;
  return std::none_of(std::begin(kClosed), std::end(kClosed),
                      [&](const Closed& closed) { return closed.first <= on && on <= closed.last; });
}

int working_days_between(Date from, Date to) {
  int count = 0;
  for (Date on = from.plus_days(1); on <= to; on = on.plus_days(1)) count += is_working_day(on) ? 1 : 0;
  return count;
}

Date after_working_days(Date from, int count) {
  Date on = from;
  while (count > 0) {
    on = on.plus_days(1);
    if (is_working_day(on)) --count;
  }
  return on;
}

bool is_calendar_known(int year) { return year >= kFirstKnown && year <= kLastKnown; }

}  // namespace tdkt::law
