#include "client/program.h"

#include <gtest/gtest.h>

#include "client/frame.h"
#include "client/platform/platform_fake.h"
#include "client/sign_in_program.h"

namespace tdkt {
namespace {

using platform::fake;
using semantics::Role;

/// A page of its own, on which one of the two programs draws.
class ProgramTest : public testing::Test {
 protected:
  template <class Program>
  static void open(Program& program) {
    frame::start({.handle = [&](const platform::Event& event) { program.handle(event); },
                  .draw = [&](widgets::Ui& ui) { program.draw(ui); },
                  .dark = [&](bool system_is_dark) { return program.dark(system_is_dark); },
                  .ready = [&] { return program.ready(); }});
    program.start();
    fake().run();
  }
  static void post(const platform::Event& event) {
    fake().post(event);
    fake().run();
  }
  void SetUp() override { platform::reset_fake(); }
  void TearDown() override { frame::stop(); }
};

constexpr const char* kLetIn =
    R"({"account":{"id":"01900000-0000-7000-8000-0000000000aa","account_name":"a","display_name":"Cô A",
    "must_change_password":false},"roles":[{"role":"office_appraiser","unit_id":"01900000-0000-7000-8000-000000000001"}],
    "today":"2025-06-16"})";

TEST_F(ProgramTest, the_program_shows_the_screen_of_the_address_to_whom_it_is_for) {
  program::Program program;
  fake().address = "/tham-dinh";
  open(program);
  fake().answer("/api/v1/session", 200, kLetIn);
  fake().run();
  ASSERT_TRUE(program.model().account);
  EXPECT_EQ(program.model().route.screen, app::Screen::received);
  EXPECT_TRUE(fake().find(Role::heading, "Thẩm định"));
  EXPECT_TRUE(fake().opened.empty());
}

TEST_F(ProgramTest, nothing_is_drawn_before_it_is_known_who_works_here_and_what_is_kept) {
  program::Program program;
  open(program);
  EXPECT_EQ(frame::count().frames, 0u);
  EXPECT_TRUE(fake().tree.nodes.empty());
  fake().answer("/api/v1/session", 401, "{}");
  fake().run();
  EXPECT_TRUE(fake().find(Role::button, "Đăng nhập"));
}

class SignInProgramTest : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    fake().address = "/ho-so/0190?tim=lan";
    open(program_);
  }
  static void type() {
    fake().fill(Role::textbox, "Tên đăng nhập", "co.ha");
    fake().fill(Role::textbox, "Mật khẩu", "thi-dua-2025");
    fake().run();
  }
  static void sign_in() {
    type();
    ASSERT_TRUE(fake().press(Role::button, "Đăng nhập"));
    fake().run();
  }
  static void answer(int status, std::string_view body) {
    fake().answer("/api/v1/session", status, std::string(body));
    fake().run();
  }
  program::SignInProgram program_;
};

TEST_F(SignInProgramTest, fetches_nothing_of_the_program_before_somebody_types_and_once_from_then_on) {
  EXPECT_EQ(fake().program_fetches, 0);
  type();
  EXPECT_EQ(fake().program_fetches, 1);
}

TEST_F(SignInProgramTest, goes_on_at_the_same_address_once_the_person_is_let_in_and_the_program_is_here) {
  sign_in();
  answer(200, kLetIn);
  EXPECT_TRUE(fake().opened.empty()) << "not before it is here";
  EXPECT_TRUE(fake().find(Role::button, "Đang tải chương trình…"));
  post(platform::ProgramFetched{true});
  EXPECT_EQ(fake().opened, std::vector<std::string>{"/ho-so/0190?tim=lan"});
}

TEST_F(SignInProgramTest, waits_for_the_answer_where_the_program_came_first) {
  sign_in();
  post(platform::ProgramFetched{true});
  EXPECT_TRUE(fake().opened.empty());
  answer(200, kLetIn);
  EXPECT_EQ(fake().opened.size(), 1u);
}

TEST_F(SignInProgramTest, says_in_the_words_of_the_server_why_somebody_is_not_let_in) {
  sign_in();
  EXPECT_FALSE(fake().press(Role::button, "Đăng nhập")) << "one try at a time";
  answer(401, R"({"detail":"Tên đăng nhập hoặc mật khẩu chưa đúng."})");
  EXPECT_TRUE(fake().saying("Tên đăng nhập hoặc mật khẩu chưa đúng."));
  sign_in();
  EXPECT_FALSE(fake().saying("Tên đăng nhập hoặc mật khẩu chưa đúng.")) << "not while it is tried again";
  answer(0, "");
  EXPECT_TRUE(fake().saying("Lần đăng nhập đầu trên máy này cần có mạng."));
  EXPECT_TRUE(fake().opened.empty());
}

TEST_F(SignInProgramTest, leads_to_what_is_missing) {
  ASSERT_TRUE(fake().press(Role::button, "Đăng nhập"));
  fake().run();
  const auto* name = fake().find(Role::textbox, "Tên đăng nhập");
  const auto* secret = fake().find(Role::textbox, "Mật khẩu");
  ASSERT_TRUE(name && secret);
  EXPECT_EQ(name->description, "Nhập tên đăng nhập được cấp.");
  EXPECT_EQ(secret->description, "Nhập mật khẩu.");
  EXPECT_EQ(fake().focused, name->id);
  EXPECT_TRUE(fake().sent.empty());
}

TEST_F(SignInProgramTest, fetches_again_what_did_not_come_and_tells_whom_it_keeps_waiting) {
  type();
  post(platform::ProgramFetched{false});
  EXPECT_FALSE(fake().saying("Đường mạng đang chậm hoặc đã đứt.")) << "nobody waits for it yet";
  sign_in();
  answer(200, kLetIn);
  EXPECT_EQ(fake().program_fetches, 2);
  post(platform::ProgramFetched{false});
  EXPECT_EQ(fake().program_fetches, 2) << "not over and over";
  EXPECT_TRUE(fake().saying("Đường mạng đang chậm hoặc đã đứt."));
  EXPECT_TRUE(fake().opened.empty());
  post(platform::TimerFired{1});
  EXPECT_EQ(fake().program_fetches, 3);
  post(platform::ProgramFetched{true});
  EXPECT_EQ(fake().opened.size(), 1u);
}

TEST_F(SignInProgramTest, says_that_the_first_time_needs_a_line) {
  post(platform::Online{false});
  EXPECT_TRUE(fake().saying("Đang không có mạng. Lần đăng nhập đầu trên máy này cần có mạng"));
  post(platform::Online{true});
  EXPECT_FALSE(fake().saying("Đang không có mạng."));
}

}  // namespace
}  // namespace tdkt
