#include "client/app/notices.h"

#include <gtest/gtest.h>

#include "tests/client/app/desk.h"

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

}  // namespace
}  // namespace tdkt
