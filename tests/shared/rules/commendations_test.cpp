#include <gtest/gtest.h>

#include <string>

#include "shared/law/awards.h"
#include "shared/rules/check.h"

// Grounds that no machine can judge are never passed over in silence: a person finds them on a checklist.

namespace tdkt::rules {
namespace {

using law::Ground;

Report judged(Ground ground) {
  NominationSubject subject;
  subject.nomination.award = law::Award::BK_T;
  subject.nomination.ground = ground;
  subject.nomination.nominee_type = law::facts_of(ground).nominee_type;
  return check({subject, Phase::submission, {{}, {}, base::day(2025, 6, 10)}, {}, {}, {}});
}

std::string checklist_of(Ground ground) {
  std::string ids;
  for (const Rule* rule : judged(ground).checklist) ids += std::string(rule->id) + " ";
  return ids;
}

TEST(Commendations, leave_movements_sudden_achievements_and_contributions_to_a_person) {
  EXPECT_EQ(checklist_of(Ground::BK_T_MOVEMENT), "VR-E05 ");
  EXPECT_EQ(checklist_of(Ground::BK_T_MOVEMENT_TT), "VR-E05 ");
  EXPECT_EQ(checklist_of(Ground::BK_T_SUDDEN), "VR-E24 ");
  EXPECT_EQ(checklist_of(Ground::BK_T_SUDDEN_TT), "VR-E24 ");
  EXPECT_EQ(checklist_of(Ground::BK_T_CONTRIBUTION), "VR-E01 ");
  EXPECT_EQ(checklist_of(Ground::BK_T_CONTRIBUTION_TT), "VR-E01 ");
}

TEST(Commendations, judge_merit_without_a_checklist) {
  EXPECT_EQ(checklist_of(Ground::BK_T_MERIT), "");
  EXPECT_EQ(checklist_of(Ground::BK_T_MERIT_TT), "");
}

TEST(Commendations, have_no_rule_in_force_for_awards_whose_grounds_are_not_known) {
  for (const law::Award award : {law::Award::BK_TTG, law::Award::HCLD3, law::Award::KNC_GD}) {
    NominationSubject subject;
    subject.nomination.award = award;
    const Report report = check({subject, Phase::submission, {{}, {}, base::day(2025, 6, 10)}, {}, {}, {}});
    EXPECT_TRUE(report.no_rule_in_force) << base::word(award);
    EXPECT_TRUE(report.blocks()) << base::word(award);
  }
}

}  // namespace
}  // namespace tdkt::rules
