#include <gtest/gtest.h>

#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/outlooks.h"
#include "shared/demo/demo.h"
#include "shared/records/convert.h"
#include "shared/rules/check.h"
#include "shared/rules/rule.h"
#include "tests/client/screens/shown.h"

// Who of a school may be proposed for what, and how that becomes a dossier.

namespace tdkt {
namespace {

using app::Screen;
using law::Award;
using law::Ground;
using semantics::Role;

app::Model eligibility_model(std::string_view account) {
  app::Model model = demo_model(account);
  model.route = {Screen::eligibility, {}, {}, {}};
  return model;
}

/// The officer of the small school, whose dossier is empty.
constexpr std::string_view kSmall = "co.sen";
constexpr const char* kFirst = "Lê Văn Toản";
constexpr const char* kSecond = "Vũ Văn Hòa";

std::vector<const records::Nomination*> rows_of(const app::Model& model) {
  return model.records.nominations_of(demo::small_school_dossier_id());
}

TEST(Eligibility, is_worked_out_again_only_when_something_changed) {
  app::Model model = eligibility_model(kSmall);
  screens::Outlooks outlooks;
  EXPECT_TRUE(outlooks.refresh(model));
  EXPECT_FALSE(outlooks.refresh(model));
  const size_t lines = outlooks.lines().size();
  records::Person person = *app::staff(model, demo::small_school_id()).front();
  person.ratings.clear();
  model.records.put(person);
  EXPECT_TRUE(outlooks.refresh(model));
  EXPECT_EQ(outlooks.lines().size(), lines);
  model.day_offset = 1;
  EXPECT_TRUE(outlooks.refresh(model));
}

TEST(Eligibility, speaks_of_the_unit_first_then_of_its_teams_and_its_people) {
  const app::Model model = eligibility_model("co.ha");
  screens::Outlooks outlooks;
  outlooks.refresh(model);
  EXPECT_EQ(outlooks.lines().front().nominee, demo::school_id());
  EXPECT_EQ(outlooks.lines().front().outlook.award, Award::TTLDTT);
  EXPECT_TRUE(model.records.person(outlooks.lines().back().nominee));
  EXPECT_EQ(outlooks.dossier().id, demo::school_dossier_id());
}

TEST(Eligibility, puts_two_people_into_the_dossier_on_the_ground_that_holds) {
  Shown shown(eligibility_model(kSmall));
  ASSERT_TRUE(shown.page().press(Role::checkbox, std::string("Chọn ") + kFirst));
  ASSERT_TRUE(shown.page().press(Role::checkbox, std::string("Chọn ") + kSecond));
  ASSERT_TRUE(shown.page().press(Role::button, "Đưa 2 vào hồ sơ"));
  EXPECT_EQ(shown.model().route.screen, Screen::dossier);
  const auto rows = rows_of(shown.model());
  ASSERT_EQ(rows.size(), 4u);  // each with Lao động tiên tiến beside it
  for (const records::Nomination* row : rows) {
    EXPECT_EQ(row->ground, row->award == Award::LDTT ? Ground::LDTT : Ground::CSTDCS_RATING);
    EXPECT_FALSE(row->council_confirms);
    for (const rules::Finding& finding : shown.model().reports.at(row->id).findings) {
      const bool about_the_nominee =
          rules::is_about_eligibility(finding, row->id, row->dossier_id) && finding.awaits == rules::Awaits::person;
      EXPECT_FALSE(about_the_nominee && finding.outcome == rules::Outcome::fails) << rules::sentence(finding);
    }
  }
}

TEST(Eligibility, what_is_proposed_already_cannot_be_picked_again) {
  Shown shown(eligibility_model(kSmall));
  ASSERT_TRUE(shown.page().press(Role::checkbox, std::string("Chọn ") + kFirst));
  ASSERT_TRUE(shown.page().press(Role::button, "Đưa 1 vào hồ sơ"));
  shown.model().route = {Screen::eligibility, {}, {}, {}};
  platform::request_frame();
  shown.page().run();
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm theo tên", "le van toan"));
  EXPECT_FALSE(shown.page().find(Role::checkbox, std::string("Chọn ") + kFirst));
  EXPECT_TRUE(shown.page().find(Role::link, kFirst));
}

TEST(Eligibility, finds_a_name_without_accents_and_sorts_by_what_is_missing) {
  Shown shown(eligibility_model("co.ha"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm theo tên", "tran van nam"));
  EXPECT_TRUE(shown.page().saying("Không có ai ở mục này."));
  ASSERT_TRUE(shown.page().press(Role::tab, "Tất cả · 1"));
  EXPECT_TRUE(shown.page().find(Role::link, "Trần Văn Nam"));
}

TEST(Eligibility, one_initiative_is_not_promised_to_two_awards) {
  const app::Model model = eligibility_model("co.ha");
  records::Dossier empty = *model.records.dossier(demo::school_dossier_id());
  empty.id = base::Id::derived("an empty dossier");
  const base::Id id = demo::person_id("Trần Đức Long");
  const auto proposals = screens::proposals_for(model, empty, {{id, Ground::BK_T_MERIT}, {id, Ground::BK_B_MERIT}});
  ASSERT_EQ(proposals.rows.size(), 1u);
  EXPECT_EQ(proposals.rows[0].award, Award::BK_T);
  EXPECT_EQ(proposals.left_out, std::vector<std::string>{"Trần Đức Long"});
}

TEST(Eligibility, begins_a_dossier_where_there_is_none) {
  app::Model model = eligibility_model(kSmall);
  model.entries.erase(demo::small_school_dossier_id());
  model.records.erase(records::RecordKind::dossiers, demo::small_school_dossier_id());
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::checkbox, std::string("Chọn ") + kSecond));
  ASSERT_TRUE(shown.page().press(Role::button, "Đưa 1 vào hồ sơ"));
  ASSERT_EQ(shown.model().route.screen, Screen::dossier);
  EXPECT_EQ(shown.model().records.nominations_of(shown.model().route.id).size(), 2u);
}

TEST(Eligibility, shows_everything_of_one_person_wide_and_narrow) {
  for (const float width : {1366.0f, 390.0f}) {
    app::Model model = eligibility_model("co.ha");
    model.route.part = demo::person_id("Lê Thị Phương Thảo").text();
    Shown shown(std::move(model), width, 844);
    EXPECT_TRUE(shown.page().saying("03 lần liên tục CSTĐCS và sáng kiến"));
    EXPECT_TRUE(shown.page().saying("Sớm nhất: năm học 2026-2027"));
  }
}

TEST(Eligibility, a_head_sees_it_as_the_officer_does) {
  Shown shown(eligibility_model("thay.toan"));
  EXPECT_TRUE(shown.page().saying(kSecond));
}

}  // namespace
}  // namespace tdkt
