#include "client/screens/papers.h"

#include <gtest/gtest.h>

#include "client/app/queries.h"
#include "shared/demo/demo.h"
#include "tests/client/screens/shown.h"

namespace tdkt {
namespace {

using app::Screen;
using platform::fake;
using semantics::Role;

class PapersScreenTest : public testing::Test {
 protected:
  static Shown shown(const base::Id& record, float width = 1366, float height = 768) {
    app::Model model = demo_model("co.ha");
    model.route = {Screen::papers, record, {}, {}};
    return Shown(std::move(model), width, height);
  }
  static base::Id first_nomination(const app::Model& model) {
    return model.records.nominations_of(demo::school_dossier_id()).front()->id;
  }
};

TEST_F(PapersScreenTest, of_a_dossier_lays_its_letter_over_the_canvas) {
  auto screen = shown(demo::school_dossier_id());
  EXPECT_TRUE(fake().page.find("TỜ TRÌNH") != std::string::npos);
  EXPECT_TRUE(fake().page_name.rfind("Tờ trình", 0) == 0);
  EXPECT_GT(fake().page_place[2], 600) << "wide enough to read";
  EXPECT_GE(fake().page_place[1], 100) << "below the head of the screen";
}

TEST_F(PapersScreenTest, shows_another_paper_where_one_is_chosen) {
  auto screen = shown(demo::school_dossier_id());
  ASSERT_TRUE(fake().press(Role::button, "Danh sách"));
  fake().run();
  EXPECT_TRUE(fake().page_name.rfind("Danh sách", 0) == 0) << fake().page_name;
}

TEST_F(PapersScreenTest, on_a_phone_all_that_can_be_done_stands_above_the_paper) {
  auto screen = shown(demo::school_dossier_id(), 390, 844);
  const float top = fake().page_place[1];
  for (const auto& [role, name] :
       {std::pair{Role::button, "In"}, {Role::button, "Tải tệp Word"}, {Role::combobox, "Giấy tờ"}}) {
    const semantics::Node* node = fake().find(role, name);
    ASSERT_NE(node, nullptr) << name;
    EXPECT_LE(node->rect.bottom(), top) << name;
  }
  EXPECT_GT(fake().page_place[3], 300) << "and most of the page is the paper's";
}

TEST_F(PapersScreenTest, leaves_half_of_a_low_page_to_the_paper) {
  auto screen = shown(demo::school_dossier_id(), 455, 256);
  EXPECT_GE(fake().page_place[3], 100);
}

TEST_F(PapersScreenTest, prints_where_it_is_asked_to) {
  auto screen = shown(demo::school_dossier_id());
  ASSERT_TRUE(fake().press(Role::button, "In"));
  fake().run();
  EXPECT_EQ(fake().pages_printed, 1);
}

TEST_F(PapersScreenTest, saves_the_paper_for_word) {
  auto screen = shown(demo::school_dossier_id());
  ASSERT_TRUE(fake().press(Role::button, "Tải tệp Word"));
  fake().run();
  ASSERT_EQ(fake().downloads.size(), 1u) << "once";
  EXPECT_EQ(fake().downloads.front(), "Tờ trình.docx");
}

TEST_F(PapersScreenTest, takes_the_page_away_with_the_screen) {
  auto screen = shown(demo::school_dossier_id());
  screen.model().route = {Screen::home, {}, {}, {}};
  fake().frame_wanted = true;
  fake().run();
  EXPECT_EQ(fake().page, "");
}

TEST_F(PapersScreenTest, says_what_has_no_paper) {
  auto screen = shown(demo::school_id());
  EXPECT_TRUE(fake().saying("Chưa có giấy tờ để in"));
  EXPECT_EQ(fake().page, "");
}

TEST_F(PapersScreenTest, of_a_nomination_is_its_report_on_a_phone_too) {
  const base::Id nomination = first_nomination(demo_model("co.ha"));
  auto screen = shown(nomination, 390, 844);
  EXPECT_TRUE(fake().page.find("BÁO CÁO THÀNH TÍCH") != std::string::npos);
  EXPECT_GT(fake().page_place[3], 300) << "tall enough to read";
}

TEST_F(PapersScreenTest, writes_the_page_anew_where_the_record_changed) {
  auto screen = shown(demo::school_dossier_id());
  records::Dossier dossier = *screen.model().records.dossier(demo::school_dossier_id());
  dossier.request_letter.number = "12/TTr-THPTBS";
  screen.model().records.put(dossier);
  fake().frame_wanted = true;
  fake().run();
  EXPECT_TRUE(fake().page.find("Số: <span>12/TTr-THPTBS</span>") != std::string::npos);
}

}  // namespace
}  // namespace tdkt
