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
  void open(std::span<const screens::Row> office, std::string_view role) {
    program.emplace(office);
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

TEST_F(ProgramTest, of_schools_stays_with_an_officer_of_a_school) {
  open({}, "unit_officer");
  ASSERT_TRUE(program->model().account);
  EXPECT_TRUE(fake().opened.empty());
  EXPECT_EQ(fake().settings.count("program"), 0u);
}

TEST_F(ProgramTest, of_schools_gives_way_to_that_of_the_office_where_an_appraiser_signs_in) {
  fake().address = "/tham-dinh";
  open({}, "office_appraiser");
  EXPECT_EQ(fake().settings["program"], "office");
  EXPECT_EQ(fake().opened, std::vector<std::string>{"/tham-dinh"}) << "once, at the same address";
}

TEST_F(ProgramTest, of_schools_stays_where_the_browser_keeps_no_settings) {
  fake().keeps_settings = false;
  fake().address = "/tham-dinh";
  open({}, "office_appraiser");
  EXPECT_TRUE(fake().opened.empty()) << "it would only come back";
  EXPECT_TRUE(fake().saying("Phần việc của Sở"));
}

TEST_F(ProgramTest, of_the_office_shows_an_appraiser_what_came_in) {
  fake().address = "/tham-dinh";
  open(screens::office_screens(), "office_appraiser");
  EXPECT_TRUE(fake().opened.empty());
  EXPECT_FALSE(fake().saying("Phần việc của Sở"));
}

}  // namespace
}  // namespace tdkt
