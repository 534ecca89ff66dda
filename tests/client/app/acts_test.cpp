#include "client/app/acts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

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
    desk.store_answers();
    desk.wait(500);
    desk.store_answers();
  }
  void submit_without_a_line_and_write_on() {
    save();
    desk.act(app::OnlineChanged{false});
    desk.act(app::SubmitDossier{desk_dossier()});
    desk.type(nomination, "/position", "Tổ trưởng");
    desk.act(app::OnlineChanged{true});
    desk.come_back();
  }
  std::string refusal() const {
    return R"({"detail":"Hồ sơ còn điểm phải sửa.","reports":[{"record":")" + nomination.text() +
           R"(","report":{"findings":[{"rule":"VR-C04","severity":"error","sentence":"Chưa đủ."}]}}]})";
  }
  Desk desk;
  base::Id nomination;
};

/// The page is opened again with what the one before left in the store.
void open_again(Desk& later, const Desk& before, bool online) {
  later.now = before.now + 1000;
  later.store = before.store;
  later.act(app::Started{later.now, {9, 9, 9, 9}, "/", online, true});
  later.store_is_read();
}

/// A tab over the same store that does not lead.
void open_beside(Desk& other, const Desk& first) {
  other.sit_down();
  other.model.leader = false;
  other.model.ids = app::IdSource({5, 6, 7, 8});
  other.store = first.store;
  other.act(app::OtherTabSaid{"records"});
  other.store_is_read();
}

/// What one has written of acts is read by the other, which hears of it.
void tell_of_acts(Desk& from, Desk& to) {
  from.store_answers();
  ASSERT_NE(std::find(from.broadcasts.begin(), from.broadcasts.end(), "acts"), from.broadcasts.end());
  to.store = from.store;
  to.act(app::OtherTabSaid{"acts"});
  to.store_is_read();
}

bool keeps_acts(const Desk& desk) {
  return std::any_of(desk.store.begin(), desk.store.end(), [](const auto& kept) { return kept.first.first == "acts"; });
}

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

