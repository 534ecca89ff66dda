#include <gtest/gtest.h>

#include "client/app/editing.h"
#include "client/app/queries.h"
#include "client/screens/work.h"
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

app::Model model_at(std::string_view account, std::string_view parameter) {
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
  Shown shown(model_at("co.ha", ""));
  for (const auto& row : base::Names<Parameter>::rows)
    EXPECT_TRUE(row_says(shown, row.value, "Chưa có văn bản")) << row.word;
}

TEST(LocalRules, of_the_office_are_entered_from_a_day_and_the_earlier_stay_as_history) {
  Shown shown(model_at("ong.phu", "min_service_months"));
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
  Shown shown(model_at("ong.phu", "max_cstdcs_percent"));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập văn bản mới"));
  fill_in(shown, "Tỷ lệ (%)", "150", "01/09/2024");
  EXPECT_TRUE(shown.model().records.all<Regulation>().empty());
  EXPECT_TRUE(shown.page().find(Role::textbox, "Tỷ lệ (%)")->has(semantics::kInvalid));
  fill_in(shown, "Tỷ lệ (%)", "15", "01/09/2024");
  EXPECT_EQ(shown.model().records.all<Regulation>().size(), 1u);
}

TEST(LocalRules, are_put_right_and_taken_back_without_being_lost) {
  Shown shown(model_at("ong.phu", "min_service_months"));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập văn bản mới"));
  fill_in(shown, "Số tháng", "1", "01/09/2024");
  ASSERT_TRUE(shown.page().press(Role::button, "Sửa"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Số tháng", "10"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi chỗ đã sửa"));
  ASSERT_EQ(shown.model().records.all<Regulation>().size(), 1u);
  EXPECT_EQ(shown.model().records.all<Regulation>().begin()->second.value, 10);
  ASSERT_TRUE(shown.page().press(Role::button, "Bỏ vì nhập nhầm"));
  EXPECT_TRUE(shown.page().saying("Nhập nhầm, không tính"));
  EXPECT_TRUE(row_says(shown, Parameter::min_service_months, "Chưa có văn bản"));
  ASSERT_TRUE(shown.page().press(Role::button, "Dùng lại"));
  EXPECT_TRUE(shown.page().saying("Đang áp dụng"));
}

TEST(LocalRules, of_a_unit_go_before_those_of_the_office_which_it_cannot_change) {
  app::Model model = model_at("co.ha", "publication_days");
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
  Shown shown(model_at("co.ha", "appraisal_days"));
  EXPECT_TRUE(shown.page().saying("Điều này do Sở đặt cho toàn ngành."));
  EXPECT_FALSE(shown.page().find(Role::button, "Nhập văn bản mới"));
}

TEST(Campaigns, are_entered_by_the_office_with_their_days_and_their_text) {
  Shown shown(model_at("ong.phu", ""));
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

const records::Campaign& campaign_called(const app::Model& model, std::string_view title) {
  for (const auto& [id, campaign] : model.records.all<records::Campaign>())
    if (campaign.title == title) return campaign;
  ADD_FAILURE() << "no campaign is called " << title;
  static const records::Campaign kNone;
  return kNone;
}

/// A window for dossiers that ends with 20/06/2031, the latest of all.
records::Campaign window_of_2031() {
  records::Campaign window;
  window.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000c001");
  window.unit_id = demo::so_id();
  window.kind = records::CampaignKind::nomination;
  window.title = "Nhận hồ sơ cuối năm";
  window.until_on = base::day(2031, 6, 21);
  window.source = "Kế hoạch số 12/KH-SGDĐT";
  return window;
}

TEST(Campaigns, are_extended_for_one_unit_with_a_reason_by_who_and_when) {
  app::Model model = model_at("ong.phu", "");
  app::Effects effects;
  app::create(model, {records::RecordKind::campaigns, records::to_value(window_of_2031())}, effects);
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Gia hạn cho một đơn vị"));
  ASSERT_TRUE(shown.page().press(Role::button, "Gia hạn"));
  EXPECT_TRUE(shown.page().find(Role::textbox, "Lý do")->has(semantics::kInvalid));
  ASSERT_TRUE(shown.page().fill(Role::combobox, "Đợt, thời hạn", "0"));
  ASSERT_TRUE(shown.page().choose("Đơn vị", "THPT"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Gửi đến hết ngày", "19/06/2031"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Lý do", "Bão số 1, trường mất điện"));
  ASSERT_TRUE(shown.page().press(Role::button, "Gia hạn"));
  EXPECT_TRUE(campaign_called(shown.model(), "Nhận hồ sơ cuối năm").extensions.empty()) << "before the common day";
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Gửi đến hết ngày", "25/06/2031"));
  ASSERT_TRUE(shown.page().press(Role::button, "Gia hạn"));
  const auto& extensions = campaign_called(shown.model(), "Nhận hồ sơ cuối năm").extensions;
  ASSERT_EQ(extensions.size(), 1u);
  EXPECT_EQ(extensions[0].until_on, base::day(2031, 6, 26));
  EXPECT_EQ(extensions[0].reason, "Bão số 1, trường mất điện");
  EXPECT_EQ(extensions[0].granted_by, "Nguyễn Đình Phú");
  EXPECT_EQ(extensions[0].granted_on, demo::kDemoDay);
  EXPECT_TRUE(shown.page().saying("đến hết 25/06/2031: Bão số 1, trường mất điện (Nguyễn Đình Phú, 16/06/2025)"));
}

TEST(Campaigns, show_an_extension_to_the_unit_it_is_for_and_count_its_days) {
  app::Model model = model_at("co.ha", "");
  app::Model other = model;
  const auto extend = [](app::Model& of, const base::Id& unit) {
    records::Campaign window = window_of_2031();
    window.extensions.push_back({.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000c002"),
                                 .unit_id = unit,
                                 .until_on = base::day(2031, 6, 26),
                                 .reason = "Bão số 1",
                                 .granted_by = "Nguyễn Đình Phú",
                                 .granted_on = demo::kDemoDay});
    app::read_into_set(of, records::RecordKind::campaigns, records::to_value(window));
  };
  extend(model, demo::school_id());
  extend(other, demo::small_school_id());
  const auto last_day = [](const app::Model& of) {
    for (const screens::Deadline& deadline : screens::deadlines(of))
      if (deadline.title.rfind("Nhận hồ sơ cuối năm", 0) == 0) return deadline;
    return screens::Deadline{"", "", base::day(2000, 1, 1)};
  };
  EXPECT_EQ(last_day(model).last_day, base::day(2031, 6, 25));
  EXPECT_EQ(last_day(model).title, "Nhận hồ sơ cuối năm (đã gia hạn cho đơn vị)");
  EXPECT_EQ(last_day(other).last_day, base::day(2031, 6, 20));
  {
    Shown own(std::move(model));
    EXPECT_TRUE(own.page().saying("Gia hạn cho đơn vị đến hết 25/06/2031: Bão số 1 (Nguyễn Đình Phú, 16/06/2025)"));
    EXPECT_FALSE(own.page().find(Role::button, "Gia hạn cho một đơn vị"));
  }
  Shown others(std::move(other));
  EXPECT_FALSE(others.page().saying("Bão số 1"));
}

TEST(Campaigns, are_only_read_by_a_school) {
  Shown shown(model_at("co.ha", ""));
  EXPECT_FALSE(shown.page().find(Role::button, "Thêm đợt, thời hạn"));
}

TEST(LocalRules, judge_the_school_at_once) {
  app::Model model = model_at("co.ha", "max_leave_days");
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
