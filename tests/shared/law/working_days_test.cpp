#include "shared/law/working_days.h"

#include <gtest/gtest.h>

namespace tdkt::law {
namespace {

using base::day;

TEST(WorkingDays, are_monday_to_friday) {
  EXPECT_TRUE(is_working_day(day(2024, 10, 18)));   // Friday
  EXPECT_FALSE(is_working_day(day(2024, 10, 19)));  // Saturday
  EXPECT_FALSE(is_working_day(day(2024, 10, 20)));  // Sunday
  EXPECT_TRUE(is_working_day(day(2024, 10, 21)));
}

TEST(WorkingDays, skip_public_holidays) {
  EXPECT_FALSE(is_working_day(day(2025, 9, 2)));  // Quốc khánh, a Tuesday
  EXPECT_FALSE(is_working_day(day(2025, 9, 1)));
  EXPECT_FALSE(is_working_day(day(2025, 4, 30)));
  EXPECT_FALSE(is_working_day(day(2024, 2, 12)));  // Tết
  EXPECT_FALSE(is_working_day(day(2025, 4, 7)));   // Giỗ Tổ
}

TEST(WorkingDays, follow_the_days_exchanged) {
  EXPECT_FALSE(is_working_day(day(2025, 5, 2)));  // Friday off …
  EXPECT_TRUE(is_working_day(day(2025, 4, 26)));  // … for a Saturday worked
  EXPECT_FALSE(is_working_day(day(2024, 4, 29)));
  EXPECT_TRUE(is_working_day(day(2024, 5, 4)));
}

TEST(WorkingDays, are_counted_from_the_day_after) {
  EXPECT_EQ(working_days_between(day(2025, 8, 29), day(2025, 9, 3)), 1);  // a weekend and two holidays between
  EXPECT_EQ(working_days_between(day(2025, 6, 20), day(2025, 6, 20)), 0);
  EXPECT_EQ(working_days_between(day(2025, 6, 20), day(2025, 6, 27)), 5);
  EXPECT_EQ(working_days_between(day(2025, 6, 27), day(2025, 6, 20)), 0);
}

TEST(WorkingDays, ahead_of_a_day_are_what_is_counted_back) {
  for (int count = 0; count < 60; ++count) {
    const base::Date end = after_working_days(day(2025, 4, 24), count);
    EXPECT_EQ(working_days_between(day(2025, 4, 24), end), count);
  }
}

TEST(WorkingDays, say_which_years_are_known) {
  EXPECT_TRUE(is_calendar_known(2026));
  EXPECT_FALSE(is_calendar_known(2027));
}

}  // namespace
}  // namespace tdkt::law
