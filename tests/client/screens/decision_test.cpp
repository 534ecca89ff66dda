#include <gtest/gtest.h>

#include <algorithm>

#include "client/app/editing.h"
#include "client/app/queries.h"
#include "client/screens/act_words.h"
#include "client/screens/decision_draft.h"
#include "shared/records/convert.h"
#include "tests/client/screens/shown.h"

// What follows a decision: corrected, revoked, answered from above, and how people read of it.

namespace tdkt {
namespace {

using app::Screen;
using semantics::Role;
using workflow::State;

/// Ids that no screen mints.
base::Id id_of(char last) { return *base::Id::parse(std::string("0190f3a2-0000-7000-8000-00000000000") + last); }

/// Puts a record into the model as if it had been pulled, saved and in this state.
void add_decision(app::Model& model, const records::Decision& decision, State state) {
  app::Entry entry;
  entry.kind = records::RecordKind::decisions;
  entry.id = decision.id;
  entry.unit_id = decision.unit_id;
  entry.document = entry.base = records::to_value(decision);
  entry.base_revision = id_of('1');
  entry.state = state;
  model.entries[decision.id] = entry;
  model.records.put(decision);
}

struct Desk {
  app::Model model;
  records::Decision issued;
  base::Id nomination;
};

/// The office with one nomination in a state, listed by a decision that was issued.
Desk desk_with(records::Disposal disposal, State state) {
  Desk desk{demo_model("ong.phu"), {}, {}};
  submit_all(desk.model);
  for (const auto* nomination : app::received(desk.model))
    if (nomination->nominee_type == law::NomineeType::individual) desk.nomination = nomination->id;
  desk.model.entries.at(desk.nomination).state = state;
  desk.issued = screens::new_decision(desk.model, id_of('2'), disposal);
  desk.issued.number = disposal == records::Disposal::forwarded ? "120/TTr-SGDĐT" : "812/QĐ-SGDĐT";
  desk.issued.signed_on = base::day(2025, 6, 15);
  desk.issued.signer_name = "Trần Hữu Nghiêm";
  desk.issued.items.push_back(
      screens::item_of(desk.model, desk.issued, *desk.model.records.nomination(desk.nomination), id_of('3')));
  add_decision(desk.model, desk.issued, disposal == records::Disposal::forwarded ? State::forwarded : State::decided);
  desk.model.route = {Screen::decision, desk.issued.id, {}, {}};
  return desk;
}

const records::Decision& shown_decision(Shown& shown) {
  return *shown.model().records.find<records::Decision>(shown.model().route.id);
}

TEST(DecisionSequel, corrects_a_line_that_is_taken_over_as_it_stood) {
  Desk desk = desk_with(records::Disposal::decided, State::decided);
  const std::string name = desk.issued.items[0].nominee_name;
  Shown shown(std::move(desk.model));
  ASSERT_TRUE(shown.page().press(Role::button, "Đính chính"));
  EXPECT_EQ(shown_decision(shown).corrects_id, desk.issued.id);
  EXPECT_TRUE(shown_decision(shown).items.empty());
  EXPECT_TRUE(shown.page().saying("Quyết định số 812/QĐ-SGDĐT ngày 15/06/2025"));
  ASSERT_TRUE(shown.page().press(Role::checkbox, "Chọn " + name));
  ASSERT_TRUE(shown.page().press(Role::button, "Đưa 1 trường hợp vào danh sách"));
  ASSERT_EQ(shown_decision(shown).items.size(), 1u);
  EXPECT_EQ(shown_decision(shown).items[0].nominee_name, name);
  EXPECT_EQ(shown_decision(shown).items[0].bonus_vnd, desk.issued.items[0].bonus_vnd);
}

TEST(DecisionSequel, keeps_the_words_looked_for_in_its_address_and_no_other_has_them) {
  Desk desk = desk_with(records::Disposal::decided, State::decided);
  const base::Id issued = desk.issued.id;
  Shown shown(std::move(desk.model));
  ASSERT_TRUE(shown.page().press(Role::button, "Đính chính"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm tên, đơn vị", "lan"));
  EXPECT_EQ(shown.model().route.narrowing, "tim=lan");
  app::update(shown.model(), app::GoTo{{Screen::decision, issued, {}, {}}}, kNow);
  shown.page().frame_wanted = true;
  shown.page().run();
  EXPECT_EQ(shown.model().route.narrowing, "");
}

TEST(DecisionSequel, revokes_with_ground_and_reason_said) {
  Desk desk = desk_with(records::Disposal::decided, State::decided);
  Shown shown(std::move(desk.model));
  ASSERT_TRUE(shown.page().press(Role::button, "Hủy bỏ khen thưởng"));
  const auto& decision = shown_decision(shown);
  EXPECT_EQ(decision.revokes_id, desk.issued.id);
  EXPECT_EQ(decision.disposal, records::Disposal::revoked);
  EXPECT_TRUE(decision.recovers_certificate && decision.recovers_money);
  EXPECT_TRUE(shown.page().saying("Căn cứ hủy bỏ (khoản 2 Điều 93)"));
  // The core says beside the field what the law asks, before anything is sent.
  EXPECT_TRUE(shown.page().saying("Chưa nêu căn cứ hủy bỏ"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Kết luận, bản án hoặc việc đã xác minh", "Kết luận số 15/KL-SGDĐT"));
  EXPECT_EQ(shown_decision(shown).reason, "Kết luận số 15/KL-SGDĐT");
}

TEST(DecisionSequel, records_what_those_above_decided_on_a_letter) {
  Desk desk = desk_with(records::Disposal::forwarded, State::forwarded);
  Shown shown(std::move(desk.model));
  EXPECT_FALSE(shown.page().find(Role::button, "Đính chính"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi quyết định của cấp trên"));
  const auto& decision = shown_decision(shown);
  EXPECT_EQ(decision.disposal, records::Disposal::decided);
  EXPECT_EQ(decision.decided_by, records::Authority::CT_UBND_TINH);
  const auto offered = screens::candidates_for(shown.model(), decision);
  EXPECT_EQ(std::count_if(offered.begin(), offered.end(), [&](const auto* row) { return row->id == desk.nomination; }),
            1);
  for (const auto* row : offered) EXPECT_EQ(app::entry_of(shown.model(), row->id)->state, State::forwarded);
}

TEST(DecisionSequel, offers_only_lines_that_still_stand) {
  Desk desk = desk_with(records::Disposal::decided, State::decided);
  auto correction = screens::sequel_of(desk.model, id_of('4'), desk.issued, screens::Sequel::correction);
  EXPECT_EQ(screens::candidates_for(desk.model, correction).size(), 1u);
  auto later = correction;
  later.id = id_of('5');
  later.items = desk.issued.items;
  add_decision(desk.model, later, State::draft);
  EXPECT_EQ(screens::candidates_for(desk.model, correction).size(), 1u);
  add_decision(desk.model, later, State::decided);
  EXPECT_TRUE(screens::candidates_for(desk.model, correction).empty());
}

TEST(DecisionSequel, is_not_offered_to_who_only_reads) {
  Desk desk = desk_with(records::Disposal::decided, State::decided);
  app::Model model = demo_model("giam.doc");
  add_decision(model, desk.issued, State::decided);
  model.route = {Screen::decision, desk.issued.id, {}, {}};
  Shown shown(std::move(model));
  EXPECT_FALSE(shown.page().find(Role::button, "Đính chính"));
  EXPECT_FALSE(shown.page().find(Role::button, "Hủy bỏ khen thưởng"));
}

/// A decision being drawn up, with one line.
Desk drawn_up() {
  Desk desk = desk_with(records::Disposal::decided, State::before_council);
  desk.model.entries.at(desk.issued.id).state = State::draft;
  return desk;
}

TEST(Decision, heads_what_is_to_be_looked_at_with_what_cannot_be_read_and_is_not_issued_with_it) {
  Shown shown(drawn_up().model);
  const base::Id id = shown.model().route.id;
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ngày ký", "31/02/2025"));
  ASSERT_TRUE(shown.page().focus_on(Role::textbox, "Người ký"));
  EXPECT_TRUE(shown.tree().find(Role::heading, "Chưa đọc được · 1"));
  EXPECT_TRUE(shown.page().saying("điểm phải sửa"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ký ban hành"));
  EXPECT_EQ(shown.tree().find(Role::dialog, "Ký ban hành quyết định số 812/QĐ-SGDĐT?"), nullptr);
  EXPECT_EQ(shown.page().focused, shown.tree().find(Role::textbox, "Ngày ký")->id) << "led to it";
  ASSERT_TRUE(shown.page().press(Role::button, "Giữ như trước"));
  EXPECT_FALSE(shown.tree().find(Role::heading, "Chưa đọc được · 1"));
  EXPECT_EQ(shown.tree().find(Role::textbox, "Ngày ký")->value, "15/06/2025");
  EXPECT_TRUE(app::unread_in(shown.model(), id).empty());
}

TEST(Decision, says_why_its_list_did_not_take_a_sum) {
  Shown shown(drawn_up().model);
  const auto bonus = shown_decision(shown).items[0].bonus_vnd;
  uint32_t cell = 0;
  for (const auto& node : shown.tree().nodes)
    if (node.role == Role::gridcell && node.column == 6) cell = node.id;
  ASSERT_NE(cell, 0u);
  shown.page().post(semantics::Press{cell, false});
  shown.page().run();
  shown.page().post(semantics::SetValue{shown.page().focused, "bảy trăm", false});
  shown.page().run();
  shown.page().key(semantics::Key::enter);
  EXPECT_TRUE(shown.page().saying("“bảy trăm” chưa đọc được là một số tiền"));
  EXPECT_EQ(shown_decision(shown).items[0].bonus_vnd, bonus);
}

TEST(Decision, proposes_the_money_of_the_award_on_the_day) {
  Desk desk = desk_with(records::Disposal::decided, State::before_council);
  records::Nomination nomination = *desk.model.records.nomination(desk.nomination);
  nomination.award = law::Award::CSTDCS;
  records::Decision decision = desk.issued;
  EXPECT_EQ(screens::item_of(desk.model, decision, nomination, base::Id{}).bonus_vnd, 2'340'000);
  decision.signed_on = base::day(2024, 6, 30);
  EXPECT_EQ(screens::item_of(desk.model, decision, nomination, base::Id{}).bonus_vnd, 1'800'000);
  decision.disposal = records::Disposal::forwarded;
  EXPECT_FALSE(screens::item_of(desk.model, decision, nomination, base::Id{}).bonus_vnd);
}

TEST(ActInWords, tells_the_unit_why_where_and_whether_to_try_again) {
  app::ActNote act{"refusal", "Ông Phú", "2025-06-16T08:00:00Z", base::Value::object()};
  act.note.set("refusal_class", "KHONG_DU_TIEU_CHUAN");
  act.note.set("rule", "VR-C11");
  act.note.set("clause", "Điều 22 Luật Thi đua, khen thưởng");
  act.note.set("text", "Mới có 02 năm liên tục.");
  act.note.set("resubmission", "possible");
  EXPECT_EQ(screens::act_in_words(act),
            "Không xét. Lý do: không đủ tiêu chuẩn. Mới có 02 năm liên tục. Quy tắc VR-C11. Theo Điều 22 Luật Thi đua, "
            "khen thưởng. Trường hợp này được đề nghị lại khi đủ điều kiện.");
}

TEST(AwardRegister, says_what_was_corrected_and_what_was_revoked) {
  app::Model model = demo_model("co.ha");
  model.award_register = {{"Lê Văn An", "", "Trường THPT Giao Thủy", "LDTT", "2023-2024", "700/QĐ-SGDĐT", "2024-07-10",
                           "revoked", "", "20/QĐ-SGDĐT"},
                          {"Trần Thị Bình", "", "Trường THPT Bến Sông", "CSTDCS", "2023-2024", "812/QĐ-SGDĐT",
                           "2024-07-12", "valid", "701/QĐ-SGDĐT", ""}};
  model.route = {Screen::award_register, {}, {}, {}};
  Shown shown(std::move(model));
  EXPECT_TRUE(shown.page().saying("Đã bị hủy bỏ, Quyết định số 20/QĐ-SGDĐT"));
  EXPECT_TRUE(shown.page().saying("Đính chính Quyết định số 701/QĐ-SGDĐT"));
}

}  // namespace
}  // namespace tdkt