TEST_F(Acts, asked_for_in_a_tab_that_does_not_lead_are_sent_by_the_one_that_does_and_told_in_both) {
  save();
  Desk other;
  open_beside(other, desk);
  other.act(app::SubmitDossier{desk_dossier()});
  EXPECT_FALSE(other.request("POST", kSubmission));
  tell_of_acts(other, desk);
  ASSERT_TRUE(desk.answer("POST", kSubmission, 503));
  desk.wait(10'000);
  ASSERT_TRUE(desk.answer("POST", kSubmission, 200)) << "and tried again";
  EXPECT_TRUE(desk.told("Đã gửi hồ sơ."));
  for (const std::string& said : std::exchange(desk.broadcasts, {}))
    if (said != "records") other.act(app::OtherTabSaid{said});
  EXPECT_TRUE(other.told("Đã gửi hồ sơ."));
  EXPECT_FALSE(app::pending_act(other.model, desk_dossier()));
  other.wait(60'000);
  EXPECT_FALSE(other.request("POST", kSubmission)) << "once";
}

TEST_F(Acts, that_the_store_refuses_are_sent_by_the_tab_in_which_they_were_asked_for) {
  save();
  Desk other;
  open_beside(other, desk);
  other.act(app::SubmitDossier{desk_dossier()});
  other.store_answers("QuotaExceededError");
  EXPECT_TRUE(other.told("Xin đừng đóng trang"));
  EXPECT_TRUE(other.answer("POST", kSubmission, 200));
  EXPECT_TRUE(other.told("Đã gửi hồ sơ."));
}

TEST_F(Acts, refused_are_refused_in_every_tab_with_what_the_server_found) {
  save();
  Desk other;
  open_beside(other, desk);
  other.act(app::SubmitDossier{desk_dossier()});
  tell_of_acts(other, desk);
  ASSERT_TRUE(desk.answer("POST", kSubmission, 422, refusal()));
  tell_of_acts(desk, other);
  ASSERT_TRUE(app::refused_act(other.model, desk_dossier()));
  EXPECT_EQ(app::refused_act(other.model, desk_dossier())->refusal, "Hồ sơ còn điểm phải sửa.");
  EXPECT_EQ(other.model.server_reports.count(nomination), 1u);
}

TEST_F(Acts, asked_for_without_a_line_are_done_after_the_page_was_closed_once_the_server_knows_whose_session_it_is) {
  save();
  desk.act(app::OnlineChanged{false});
  desk.act(app::SubmitDossier{desk_dossier()});
  desk.wait(500);

  Desk later;
  open_again(later, desk, false);
  later.act(app::BecameLeader{});
  ASSERT_TRUE(app::pending_act(later.model, desk_dossier()));
  EXPECT_GT(later.model.saves.sending + later.model.saves.only_here, 0) << "it shows that something waits";
  later.act(app::OnlineChanged{true});
  EXPECT_FALSE(later.request("POST", kSubmission)) << "it might be another's session";
  later.come_back();
  ASSERT_EQ(later.count("POST", kSubmission), 1u);
  const auto body = wire::read_json(later.request("POST", kSubmission)->body);
  EXPECT_EQ(body->text_at("act_id"), desk.model.acts.front().act_id.text());
  later.answer("POST", kSubmission, 200);
  EXPECT_TRUE(later.told("Đã gửi hồ sơ."));
  later.wait(60'000);
  EXPECT_EQ(later.count("POST", kSubmission), 0u);

  Desk last;
  open_again(last, later, true);
  EXPECT_TRUE(last.model.acts.empty()) << "nothing of it is left on this machine";
}

TEST_F(Acts, of_one_account_are_not_read_by_another) {
  save();
  desk.act(app::OnlineChanged{false});
  desk.act(app::SubmitDossier{desk_dossier()});
  Desk later;
  later.sit_down();
  later.store = desk.store;
  later.act(app::OtherTabSaid{"acts"});
  later.model.account->id = desk_unit();  // somebody else signed in meanwhile
  later.store_is_read();
  EXPECT_TRUE(later.model.acts.empty());
  later.act(app::OtherTabSaid{"acts"});
  later.store_is_read();
  EXPECT_TRUE(later.model.acts.empty());
}

TEST_F(Acts, rest_on_what_the_person_saw_whoever_wrote_since) {
  save();
  const std::string seen = desk.entry(desk_dossier()).base_revision->text();
  desk.act(app::OnlineChanged{false});
  desk.act(app::SubmitDossier{desk_dossier()});
  desk.wait(500);
  desk.model.entries.at(desk_dossier()).base_revision = desk_unit();  // somebody else's came with the feed
  desk.act(app::OnlineChanged{true});
  desk.come_back();
  ASSERT_TRUE(desk.request("POST", kSubmission));
  EXPECT_NE(desk.request("POST", kSubmission)->body.find(seen), std::string::npos);
  desk.answer("POST", kSubmission, 412, R"({"detail":"“Cuối năm” đã được sửa sau lần xem này."})");
  ASSERT_TRUE(app::refused_act(desk.model, desk_dossier()));
  EXPECT_TRUE(desk.told("đã được sửa sau lần xem này"));
}

TEST_F(Acts, rest_on_what_the_person_wrote_while_they_waited) {
  submit_without_a_line_and_write_on();
  EXPECT_FALSE(desk.request("POST", kSubmission));
  ASSERT_TRUE(desk.answer("PUT", "/api/v1/nominations/", 200));
  ASSERT_TRUE(desk.request("POST", kSubmission));
  const std::string saved = desk.entry(nomination).base_revision->text();
  EXPECT_NE(desk.request("POST", kSubmission)->body.find(saved), std::string::npos);
}

TEST_F(Acts, rest_on_what_the_person_wrote_also_where_the_feed_says_that_it_is_saved) {
  submit_without_a_line_and_write_on();
  const std::string sent = desk.entry(nomination).sending_revision->text();
  ASSERT_TRUE(desk.request("PUT", "/api/v1/nominations/"));
  desk.answer("GET", "/api/v1/changes", 200,
              R"({"cursor":9,"more":false,"changes":[{"kind":"nominations","id":")" + nomination.text() +
                  R"(","revision_id":")" + sent +
                  R"(","state":"draft","saved_at":"2025-06-16T02:00:00Z","acts":[],"unit_id":")" + desk_unit().text() +
                  R"(","document":)" + wire::write_json(desk.entry(nomination).document) + "}]}");
  desk.answer("PUT", "/api/v1/nominations/", 0);
  desk.wait(10'000);
  ASSERT_TRUE(desk.request("POST", kSubmission));
  EXPECT_NE(desk.request("POST", kSubmission)->body.find(sent), std::string::npos);
}

