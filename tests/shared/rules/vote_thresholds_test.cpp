#include "shared/rules/vote_thresholds.h"

#include <gtest/gtest.h>

#include "tests/shared/rules/specimens.h"

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;

constexpr base::Date kDay = day(2025, 6, 10);

TEST(VoteThresholds, compare_shares_as_they_are) {
  const Threshold eighty{80, false, VoteBase::all, ""};
  EXPECT_TRUE(reaches(eighty, 8, 10));
  EXPECT_FALSE(reaches(eighty, 79, 99));  // 79,79…
  EXPECT_FALSE(reaches(eighty, 799, 1000));
  EXPECT_TRUE(reaches(eighty, 800, 1000));
  const Threshold half{50, true, VoteBase::present, ""};
  EXPECT_FALSE(reaches(half, 5, 10));
  EXPECT_TRUE(reaches(half, 6, 11));
}

TEST(VoteThresholds, ask_more_for_higher_titles) {
  const Case subject = specimen("good", "meeting-of-a-unit-council");
  const Threshold fighter = threshold_for(subject, Award::CSTDT, base::Id{}, kDay);
  EXPECT_EQ(fighter.percent, 80);
  EXPECT_EQ(fighter.base, VoteBase::all);
  const Threshold worker = threshold_for(subject, Award::LDTT, base::Id{}, kDay);
  EXPECT_EQ(worker.percent, 50);
  EXPECT_TRUE(worker.more_than);
}

TEST(VoteThresholds, follow_the_text_about_this_award_before_the_text_about_all) {
  Case subject = specimen("good", "meeting-of-a-unit-council");
  records::Regulation all;
  all.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000ee01");
  all.parameter = records::Parameter::pass_percent;
  all.value = 70;
  all.from_on = day(2024, 9, 1);
  all.instrument_number = "15/QĐ-SGDĐT";
  records::Regulation one = all;
  one.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000ee02");
  one.award = Award::CSTDCS;
  one.value = 75;
  subject.regulations = {all, one};
  EXPECT_EQ(threshold_for(subject, Award::LDTT, base::Id{}, kDay).percent, 70);
  EXPECT_EQ(threshold_for(subject, Award::CSTDCS, base::Id{}, kDay).percent, 75);
  EXPECT_EQ(threshold_for(subject, Award::LDTT, base::Id{}, day(2024, 8, 31)).percent, 50);
}

TEST(VoteThresholds, count_on_who_voted_where_a_text_says_so) {
  Case subject = specimen("good", "meeting-of-a-unit-council");
  records::Regulation pass;
  pass.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000ee01");
  pass.parameter = records::Parameter::pass_percent;
  pass.value = 70;
  pass.from_on = day(2024, 9, 1);
  pass.instrument_number = "15/QĐ-SGDĐT";
  records::Regulation of_present = pass;
  of_present.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000ee02");
  of_present.parameter = records::Parameter::votes_of_present;
  of_present.value = 1;
  subject.regulations = {pass};
  EXPECT_EQ(threshold_for(subject, Award::LDTT, base::Id{}, kDay).base, VoteBase::all);
  subject.regulations.push_back(of_present);
  EXPECT_EQ(threshold_for(subject, Award::LDTT, base::Id{}, kDay).base, VoteBase::present);
}

}  // namespace
}  // namespace tdkt::rules
