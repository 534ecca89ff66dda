#include "client/app/report_links.h"

#include <gtest/gtest.h>

#include "tests/client/app/desk.h"

namespace tdkt {
namespace {

using app::AskReportLinks;
using What = AskReportLinks::What;

/// An officer at the desk, with the screen of a nomination's links open.
class ReportLinksAtTheDesk : public testing::Test {
 protected:
  void SetUp() override {
    desk.sit_down();
    nomination = desk.add_nomination("Nguyễn Thị Hà");
    desk.act(app::GoTo{{app::Screen::report_links, desk_dossier(), nomination, {}}});
    address = "/api/v1/nominations/" + nomination.text() + "/report_links";
  }
  const app::ReportLinks& links() const { return desk.model.report_links; }

  Desk desk;
  base::Id nomination;
  std::string address;
};

constexpr char kOne[] =
    R"({"items":[{"link_id":"01976000-0000-7000-8000-0000000000a1","made_at":"2025-06-15T02:00:00.000Z",
  "made_by":"Trịnh Thu Hà","expires_at":"2025-06-29T02:00:00.000Z","opened_at":"2025-06-15T03:00:00.000Z"}]})";

TEST_F(ReportLinksAtTheDesk, are_read_when_their_screen_opens) {
  ASSERT_TRUE(desk.answer("GET", address, 200, kOne));
  ASSERT_EQ(links().links.size(), 1u);
  EXPECT_EQ(links().links.front().opened_at, "2025-06-15T03:00:00.000Z");
  EXPECT_EQ(links().links.front().saved_at, "");
}

TEST_F(ReportLinksAtTheDesk, tell_the_address_of_a_new_one_once) {
  desk.answer("GET", address, 200, R"({"items":[]})");
  desk.act(AskReportLinks{What::make, nomination, desk.model.ids.next(desk.now), 14});
  ASSERT_TRUE(desk.request("POST", address));
  EXPECT_NE(desk.request("POST", address)->body.find("\"days\":14"), std::string::npos);
  ASSERT_TRUE(desk.answer("POST", address, 201, R"({"link":{},"address":"https://so/bao-cao#abc","qr":["10","01"]})"));
  EXPECT_EQ(links().address, "https://so/bao-cao#abc");
  EXPECT_EQ(links().qr, (std::vector<std::string>{"10", "01"}));
  ASSERT_TRUE(desk.answer("GET", address, 200, kOne)) << "the list is read anew";
  EXPECT_EQ(links().address, "https://so/bao-cao#abc");
  desk.act(app::GoTo{{app::Screen::home, {}, {}, {}}});
  desk.act(app::GoTo{{app::Screen::report_links, desk_dossier(), nomination, {}}});
  EXPECT_EQ(links().address, "");
}

TEST_F(ReportLinksAtTheDesk, are_revoked_on_the_server) {
  desk.answer("GET", address, 200, kOne);
  desk.act(AskReportLinks{What::revoke, nomination, links().links.front().id, 0});
  ASSERT_TRUE(desk.answer("DELETE", address + "/01976000-0000-7000-8000-0000000000a1", 204, ""));
  EXPECT_TRUE(desk.request("GET", address)) << "the list is read anew";
}

TEST_F(ReportLinksAtTheDesk, say_why_nothing_came_of_it) {
  desk.answer("GET", address, 200, R"({"items":[]})");
  desk.act(AskReportLinks{What::make, nomination, desk.model.ids.next(desk.now), 14});
  desk.answer("POST", address, 409, R"({"detail":"Nhà trường đã gửi hồ sơ lên cấp trên."})");
  EXPECT_EQ(links().trouble, "Nhà trường đã gửi hồ sơ lên cấp trên.");
  desk.act(AskReportLinks{What::make, nomination, desk.model.ids.next(desk.now), 14});
  desk.answer("POST", address, 0, "");
  EXPECT_NE(links().trouble.find("không có mạng"), std::string::npos);
  EXPECT_FALSE(links().busy);
}

TEST_F(ReportLinksAtTheDesk, of_another_nomination_do_not_answer_here) {
  const auto asked = *desk.request("GET", address);
  const base::Id other = desk.add_nomination("Trần Văn Nam");
  desk.act(app::GoTo{{app::Screen::report_links, desk_dossier(), other, {}}});
  desk.act(app::HttpAnswered{asked.request, 200, {{"x-request-id", "1"}}, kOne});
  EXPECT_TRUE(links().links.empty());
}

}  // namespace
}  // namespace tdkt
