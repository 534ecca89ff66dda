#include <gtest/gtest.h>

#include <string>

#include "shared/law/grounds.h"
#include "shared/rules/check.h"

// Every ground of every award is judged: by a check, or by a person on a checklist; none in silence.

namespace tdkt::rules {
namespace {

using law::Ground;

Report judged(Ground ground) {
  NominationSubject subject;
  subject.nomination.award = law::facts_of(ground).award;
  subject.nomination.ground = ground;
  subject.nomination.nominee_type = law::facts_of(ground).nominee_type;
  return check({subject, Phase::submission, {{}, {}, base::day(2025, 6, 10)}, {}, {}, {}});
}

std::string checklist_of(Ground ground) {
  std::string ids;
  for (const Rule* rule : judged(ground).checklist) ids += std::string(rule->id) + " ";
  return ids;
}

bool speaks_of_the_ground(const Rule& rule) { return !rule.grounds.empty() && rule.basis == RuleBasis::law; }

/// A row that is about this ground, checked or left to a person.
bool is_judged(Ground ground) {
  const Report report = judged(ground);
  for (const Rule* rule : report.checklist)
    if (speaks_of_the_ground(*rule)) return true;
  for (const Finding& finding : report.findings)
    if (speaks_of_the_ground(*finding.rule)) return true;
  return false;
}

TEST(Commendations, leave_contributions_and_quotas_to_a_person) {
  EXPECT_EQ(checklist_of(Ground::BK_T_MOVEMENT), "VR-E05 ");
  EXPECT_EQ(checklist_of(Ground::BK_B_MOVEMENT_TT), "VR-E05 ");
  EXPECT_EQ(checklist_of(Ground::BK_T_CONTRIBUTION), "VR-E01 ");
  EXPECT_EQ(checklist_of(Ground::BK_T_CONTRIBUTION_TT), "VR-E01 ");
  EXPECT_EQ(checklist_of(Ground::KNC_GD_LEADER), "VR-E01 ");
  EXPECT_EQ(checklist_of(Ground::GK_SO), "VR-E23 ");
  EXPECT_EQ(checklist_of(Ground::HCLD1_INVENTION), "VR-E01 ");
}

TEST(Commendations, judge_merit_without_a_checklist) {
  for (const Ground ground : {Ground::BK_T_MERIT, Ground::BK_T_MERIT_TT, Ground::BK_TTG_MERIT, Ground::HCLD3_MERIT})
    EXPECT_EQ(checklist_of(ground), "") << base::word(ground);
}

TEST(Commendations, pass_no_ground_over_in_silence) {
  for (const auto& row : base::Names<Ground>::rows) {
    const law::AwardFacts& award = law::facts_of(law::facts_of(row.value).award);
    if (award.is_title && law::facts_of(row.value).path != law::Path::movement) continue;  // judged by the award
    const bool by_award = law::facts_of(row.value).path == law::Path::local || row.value >= Ground::NGUT_TEACHER;
    EXPECT_TRUE(by_award ? !checklist_of(row.value).empty() : is_judged(row.value)) << row.word;
  }
}

TEST(Commendations, have_a_rule_in_force_for_every_award_and_type_it_is_for) {
  for (const auto& award : base::Names<law::Award>::rows)
    for (const auto& type : base::Names<law::NomineeType>::rows) {
      EXPECT_EQ(law::grounds_of(award.value, type.value).empty(), !law::is_for(award.value, type.value)) << award.word;
      for (const Ground ground : law::grounds_of(award.value, type.value))
        EXPECT_FALSE(judged(ground).no_rule_in_force) << base::word(ground);
    }
}

}  // namespace
}  // namespace tdkt::rules
