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
  EXPECT_EQ(fake().settings["program"], "whole");
  EXPECT_EQ(fake().opened, std::vector<std::string>{"/"}) << "once, at the same address";
}

TEST_F(ProgramTest, the_first_gives_way_to_the_whole_where_a_school_opens_a_screen_it_lacks) {
  fake().address = "/du-dieu-kien";
  open({}, "unit_officer");
  EXPECT_EQ(fake().settings["program"], "whole");
  EXPECT_EQ(fake().opened, std::vector<std::string>{"/du-dieu-kien"});
}

TEST_F(ProgramTest, the_first_stays_where_the_browser_keeps_no_settings_and_says_what_is_missing) {
  fake().keeps_settings = false;
  fake().address = "/tham-dinh";
  open({}, "office_appraiser");
  EXPECT_TRUE(fake().opened.empty()) << "it would only come back";
  EXPECT_TRUE(fake().saying("Đang tải phần này về máy"));
}

TEST_F(ProgramTest, the_whole_shows_what_came_in) {
  fake().address = "/tham-dinh";
  open({screens::further_screens()}, "office_appraiser");
  EXPECT_TRUE(fake().opened.empty());
  EXPECT_FALSE(fake().saying("Đang tải phần này về máy"));
}

}  // namespace
}  // namespace tdkt
