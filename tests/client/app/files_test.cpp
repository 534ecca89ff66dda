#include "client/app/files.h"

#include <gtest/gtest.h>

#include "tests/client/app/desk.h"

namespace tdkt {
namespace {

class DroppedFile : public testing::Test {
 protected:
  void SetUp() override {
    desk.sit_down();
    nomination = desk.add_nomination("Nguyễn Thị Hà");
  }
  void drop(std::string name) { desk.act(app::FileChosen{0, std::move(name), "application/pdf", "%PDF-1.7"}); }
  size_t evidence_of(const base::Id& record) const {
    const auto* list = desk.entry(record).document.find("evidence");
    return list != nullptr && list->items() != nullptr ? list->items()->size() : 0;
  }
  Desk desk;
  base::Id nomination;
};

TEST_F(DroppedFile, becomes_evidence_of_the_case_on_screen) {
  desk.act(app::GoTo{{app::Screen::nomination, desk_dossier(), nomination, {}}});
  drop("giấy chứng nhận.PDF");
  EXPECT_EQ(evidence_of(nomination), 1u);
  EXPECT_TRUE(desk.told("Đã đính kèm “giấy chứng nhận.PDF”."));
  drop("ảnh.jpg");
  EXPECT_EQ(evidence_of(nomination), 2u);
}

TEST_F(DroppedFile, becomes_a_signed_copy_where_these_are_shown) {
  app::Route route{app::Screen::dossier, desk_dossier(), {}, {}};
  route.narrowing = "phan=bien-ban";
  desk.act(app::GoTo{route});
  drop("biên bản.pdf");
  EXPECT_EQ(evidence_of(desk_dossier()), 1u);
}

TEST_F(DroppedFile, is_not_taken_where_nobody_would_see_it) {
  desk.act(app::GoTo{{app::Screen::dossier, desk_dossier(), {}, {}}});
  drop("biên bản.pdf");
  EXPECT_EQ(evidence_of(desk_dossier()), 0u);
  EXPECT_TRUE(desk.told("Trang này không nhận tệp."));
}

TEST_F(DroppedFile, of_another_kind_is_not_taken) {
  desk.act(app::GoTo{{app::Screen::nomination, desk_dossier(), nomination, {}}});
  for (const char* name : {"trình.exe", "không đuôi", "a.do"}) {
    drop(name);
    EXPECT_EQ(evidence_of(nomination), 0u) << name;
    EXPECT_TRUE(desk.told("Chưa đính kèm “" + std::string(name) + "”")) << name;
  }
}

TEST_F(DroppedFile, that_was_chosen_by_the_button_is_held_to_the_same_and_a_picture_of_an_iphone_is_explained) {
  app::Effects effects;
  app::file_chosen(desk.model, {nomination, "/evidence"}, {1, "IMG_0042.HEIC", "image/heic", "ftypheic"}, effects);
  EXPECT_EQ(evidence_of(nomination), 0u);
  EXPECT_TRUE(desk.told("Chưa đính kèm “IMG_0042.HEIC”"));
  EXPECT_TRUE(desk.told("Đây là ảnh HEIC của iPhone: lưu lại thành JPG rồi chọn lại."));
}

TEST_F(DroppedFile, is_kept_until_the_server_itself_has_it) {
  desk.act(app::GoTo{{app::Screen::nomination, desk_dossier(), nomination, {}}});
  drop("giấy chứng nhận.pdf");
  desk.wait(5000);
  ASSERT_TRUE(desk.answer("PUT", "/api/v1/nominations/", 201));
  desk.wait(5000);
  ASSERT_EQ(desk.model.files.size(), 1u);
  const std::string packed = "{\"media_type\":\"application/pdf\",\"record\":\"" + nomination.text() + "\"}\n%PDF-1.7";
  const auto reading = desk.reads.back();
  desk.act(app::StoreAnswered{reading.request, {{reading.key_prefix, packed}}, {}});
  const std::string address = "/api/v1/nominations/" + nomination.text() + "/evidence/";
  ASSERT_TRUE(desk.is_answered_by_another("PUT", address));
  EXPECT_EQ(desk.model.files.size(), 1u);
}

TEST_F(DroppedFile, is_no_longer_waited_for_once_another_tab_has_sent_it) {
  desk.act(app::GoTo{{app::Screen::nomination, desk_dossier(), nomination, {}}});
  desk.model.leader = false;
  drop("giấy chứng nhận.pdf");
  ASSERT_EQ(desk.model.files.size(), 1u);
  desk.wait(1000);
  desk.store_answers();
  desk.store_answers();
  desk.act(app::OtherTabSaid{"records"});
  std::erase_if(desk.store, [](const auto& kept) { return kept.first.first == "files"; });
  desk.store_is_read();
  EXPECT_TRUE(desk.model.files.empty());
}

TEST_F(DroppedFile, that_is_too_large_or_holds_nothing_is_told_so) {
  desk.act(app::GoTo{{app::Screen::nomination, desk_dossier(), nomination, {}}});
  desk.act(app::FileChosen{0, "video.pdf", "application/pdf", std::string(app::kLargestFile + 1, ' ')});
  EXPECT_TRUE(desk.told("Tệp “video.pdf” lớn hơn 20 MB."));
  desk.act(app::FileChosen{0, "hỏng.pdf", "application/pdf", ""});
  EXPECT_TRUE(desk.told("Tệp “hỏng.pdf” trống, hoặc máy không đọc được."));
  EXPECT_EQ(evidence_of(nomination), 0u);
}

TEST_F(DroppedFile, that_only_calls_itself_a_pdf_is_told_so_at_once_and_leaves_no_row) {
  desk.act(app::GoTo{{app::Screen::nomination, desk_dossier(), nomination, {}}});
  desk.act(app::FileChosen{0, "giấy khen.pdf", "application/pdf", "<html>đăng nhập lại</html>"});
  EXPECT_TRUE(
      desk.told("Chưa đính kèm “giấy khen.pdf”: bên trong không phải dạng tệp mà tên nói. Máy chủ nhận tệp PDF"));
  EXPECT_EQ(evidence_of(nomination), 0u);
}

TEST_F(DroppedFile, is_kept_as_what_it_holds_whatever_the_browser_calls_it) {
  desk.act(app::GoTo{{app::Screen::nomination, desk_dossier(), nomination, {}}});
  desk.act(app::FileChosen{0, "ảnh.pdf", "application/pdf", "\x89PNG\r\n\x1a\n..."});
  ASSERT_EQ(evidence_of(nomination), 1u);
  EXPECT_EQ(desk.entry(nomination).document.find("evidence")->items()->front().text_at("media_type"), "image/png");
}

}  // namespace
}  // namespace tdkt
