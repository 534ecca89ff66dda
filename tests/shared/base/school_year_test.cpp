#include "shared/base/school_year.h"

#include <gtest/gtest.h>

namespace tdkt::base {
namespace {

TEST(SchoolYear, reads_what_people_write) {
  EXPECT_EQ(SchoolYear::parse("2024-2025"), SchoolYear::starting(2024));
  EXPECT_EQ(SchoolYear::parse("2024 - 2025"), SchoolYear::starting(2024));
  EXPECT_EQ(SchoolYear::starting(2024).text(), "2024-2025");
}

TEST(SchoolYear, refuses_other_shapes) {
  for (const char* text : {"", "2024", "2024-25", "24-25", "2024/2025", "2024-2025-2026", "năm 2024-2025", "-2024-2025",
                           "2024-", "20245-2026"})
    EXPECT_FALSE(SchoolYear::parse(text)) << text;
}

TEST(SchoolYear, keeps_a_wrong_pair_so_that_a_rule_can_name_it) {
  const auto year = SchoolYear::parse("2024-2026");
  ASSERT_TRUE(year);
  EXPECT_FALSE(year->is_consecutive());
  EXPECT_EQ(year->text(), "2024-2026");
  EXPECT_TRUE(SchoolYear::starting(2024).is_consecutive());
}

TEST(SchoolYear, runs_from_september_to_august) {
  EXPECT_EQ(SchoolYear::of(day(2024, 9, 1)), SchoolYear::starting(2024));
  EXPECT_EQ(SchoolYear::of(day(2024, 8, 31)), SchoolYear::starting(2023));
  EXPECT_EQ(SchoolYear::of(day(2025, 1, 1)), SchoolYear::starting(2024));
  const Period period = SchoolYear::starting(2024).period();
  EXPECT_TRUE(period.contains(day(2024, 9, 1)));
  EXPECT_TRUE(period.contains(day(2025, 8, 31)));
  EXPECT_FALSE(period.contains(day(2025, 9, 1)));
  EXPECT_FALSE(period.contains(day(2024, 8, 31)));
}

TEST(SchoolYear, goes_back_and_orders) {
  EXPECT_EQ(SchoolYear::starting(2024).before(), SchoolYear::starting(2023));
  EXPECT_EQ(SchoolYear::starting(2024).before(2).text(), "2022-2023");
  EXPECT_LT(SchoolYear::starting(2023), SchoolYear::starting(2024));
  EXPECT_FALSE(SchoolYear::starting(2024) < SchoolYear::starting(2024));
}

}  // namespace
}  // namespace tdkt::base
