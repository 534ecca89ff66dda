#include <gtest/gtest.h>

#include <algorithm>

#include "shared/rules/check.h"
#include "tests/shared/rules/findings.h"
#include "tests/shared/rules/specimens.h"

// Cases worked out by hand from the law, each told in one line.

namespace tdkt::rules {
namespace {

bool fails(const Report& report, std::string_view id) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const Finding& f) { return f.rule->id == id && f.outcome == Outcome::fails; });
}

records::Nomination& nomination_of(Case& subject) { return std::get<NominationSubject>(subject.subject).nomination; }

TEST(WorkedCases, w1_cstdcs_by_excellent_rating_needs_no_certificate) {
  const Report report = check(specimen("good", "cstdcs-by-rating-without-initiative"));
  EXPECT_TRUE(holds(report, "VR-C04"));
  EXPECT_TRUE(holds(report, "VR-C05"));
  EXPECT_FALSE(report.blocks());
}

TEST(WorkedCases, w2_cstdcs_by_good_rating_and_a_certified_initiative) {
  Case subject = specimen("good", "cstdcs-by-initiative");
  EXPECT_TRUE(holds(check(subject), "VR-C04"));
  EXPECT_FALSE(check(subject).blocks());
  nomination_of(subject).evidence.clear();
  EXPECT_TRUE(fails(check(subject), "VR-C05"));
}

TEST(WorkedCases, w3_initiatives_that_won_cstdcs_are_spent_for_a_certificate_of_merit) {
  Case subject = specimen("good", "bk-t-two-years-by-rating-with-two-initiatives");
  auto& person = *subject.facts.person;
  for (size_t i = 0; i < person.award_history.size(); ++i) {
    person.award_history[i].basis = records::Basis::initiative;
    person.award_history[i].basis_ids = {person.initiatives[i].id};
  }
  EXPECT_TRUE(fails(check(subject), "VR-E03"));
}

TEST(WorkedCases, w4_initiatives_of_years_won_by_rating_are_free) {
  const Report report = check(specimen("good", "bk-t-two-years-by-rating-with-two-initiatives"));
  EXPECT_TRUE(holds(report, "VR-E02"));
  EXPECT_TRUE(holds(report, "VR-E03"));
  EXPECT_FALSE(report.blocks());
}

TEST(WorkedCases, w6_ldtt_after_six_months_of_maternity_leave) {
  const Report report = check(specimen("good", "ldtt-contract-worker-back-from-maternity-leave"));
  EXPECT_TRUE(holds(report, "VR-C01"));
  EXPECT_FALSE(report.blocks());
}

TEST(WorkedCases, w7_seven_of_ten_and_one_reprimand_make_an_advanced_team) {
  Case subject = specimen("good", "ttldtt-seven-of-ten-and-one-reprimand");
  EXPECT_FALSE(check(subject).blocks());
  subject.facts.members.back().discipline = records::DisciplineForm::CANH_CAO;
  EXPECT_TRUE(fails(check(subject), "VR-D03"));
  subject.facts.members.front().ldtt = false;
  EXPECT_TRUE(fails(check(subject), "VR-D02"));
}

TEST(WorkedCases, w10_a_headmaster_decides_no_title) {
  Case subject = specimen("good", "decision-of-the-director");
  std::get<DecisionSubject>(subject.subject).decision.decided_by = records::Authority::HIEU_TRUONG;
  EXPECT_TRUE(fails(check(subject), "VR-F02"));
}

TEST(WorkedCases, w11_a_case_received_in_june_is_judged_by_decree_98_when_decided_in_july) {
  Case subject = specimen("VR-B01", "finds-last-day-of-decree-98");
  subject.phase = Phase::decision;
  subject.dates.decided_on = subject.dates.today = base::day(2025, 7, 8);
  const Report report = check(subject);
  const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                  [](const Finding& f) { return f.rule->id == "VR-B01"; });
  ASSERT_NE(found, report.findings.end());
  EXPECT_EQ(found->severity, Severity::error);
  EXPECT_EQ(found->rule->citation.instrument, law::Instrument::ND98);
}

TEST(WorkedCases, w13_a_denunciation_before_the_council_puts_one_case_aside) {
  Case subject = specimen("good", "cstdcs-by-rating-without-initiative");
  subject.phase = Phase::appraisal;
  EXPECT_FALSE(check(subject).blocks());
  records::Proceeding denunciation;
  denunciation.kind = records::ProceedingKind::denunciation;
  denunciation.opened_on = base::day(2025, 6, 1);
  subject.facts.person->proceedings.push_back(denunciation);
  subject.dates.today = base::day(2025, 6, 10);
  EXPECT_TRUE(fails(check(subject), "VR-B01"));
}

}  // namespace
}  // namespace tdkt::rules
