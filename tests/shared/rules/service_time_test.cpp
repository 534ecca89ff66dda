#include "shared/rules/service_time.h"

#include <gtest/gtest.h>

namespace tdkt::rules {
namespace {

using base::Date;
using base::day;
using base::Period;

TEST(ServiceTime, counts_whole_months_to_the_day) {
  EXPECT_EQ(months_between(day(2025, 1, 15), day(2025, 3, 15)), 2);
  EXPECT_EQ(months_between(day(2025, 1, 15), day(2025, 3, 14)), 1);
  EXPECT_EQ(months_between(day(2025, 3, 15), day(2025, 1, 15)), 0);
}

TEST(ServiceTime, counts_a_day_once_where_stretches_overlap) {
  const Date until = day(2025, 6, 10);
  EXPECT_EQ(months_in({{day(2005, 6, 10), {}}}, {}, until), 240);
  EXPECT_EQ(months_in({{day(2005, 6, 10), day(2015, 6, 10)}, {day(2010, 1, 1), {}}}, {}, until), 240);
  EXPECT_EQ(months_in({{day(2026, 1, 1), {}}}, {}, until), 0);
}

TEST(ServiceTime, leaves_out_what_lies_under_another_period) {
  const Date until = day(2025, 6, 10);
  const std::vector<Period> discipline = {{day(2015, 1, 1), day(2016, 1, 1)}};
  EXPECT_EQ(months_in({{day(2005, 6, 1), {}}}, discipline, until), 228);
  EXPECT_EQ(months_in({{day(2015, 3, 1), day(2015, 9, 1)}}, discipline, until), 0);
}

TEST(ServiceTime, makes_a_month_of_thirty_days_left_over) {
  const Date until = day(2025, 6, 10);
  EXPECT_EQ(months_in({{day(2020, 1, 1), day(2020, 1, 16)}, {day(2021, 1, 1), day(2021, 1, 16)}}, {}, until), 1);
  EXPECT_EQ(months_in({{day(2020, 1, 1), day(2020, 1, 16)}, {day(2021, 1, 1), day(2021, 1, 15)}}, {}, until), 0);
}

TEST(ServiceTime, ends_of_short_months_lose_nothing_and_gain_nothing) {
  EXPECT_EQ(months_in({{day(2024, 1, 31), day(2024, 2, 29)}}, {}, day(2025, 1, 1)), 0);
  EXPECT_EQ(months_in({{day(2024, 2, 29), day(2025, 2, 28)}}, {}, day(2025, 3, 1)), 11);
  EXPECT_EQ(months_in({{day(2024, 2, 28), day(2025, 3, 31)}}, {}, day(2025, 4, 1)), 13);
}

TEST(ServiceTime, takes_the_day_of_hire_for_the_sector_alone) {
  records::Person person;
  person.hired_on = day(2005, 6, 10);
  const ServiceTime time = service_time(person, day(2025, 6, 10), true);
  EXPECT_EQ(time.sector_months, 240);
  EXPECT_EQ(time.teaching_months, 0);
  EXPECT_EQ(in_years(time.sector_months), "20 năm");
  EXPECT_EQ(in_years(231), "19 năm 3 tháng");
}

}  // namespace
}  // namespace tdkt::rules
