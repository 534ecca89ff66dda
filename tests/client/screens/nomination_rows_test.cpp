#include "client/screens/nomination_rows.h"

#include <gtest/gtest.h>

#include "client/app/editing.h"
#include "client/app/update.h"
#include "client/screens/drafting.h"
#include "client/screens/grounds.h"
#include "shared/demo/demo.h"
#include "tests/client/screens/stage.h"

namespace tdkt {
namespace {

using screens::ListColumn;

size_t at(ListColumn column) { return static_cast<size_t>(column); }

class NominationRows : public testing::Test {
 protected:
  NominationRows()
      : model(demo_model("co.ha")), dossier(*model.records.find<records::Dossier>(demo::school_dossier_id())) {}

  screens::RowChanges changes(const std::vector<widgets::CellChange>& cells) {
    return screens::changes_of_rows(model, dossier, rows(), cells, [this] { return ids.next(kNow); });
  }
  std::vector<const records::Nomination*> rows() { return model.records.nominations_of(dossier.id); }
  /// The cells as one step of the person's.
  void apply(const std::vector<widgets::CellChange>& cells) {
    auto made = changes(cells);
    if (!made.edits.empty()) app::update(model, app::EditMany{std::move(made.edits)}, kNow);
    if (!made.created.empty()) app::update(model, app::CreateMany{std::move(made.created)}, kNow);
  }

  app::Model model;
  records::Dossier dossier;
  app::IdSource ids{{9, 8, 7, 6}};
};

TEST_F(NominationRows, a_name_typed_without_accents_is_the_person_of_the_unit) {
  const size_t before = rows().size();
  apply({{before, at(ListColumn::name), "tran van nam"}});
  ASSERT_EQ(rows().size(), before + 1);
  EXPECT_EQ(rows().back()->nominee_name, "Trần Văn Nam");
  EXPECT_EQ(rows().back()->nominee_id, demo::person_id("Trần Văn Nam"));
  EXPECT_EQ(rows().back()->nominee_type, law::NomineeType::individual);
  EXPECT_FALSE(rows().back()->position.empty());
  EXPECT_EQ(rows().back()->school_year, dossier.school_year);
}

TEST_F(NominationRows, a_list_from_excel_finds_its_columns_by_what_it_says) {
  const size_t n = rows().size();
  // STT, name, tổ, position and award, pasted from the column of names on: nothing stands under its own head.
  apply({{n, at(ListColumn::name), "1"},
         {n, at(ListColumn::position), "Vũ Thị Hạnh"},
         {n, at(ListColumn::award), "Giáo viên"},
         {n, at(ListColumn::ground), "Chiến sĩ thi đua cơ sở"},
         {n + 1, at(ListColumn::name), "Đoàn Mạnh Cường"},
         {n + 1, at(ListColumn::position), "LĐTT"}});
  ASSERT_EQ(rows().size(), n + 2);
  EXPECT_EQ(rows()[n]->nominee_name, "Vũ Thị Hạnh");
  EXPECT_EQ(rows()[n]->award, law::Award::CSTDCS);
  EXPECT_EQ(rows()[n]->position, "Giáo viên");
  EXPECT_EQ(rows()[n + 1]->award, law::Award::LDTT);
  EXPECT_LT(rows()[n]->order_key, rows()[n + 1]->order_key);
}

TEST_F(NominationRows, a_hundred_and_twenty_rows_are_one_step) {
  const size_t n = rows().size();
  std::vector<widgets::CellChange> cells;
  for (size_t i = 0; i < 120; ++i) {
    cells.push_back({n + i, at(ListColumn::name), "Vũ Thị Hạnh"});
    cells.push_back({n + i, at(ListColumn::award), "LĐTT"});
  }
  EXPECT_EQ(changes(cells).created.size(), 120u);
}

TEST_F(NominationRows, an_award_brings_the_ground_that_lacks_least) {
  apply({{0, at(ListColumn::award), "CSTĐCS"}});
  const auto& row = *rows()[0];
  ASSERT_TRUE(row.ground);
  EXPECT_EQ(row.ground, screens::best_ground(model, dossier, row));
}

TEST_F(NominationRows, what_is_no_award_is_named_and_the_cell_stays) {
  const auto made = changes({{0, at(ListColumn::award), "Huy hiệu"}});
  EXPECT_TRUE(made.edits.empty());
  ASSERT_EQ(made.not_taken.size(), 1u);
  EXPECT_NE(made.not_taken[0].find("“Huy hiệu”"), std::string::npos);
}

TEST_F(NominationRows, a_name_nobody_has_is_kept_and_said) {
  const size_t n = rows().size();
  auto made = changes({{n, at(ListColumn::name), "Người Lạ"}});
  ASSERT_EQ(made.created.size(), 1u);
  EXPECT_EQ(made.created[0].document.text_at("nominee_name"), "Người Lạ");
  EXPECT_EQ(made.not_taken.size(), 1u);
}

TEST_F(NominationRows, an_empty_new_row_is_not_made) {
  EXPECT_TRUE(changes({{rows().size(), at(ListColumn::position), " "}}).created.empty());
}

TEST_F(NominationRows, each_ground_is_judged_as_if_it_were_chosen) {
  for (const auto* row : rows()) {
    for (const auto& choice : screens::ground_choices(model, dossier, *row)) {
      EXPECT_EQ(choice.enough, choice.missing == 0);
      EXPECT_EQ(choice.enough, choice.first.empty());
      if (choice.ground == row->ground && choice.enough) {
        EXPECT_NE(screens::nomination_cell(model, *row, 0, ListColumn::ground).mark, widgets::Tone::must_fix);
      }
    }
  }
}

TEST_F(NominationRows, the_worst_finding_marks_its_cell_with_its_sentence) {
  bool marked = false;
  for (size_t i = 0; i < rows().size(); ++i) {
    const auto cell = screens::nomination_cell(model, *rows()[i], i, ListColumn::award);
    if (cell.mark == widgets::Tone::neutral) continue;
    marked = true;
    EXPECT_FALSE(cell.note.empty());
  }
  EXPECT_TRUE(marked) << "the demonstration has real findings at awards";
}

TEST(Drafting, order_keys_grow_and_keep_their_order_as_text) {
  EXPECT_EQ(screens::order_key_after("00010"), "00020");
  EXPECT_EQ(screens::order_key_after("00990"), "01000");
  EXPECT_EQ(screens::order_key_after("V"), "V1");
}

TEST(Drafting, a_school_under_a_phong_sends_there) {
  app::Model model = demo_model("co.sen");
  EXPECT_EQ(screens::default_addressee(model, demo::small_school_id()), records::Addressee::PHONG_GDDT);
  const auto* dossier = model.records.find<records::Dossier>(demo::small_school_dossier_id());
  ASSERT_TRUE(dossier);
  EXPECT_EQ(screens::submission_label(model, *dossier), "Gửi lên Phòng GDĐT");
}

}  // namespace
}  // namespace tdkt
