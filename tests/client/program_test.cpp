#include "client/program.h"

#include <gtest/gtest.h>

#include "client/frame.h"
#include "client/platform/platform_fake.h"

namespace tdkt {
namespace {

using platform::fake;

/// A program on a page of its own, where somebody of this role has just signed in.
class ProgramTest : public testing::Test {
 protected:
  void open(const program::Further& further, std::string_view role) {
    program.emplace(further);
    frame::start({.handle = [this](const platform::Event& event) { program->handle(event); },
                  .draw = [this](widgets::Ui& ui) { program->draw(ui); },
                  .dark = [](bool) { return false; }});
    program->start();
    fake().run();
    fake().answer("/api/v1/session", 200,
                  R"({"account":{"id":"01900000-0000-7000-8000-0000000000aa","account_name":"a","display_name":"Cô A",
                  "must_change_password":false},"roles":[{"role":")" +
                      std::string(role) +
                      R"(","unit_id":"01900000-0000-7000-8000-000000000001"}],"today":"2025-06-16"})");
    fake().run();
  }
  /// What the whole program consists of has come, or has not.
  static void whole_fetched(bool came) {
    fake().post(platform::WholeFetched{came});
    fake().run();
  }
  static void go_to(const char* address) {
    fake().address = address;
    fake().post(platform::AddressChanged{address});
    fake().run();
  }
  static void line(bool online) {
    fake().online = online;
    fake().post(platform::Online{online});
    fake().run();
  }
  void SetUp() override { platform::reset_fake(); }
  void TearDown() override { frame::stop(); }
  std::optional<program::Program> program;
};

TEST_F(ProgramTest, the_first_stays_with_an_officer_of_a_school) {
  open({}, "unit_officer");
  ASSERT_TRUE(program->model().account);
  EXPECT_TRUE(fake().opened.empty());
  EXPECT_EQ(fake().settings.count("program"), 0u);
}

TEST_F(ProgramTest, the_first_gives_way_to_the_whole_where_an_appraiser_signs_in) {
  open({}, "office_appraiser");
  EXPECT_TRUE(fake().opened.empty()) << "not before it is here";
  whole_fetched(true);
  EXPECT_EQ(fake().settings["program"], "whole");
  EXPECT_EQ(fake().opened, std::vector<std::string>{"/"}) << "once, at the same address";
}

TEST_F(ProgramTest, the_first_gives_way_to_the_whole_where_a_school_opens_a_screen_it_lacks) {
  fake().address = "/du-dieu-kien";
  open({}, "unit_officer");
  whole_fetched(true);
  EXPECT_EQ(fake().settings["program"], "whole");
  EXPECT_EQ(fake().opened, std::vector<std::string>{"/du-dieu-kien"});
}

TEST_F(ProgramTest, the_first_stays_where_the_browser_keeps_no_settings_and_says_what_is_missing) {
  fake().keeps_settings = false;
  fake().address = "/tham-dinh";
  open({}, "office_appraiser");
  whole_fetched(true);
  EXPECT_TRUE(fake().opened.empty()) << "it would only come back";
  EXPECT_TRUE(fake().saying("Trình duyệt này không giữ thiết lập nào"));
  EXPECT_FALSE(fake().saying("Đang tải phần này về máy"));
}

TEST_F(ProgramTest, the_first_says_what_is_missing_without_a_line_and_fetches_it_when_there_is_one) {
  open({}, "unit_officer");
  line(false);
  go_to("/so-luat");
  EXPECT_TRUE(fake().saying("Phần này chưa có trên máy và đang không có mạng"));
  EXPECT_TRUE(fake().saying("những gì đang soạn vẫn dùng được bình thường"));
  EXPECT_EQ(fake().whole_fetches, 0);
  line(true);
  EXPECT_EQ(fake().whole_fetches, 1);
  EXPECT_TRUE(fake().saying("Đang tải phần này về máy"));
  whole_fetched(true);
  EXPECT_EQ(fake().opened, std::vector<std::string>{"/so-luat"});
}

TEST_F(ProgramTest, the_first_goes_on_where_the_server_does_not_answer_and_tries_again_when_asked_to) {
  open({}, "unit_officer");
  go_to("/khen-thuong");
  EXPECT_EQ(fake().whole_fetches, 1);
  whole_fetched(false);
  EXPECT_TRUE(fake().saying("Chưa tải được phần này vì máy chủ không trả lời"));
  EXPECT_EQ(fake().whole_fetches, 1) << "not by itself, over and over";
  EXPECT_EQ(fake().settings.count("program"), 0u) << "what starts without a line is still the first";
  ASSERT_TRUE(fake().press(semantics::Role::button, "Thử tải lại"));
  EXPECT_EQ(fake().whole_fetches, 2);
  ASSERT_TRUE(fake().press(semantics::Role::button, "Về Việc cần làm"));
  EXPECT_EQ(program->model().route.screen, app::Screen::home);
  whole_fetched(true);
  EXPECT_TRUE(fake().opened.empty()) << "whoever went on to other work stays there";
}

TEST_F(ProgramTest, the_whole_shows_what_came_in) {
  fake().address = "/tham-dinh";
  open({screens::further_screens()}, "office_appraiser");
  EXPECT_TRUE(fake().opened.empty());
  EXPECT_FALSE(fake().saying("Đang tải phần này về máy"));
}

}  // namespace
}  // namespace tdkt
