#include <gtest/gtest.h>

#include <algorithm>

#include "client/app/editing.h"
#include "client/app/queries.h"
#include "client/screens/staff_sheet.h"
#include "shared/base/text.h"
#include "shared/demo/demo.h"
#include "tests/client/screens/shown.h"

// The school's people: the sheet, one person, a pasted list.

namespace tdkt {
namespace {

using app::Screen;
using semantics::Role;

app::Model staff_model(std::string part = {}, std::string_view account = "co.ha") {
  app::Model model = demo_model(account);
  model.route = {Screen::staff, {}, {}, std::move(part)};
  return model;
}

const records::Person& first_person(const app::Model& model) { return *app::staff(model, demo::school_id()).front(); }

TEST(StaffSheet, turns_what_is_typed_into_edits_of_the_record) {
  const app::Model model = demo_model("co.ha");
  const records::Person& person = first_person(model);
  app::IdSource ids({9, 9, 9, 9});
  const base::Id fresh = ids.next(kNow);
  std::string why;
  const auto position = screens::edit_of_cell(model, person, screens::kPositionColumn, "Tổ trưởng", fresh, why);
  ASSERT_TRUE(position);
  EXPECT_EQ(position->place, "/position");
  const auto rating =
      screens::edit_of_cell(model, person, screens::kFirstRatingColumn + 2, "hoàn thành xuất sắc nhiệm vụ", fresh, why);
  ASSERT_TRUE(rating);
  EXPECT_NE(rating->place.find("/ratings/"), std::string::npos);
  EXPECT_TRUE(why.empty());
  EXPECT_FALSE(screens::edit_of_cell(model, person, screens::kFirstRatingColumn, "giỏi", fresh, why));
  EXPECT_NE(why.find("giỏi"), std::string::npos);
  EXPECT_FALSE(screens::edit_of_cell(model, person, screens::kNameColumn, " ", fresh, why));
}

TEST(Staff, stands_in_the_order_of_names_also_when_one_has_changed) {
  app::Model model = staff_model();
  const auto is_in_order = [&] {
    const auto staff = app::staff(model, demo::school_id());
    return std::is_sorted(staff.begin(), staff.end(), [](const auto* a, const auto* b) {
      return base::name_sort_key(a->full_name) < base::name_sort_key(b->full_name);
    });
  };
  EXPECT_TRUE(is_in_order());
  const base::Id id = first_person(model).id;
  base::Value document = model.entries.at(id).document;
  document.set("full_name", "Ama Zương");
  app::read_into_set(model, records::RecordKind::people, document);
  EXPECT_EQ(app::staff(model, demo::school_id()).back()->id, id);
  EXPECT_TRUE(is_in_order());
}

TEST(Staff, is_filtered_by_words_without_accents) {
  Shown shown(staff_model());
  EXPECT_TRUE(shown.page().saying("82 người"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm tên, mã, chức vụ", "hieu truong"));
  EXPECT_FALSE(shown.page().saying("82 người"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm tên, mã, chức vụ", "zzz"));
  EXPECT_TRUE(shown.page().saying("Không có ai khớp"));
}

TEST(Staff, opens_one_person_beside_the_sheet_and_adds_a_rating) {
  app::Model model = staff_model();
  const base::Id id = first_person(model).id;
  const size_t before = first_person(model).ratings.size();
  model.route.part = id.text();
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::tab, "Xếp loại"));
  ASSERT_TRUE(shown.page().press(Role::button, "Thêm xếp loại"));
  const auto* person = shown.model().records.person(id);
  ASSERT_TRUE(person);
  ASSERT_EQ(person->ratings.size(), before + 1);
  EXPECT_EQ(person->ratings.back().school_year, base::SchoolYear::starting(2024));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Số quyết định", "45/QĐ-THPTBS"));
  EXPECT_EQ(shown.model().records.person(id)->ratings.back().decision_number, "45/QĐ-THPTBS");
}

TEST(Staff, every_part_of_a_person_can_be_drawn_wide_and_narrow) {
  for (const float width : {1366.0f, 390.0f}) {
    app::Model model = staff_model();
    model.route.part = first_person(model).id.text();
    Shown shown(std::move(model), width);
    ASSERT_TRUE(shown.page().find(Role::textbox, "Họ và tên"));
    if (width < 500) continue;
    for (const std::string_view part : {"Khen thưởng", "Sáng kiến, đề tài", "Khác", "Chung"})
      ASSERT_TRUE(shown.page().press(Role::tab, part)) << part;
  }
}

TEST(Staff, a_finding_leads_to_the_row_it_means) {
  app::Model model = staff_model();
  const records::Person& person = first_person(model);
  ASSERT_FALSE(person.ratings.empty());
  const std::string place = "/ratings/" + person.ratings.front().id.text() + "/decision_number";
  model.route.part = person.id.text();
  model.focus_place = person.id.text() + place;
  Shown shown(std::move(model));
  const auto* field = shown.page().find(Role::textbox, "Số quyết định");
  ASSERT_TRUE(field);
  EXPECT_EQ(field->key, place);
  EXPECT_EQ(shown.page().focused, field->id);
}

TEST(Staff, is_only_read_by_the_head) {
  Shown shown(staff_model({}, "thay.thinh"));
  EXPECT_FALSE(shown.page().find(Role::button, "Thêm người"));
  EXPECT_FALSE(shown.page().find(Role::button, "Nhập từ Excel"));
}

TEST(StaffImportScreen, shows_a_pasted_list_and_takes_it_in_whole) {
  app::Model model = demo_model("co.ha");
  model.route = {Screen::staff_import, {}, {}, {}};
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().fill(
      Role::textbox, "Dán danh sách từ Excel",
      "Họ và tên\tMã GV\tNgày sinh\nTrần Văn Thử\t9920990001\t31/02/1990\nLê Thị Mới\t9920990002\t1/2/1991\n"));
  ASSERT_TRUE(shown.page().saying("còn 1 dòng cần sửa"));
  EXPECT_TRUE(shown.page().saying("“31/02/1990” chưa đọc được"));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập vào danh sách"));
  EXPECT_EQ(app::staff(shown.model(), demo::school_id()).size(), 82u);
  ASSERT_TRUE(shown.page().press(Role::checkbox, "Bỏ các dòng cần sửa, chỉ nhập các dòng còn lại"));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập vào danh sách"));
  EXPECT_EQ(app::staff(shown.model(), demo::school_id()).size(), 83u);
  EXPECT_EQ(shown.model().route.screen, Screen::staff);
}

TEST(StaffImportScreen, shows_the_sheet_of_a_file_that_lists_people_and_any_other_that_is_chosen) {
  app::Model model = demo_model("co.ha");
  model.route = {Screen::staff_import, {}, {}, {}};
  model.picked_text = "Ghi chú\nDo văn phòng lập\fNhân sự\nHọ và tên\tMã GV\nLê Thị Mới\t9920990002\n";
  Shown shown(std::move(model));
  EXPECT_TRUE(shown.page().saying("1 dòng: 1 người mới"));
  EXPECT_TRUE(shown.model().picked_text.empty());
  ASSERT_TRUE(shown.page().fill(Role::combobox, "Trang tính của tệp", "0"));
  EXPECT_TRUE(shown.page().saying("Chưa có cột Họ và tên"));
  shown.model().picked_text = "Khác\nHọ và tên\tMã GV\nVũ Thị Khác\t1\nVũ Thị Nữa\t2\n";
  platform::request_frame();
  shown.page().run();
  ASSERT_TRUE(shown.page().press(Role::button, "Mở tệp vừa chọn, bỏ bảng đang xem"));
  EXPECT_TRUE(shown.page().saying("2 dòng: 2 người mới"));
}

TEST(StaffImportScreen, offers_a_file_to_be_filled_in) {
  app::Model model = demo_model("co.ha");
  model.route = {Screen::staff_import, {}, {}, {}};
  Shown shown(std::move(model));
  EXPECT_TRUE(shown.page().press(Role::button, "Tải tệp mẫu"));
  EXPECT_TRUE(shown.page().press(Role::button, "Chọn tệp Excel"));
}

}  // namespace
}  // namespace tdkt
