#include "client/app/acts.h"

#include <gtest/gtest.h>

#include "shared/wire/json.h"
#include "tests/client/app/desk.h"

namespace tdkt {
namespace {

const std::string kSubmission = "/api/v1/dossiers/" + desk_dossier().text() + "/submission";

class Acts : public testing::Test {
 protected:
  void SetUp() override {
    desk.sit_down();
    nomination = desk.add_nomination("A");
  }
  void save() {
    desk.wait(5000);
    ASSERT_TRUE(desk.answer("PUT", "/api/v1/nominations/", 201));
  }
  Desk desk;
  base::Id nomination;
};

TEST_F(Acts, wait_until_everything_they_name_is_saved) {
  desk.act(app::SubmitDossier{desk_dossier()});
  EXPECT_FALSE(desk.request("POST", kSubmission));
  EXPECT_TRUE(desk.request("PUT", "/api/v1/nominations/")) << "an act does not wait for the pause";
  desk.answer("PUT", "/api/v1/nominations/", 201);
  desk.wait(5000);
  ASSERT_TRUE(desk.request("POST", kSubmission));
  const auto body = wire::read_json(desk.request("POST", kSubmission)->body);
  ASSERT_TRUE(body.ok());
  ASSERT_EQ(body->find("revisions")->items()->size(), 2u);
  EXPECT_FALSE(body->text_at("act_id").empty());
}

TEST_F(Acts, are_refused_while_a_field_shows_what_cannot_be_read) {
  save();
  const app::Unread day{"/period_from", "Kỳ xét từ ngày", "31/02/2025", "“31/02/2025” chưa đọc được là một ngày."};
  desk.act(app::LeaveUnread{nomination, day});
  desk.act(app::SubmitDossier{desk_dossier()});
  EXPECT_TRUE(desk.told("Chưa gửi được. Kỳ xét từ ngày: “31/02/2025” chưa đọc được là một ngày."));
  desk.wait(5000);
  EXPECT_FALSE(desk.request("POST", kSubmission));
  desk.type(nomination, "/period_from", "2024-09-01");
  desk.act(app::SubmitDossier{desk_dossier()});
  EXPECT_TRUE(desk.request("PUT", "/api/v1/nominations/") || desk.request("POST", kSubmission));
}

TEST_F(Acts, are_not_done_when_another_answers) {
  save();
  desk.act(app::SubmitDossier{desk_dossier()});
  ASSERT_TRUE(desk.is_answered_by_another("POST", kSubmission));
  EXPECT_FALSE(desk.told("Đã gửi hồ sơ."));
  EXPECT_TRUE(app::pending_act(desk.model, desk_dossier()));
}

TEST_F(Acts, are_sent_by_the_tab_in_which_they_were_asked_for) {
  save();
  desk.model.leader = false;
  desk.act(app::SubmitDossier{desk_dossier()});
  ASSERT_TRUE(desk.answer("POST", kSubmission, 503));
  desk.wait(10'000);
  EXPECT_TRUE(desk.answer("POST", kSubmission, 200)) << "and tried again";
  EXPECT_TRUE(desk.told("Đã gửi hồ sơ."));
}

TEST_F(Acts, are_repeated_under_the_same_id_until_they_are_answered) {
  save();
  desk.act(app::SubmitDossier{desk_dossier()});
  const std::string first = desk.request("POST", kSubmission)->body;
  desk.answer("POST", kSubmission, 0);
  desk.wait(10'000);
  ASSERT_TRUE(desk.request("POST", kSubmission));
  EXPECT_EQ(desk.request("POST", kSubmission)->body, first);
}

TEST_F(Acts, asked_for_twice_are_sent_once) {
  save();
  desk.act(app::SubmitDossier{desk_dossier()});
  desk.act(app::SubmitDossier{desk_dossier()});
  EXPECT_EQ(desk.count("POST", kSubmission), 1u);
}

TEST_F(Acts, refused_by_the_rules_leave_what_the_server_found) {
  save();
  desk.act(app::SubmitDossier{desk_dossier()});
  desk.answer("POST", kSubmission, 422,
              R"({"detail":"Hồ sơ còn điểm phải sửa.","reports":[{"record":")" + nomination.text() +
                  R"(","report":{"findings":[{"rule":"VR-C04","severity":"error","sentence":"Chưa đủ."}]}}]})");
  EXPECT_TRUE(desk.model.acts.empty());
  ASSERT_EQ(desk.model.server_reports.count(nomination), 1u);
  EXPECT_TRUE(desk.told("Hồ sơ còn điểm phải sửa."));
}

TEST_F(Acts, without_a_line_wait_and_say_so) {
  save();
  desk.act(app::OnlineChanged{false});
  desk.act(app::SubmitDossier{desk_dossier()});
  EXPECT_FALSE(desk.request("POST", kSubmission));
  EXPECT_TRUE(desk.told("Đang không có mạng"));
  EXPECT_TRUE(app::pending_act(desk.model, desk_dossier()));
  desk.act(app::OnlineChanged{true});
  desk.come_back();
  EXPECT_TRUE(desk.request("POST", kSubmission));
}

TEST_F(Acts, give_up_over_a_conflict_that_a_person_must_settle) {
  save();
  desk.type(nomination, "/position", "Tổ trưởng");
  desk.wait(5000);
  desk.answer("PUT", "/api/v1/nominations/", 412, desk.stale(nomination, "/position", "Tổ phó"));
  desk.act(app::SubmitDossier{desk_dossier()});
  EXPECT_FALSE(app::pending_act(desk.model, desk_dossier()));
  EXPECT_TRUE(desk.told("còn mục xung đột"));
}

TEST_F(Acts, done_while_the_feed_is_read_are_seen_without_waiting_for_the_next_time) {
  const base::Id other = desk.add_nomination("B");
  desk.wait(5000);
  while (desk.answer("PUT", "/api/v1/nominations/", 201)) {
  }
  const auto act_on = [](const base::Id& id) { return "/api/v1/nominations/" + id.text() + "/withdrawal"; };
  for (const base::Id& id : {nomination, other}) desk.act(app::Perform{id, workflow::Act::withdrawal, {}});
  ASSERT_TRUE(desk.answer("POST", act_on(nomination), 200));
  ASSERT_EQ(desk.count("GET", "/api/v1/changes"), 1u) << "what was done is fetched at once";
  ASSERT_TRUE(desk.answer("POST", act_on(other), 200));
  EXPECT_EQ(desk.count("GET", "/api/v1/changes"), 1u) << "one at a time";
  ASSERT_TRUE(desk.answer("GET", "/api/v1/changes", 200, R"({"cursor":3,"changes":[],"more":false})"));
  EXPECT_EQ(desk.count("GET", "/api/v1/changes"), 1u) << "the first may have been read before the second act";
  ASSERT_TRUE(desk.answer("GET", "/api/v1/changes", 200, R"({"cursor":4,"changes":[],"more":false})"));
  EXPECT_EQ(desk.count("GET", "/api/v1/changes"), 0u);
}

}  // namespace
}  // namespace tdkt
