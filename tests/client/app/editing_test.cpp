#include "client/app/editing.h"

#include <gtest/gtest.h>

#include <limits>

#include "shared/base/text.h"
#include "tests/client/app/desk.h"

namespace tdkt {
namespace {

class Editing : public testing::Test {
 protected:
  void SetUp() override { desk.sit_down(); }
  Desk desk;
};

TEST_F(Editing, is_kept_on_this_machine_within_half_a_second) {
  const base::Id id = desk.add_nomination("A");
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(500);
  ASSERT_EQ(desk.writes.size(), 1u);
  bool found = false;
  for (const auto& item : desk.writes[0].items)
    if (item.store == "records" && item.key.find(id.text()) != std::string::npos && item.value)
      found = app::entry_of(*item.value)->document.text_at("position") == "Tổ trưởng";
  EXPECT_TRUE(found);
}

TEST_F(Editing, text_is_kept_in_normal_form_whatever_the_keyboard_gave) {
  const base::Id id = desk.add_nomination("A");
  desk.type(id, "/nominee_name", "Nguye\xCC\x82\xCC\x83n");  // decomposed ễ
  EXPECT_EQ(desk.text(id, "/nominee_name"), "Nguyễn");
}

TEST_F(Editing, control_characters_of_word_and_pdf_are_left_out_and_their_breaks_kept) {
  const base::Id id = desk.add_nomination("A");
  desk.type(id, "/report/measures",
            "Dạy\x02 Toán\x0B"
            "Chủ nhiệm\r\n9A\x07\xC2\x93\rhết\x7F\t.");
  EXPECT_EQ(desk.text(id, "/report/measures"), "Dạy Toán\nChủ nhiệm\n9A\nhết\t.");
  desk.wait(500);
  for (const auto& item : desk.writes.back().items)
    if (item.store == "records" && item.value)
      EXPECT_TRUE(app::entry_of(*item.value)) << "what is kept can be read at the next start";
}

TEST_F(Editing, what_nobody_sees_is_not_kept_and_every_space_is_one) {
  const base::Id id = desk.add_nomination("A");
  desk.type(id, "/report/measures", "\uFEFFDạy\u00A0Toán\u202F9A, tr\u00ADưởng\u200B khối\u2003chuyên");
  EXPECT_EQ(desk.text(id, "/report/measures"), "Dạy Toán 9A, trưởng khối chuyên");
}

TEST_F(Editing, what_no_record_can_hold_changes_nothing) {
  desk.act(app::EditField{desk_dossier(), "/minutes/member_count", 9});
  desk.act(app::EditField{desk_dossier(), "/minutes/member_count", std::numeric_limits<int64_t>::max()});
  const auto* dossier = desk.model.records.find<records::Dossier>(desk_dossier());
  ASSERT_NE(dossier, nullptr);
  EXPECT_EQ(dossier->minutes.member_count, 9);
}

TEST_F(Editing, what_cannot_be_read_is_kept_beside_the_record_until_it_is_mended_or_given_up) {
  const base::Id id = desk.add_nomination("A");
  const app::Unread day{"/period_from", "Kỳ xét từ ngày", "31/02/2025", "Chưa đọc được."};
  const app::Unread number{"/achievement_years/0/count", "Số", "ba", "Chưa phải là một số."};
  const auto kept = [&] { return app::entry_of(app::stored(desk.entry(id)))->unread; };
  desk.act(app::LeaveUnread{id, day});
  desk.act(app::LeaveUnread{id, number});
  ASSERT_EQ(kept().size(), 2u) << "also over a reload";
  EXPECT_EQ(kept()[0].text, "31/02/2025");
  EXPECT_EQ(kept()[0].sentence, "Chưa đọc được.");
  EXPECT_EQ(app::unread_in(desk.model, id).size(), 2u);
  EXPECT_EQ(desk.entry(id).document.find("unread"), nullptr) << "never sent";
  desk.type(id, "/period_from", "2024-09-01");
  ASSERT_EQ(kept().size(), 1u);
  desk.act(app::LeaveUnread{id, {number.place, {}, {}, {}}});
  EXPECT_TRUE(kept().empty());
}

TEST_F(Editing, an_empty_text_leaves_no_member_so_that_equal_records_have_equal_documents) {
  const base::Id id = desk.add_nomination("A");
  const base::Value before = desk.entry(id).document;
  desk.type(id, "/report/measures", "x");
  desk.type(id, "/report/measures", "");
  EXPECT_EQ(desk.entry(id).document, before);
}

TEST_F(Editing, is_taken_back_step_by_step_a_paste_as_one) {
  const base::Id a = desk.add_nomination("A"), b = desk.add_nomination("B");
  desk.act(app::EditMany{{{a, "/position", "một"}, {b, "/position", "hai"}}});
  desk.act(app::Undo{});
  EXPECT_EQ(desk.text(a, "/position"), "");
  EXPECT_EQ(desk.text(b, "/position"), "");
}

TEST_F(Editing, typing_in_one_field_is_one_step) {
  const base::Id id = desk.add_nomination("A");
  for (const char* text : {"T", "Tổ", "Tổ trưởng"}) desk.type(id, "/position", text);
  desk.act(app::Undo{});
  EXPECT_EQ(desk.text(id, "/position"), "");
}

TEST_F(Editing, is_judged_at_once_without_a_line) {
  desk.act(app::OnlineChanged{false});
  const base::Id id = desk.add_nomination("A");
  ASSERT_EQ(desk.model.reports.count(id), 1u);
  EXPECT_FALSE(desk.model.reports.at(id).findings.empty());
}

TEST_F(Editing, what_was_sent_cannot_be_written_and_says_so) {
  const base::Id id = desk.add_nomination("A");
  desk.model.entries.at(id).state = workflow::State::under_appraisal;
  desk.type(id, "/position", "Tổ trưởng");
  EXPECT_EQ(desk.text(id, "/position"), "");
  EXPECT_TRUE(desk.told("không sửa được"));
}

TEST_F(Editing, a_returned_nomination_is_open_again) {
  const base::Id id = desk.add_nomination("A");
  desk.model.entries.at(id).state = workflow::State::returned_for_completion;
  desk.type(id, "/position", "Tổ trưởng");
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng");
}

TEST_F(Editing, no_nomination_is_added_to_a_dossier_that_was_sent) {
  desk.model.entries.at(desk_dossier()).state = workflow::State::submitted;
  const base::Id id = desk.add_nomination("A");
  EXPECT_EQ(desk.model.entries.count(id), 0u);
  EXPECT_TRUE(desk.told("Hồ sơ đã gửi"));
}

TEST_F(Editing, removing_what_was_never_sent_forgets_it_and_what_the_server_has_is_marked) {
  const base::Id fresh = desk.add_nomination("A");
  desk.act(app::RemoveRecord{fresh});
  EXPECT_EQ(desk.model.entries.count(fresh), 0u);
  const base::Id known = desk.add_nomination("B");
  desk.wait(5000);
  desk.answer("PUT", "/api/v1/nominations/" + known.text(), 201);
  desk.act(app::RemoveRecord{known});
  ASSERT_EQ(desk.model.entries.count(known), 1u);
  EXPECT_TRUE(desk.model.records.nominations_of(desk_dossier()).empty());
}

TEST_F(Editing, what_the_server_refuses_can_be_given_up_for_its_text_also_where_nothing_may_be_written_any_more) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(5000);
  desk.answer("PUT", "/api/v1/nominations/" + id.text(), 201);
  desk.type(id, "/position", "Tổ trưởng");
  desk.act(app::GiveUpUnsent{id});
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng") << "nobody has refused it";
  desk.wait(5000);
  desk.model.entries.at(id).state = workflow::State::submitted;  // by a colleague
  desk.answer("PUT", "/api/v1/nominations/" + id.text(), 409, R"({"detail":"Hồ sơ đã gửi."})");
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng") << "it stays until the person has chosen";
  desk.act(app::GiveUpUnsent{id});
  EXPECT_EQ(desk.text(id, "/position"), "");
  EXPECT_EQ(desk.entry(id).save_state(), app::SaveState::saved);
  desk.act(app::Undo{});
  EXPECT_EQ(desk.text(id, "/position"), "");
  desk.act(app::SignOut{});
  EXPECT_TRUE(desk.request("DELETE", "/api/v1/session")) << "nothing holds it up any more";
}

TEST_F(Editing, a_record_the_server_never_took_is_given_up_with_its_files) {
  const base::Id id = desk.add_nomination("A");
  desk.act(app::GoTo{{app::Screen::nomination, desk_dossier(), id, {}}});
  desk.act(app::FileChosen{0, "a.pdf", "application/pdf", "%PDF-1.4"});
  ASSERT_EQ(desk.model.files.size(), 1u);
  desk.wait(5000);
  desk.answer("PUT", "/api/v1/nominations/" + id.text(), 409, R"({"detail":"Hồ sơ đã gửi."})");
  desk.act(app::GiveUpUnsent{id});
  EXPECT_EQ(desk.model.entries.count(id), 0u);
  EXPECT_TRUE(desk.model.files.empty());
  EXPECT_EQ(desk.model.saves.refused + desk.model.saves.only_here + desk.model.saves.sending, 0);
}

}  // namespace
}  // namespace tdkt
