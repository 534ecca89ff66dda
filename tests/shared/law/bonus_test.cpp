#include "shared/law/bonus.h"

#include <gtest/gtest.h>

namespace tdkt::law {
namespace {

using base::day;
constexpr auto kPerson = NomineeType::individual;
constexpr auto kGroup = NomineeType::collective;

TEST(Bonus, is_the_multiple_of_the_salary_of_the_day) {
  EXPECT_EQ(bonus_vnd(Award::CSTDCS, kPerson, day(2024, 6, 30)), 1'800'000);
  EXPECT_EQ(bonus_vnd(Award::CSTDCS, kPerson, day(2024, 7, 1)), 2'340'000);
  EXPECT_EQ(bonus_vnd(Award::CSTDTQ, kPerson, day(2025, 3, 1)), 10'530'000);
  EXPECT_EQ(bonus_vnd(Award::LDTT, kPerson, day(2025, 6, 25)), 702'000);
}

TEST(Bonus, of_a_collective_form_is_twice_that_of_a_person) {
  for (const Award award : {Award::BK_TTG, Award::BK_T, Award::BK_B, Award::GK_SO, Award::GK_HUYEN, Award::GK_XA})
    for (const base::Date on : {day(2025, 6, 30), day(2025, 7, 1)})
      EXPECT_EQ(bonus_vnd(award, kGroup, on), 2 * *bonus_vnd(award, kPerson, on)) << base::word(award);
}

TEST(Bonus, is_silent_where_nothing_is_known) {
  EXPECT_FALSE(bonus_vnd(Award::HCLD3, kPerson, day(2025, 1, 1)));
  EXPECT_FALSE(bonus_vnd(Award::CSTDCS, kPerson, day(2023, 12, 31)));
  EXPECT_FALSE(bonus_vnd(Award::TTLDXS, kPerson, day(2025, 1, 1)));
}

TEST(Bonus, has_one_row_for_an_award_on_a_day) {
  for (const auto& award : base::Names<Award>::rows)
    for (const auto type : {kPerson, kGroup})
      for (const base::Date on : {day(2024, 1, 1), day(2025, 6, 30), day(2025, 7, 1), day(2026, 11, 1)}) {
        int rows = 0;
        for (const BonusRow& row : bonus_table())
          rows += row.awards.names(award.value) && row.nominees.names(type) && row.in_force.contains(on);
        EXPECT_LE(rows, 1) << award.word << " " << on.text();
      }
}

}  // namespace
}  // namespace tdkt::law
