#include "shared/base/date.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/shared/base/seeded.h"

namespace tdkt::base {
namespace {

TEST(Date, counts_days_from_1970) {
  EXPECT_EQ(day(1970, 1, 1).number(), 0);
  EXPECT_EQ(day(1969, 12, 31).number(), -1);
  EXPECT_EQ(day(2000, 3, 1).number(), 11017);
  EXPECT_EQ(day(2024, 10, 18).number(), 20014);
  EXPECT_EQ(day(1900, 1, 1).number(), -25567);
}

TEST(Date, every_day_says_its_own_name_and_reads_it_back) {
  int year = 1900, month = 1, day_of_month = 1;
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (Date date = day(1900, 1, 1); date < day(2200, 1, 1); date = date.plus_days(1)) {
    ASSERT_EQ(date, *Date::of(year, month, day_of_month));
    ASSERT_EQ(date.year(), year);
    ASSERT_EQ(date.month(), month);
    ASSERT_EQ(date.day(), day_of_month);
    ASSERT_EQ(Date::parse(date.text()), date);
    ASSERT_EQ(Date::parse_typed(date.display()), date);
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (++day_of_month > kDays[month - 1] + (month == 2 && leap ? 1 : 0)) {
      day_of_month = 1;
      if (++month > 12) month = 1, ++year;
    }
  }
  EXPECT_EQ(year, 2200);
}

TEST(Date, refuses_days_that_do_not_exist) {
  EXPECT_TRUE(Date::of(2024, 2, 29));
  EXPECT_TRUE(Date::of(2000, 2, 29));
  EXPECT_TRUE(Date::of(9999, 12, 31));
  EXPECT_FALSE(Date::of(2023, 2, 29));
  EXPECT_FALSE(Date::of(1900, 2, 29));
  EXPECT_FALSE(Date::of(2024, 4, 31));
  EXPECT_FALSE(Date::of(2024, 13, 1));
  EXPECT_FALSE(Date::of(2024, 0, 1));
  EXPECT_FALSE(Date::of(2024, 1, 0));
  EXPECT_FALSE(Date::of(1899, 12, 31));
  EXPECT_FALSE(Date::of(10000, 1, 1));
}

TEST(Date, is_written_on_the_wire_in_one_way_only) {
  EXPECT_EQ(day(2024, 1, 8).text(), "2024-01-08");
  for (const char* text : {"", "2024-1-8", "24-01-08", "2024/01/08", "2024-01-08T00:00:00Z", " 2024-01-08",
                           "2024-02-30", "08/01/2024", "2024-01-0x", "20240-1-08", "----------"})
    EXPECT_FALSE(Date::parse(text)) << text;
}

TEST(Date, reads_what_people_type) {
  for (const char* text : {"8/1/2024", "08/01/2024", "8-1-2024", "8.1.2024", "  08/1/2024 ", "2024-01-08", "08012024"})
    EXPECT_EQ(Date::parse_typed(text), day(2024, 1, 8)) << text;
  for (const char* text : {"", "8/1", "8/1/24", "8/1-2024", "8//2024", "/1/2024", "8/1/", "8/1/2024/", "13/13/2024",
                           "31/4/2024", "31042024", "0801024", "8 / 1 / 2024", "00008/1/2024", "tám/1/2024"})
    EXPECT_FALSE(Date::parse_typed(text)) << text;
  EXPECT_EQ(day(2024, 1, 8).display(), "08/01/2024");
}

TEST(Date, of_an_instant_is_the_day_in_vietnam) {
  constexpr int64_t kMidnight = int64_t{20014} * 86'400'000 - 7 * 3'600'000;  // 2024-10-18T00:00+07:00
  EXPECT_EQ(Date::of_instant(kMidnight), day(2024, 10, 18));
  EXPECT_EQ(Date::of_instant(kMidnight - 1), day(2024, 10, 17));
  EXPECT_EQ(Date::of_instant(kMidnight + 86'399'999), day(2024, 10, 18));
  EXPECT_EQ(Date::of_instant(0), day(1970, 1, 1));
  EXPECT_EQ(Date::of_instant(-7 * 3'600'000), day(1970, 1, 1));
  EXPECT_EQ(Date::of_instant(-7 * 3'600'000 - 1), day(1969, 12, 31));
}

TEST(Date, takes_any_bytes) {
  Seeded seeded(2);
  constexpr std::string_view kBytes = "0123456789/-. \xE1x";
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (size_t i = seeded.below(14); i > 0; --i) text += seeded.pick(kBytes);
    const auto date = Date::parse_typed(text);
    ASSERT_TRUE(!date || Date::parse(date->text()) == date) << text;
  }
}

TEST(Period, holds_its_first_day_and_not_the_day_it_ends) {
  const Period period{day(2024, 1, 1), day(2025, 1, 1)};
  EXPECT_FALSE(period.contains(day(2023, 12, 31)));
  EXPECT_TRUE(period.contains(day(2024, 1, 1)));
  EXPECT_TRUE(period.contains(day(2024, 12, 31)));
  EXPECT_FALSE(period.contains(day(2025, 1, 1)));
  EXPECT_TRUE((Period{day(2024, 1, 1), {}}.contains(day(9999, 12, 31))));
}

TEST(Period, overlaps_another_that_shares_a_day) {
  const Period year{day(2024, 1, 1), day(2025, 1, 1)};
  EXPECT_FALSE(year.overlaps({day(2025, 1, 1), {}}));
  EXPECT_FALSE(year.overlaps({day(2023, 1, 1), day(2024, 1, 1)}));
  EXPECT_TRUE(year.overlaps({day(2024, 12, 31), {}}));
  EXPECT_TRUE(year.overlaps({day(2023, 1, 1), day(2024, 1, 2)}));
  EXPECT_TRUE(year.overlaps(year));
}

}  // namespace
}  // namespace tdkt::base
