#include "client/screens/report_links.h"

#include <gtest/gtest.h>

#include "client/app/queries.h"
#include "shared/demo/demo.h"
#include "tests/client/screens/shown.h"

// The officer's screen for the links through which a nominee writes their own report.

namespace tdkt {
namespace {

using app::Screen;
using semantics::Role;

const base::Id kMade = base::Id::parse("01976000-0000-7000-8000-0000000000a1").value();

base::Id some_nomination(const app::Model& model) {
  return model.records.nominations_of(demo::school_dossier_id()).front()->id;
}

/// The screen of a nomination whose links are known: one that was only made.
app::Model with_a_link(std::string_view account = "co.ha") {
  app::Model model = demo_model(account);
  const base::Id nomination = some_nomination(model);
  model.route = {Screen::report_links, demo::school_dossier_id(), nomination, {}};
  model.report_links.nomination = nomination;
  model.report_links.known = true;
  app::ReportLink link;
  link.id = kMade;
  link.made_at = "2025-06-15T02:00:00.000Z";
  link.made_by = "Trịnh Thu Hà";
  link.expires_at = "2025-06-29T02:00:00.000Z";
  model.report_links.links.push_back(link);
  return model;
}

TEST(ReportLinks, are_reached_from_the_report_of_a_nomination_that_may_be_written) {
  const auto offered = [](bool sent) {
    app::Model model = demo_model("co.ha");
    model.route = {Screen::nomination, demo::school_dossier_id(), some_nomination(model), {}};
    if (sent) submit_all(model);
    Shown shown(std::move(model));
    return shown.page().find(Role::link, "Gửi liên kết để người được đề nghị tự viết") != nullptr;
  };
  EXPECT_TRUE(offered(false));
  EXPECT_FALSE(offered(true));
}

TEST(ReportLinks, say_what_became_of_each) {
  const auto said = [](void (*change)(app::ReportLink&), std::string_view words) {
    app::Model model = with_a_link();
    change(model.report_links.links.front());
    Shown shown(std::move(model));
    return shown.page().saying(words) != nullptr;
  };
  EXPECT_TRUE(said([](app::ReportLink&) {}, "Chưa mở"));
  EXPECT_TRUE(said([](app::ReportLink& link) { link.opened_at = "2025-06-15T03:00:00.000Z"; }, "Đã mở lúc 10:00"));
  EXPECT_TRUE(
      said([](app::ReportLink& link) { link.saved_at = "2025-06-15T04:30:00.000Z"; }, "Đã gửi báo cáo lúc 11:30"));
  EXPECT_TRUE(
      said([](app::ReportLink& link) { link.revoked_at = "2025-06-15T05:00:00.000Z"; }, "Đã thu hồi lúc 12:00"));
  EXPECT_TRUE(said([](app::ReportLink& link) { link.expires_at = "2025-06-15T02:00:01.000Z"; }, "Đã hết hạn"));
}

TEST(ReportLinks, are_made_for_as_long_as_was_chosen) {
  Shown shown(with_a_link());
  ASSERT_TRUE(shown.page().fill(Role::combobox, "Dùng được trong", "0"));
  ASSERT_TRUE(shown.page().press(Role::button, "Tạo liên kết"));
  EXPECT_TRUE(shown.model().report_links.busy);
}

TEST(ReportLinks, show_the_address_of_a_new_one_with_its_code) {
  app::Model model = with_a_link();
  model.report_links.address = "https://tdkt.example/bao-cao#abc";
  model.report_links.qr = {"101", "010", "111"};
  Shown shown(std::move(model));
  const auto* field = shown.page().find(Role::textbox, "Địa chỉ của liên kết");
  ASSERT_TRUE(field);
  EXPECT_EQ(field->value, "https://tdkt.example/bao-cao#abc");
  EXPECT_TRUE(shown.page().find(Role::img, "Mã QR của liên kết"));
  ASSERT_TRUE(shown.page().press(Role::button, "Chép địa chỉ"));
  EXPECT_EQ(shown.page().clipboard, "https://tdkt.example/bao-cao#abc");
}

TEST(ReportLinks, are_revoked_after_one_question) {
  Shown shown(with_a_link());
  ASSERT_TRUE(shown.page().press(Role::button, "Thu hồi"));
  ASSERT_TRUE(shown.page().find(Role::dialog, "Thu hồi liên kết này?"));
  ASSERT_TRUE(shown.page().press(Role::button, "Thu hồi liên kết"));
  EXPECT_FALSE(shown.page().find(Role::dialog, "Thu hồi liên kết này?"));
  EXPECT_TRUE(shown.model().report_links.busy);
}

TEST(ReportLinks, that_have_ended_cannot_be_revoked_again) {
  app::Model model = with_a_link();
  model.report_links.links.front().revoked_at = "2025-06-15T05:00:00.000Z";
  Shown shown(std::move(model));
  EXPECT_FALSE(shown.page().find(Role::button, "Thu hồi"));
}

TEST(ReportLinks, say_that_they_need_a_line) {
  app::Model model = with_a_link();
  model.online = false;
  model.report_links.known = false;
  Shown shown(std::move(model));
  const auto* make = shown.page().find(Role::button, "Tạo liên kết");
  ASSERT_TRUE(make);
  EXPECT_NE(make->description.find("Tạo liên kết cần có mạng"), std::string::npos);
  EXPECT_TRUE(shown.page().saying("sẽ hiện khi có mạng"));
}

TEST(ReportLinks, close_with_the_dossier) {
  app::Model model = with_a_link();
  submit_all(model);
  model.entries.at(some_nomination(model)).state = workflow::State::submitted;
  Shown shown(std::move(model));
  EXPECT_TRUE(shown.page().saying("Hồ sơ đã gửi nên báo cáo không sửa được nữa"));
  EXPECT_FALSE(shown.page().find(Role::button, "Tạo liên kết"));
}

TEST(ReportLinks, are_drawn_on_a_phone) {
  app::Model model = with_a_link();
  model.report_links.address = "https://tdkt.example/bao-cao#abc";
  Shown shown(std::move(model), 390, 844);
  EXPECT_TRUE(shown.page().find(Role::button, "Tạo liên kết"));
}

}  // namespace
}  // namespace tdkt