TEST_F(Acts, that_wait_can_be_taken_back_until_they_were_sent) {
  save();
  desk.act(app::OnlineChanged{false});
  desk.act(app::SubmitDossier{desk_dossier()});
  desk.act(app::DropAct{desk_dossier()});
  EXPECT_FALSE(app::pending_act(desk.model, desk_dossier()));
  EXPECT_FALSE(keeps_acts(desk));
  desk.act(app::OnlineChanged{true});
  desk.come_back();
  EXPECT_FALSE(desk.request("POST", kSubmission));

  desk.act(app::SubmitDossier{desk_dossier()});
  desk.answer("POST", kSubmission, 0);
  desk.act(app::DropAct{desk_dossier()});
  EXPECT_TRUE(app::pending_act(desk.model, desk_dossier())) << "the server may have done it";
}

TEST_F(Acts, refused_are_told_again_after_a_reload_until_they_were_read) {
  save();
  desk.act(app::SubmitDossier{desk_dossier()});
  desk.answer("POST", kSubmission, 422, refusal());
  desk.wait(500);
  Desk later;
  open_again(later, desk, true);
  EXPECT_TRUE(later.told("Hồ sơ còn điểm phải sửa."));
  EXPECT_EQ(later.model.server_reports.count(nomination), 1u);
  later.come_back();
  later.wait(60'000);
  EXPECT_FALSE(later.request("POST", kSubmission)) << "it is over";
  later.act(app::DropAct{desk_dossier()});
  EXPECT_TRUE(later.model.acts.empty());
  EXPECT_FALSE(keeps_acts(later));
}

TEST_F(Acts, that_wait_hold_up_signing_out) {
  save();
  desk.act(app::OnlineChanged{false});
  desk.act(app::SubmitDossier{desk_dossier()});
  desk.act(app::SignOut{});
  EXPECT_TRUE(desk.told("Còn mục chưa gửi"));
}

TEST_F(Acts, refused_are_cleared_at_signing_out) {
  save();
  desk.act(app::SubmitDossier{desk_dossier()});
  desk.answer("POST", kSubmission, 422, refusal());
  desk.act(app::SignOut{});
  ASSERT_TRUE(desk.answer("DELETE", "/api/v1/session", 204));
  EXPECT_FALSE(keeps_acts(desk));
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
  desk.answer("POST", kSubmission, 422, refusal());
  EXPECT_FALSE(app::pending_act(desk.model, desk_dossier()));
  ASSERT_EQ(desk.model.server_reports.count(nomination), 1u);
  EXPECT_TRUE(desk.told("Hồ sơ còn điểm phải sửa."));
}

TEST_F(Acts, without_a_line_wait) {
  save();
  desk.act(app::OnlineChanged{false});
  desk.act(app::SubmitDossier{desk_dossier()});
  EXPECT_FALSE(desk.request("POST", kSubmission));
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
