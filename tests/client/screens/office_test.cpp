#include <gtest/gtest.h>

#include <algorithm>

#include "client/app/appraisals.h"
#include "client/app/judge.h"
#include "client/app/queries.h"
#include "shared/base/text.h"
#include "shared/demo/demo.h"
#include "shared/rules/check.h"
#include "shared/rules/rule.h"
#include "tests/client/screens/shown.h"

// The office's desk: what has come, one nomination, decisions.

namespace tdkt {
namespace {

using app::Screen;
using semantics::Role;
using workflow::State;

app::Model office_model(std::string_view account = "ong.phu") {
  app::Model model = demo_model(account);
  submit_all(model);
  return model;
}

std::vector<base::Id> in_state(const app::Model& model, State state) {
  std::vector<base::Id> out;
  for (const auto* nomination : app::received(model))
    if (app::entry_of(model, nomination->id)->state == state) out.push_back(nomination->id);
  return out;
}

TEST(Received, takes_in_all_that_were_ticked_with_one_press) {
  app::Model model = office_model("co.chau");
  const size_t arrived = in_state(model, State::submitted).size();
  ASSERT_GT(arrived, 1u);
  Shown shown(with_route(std::move(model), {Screen::received, {}, {}, {}}));
  ASSERT_TRUE(shown.page().press(Role::button, "Chọn tất cả"));
  ASSERT_TRUE(shown.page().press(Role::button, "Tiếp nhận thẩm định"));
  ASSERT_EQ(shown.model().acts.size(), arrived);
  for (const auto& act : shown.model().acts) EXPECT_NE(act.path.find("/reception"), std::string::npos);
}

TEST(Received, finds_people_without_accents) {
  app::Model model = office_model();
  const auto* first = model.records.nomination(in_state(model, State::submitted).front());
  Shown shown(with_route(model, {Screen::received, {}, {}, {}}));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm tên, đơn vị", base::fold(first->nominee_name)));
  EXPECT_TRUE(shown.page().saying(first->nominee_name));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm tên, đơn vị", "khong ai ten nay"));
  EXPECT_TRUE(shown.page().saying("Không có trường hợp nào khớp"));
}

TEST(Received, on_a_phone_has_its_filters_behind_one_button_that_counts_those_in_use) {
  Shown shown(with_route(office_model(), {Screen::received, {}, {}, {}}), 390, 844);
  const auto button = [&](std::string_view name) { return shown.tree().find(Role::button, name); };
  EXPECT_EQ(shown.tree().find(Role::combobox, "Danh hiệu, hình thức"), nullptr);
  ASSERT_NE(button("Lọc"), nullptr);
  EXPECT_TRUE(button("Lọc")->has(semantics::kCollapsed));
  ASSERT_TRUE(shown.page().press(Role::button, "Lọc"));
  EXPECT_TRUE(button("Lọc")->has(semantics::kExpanded));
  ASSERT_TRUE(shown.page().choose("Danh hiệu, hình thức", "Lao động tiên tiến"));
  ASSERT_TRUE(shown.page().press(Role::button, "Lọc · 1"));
  EXPECT_EQ(shown.tree().find(Role::combobox, "Danh hiệu, hình thức"), nullptr);
  EXPECT_NE(button("Lọc · 1"), nullptr) << "what is not seen is still said";
}

/// Presses the button of the dialog in front: the last of that name.
void press_last(Shown& shown, std::string_view name) {
  const auto& nodes = shown.page().tree.nodes;
  const auto send = std::find_if(nodes.rbegin(), nodes.rend(), [&](const semantics::Node& node) {
    return node.role == Role::button && node.name == name;
  });
  ASSERT_NE(send, nodes.rend());
  shown.page().post(platform::Event(semantics::Press{send->id, false}));
  shown.page().run();
}

TEST(Appraisal, says_nothing_of_other_texts_while_the_law_is_the_same) {
  app::Model model = office_model();
  const base::Id id = in_state(model, State::under_appraisal).front();
  app::Entry& entry = model.entries.at(id);
  entry.received_on = base::day(2025, 6, 15);
  model.records.set_received(id, *entry.received_on);
  Shown same_law(with_route(model, {Screen::appraisal, id, {}, {}}));
  EXPECT_FALSE(same_law.page().saying("Văn bản đã đổi trong khi xét"));
}

TEST(Appraisal, shows_what_each_text_finds_where_the_law_changed_and_keeps_the_choice) {
  app::Model model = office_model();
  const base::Id id = in_state(model, State::under_appraisal).front();
  app::Entry& entry = model.entries.at(id);
  entry.received_on = base::day(2025, 6, 15);
  model.records.set_received(id, *entry.received_on);
  model.day_offset += 20;  // 06/07/2025
  const auto asks = [&](const app::Model& now) {
    const auto report = rules::check(*app::case_for(now, id, rules::Phase::appraisal));
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [](const rules::Finding& finding) { return finding.rule->id == "VR-A05"; });
  };
  EXPECT_TRUE(asks(model));
  Shown shown(with_route(std::move(model), {Screen::appraisal, id, {}, {}}));
  EXPECT_TRUE(shown.page().saying("Quy định cũ, của ngày nhận hồ sơ 15/06/2025"));
  EXPECT_TRUE(shown.page().saying("Quy định mới, từ 01/07/2025"));
  ASSERT_TRUE(shown.page().press(Role::radio, "Quy định cũ, của ngày nhận hồ sơ 15/06/2025"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Vì sao chọn văn bản ấy", "Nhận khi Nghị định 98 còn hiệu lực."));
  const auto* appraisal = app::appraisal_of(shown.model(), shown.model().entries.at(id));
  ASSERT_TRUE(appraisal);
  EXPECT_EQ(appraisal->criteria_on, base::day(2025, 6, 15));
  EXPECT_EQ(appraisal->criteria_reason, "Nhận khi Nghị định 98 còn hiệu lực.");
  EXPECT_FALSE(asks(shown.model()));
}

TEST(Appraisal, sends_all_remarks_once_each_at_its_place) {
  app::Model model = office_model();
  const base::Id id = in_state(model, State::under_appraisal).front();
  Shown shown(with_route(std::move(model), {Screen::appraisal, id, {}, {}}));
  ASSERT_TRUE(shown.page().press(Role::button, "Góp ý về Căn cứ"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ý kiến về Căn cứ", "Nêu rõ số quyết định xếp loại."));
  ASSERT_TRUE(shown.page().press(Role::button, "Góp ý về Chức vụ"));  // and says nothing there
  ASSERT_TRUE(shown.page().press(Role::button, "Trả lại để bổ sung"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ý kiến chung", "Gửi lại trước ngày 20/06."));
  ASSERT_TRUE(shown.page().find(Role::dialog, "Trả lại để bổ sung?"));
  press_last(shown, "Trả lại để bổ sung");
  ASSERT_EQ(shown.model().acts.size(), 1u);
  const app::PendingAct& act = shown.model().acts[0];
  const base::Value* note = act.body.find("note");
  ASSERT_TRUE(note);
  const base::Value* comments = note->find("comments");
  ASSERT_TRUE(comments && comments->items());
  ASSERT_EQ(comments->items()->size(), 2u);
  EXPECT_EQ(comments->items()->front().text_at("place"), "/ground");
  EXPECT_EQ(comments->items()->back().text_at("place"), "");
  EXPECT_EQ(comments->items()->back().text_at("text"), "Gửi lại trước ngày 20/06.");
  const base::Id sheet = app::appraisal_id(shown.model().entries.at(id));
  EXPECT_NE(std::find(act.must_be_saved.begin(), act.must_be_saved.end(), sheet), act.must_be_saved.end());
}

TEST(Appraisal, is_as_it_was_left_after_a_reload) {
  app::Model model = office_model();
  const base::Id id = in_state(model, State::under_appraisal).front();
  const app::Route route{Screen::appraisal, id, {}, {}};
  {
    Shown shown(with_route(std::move(model), route));
    ASSERT_TRUE(shown.page().press(Role::button, "Góp ý về Căn cứ"));
    ASSERT_TRUE(shown.page().fill(Role::textbox, "Ý kiến về Căn cứ", "Nêu rõ số quyết định."));
    ASSERT_TRUE(shown.page().press(Role::button, "Tạm dừng xét"));
    ASSERT_TRUE(shown.page().fill(Role::textbox, "Lý do tạm dừng", "Có đơn đang xác minh."));
    model = shown.model();
  }
  Shown again(with_route(std::move(model), route));
  const auto* remark = again.page().find(Role::textbox, "Ý kiến về Căn cứ");
  ASSERT_TRUE(remark);
  EXPECT_EQ(remark->value, "Nêu rõ số quyết định.");
  ASSERT_TRUE(again.page().press(Role::button, "Tạm dừng xét"));
  EXPECT_EQ(again.page().find(Role::textbox, "Lý do tạm dừng")->value, "Có đơn đang xác minh.");
  EXPECT_TRUE(again.page().press(Role::button, "Để sau"));
  ASSERT_TRUE(again.page().press(Role::button, "Bỏ ý kiến về Căn cứ"));
  EXPECT_FALSE(again.page().find(Role::textbox, "Ý kiến về Căn cứ"));
}

/// The first received nomination in hand whose nominee has declared an earlier award.
base::Id with_declared_history(app::Model& model) {
  for (const auto* nomination : app::received(model)) {
    app::Entry& entry = model.entries.at(nomination->id);
    if (app::declared_history(model, *nomination).empty()) continue;
    entry.state = State::under_appraisal;
    return nomination->id;
  }
  return {};
}

TEST(Appraisal, puts_declared_awards_on_the_checklist_to_be_compared_with_paper) {
  app::Model model = office_model();
  const base::Id id = with_declared_history(model);
  ASSERT_FALSE(id.is_zero());
  const auto lines = app::declared_history(model, *model.records.nomination(id));
  const auto& row = *lines.front().row;
  const base::Id row_id = row.id;
  const std::string name = std::string(base::display(*row.award)) + ", năm học " + row.school_year->text();
  Shown shown(with_route(std::move(model), {Screen::appraisal, id, {}, {}}), 1366, 4000);
  ASSERT_TRUE(shown.page().press(Role::checkbox, name));
  const app::Entry& entry = shown.model().entries.at(id);
  const auto* ticked = app::checklist_row(app::appraisal_of(shown.model(), entry), row_id);
  ASSERT_TRUE(ticked);
  EXPECT_TRUE(ticked->done);
  EXPECT_EQ(ticked->place, "/award_history/" + row_id.text());
  EXPECT_EQ(ticked->who, "Nguyễn Đình Phú");
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi chú"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ghi chú", "Bản sao mờ, đã xem bản chính."));
  const auto& rows = app::appraisal_of(shown.model(), shown.model().entries.at(id))->checklist;
  EXPECT_TRUE(
      std::any_of(rows.begin(), rows.end(), [](const auto& r) { return r.note == "Bản sao mờ, đã xem bản chính."; }));
  ASSERT_TRUE(shown.page().press(Role::checkbox, name));
  EXPECT_FALSE(app::checklist_row(app::appraisal_of(shown.model(), shown.model().entries.at(id)), row_id)->done);
}

TEST(Appraisal, shows_what_the_unit_changed_since_the_return_in_both_texts) {
  app::Model model = office_model();
  const base::Id id = in_state(model, State::under_appraisal).front();
  app::Entry& entry = model.entries.at(id);
  const base::Id revision = model.ids.next(kNow);
  entry.acts.push_back({"return", "Đỗ Thị Minh Châu", "2025-06-15T09:00:00Z", {}, revision});
  entry.acts.push_back({"completion", "Trịnh Thu Hà", "2025-06-15T10:00:00Z", {}});
  base::Value earlier = entry.document;
  earlier.set("position", "Giáo viên dạy thử");
  model.earlier[revision] = earlier;
  const std::string now(entry.document.text_at("position"));
  Shown shown(with_route(std::move(model), {Screen::appraisal, id, {}, {}}));
  EXPECT_TRUE(shown.page().saying("Đơn vị đã sửa · 1"));
  EXPECT_TRUE(shown.page().saying("Trước: Giáo viên dạy thử"));
  EXPECT_TRUE(shown.page().saying("Nay: " + (now.empty() ? std::string("(trống)") : now)));
  EXPECT_TRUE(shown.page().saying("Đã sửa. Bản đã trả lại: Giáo viên dạy thử"));
}

TEST(Received, says_what_waits_for_the_appraiser) {
  app::Model model = office_model();
  const base::Id id = with_declared_history(model);
  ASSERT_FALSE(id.is_zero());
  app::judge_all(model);
  const auto open = app::open_work(model, model.entries.at(id), model.reports.at(id));
  ASSERT_GT(open.to_look_at, 0);
  Shown shown(with_route(std::move(model), {Screen::received, {}, {}, {}}));
  const auto& nodes = shown.page().tree.nodes;
  const auto tab = std::find_if(nodes.begin(), nodes.end(), [](const semantics::Node& node) {
    return node.role == Role::tab && node.name.find("Đang thẩm định") == 0;
  });
  ASSERT_NE(tab, nodes.end());
  ASSERT_TRUE(shown.page().press(Role::tab, std::string(tab->name)));
  const std::string waits = std::to_string(open.to_look_at) + " mục phải tự xem";
  EXPECT_TRUE(std::any_of(nodes.begin(), nodes.end(), [&](const semantics::Node& node) {
    return node.description.find(waits) != std::string::npos;
  }));
}

TEST(Appraisal, shows_acts_only_to_those_who_may_do_them) {
  app::Model model = office_model("co.ha");
  const base::Id id = in_state(model, State::under_appraisal).front();
  Shown shown(with_route(std::move(model), {Screen::appraisal, id, {}, {}}));
  EXPECT_FALSE(shown.page().find(Role::button, "Đủ điều kiện"));
  EXPECT_FALSE(shown.page().find(Role::button, "Góp ý về Căn cứ"));
}

TEST(Appraisal, suspends_only_with_a_reason) {
  app::Model model = office_model();
  const base::Id id = in_state(model, State::under_appraisal).front();
  Shown shown(with_route(std::move(model), {Screen::appraisal, id, {}, {}}));
  ASSERT_TRUE(shown.page().press(Role::button, "Tạm dừng xét"));
  ASSERT_TRUE(shown.page().find(Role::dialog, "Tạm dừng xét trường hợp này?"));
  press_last(shown, "Tạm dừng xét");
  EXPECT_TRUE(shown.model().acts.empty());
  EXPECT_TRUE(shown.page().find(Role::textbox, "Lý do tạm dừng")->has(semantics::kInvalid));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Lý do tạm dừng", "Có đơn đang xác minh."));
  press_last(shown, "Tạm dừng xét");
  ASSERT_EQ(shown.model().acts.size(), 1u);
  EXPECT_NE(shown.model().acts[0].path.find("/suspension"), std::string::npos);
}

TEST(Decision, takes_in_who_is_before_the_council_and_waits_for_what_is_missing) {
  app::Model model = office_model();
  const auto waiting = in_state(model, State::before_council);
  ASSERT_FALSE(waiting.empty());
  Shown shown(with_route(model, {Screen::decisions, {}, {}, {}}));
  ASSERT_TRUE(shown.page().press(Role::button, "Lập quyết định"));
  ASSERT_EQ(shown.model().route.screen, Screen::decision);
  const base::Id id = shown.model().route.id;
  EXPECT_TRUE(shown.page().saying("còn 4 mục cần điền"));
  for (const base::Id& nomination : waiting)
    shown.page().press(Role::checkbox, "Chọn " + model.records.nomination(nomination)->nominee_name);
  ASSERT_TRUE(shown.page().press(Role::button, "Đưa " + std::to_string(waiting.size()) + " trường hợp vào danh sách"));
  const auto* decision = shown.model().records.find<records::Decision>(id);
  ASSERT_EQ(decision->items.size(), waiting.size());
  EXPECT_EQ(decision->items[0].unit_name, "Trường THPT Bến Sông");
  ASSERT_TRUE(shown.page().press(Role::button, "Ký ban hành"));
  EXPECT_TRUE(shown.model().acts.empty());
  EXPECT_FALSE(shown.page().find(Role::dialog, "Ký ban hành quyết định số ?"));
}

TEST(Decision, is_only_read_by_who_may_not_write_it) {
  app::Model model = office_model("giam.doc");
  Shown shown(with_route(std::move(model), {Screen::decisions, {}, {}, {}}));
  EXPECT_FALSE(shown.page().find(Role::button, "Lập quyết định"));
}

TEST(AwardRegister, shows_the_units_own_people_first_and_finds_without_accents) {
  app::Model model = demo_model("co.ha");
  model.award_register = {
      {"Lê Văn An", "Giáo viên", "Trường THPT Giao Thủy", "LDTT", "2023-2024", "700/QĐ-SGDĐT", "2024-07-10"},
      {"Trần Thị Bình", "Giáo viên", "Trường THPT Bến Sông", "CSTDCS", "2023-2024", "812/QĐ-SGDĐT", "2024-07-12"}};
  Shown shown(with_route(std::move(model), {Screen::award_register, {}, {}, {}}));
  const auto& nodes = shown.page().tree.nodes;
  const auto place_of = [&](std::string_view name) {
    return std::find_if(nodes.begin(), nodes.end(),
                        [&](const semantics::Node& node) { return node.role == Role::gridcell && node.name == name; }) -
           nodes.begin();
  };
  EXPECT_LT(place_of("Trần Thị Bình"), place_of("Lê Văn An"));
  EXPECT_TRUE(shown.page().saying("Chiến sĩ thi đua cơ sở"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm tên, đơn vị, số quyết định", "le van"));
  EXPECT_TRUE(shown.page().saying("1 lượt khen thưởng"));
}

TEST(Password, is_sent_only_when_both_times_are_the_same) {
  Shown shown(with_route(demo_model("co.ha"), {Screen::password, {}, {}, {}}));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Mật khẩu đang dùng", "thi-dua-2025"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Mật khẩu mới", "mùa hoa phượng nở"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Gõ lại mật khẩu mới", "mùa hoa"));
  ASSERT_TRUE(shown.page().press(Role::button, "Đổi mật khẩu"));
  EXPECT_TRUE(shown.model().errands.empty());
  EXPECT_TRUE(shown.page().find(Role::textbox, "Gõ lại mật khẩu mới")->has(semantics::kInvalid));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Gõ lại mật khẩu mới", "mùa hoa phượng nở"));
  ASSERT_TRUE(shown.page().press(Role::button, "Đổi mật khẩu"));
  EXPECT_EQ(shown.model().errands.size(), 1u);
}

}  // namespace
}  // namespace tdkt
