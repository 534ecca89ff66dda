#include "client/app/notices.h"

#include <gtest/gtest.h>

#include "client/app/appraisals.h"
#include "client/app/queries.h"
#include "shared/demo/demo.h"
#include "tests/client/app/desk.h"
#include "tests/client/screens/stage.h"

namespace tdkt {
namespace {

using base::Value;

/// An officer at the desk, with three nominations that were sent.
class CaseNotices : public testing::Test {
 protected:
  void SetUp() override {
    desk.sit_down();
    for (const char* name : {"Nguyễn Thị Hà", "Trần Văn Nam", "Lê Thị Mai"})
      nominations.push_back(desk.add_nomination(name));
    desk.sent.clear();
  }
  void done(size_t which, std::string act, std::string at, std::string by = "Đỗ Thị Minh Châu") {
    desk.model.entries.at(nominations[which]).acts.push_back({std::move(act), std::move(by), std::move(at), {}});
  }

  Desk desk;
  std::vector<base::Id> nominations;
};

TEST_F(CaseNotices, tell_what_others_did_with_the_cases_of_the_unit_newest_first) {
  done(0, "submission", "2025-06-10T02:00:00.000Z", "Trịnh Thu Hà");
  done(0, "reception", "2025-06-11T02:00:00.000Z");
  done(0, "return", "2025-06-12T02:00:00.000Z");
  done(1, "decision", "2025-06-14T02:00:00.000Z");
  const auto all = app::case_notices(desk.model);
  ASSERT_EQ(all.size(), 2u) << "sending is one's own, reception is no news";
  EXPECT_EQ(all[0].act, "decision");
  EXPECT_EQ(all[0].nominations, std::vector<base::Id>{nominations[1]});
  EXPECT_EQ(all[1].act, "return");
  EXPECT_EQ(all[1].dossier, desk_dossier());
}

TEST_F(CaseNotices, say_one_thing_once_where_it_was_done_to_many) {
  for (size_t i = 0; i < 3; ++i) done(i, "acceptance", "2025-06-12T02:00:0" + std::to_string(i) + ".000Z");
  done(0, "decision", "2025-06-20T02:00:00.000Z");
  const auto all = app::case_notices(desk.model);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[1].nominations.size(), 3u);
  EXPECT_EQ(all[1].at, "2025-06-12T02:00:02.000Z");
}

TEST_F(CaseNotices, are_new_until_they_were_read_on_any_device) {
  done(0, "return", "2025-06-12T02:00:00.000Z");
  EXPECT_EQ(app::new_notices(desk.model), 1);
  desk.act(app::ReadNotices{"2025-06-12T02:00:00.000Z"});
  EXPECT_EQ(app::new_notices(desk.model), 0);
  const auto* told = desk.request("PUT", "/api/v1/session/notices");
  ASSERT_TRUE(told);
  EXPECT_EQ(told->body, R"({"read_until":"2025-06-12T02:00:00.000Z"})");
  done(1, "refusal", "2025-06-13T02:00:00.000Z");
  EXPECT_EQ(app::new_notices(desk.model), 1);
}

TEST_F(CaseNotices, read_without_a_line_are_told_to_the_server_later) {
  done(0, "return", "2025-06-12T02:00:00.000Z");
  desk.act(app::OnlineChanged{false});
  desk.act(app::ReadNotices{"2025-06-12T02:00:00.000Z"});
  EXPECT_FALSE(desk.request("PUT", "/api/v1/session/notices"));
  EXPECT_EQ(app::new_notices(desk.model), 0);
  desk.act(app::OnlineChanged{true});
  desk.come_back();
  EXPECT_TRUE(desk.request("PUT", "/api/v1/session/notices"));
  EXPECT_EQ(app::new_notices(desk.model), 0);
}

constexpr char kChau[] = "Đỗ Thị Minh Châu", kPhu[] = "Nguyễn Đình Phú", kHa[] = "Trịnh Thu Hà";

/// Somebody of the Sở, with the school's dossier in all its states.
app::Model office_of(std::string_view account) {
  app::Model model = demo_model(account);
  submit_all(model);
  model.account->colleagues = colleagues(model, {{"co.chau", kChau}, {"ong.phu", kPhu}});
  return model;
}

std::vector<base::Id> under_appraisal(const app::Model& model) {
  std::vector<base::Id> out;
  for (const auto* row : app::received(model))
    if (app::entry_of(model, row->id)->state == workflow::State::under_appraisal) out.push_back(row->id);
  return out;
}

void write(app::Model& model, const base::Id& nomination, const std::vector<std::pair<std::string, Value>>& fields) {
  const app::Entry& entry = model.entries.at(nomination);
  std::vector<app::EditField> edits;
  for (const auto& [place, value] : fields) edits.push_back(app::edit_of(entry, place, value));
  for (app::Action& action : app::appraise(model, entry, std::move(edits))) app::update(model, std::move(action), kNow);
}

std::vector<app::CaseNotice> of(const app::Model& model, app::Told told) {
  auto all = app::case_notices(model);
  all.erase(std::remove_if(all.begin(), all.end(), [&](const auto& one) { return one.told != told; }), all.end());
  return all;
}

/// A case of the small school, which stands below a Phòng, as the feed would bring it.
base::Id case_of_the_small_school(app::Model& model, const base::Id& holder, std::vector<app::ActNote> acts) {
  records::Nomination made;
  made.id = base::Id::derived("a nomination");
  made.dossier_id = base::Id::derived("a dossier");
  model.records.put(made);
  app::Entry& entry = model.entries[made.id];
  entry.kind = records::RecordKind::nominations;
  entry.id = made.id;
  entry.unit_id = demo::small_school_id();
  entry.holder_unit_id = holder;
  entry.acts = std::move(acts);
  return made.id;
}

std::vector<std::string> acts_told_of(const app::Model& model, const base::Id& nomination) {
  std::vector<std::string> out;
  for (const auto& one : of(model, app::Told::act))
    if (one.nominations.front() == nomination) out.push_back(one.act);
  return out;
}

TEST(NoticesOfTheOffice, tell_who_is_given_cases_to_appraise_and_nobody_else) {
  for (const auto& [account, told] : {std::pair{"co.chau", true}, std::pair{"ong.phu", false}}) {
    app::Model model = office_of(account);
    const auto cases = under_appraisal(model);
    ASSERT_GE(cases.size(), 2u);
    for (size_t i = 0; i < 2; ++i)
      write(model, cases[i],
            {{"/appraiser", kChau}, {"/assigned_by", kPhu}, {"/assigned_at", "2025-06-16T00:30:00.000Z"}});
    const auto given = of(model, app::Told::assignment);
    ASSERT_EQ(given.size(), told ? 1u : 0u) << account;
    if (!told) continue;
    EXPECT_EQ(given[0].nominations.size(), 2u) << "given together, told together";
    EXPECT_EQ(given[0].by, kPhu);
    EXPECT_TRUE(given[0].is_new);
    model.account->notices_read_until = given[0].at;
    EXPECT_FALSE(of(model, app::Told::assignment)[0].is_new);
  }
}

TEST(NoticesOfTheOffice, say_nothing_of_what_one_takes_oneself) {
  app::Model model = office_of("co.chau");
  write(model, under_appraisal(model).front(),
        {{"/appraiser", kChau}, {"/assigned_by", kChau}, {"/assigned_at", "2025-06-16T00:30:00.000Z"}});
  EXPECT_TRUE(of(model, app::Told::assignment).empty());
}

TEST(NoticesOfTheOffice, tell_who_is_asked_to_read_a_second_time_until_they_have) {
  app::Model model = office_of("ong.phu");
  const base::Id id = under_appraisal(model).front();
  const std::string row = "/second_readings/" + base::Id::derived("a second reading").text();
  Value asked = Value::object();
  asked.set("id", base::Id::derived("a second reading").text());
  asked.set("reader", kPhu);
  asked.set("asked_by", kChau);
  asked.set("asked_at", "2025-06-16T00:30:00.000Z");
  write(model, id, {{row, asked}});
  ASSERT_EQ(of(model, app::Told::second_reading).size(), 1u);
  EXPECT_EQ(of(model, app::Told::second_reading)[0].nominations, std::vector<base::Id>{id});
  write(model, id, {{row + "/opinion", "agrees"}});
  EXPECT_TRUE(of(model, app::Told::second_reading).empty());
}

TEST(NoticesOfTheOffice, tell_the_holder_what_the_unit_did_and_a_phong_also_what_came_in) {
  const std::vector<app::ActNote> acts{{"submission", kHa, "2025-06-15T02:00:00.000Z", {}},
                                       {"return", "Lê Văn Toản", "2025-06-15T03:00:00.000Z", {}},
                                       {"completion", kHa, "2025-06-15T04:00:00.000Z", {}}};
  app::Model so = demo_model("co.chau"), phong = demo_model("co.luong");
  const base::Id of_so = case_of_the_small_school(so, demo::so_id(), acts);
  const base::Id of_phong = case_of_the_small_school(phong, demo::district_id(), acts);
  EXPECT_EQ(acts_told_of(so, of_so), std::vector<std::string>{"completion"});
  EXPECT_EQ(acts_told_of(phong, of_phong), (std::vector<std::string>{"completion", "submission"}));
}

TEST(NoticesOfTheOffice, tell_a_phong_what_became_of_what_it_passed_on) {
  const std::vector<app::ActNote> acts{{"return", kChau, "2025-06-15T03:00:00.000Z", {}}};
  app::Model phong = demo_model("co.luong"), so = office_of("co.chau");
  const base::Id id = case_of_the_small_school(phong, demo::so_id(), acts);
  EXPECT_EQ(acts_told_of(phong, id), std::vector<std::string>{"return"});
  case_of_the_small_school(so, demo::so_id(), acts);
  EXPECT_TRUE(acts_told_of(so, id).empty()) << "what the Sở did itself is no news to it";
}

}  // namespace
}  // namespace tdkt
