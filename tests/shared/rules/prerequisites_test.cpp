#include "shared/rules/prerequisites.h"

#include <gtest/gtest.h>

namespace tdkt::rules {
namespace {

using base::SchoolYear;
using law::Award;
constexpr auto kPerson = law::NomineeType::individual;
constexpr auto kGroup = law::NomineeType::collective;

bool rests(Award later, int year, Award earlier, int earlier_year, law::NomineeType of = kPerson,
           Holder holder = Holder::nominee) {
  return may_rest_on(later, of, SchoolYear::starting(year), earlier, SchoolYear::starting(earlier_year), holder);
}

TEST(Prerequisites, reach_back_as_many_years_as_are_counted) {
  EXPECT_TRUE(rests(Award::CSTDT, 2024, Award::CSTDCS, 2024));
  EXPECT_TRUE(rests(Award::CSTDT, 2024, Award::CSTDCS, 2022));
  EXPECT_FALSE(rests(Award::CSTDT, 2024, Award::CSTDCS, 2021));
  EXPECT_FALSE(rests(Award::CSTDT, 2024, Award::CSTDCS, 2025));
  EXPECT_TRUE(rests(Award::CSTDCS, 2024, Award::LDTT, 2024));
  EXPECT_FALSE(rests(Award::CSTDCS, 2024, Award::LDTT, 2023));
  EXPECT_TRUE(rests(Award::HCLD2, 2024, Award::HCLD3, 1999));
}

TEST(Prerequisites, tell_a_nominees_own_award_from_those_of_its_members) {
  EXPECT_TRUE(rests(Award::TTLDXS, 2024, Award::CSTDCS, 2024, kGroup, Holder::members));
  EXPECT_FALSE(rests(Award::TTLDXS, 2024, Award::CSTDCS, 2024, kGroup, Holder::nominee));
  EXPECT_TRUE(rests(Award::BK_T, 2024, Award::TTLDXS, 2023, kGroup));
  EXPECT_FALSE(rests(Award::BK_T, 2024, Award::TTLDXS, 2023, kPerson));
}

TEST(Prerequisites, never_make_an_award_rest_on_itself) {
  for (const Prerequisite& row : prerequisites()) EXPECT_NE(row.later, row.earlier) << base::word(row.later);
}

}  // namespace
}  // namespace tdkt::rules
