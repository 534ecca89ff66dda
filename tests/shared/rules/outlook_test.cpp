#include "shared/rules/outlook.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/demo/demo.h"
#include "shared/rules/lookup.h"
#include "shared/rules/rule.h"
#include "tests/shared/rules/school.h"

namespace tdkt::rules {
namespace {

using law::Award;
using law::Ground;

std::vector<std::string> rules_of(const Outlook& outlook) {
  std::vector<std::string> ids;
  for (const auto& finding : outlook.findings) ids.emplace_back(finding->rule->id);
  return ids;
}

Outlook outlook_of(const char* name, Ground ground) {
  const RecordSet set = demo_school();
  return *OutlookDesk(empty_dossier(set), set, demo::kDemoDay).of(demo::person_id(name), ground);
}

using Ids = std::vector<std::string>;

TEST(Outlook, cstdcs_is_met_by_an_excellent_year_together_with_ldtt) {
  const Outlook outlook = outlook_of("Nguyễn Văn Thành", Ground::CSTDCS_RATING);
  EXPECT_EQ(outlook.eligibility, Eligibility::met);
  EXPECT_EQ(outlook.beside, Award::LDTT);
  EXPECT_FALSE(outlook.proposed);
  EXPECT_FALSE(outlook.held);
}

TEST(Outlook, cstdcs_of_who_holds_ldtt_needs_nothing_beside_it) {
  const Outlook outlook = outlook_of("Bùi Văn Hiệp", Ground::CSTDCS_RATING);
  EXPECT_FALSE(outlook.beside);
  EXPECT_TRUE(outlook.held);  // the title of the year is decided
}

TEST(Outlook, a_good_year_without_initiative_lacks_one_thing_for_cstdcs_and_says_what_the_rule_says) {
  const Outlook outlook = outlook_of("Trần Văn Nam", Ground::CSTDCS_RATING);
  EXPECT_EQ(outlook.eligibility, Eligibility::not_met);
  ASSERT_EQ(rules_of(outlook), Ids{"VR-C04"});
  EXPECT_EQ(law::text(outlook.findings[0]->rule->citation),
            "khoản 2 Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15");
}

TEST(Outlook, an_initiative_of_the_year_is_named_as_what_it_rests_on) {
  const RecordSet set = demo_school();
  const auto id = demo::person_id("Phạm Thị Thu Trang");
  const Outlook outlook = *OutlookDesk(empty_dossier(set), set, demo::kDemoDay).of(id, Ground::CSTDCS_INITIATIVE);
  EXPECT_EQ(outlook.eligibility, Eligibility::met);
  ASSERT_EQ(outlook.achievement_ids.size(), 1u);
  EXPECT_EQ(outlook.achievement_ids[0], set.person(id)->initiatives[0].id);
}

TEST(Outlook, a_certificate_of_merit_takes_two_initiatives_that_nothing_has_used) {
  RecordSet set = demo_school();
  const auto id = demo::person_id("Trần Thị Tuyết Mai");  // three initiatives of the two years, one of them spent
  const Outlook two = *OutlookDesk(empty_dossier(set), set, demo::kDemoDay).of(id, Ground::BK_T_MERIT);
  EXPECT_EQ(two.eligibility, Eligibility::met);
  EXPECT_EQ(two.achievement_ids.size(), 2u);
  records::Person person = *set.person(id);
  for (const base::Id& used : two.achievement_ids) EXPECT_EQ(spent_on(person, used), nullptr);
  std::erase_if(person.initiatives, [&](const auto& one) { return one.id == two.achievement_ids[0]; });
  set.put(person);
  const Outlook one = *OutlookDesk(empty_dossier(set), set, demo::kDemoDay).of(id, Ground::BK_T_MERIT);
  EXPECT_EQ(one.eligibility, Eligibility::not_met);
  EXPECT_EQ(rules_of(one), Ids{"VR-E03"});  // only the free one is named: one thing is lacking
}

TEST(Outlook, without_any_initiative_a_certificate_of_merit_is_not_met) {
  const Outlook outlook = outlook_of("Vũ Thị Minh Nguyệt", Ground::BK_T_MERIT);
  EXPECT_EQ(outlook.eligibility, Eligibility::not_met);
  EXPECT_EQ(rules_of(outlook), Ids{"VR-E03"});
}

TEST(Outlook, a_gap_in_three_years_is_one_thing_lacking_for_cstdt) {
  EXPECT_EQ(outlook_of("Nguyễn Thị Hà", Ground::CSTDT_INITIATIVE).eligibility, Eligibility::met);
  const Outlook outlook = outlook_of("Lê Thị Phương Thảo", Ground::CSTDT_INITIATIVE);
  EXPECT_EQ(outlook.eligibility, Eligibility::not_met);
  EXPECT_EQ(rules_of(outlook), Ids{"VR-C11"});
}

TEST(Outlook, who_is_under_verification_is_put_aside_on_every_ground) {
  const RecordSet set = demo_school();
  OutlookDesk desk(empty_dossier(set), set, demo::kDemoDay);
  for (const Outlook& outlook : desk.of(demo::person_id("Trần Văn Phong"))) {
    EXPECT_EQ(outlook.eligibility, Eligibility::not_met) << base::word(outlook.ground);
    EXPECT_EQ(outlook.findings.front()->rule->id, "VR-B01") << base::word(outlook.ground);
  }
}

TEST(Outlook, a_rating_whose_decision_is_not_entered_is_not_known_yet) {
  const Outlook outlook = outlook_of("Lương Thị Mai Hoa", Ground::LDTT);
  EXPECT_EQ(outlook.eligibility, Eligibility::not_known);
  EXPECT_EQ(rules_of(outlook), Ids{"VR-B11"});
  EXPECT_EQ(outlook.findings[0]->record, demo::person_id("Lương Thị Mai Hoa"));
}

TEST(Outlook, what_no_record_shows_is_never_called_met) {
  const RecordSet set = demo_school();
  OutlookDesk desk(empty_dossier(set), set, demo::kDemoDay);
  for (const Outlook& outlook : desk.of(demo::person_id("Nguyễn Thị Hà"))) {
    const law::Path path = law::facts_of(outlook.ground).path;
    const bool by_event = path == law::Path::movement || path == law::Path::sudden || path == law::Path::contribution ||
                          path == law::Path::local;
    if (!by_event) continue;
    EXPECT_EQ(outlook.eligibility, Eligibility::not_known) << base::word(outlook.ground);
  }
}

TEST(Outlook, what_a_person_must_judge_is_never_called_met) {
  const Outlook outlook = outlook_of("Nguyễn Thị Hà", Ground::NGUT_MANAGER);
  EXPECT_FALSE(outlook.checklist.empty());
  EXPECT_NE(outlook.eligibility, Eligibility::met);
}

TEST(Outlook, awards_nobody_decides_for_the_unit_are_not_offered) {
  const RecordSet set = demo_school();
  OutlookDesk before(empty_dossier(set), set, demo::kDemoDay), after(empty_dossier(set), set, base::day(2025, 7, 2));
  const auto offers = [](OutlookDesk& desk, Ground ground) {
    return desk.of(demo::person_id("Nguyễn Thị Hà"), ground).has_value();
  };
  EXPECT_FALSE(offers(before, Ground::GK_DN));
  EXPECT_TRUE(offers(before, Ground::GK_HUYEN));
  EXPECT_FALSE(offers(after, Ground::GK_HUYEN));  // no districts any more
  EXPECT_TRUE(offers(after, Ground::GK_SO));
  EXPECT_FALSE(offers(after, Ground::TTLDTT));  // of collectives
}

TEST(Outlook, a_unit_is_told_how_many_titles_it_still_lacks) {
  const RecordSet set = demo_school();
  OutlookDesk desk(*set.dossier(demo::school_dossier_id()), set, demo::kDemoDay);
  const auto outlook = desk.of(demo::school_id(), Ground::TTLDTT);
  ASSERT_TRUE(outlook);
  for (const auto& finding : outlook->findings) EXPECT_NE(finding->rule->id, "VR-D08");  // its report is a paper
  OutlookDesk empty(empty_dossier(set), set, demo::kDemoDay);
  const auto without_proposals = empty.of(demo::school_id(), Ground::TTLDTT);
  EXPECT_EQ(without_proposals->eligibility, Eligibility::not_met);
  EXPECT_EQ(rules_of(*without_proposals), Ids{"VR-D02"});
}

TEST(Outlook, what_the_dossier_proposes_already_is_judged_as_if_it_did_not) {
  const RecordSet set = demo_school();
  OutlookDesk desk(*set.dossier(demo::school_dossier_id()), set, demo::kDemoDay);
  const auto outlook = desk.of(demo::person_id("Phạm Quốc Thịnh"), Ground::CSTDCS_RATING);
  EXPECT_TRUE(outlook->proposed);
  EXPECT_FALSE(outlook->beside);  // LDTT is in the dossier too
  EXPECT_EQ(outlook->eligibility, Eligibility::met);
}

TEST(Outlook, an_initiative_proposed_for_one_award_is_not_there_for_another) {
  const RecordSet set = demo_school();
  const auto id = demo::person_id("Trần Đức Long");
  OutlookDesk desk(empty_dossier(set), set, demo::kDemoDay);
  records::Nomination taken = desk.proposal(id, *desk.of(id, Ground::BK_T_MERIT));
  taken.id = base::Id::derived("taken");
  desk.add(taken);
  const auto other = desk.of(id, Ground::BK_B_MERIT);
  EXPECT_EQ(other->eligibility, Eligibility::not_met);
  const Ids ids = rules_of(*other);
  EXPECT_NE(std::find(ids.begin(), ids.end(), "VR-E13"), ids.end());
}

TEST(Outlook, nobody_is_asked_who_is_not_known_and_no_year_means_no_answer) {
  const RecordSet set = demo_school();
  OutlookDesk desk(empty_dossier(set), set, demo::kDemoDay);
  EXPECT_TRUE(desk.of(base::Id::derived("nobody")).empty());
  records::Dossier without_year = empty_dossier(set);
  without_year.school_year.reset();
  EXPECT_TRUE(OutlookDesk(without_year, set, demo::kDemoDay).of(demo::person_id("Nguyễn Thị Hà")).empty());
}

}  // namespace
}  // namespace tdkt::rules
