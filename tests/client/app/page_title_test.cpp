#include "client/app/page_title.h"

#include <gtest/gtest.h>

#include "tests/client/app/desk.h"

namespace tdkt {
namespace {

class PageTitle : public testing::Test {
 protected:
  void SetUp() override { desk.sit_down(); }
  std::string title() const { return app::page_title(desk.model); }
  Desk desk;
};

TEST_F(PageTitle, names_the_record_and_the_screen) {
  EXPECT_EQ(title(), "Việc cần làm");
  const base::Id id = desk.add_nomination("Nguyễn Thị Hà");
  desk.type(id, "/award", "LDTT");
  desk.act(app::GoTo{{app::Screen::nomination, desk_dossier(), id, {}}});
  EXPECT_EQ(title(), "Nguyễn Thị Hà · LĐTT - Trường hợp đề nghị");
}

TEST_F(PageTitle, says_what_waits_first) {
  desk.act(app::OnlineChanged{false});
  EXPECT_EQ(title(), "• Không có mạng · Việc cần làm");
  desk.model.store_error = "QuotaExceededError";
  EXPECT_EQ(title(), "! Chưa giữ được trên máy này · Việc cần làm");
}

TEST_F(PageTitle, is_told_when_it_changes_and_only_then) {
  const auto told = [&](const app::Action& action) {
    std::string out;
    for (const auto& effect : app::update(desk.model, action, desk.now))
      if (const auto* title = std::get_if<app::SetTitle>(&effect)) out += title->title + ";";
    return out;
  };
  EXPECT_EQ(told(app::OnlineChanged{false}), "• Không có mạng · Việc cần làm;");
  EXPECT_EQ(told(app::OnlineChanged{false}), "");
  EXPECT_EQ(told(app::OnlineChanged{true}), "Việc cần làm;");
}

}  // namespace
}  // namespace tdkt
