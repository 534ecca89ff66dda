#include "shared/base/fraction.h"

#include <gtest/gtest.h>

namespace tdkt::base {
namespace {

TEST(Fraction, reaches_a_share_exactly_or_not_at_all) {
  EXPECT_TRUE(at_least_percent({7, 10}, 70));
  EXPECT_TRUE(at_least_percent({42, 59}, 70));
  EXPECT_FALSE(at_least_percent({41, 59}, 70));
  EXPECT_FALSE(at_least_percent({6'999'999, 10'000'000}, 70));
  EXPECT_TRUE(at_least_percent({0, 1}, 0));
  EXPECT_TRUE(at_least_percent({(int64_t{1} << 50) - 1, (int64_t{1} << 50) - 1}, 100));
}

TEST(Fraction, says_how_many_are_missing) {
  EXPECT_EQ(missing_to_percent({41, 59}, 70), 1);
  EXPECT_EQ(missing_to_percent({42, 59}, 70), 0);
  EXPECT_EQ(missing_to_percent({0, 3}, 70), 3);
  EXPECT_EQ(missing_to_percent({0, 10}, 15), 2);
}

TEST(Fraction, missing_is_the_least_number_that_reaches) {
  for (int64_t whole = 1; whole <= 120; ++whole)
    for (int64_t part = 0; part <= whole; ++part)
      for (const int64_t percent : {15, 20, 50, 70, 80, 90, 100}) {
        const int64_t missing = missing_to_percent({part, whole}, percent);
        ASSERT_TRUE(at_least_percent({part + missing, whole}, percent));
        ASSERT_TRUE(missing == 0 || !at_least_percent({part + missing - 1, whole}, percent));
      }
}

TEST(Fraction, is_shown_with_two_decimals_cut_off) {
  EXPECT_EQ(text({41, 59}), "41/59 (69,49 %)");
  EXPECT_EQ(text({2, 3}), "2/3 (66,66 %)");
  EXPECT_EQ(text({1, 1}), "1/1 (100,00 %)");
  EXPECT_EQ(text({0, 8}), "0/8 (0,00 %)");
  EXPECT_EQ(text({1, 1000}), "1/1000 (0,10 %)");
  EXPECT_EQ(text({69'999, 100'000}), "69999/100000 (69,99 %)");
}

}  // namespace
}  // namespace tdkt::base
