#include "client/app/session.h"

#include <gtest/gtest.h>

#include "client/app/queries.h"
#include "tests/client/app/desk.h"

namespace tdkt {
namespace {

using app::Access;
using app::SaveState;

class Session : public testing::Test {
 protected:
  void SetUp() override { desk.sit_down(); }
  Desk desk;
};

TEST_F(Session, signs_in_with_what_the_server_says) {
  EXPECT_EQ(desk.model.access, Access::signed_in);
  EXPECT_EQ(desk.model.account->display_name, "Trịnh Thu Hà");
  EXPECT_TRUE(app::has_role(desk.model, workflow::Role::unit_officer));
  EXPECT_EQ(app::own_unit_id(desk.model), desk_unit());
}

TEST_F(Session, a_401_keeps_the_text_and_asks_to_sign_in_again) {
  const base::Id id = desk.add_nomination("A");
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(5000);
  desk.answer("PUT", "/api/v1/nominations/", 401);
  EXPECT_EQ(desk.model.access, Access::expired);
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng");
  EXPECT_EQ(desk.entry(id).save_state(), SaveState::only_here);
  EXPECT_TRUE(desk.told("đăng nhập lại"));
  const size_t asked = desk.count("PUT", "/api/v1/nominations/");
  desk.wait(120'000);
  EXPECT_EQ(desk.count("PUT", "/api/v1/nominations/"), asked) << "nothing is sent without a session";
}

TEST_F(Session, after_signing_in_again_what_waited_is_sent) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(5000);
  desk.answer("PUT", "/api/v1/nominations/", 401);
  desk.act(app::SignIn{"co.ha", "thi-dua-2025"});
  desk.answer(
      "POST", "/api/v1/session", 200,
      R"({"account":{"id":"01900000-0000-7000-8000-0000000000aa","account_name":"co.ha","display_name":"Trịnh Thu Hà",
                 "must_change_password":false},"roles":[{"role":"unit_officer",
                 "unit_id":"01900000-0000-7000-8000-000000000001"}],"today":"2025-06-16"})");
  EXPECT_EQ(desk.model.access, Access::signed_in);
  EXPECT_EQ(desk.model.entries.count(id), 1u);
  EXPECT_TRUE(desk.request("PUT", "/api/v1/nominations/"));
}

TEST_F(Session, without_a_line_whoever_was_signed_in_here_goes_on_working) {
  const std::string kept = app::stored_session(desk.model);
  Desk later;
  later.act(app::Started{later.now, {1, 2, 3, 4}, "/", false, true});
  later.act(app::StoreAnswered{later.reads.back().request, {{"current", kept}}, {}});
  later.answer("GET", "/api/v1/session", 0);
  EXPECT_EQ(later.model.access, Access::signed_in);
  EXPECT_EQ(later.model.account->account_name, "co.ha");
}

TEST_F(Session, a_wrong_clock_does_no_harm_to_the_day_the_law_is_asked_for) {
  EXPECT_EQ(desk.model.today(), base::day(2025, 6, 16));
  desk.now += 86'400'000LL * 400;
  desk.act(app::SignIn{"co.ha", "x"});
  desk.answer("POST", "/api/v1/session", 200,
              R"({"account":{"id":"01900000-0000-7000-8000-0000000000aa","account_name":"co.ha","display_name":"Hà"},
                 "roles":[],"today":"2025-06-17"})");
  EXPECT_EQ(desk.model.today(), base::day(2025, 6, 17));
}

TEST_F(Session, signing_out_waits_for_what_was_not_sent) {
  const base::Id id = desk.add_nomination("A");
  desk.act(app::SignOut{});
  EXPECT_EQ(desk.model.access, Access::signed_in);
  EXPECT_EQ(desk.model.entries.count(id), 1u);
  EXPECT_TRUE(desk.told("chưa gửi"));
  desk.wait(5000);
  desk.answer("PUT", "/api/v1/nominations/", 201);
  desk.act(app::SignOut{});
  ASSERT_TRUE(desk.answer("DELETE", "/api/v1/session", 204, ""));
  EXPECT_EQ(desk.model.access, Access::signed_out);
  EXPECT_TRUE(desk.model.entries.empty());
  EXPECT_FALSE(desk.model.account);
  EXPECT_EQ(desk.broadcasts.back(), app::kSessionChanged);
}

TEST_F(Session, is_not_over_here_while_the_server_still_has_it) {
  desk.act(app::SignOut{});
  ASSERT_TRUE(desk.answer("DELETE", "/api/v1/session", 0));
  EXPECT_EQ(desk.model.access, Access::signed_in);
  EXPECT_TRUE(desk.told("Chưa đăng xuất được"));
  EXPECT_EQ(desk.model.entries.size(), 2u);
}

TEST_F(Session, that_ends_while_something_is_written_keeps_it) {
  desk.act(app::SignOut{});
  const base::Id id = desk.add_nomination("A");
  ASSERT_TRUE(desk.answer("DELETE", "/api/v1/session", 204, ""));
  EXPECT_EQ(desk.model.access, Access::expired);
  EXPECT_EQ(desk.model.entries.count(id), 1u);
}

TEST_F(Session, of_another_account_in_another_tab_is_this_ones_too) {
  const base::Id id = desk.add_nomination("A");
  desk.act(app::OtherTabSaid{std::string(app::kSessionChanged)});
  desk.writes.clear();
  ASSERT_TRUE(desk.answer(
      "GET", "/api/v1/session", 200,
      R"({"account":{"id":"01900000-0000-7000-8000-0000000000bb","account_name":"thay.thinh","display_name":"Thịnh","must_change_password":false},
          "roles":[],"today":"2025-06-16"})"));
  EXPECT_EQ(desk.model.account->account_name, "thay.thinh");
  EXPECT_EQ(desk.model.entries.count(id), 0u);
  ASSERT_FALSE(desk.writes.empty());
  EXPECT_EQ(desk.writes.front().items.front().key, "01900000-0000-7000-8000-0000000000aa/" + id.text())
      << "what the one before wrote lies under the account that wrote it";
  desk.wait(60'000);
  EXPECT_EQ(desk.count("PUT", "/api/v1/nominations/"), 0u) << "and is not sent as somebody else's";
}

TEST_F(Session, wrong_words_are_told_and_nothing_else_changes) {
  Desk fresh;
  fresh.act(app::Started{fresh.now, {1, 2, 3, 4}, "/", true, true});
  fresh.act(app::StoreAnswered{fresh.reads.back().request, {}, {}});
  fresh.answer("GET", "/api/v1/session", 401);
  fresh.act(app::SignIn{"co.ha", "sai"});
  fresh.answer("POST", "/api/v1/session", 401, R"({"detail":"Tên đăng nhập hoặc mật khẩu chưa đúng."})");
  EXPECT_EQ(fresh.model.access, Access::signed_out);
  ASSERT_TRUE(fresh.model.sign_in_problem);
  EXPECT_EQ(fresh.model.sign_in_problem->detail, "Tên đăng nhập hoặc mật khẩu chưa đúng.");
}

}  // namespace
}  // namespace tdkt
