#include <gtest/gtest.h>

#include "client/app/editing.h"
#include "client/app/queries.h"
#include "shared/demo/demo.h"
#include "shared/records/convert.h"
#include "tests/client/screens/shown.h"

// Quy định của địa phương: the numbers that the law leaves to the Sở and to units.

namespace tdkt {
namespace {

using app::Screen;
using records::Parameter;
using records::Regulation;
using semantics::Role;

app::Model at(std::string_view account, std::string_view parameter) {
  app::Model model = demo_model(account);
  model.route = {Screen::local_rules, {}, {}, std::string(parameter)};
  return model;
}

void fill_in(Shown& shown, std::string_view label, std::string_view value, std::string_view from) {
  ASSERT_TRUE(shown.page().fill(Role::textbox, label, value));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Số, ký hiệu văn bản", "31/QĐ-SGDĐT"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ngày ban hành", "20/08/2024"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Áp dụng từ ngày", from));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi quy định"));
}

/// Whether the row of a number says this beside its name.
bool row_says(Shown& shown, Parameter parameter, std::string_view words) {
  const semantics::Node* row = shown.page().find(Role::button, base::display(parameter));
  return row && row->description.find(words) != std::string::npos;
}

TEST(LocalRules, list_every_number_the_law_leaves_to_others_and_say_that_its_text_is_awaited) {
  Shown shown(at("co.ha", ""));
  for (const auto& row : base::Names<Parameter>::rows)
    EXPECT_TRUE(row_says(shown, row.value, "chưa có văn bản")) << row.word;
}

TEST(LocalRules, of_the_office_are_entered_from_a_day_and_the_earlier_stay_as_history) {
  Shown shown(at("ong.phu", "min_service_months"));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập văn bản mới"));
  fill_in(shown, "Số tháng", "10", "01/09/2024");
  EXPECT_TRUE(shown.page().saying("10 tháng, từ 01/09/2024"));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập văn bản mới"));
  fill_in(shown, "Số tháng", "9", "01/06/2025");
  EXPECT_TRUE(shown.page().saying("9 tháng, từ 01/06/2025"));
  EXPECT_TRUE(shown.page().saying("10 tháng, từ 01/09/2024 đến hết 31/05/2025"));
  EXPECT_EQ(shown.model().records.all<Regulation>().size(), 2u);
}

TEST(LocalRules, ask_for_what_is_missing_and_keep_nothing_before) {
  Shown shown(at("ong.phu", "max_cstdcs_percent"));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập văn bản mới"));
  fill_in(shown, "Tỷ lệ (%)", "150", "01/09/2024");
  EXPECT_TRUE(shown.model().records.all<Regulation>().empty());
  EXPECT_TRUE(shown.page().find(Role::textbox, "Tỷ lệ (%)")->has(semantics::kInvalid));
  fill_in(shown, "Tỷ lệ (%)", "15", "01/09/2024");
  EXPECT_EQ(shown.model().records.all<Regulation>().size(), 1u);
}

TEST(LocalRules, are_put_right_and_taken_back_without_being_lost) {
  Shown shown(at("ong.phu", "min_service_months"));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập văn bản mới"));
  fill_in(shown, "Số tháng", "1", "01/09/2024");
  ASSERT_TRUE(shown.page().press(Role::button, "Sửa"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Số tháng", "10"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi chỗ đã sửa"));
  ASSERT_EQ(shown.model().records.all<Regulation>().size(), 1u);
  EXPECT_EQ(shown.model().records.all<Regulation>().begin()->second.value, 10);
  ASSERT_TRUE(shown.page().press(Role::button, "Bỏ vì nhập nhầm"));
  EXPECT_TRUE(shown.page().saying("Nhập nhầm, không tính"));
  EXPECT_TRUE(row_says(shown, Parameter::min_service_months, "chưa có văn bản"));
  ASSERT_TRUE(shown.page().press(Role::button, "Dùng lại"));
  EXPECT_TRUE(shown.page().saying("Đang áp dụng"));
}

TEST(LocalRules, of_a_unit_go_before_those_of_the_office_which_it_cannot_change) {
  app::Model model = at("co.ha", "publication_days");
  Regulation row;
  row.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000ee01");
  row.unit_id = demo::so_id();
  row.parameter = Parameter::publication_days;
  row.value = 5;
  row.from_on = base::day(2024, 9, 1);
  row.instrument_number = "31/QĐ-SGDĐT";
  app::read_into_set(model, records::RecordKind::regulations, records::to_value(row));
  Shown shown(std::move(model));
  EXPECT_TRUE(shown.page().saying("5 ngày, từ 01/09/2024"));
  EXPECT_FALSE(shown.page().find(Role::button, "Sửa"));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập văn bản mới"));
  fill_in(shown, "Số ngày", "7", "01/01/2025");
  const auto& all = shown.model().records.all<Regulation>();
  ASSERT_EQ(all.size(), 2u);
  for (const auto& [id, regulation] : all)
    EXPECT_EQ(regulation.unit_id, regulation.value == 7 ? demo::school_id() : demo::so_id());
  EXPECT_TRUE(shown.page().find(Role::button, "Sửa"));
}

TEST(LocalRules, that_only_the_office_sets_are_shown_to_a_unit_and_not_offered) {
  Shown shown(at("co.ha", "appraisal_days"));
  EXPECT_TRUE(shown.page().saying("Điều này do Sở đặt cho toàn ngành."));
  EXPECT_FALSE(shown.page().find(Role::button, "Nhập văn bản mới"));
}

TEST(Campaigns, are_entered_by_the_office_with_their_days_and_their_text) {
  Shown shown(at("ong.phu", ""));
  ASSERT_TRUE(shown.page().press(Role::button, "Thêm đợt, thời hạn"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi thời hạn"));
  EXPECT_TRUE(shown.page().find(Role::textbox, "Đến hết ngày")->has(semantics::kInvalid));
  ASSERT_TRUE(shown.page().fill(Role::combobox, "Loại", "2"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tên", "Nhận hồ sơ bổ sung"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Từ ngày", "01/07/2025"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Đến hết ngày", "31/07/2025"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Theo văn bản", "Kế hoạch số 12/KH-SGDĐT"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi thời hạn"));
  const semantics::Node* row = shown.page().find(Role::button, "Nhận hồ sơ bổ sung");
  ASSERT_TRUE(row);
  EXPECT_NE(row->description.find("từ 01/07/2025 đến hết 31/07/2025 · Kế hoạch số 12/KH-SGDĐT"), std::string::npos);
  ASSERT_TRUE(shown.page().press(Role::button, "Nhận hồ sơ bổ sung"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Đến hết ngày", "05/08/2025"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi thời hạn"));
  EXPECT_NE(shown.page().find(Role::button, "Nhận hồ sơ bổ sung")->description.find("đến hết 05/08/2025"),
            std::string::npos);
}

TEST(Campaigns, are_only_read_by_a_school) {
  Shown shown(at("co.ha", ""));
  EXPECT_FALSE(shown.page().find(Role::button, "Thêm đợt, thời hạn"));
}

TEST(LocalRules, judge_the_school_at_once) {
  app::Model model = at("co.ha", "max_leave_days");
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập văn bản mới"));
  fill_in(shown, "Số ngày", "0", "01/09/2024");  // everyone has been away for at least no days
  bool found = false;
  for (const auto& [id, report] : shown.model().reports)
    for (const auto& finding : report.findings) found = found || finding.rule->id == "VR-B06";
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace tdkt
