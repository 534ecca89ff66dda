#include "client/widgets/grid.h"

#include <gtest/gtest.h>

#include "client/widgets/grid_frame.h"
#include "tests/client/widgets/stage.h"

namespace tdkt::widgets {
namespace {

using semantics::Key;
using semantics::KeyMode;
using semantics::Role;
using Rows = std::vector<std::vector<std::string>>;

const GridColumn kColumns[] = {
    {.title = "STT", .width = 56, .kind = CellKind::read_only},
    {.title = "Họ và tên", .width = 220},
    {.title = "Xếp loại", .width = 120, .kind = CellKind::choice, .choices = {"HTXSNV", "HTTNV", "KHTNV"}},
    {.title = "Ghi chú", .width = 300}};

/// A grid over rows that the test sees, with every act kept for undo.
class Sheet {
 public:
  explicit Sheet(size_t rows, bool may_append = false) : stage_([this, may_append](Ui& ui) { draw(ui, may_append); }) {
    for (size_t i = 0; i < rows; ++i)
      rows_.push_back({std::to_string(i + 1), "Người " + std::to_string(i + 1), i % 2 == 0 ? "HTTNV" : "HTXSNV", ""});
    stage_.redraw();
  }

  void click(size_t row, size_t column) {
    const semantics::Node* cell = find_cell(row, column);
    ASSERT_NE(cell, nullptr);
    page().post(semantics::Press{cell->id, false});
    page().run();
  }
  void type(std::string_view text) {
    page().post(semantics::SetValue{page().focused, std::string(text), false});
    page().run();
  }
  void key(Key key, bool shift = false, bool ctrl = false, char letter = 0) { page().key(key, shift, ctrl, letter); }
  void paste(std::string_view text) {
    page().post(semantics::Paste{page().focused, std::string(text)});
    page().run();
  }
  std::string copy(bool cut = false) {
    page().post(semantics::Copy{page().focused, cut});
    page().run();
    return page().clipboard;
  }
  const semantics::Node* editor() { return page().tree.find(page().focused); }
  const semantics::Node* find_cell(size_t row, size_t column) {
    uint32_t row_id = 0;
    for (const semantics::Node& node : page().tree.nodes) {
      if (node.role == Role::row && node.row == static_cast<int32_t>(row + 2)) row_id = node.id;
      if (node.role == Role::gridcell && node.parent == row_id && node.column == static_cast<int32_t>(column + 1) &&
          row_id != 0)
        return &node;
    }
    return nullptr;
  }
  platform::Fake& page() { return stage_.page(); }

  Rows rows_;
  GridState state_;
  std::vector<std::vector<CellChange>> acts_;
  std::string refused_;
  bool undone_ = false;
  std::optional<size_t> sort_;

 private:
  void draw(Ui& ui, bool may_append) {
    GridView view{.name = "Danh sách", .columns = kColumns, .frozen = 2, .rows = rows_.size()};
    view.key = [](size_t row) { return "row" + std::to_string(row); };
    view.cell = [this](size_t row, size_t column) { return GridCell{.text = rows_[row][column]}; };
    view.may_append = may_append;
    view.height = 500;
    const GridResult result = grid(ui, "grid", view, state_);
    for (const CellChange& change : result.changes) {
      while (change.row >= rows_.size()) rows_.emplace_back(4);
      rows_[change.row][change.column] = change.value;
    }
    if (!result.changes.empty()) acts_.push_back(result.changes);
    if (result.refused) refused_ = *result.refused;
    if (result.undo) undone_ = true;
    if (result.sort) sort_ = result.sort;
  }
  Stage stage_;
};

TEST(Grid, columns_of_words_take_the_room_of_a_wide_page) {
  Sheet sheet(5);
  const auto right_end = [&] {
    float right = 0;
    for (const semantics::Node& node : sheet.page().tree.nodes)
      if (node.role == Role::columnheader) right = std::max(right, node.rect.right());
    return right;
  };
  const auto show_at = [&](float width) {
    sheet.page().view.width = width;
    sheet.page().post(platform::ViewChanged{});
    sheet.page().run();
  };
  show_at(800);
  EXPECT_NEAR(right_end(), 800 - 10, 4);
  const float before = sheet.page().find(Role::columnheader, kColumns[1].title)->rect.width;
  show_at(3000);
  EXPECT_NEAR(sheet.page().find(Role::columnheader, kColumns[1].title)->rect.width, kColumns[1].width * 1.75f, 1);
  EXPECT_LT(before, kColumns[1].width * 1.75f);
}

TEST(Grid, typing_replaces_and_enter_goes_down) {
  Sheet sheet(5);
  sheet.click(1, 1);
  EXPECT_EQ(sheet.editor()->name, "Họ và tên, dòng 2");
  EXPECT_EQ(sheet.editor()->keys, KeyMode::ready);
  EXPECT_EQ(sheet.editor()->value, "");
  sheet.type("Đỗ");
  EXPECT_EQ(sheet.editor()->keys, KeyMode::enter);
  sheet.type("Đỗ Thị Mới");
  EXPECT_EQ(sheet.rows_[1][1], "Người 2");
  sheet.key(Key::enter);
  EXPECT_EQ(sheet.rows_[1][1], "Đỗ Thị Mới");
  EXPECT_EQ(sheet.editor()->name, "Họ và tên, dòng 3");
  EXPECT_EQ(sheet.acts_.size(), 1u);
}

TEST(Grid, what_comes_quickly_is_taken_in_its_order) {
  Sheet sheet(3);
  sheet.click(0, 1);
  const uint32_t id = sheet.page().focused;
  sheet.page().post(semantics::SetValue{id, "Một", false});
  sheet.page().post(semantics::KeyPress{.id = id, .key = Key::enter});
  sheet.page().post(semantics::SetValue{id, "Hai", false});
  sheet.page().post(semantics::KeyPress{.id = id, .key = Key::enter});
  sheet.page().run();
  EXPECT_EQ(sheet.rows_[0][1], "Một");
  EXPECT_EQ(sheet.rows_[1][1], "Hai");
}

TEST(Grid, the_field_stays_the_same_element_wherever_it_goes) {
  Sheet sheet(50);
  sheet.click(0, 1);
  const uint32_t id = sheet.page().focused;
  for (int i = 0; i < 45; ++i) sheet.key(Key::down);
  EXPECT_EQ(sheet.page().focused, id);
  EXPECT_EQ(sheet.editor()->name, "Họ và tên, dòng 46");
  EXPECT_NE(sheet.find_cell(45, 1), nullptr) << "the grid scrolls along";
  EXPECT_EQ(sheet.find_cell(0, 1), nullptr) << "only what can be seen is mirrored";
}

TEST(Grid, escape_gives_up_and_f2_edits_what_is_there) {
  Sheet sheet(3);
  sheet.click(0, 1);
  sheet.type("x");
  sheet.key(Key::escape);
  EXPECT_EQ(sheet.rows_[0][1], "Người 1");
  sheet.key(Key::f2);
  EXPECT_EQ(sheet.editor()->keys, KeyMode::edit);
  EXPECT_EQ(sheet.editor()->value, "Người 1");
  sheet.type("Người 1a");
  sheet.key(Key::tab);
  EXPECT_EQ(sheet.rows_[0][1], "Người 1a");
  EXPECT_EQ(sheet.state_.column, 2u);
}

TEST(Grid, a_choice_is_found_by_what_is_typed_and_nothing_else_is_kept) {
  Sheet sheet(3);
  sheet.click(0, 2);
  sheet.type("khong");
  sheet.key(Key::enter);
  EXPECT_EQ(sheet.rows_[0][2], "HTTNV");
  EXPECT_NE(sheet.refused_.find("không có trong danh sách"), std::string::npos);
  sheet.type("htx");
  sheet.key(Key::enter);
  EXPECT_EQ(sheet.rows_[0][2], "HTXSNV");
}

/// A sheet of one column, filled from a list longer than is seen at once.
class ChoicesOfACell : public ::testing::Test {
 protected:
  void SetUp() override {
    for (int i = 1; i <= 30; ++i) names_.push_back("Lê Văn " + std::to_string(i));
    names_[28] = "Nguyễn Thị An";
    names_[29] = "Nguyễn Thị Ân";
    columns_[0].choices = {names_.begin(), names_.end()};
    stage_.redraw();
    page().post(semantics::Press{page().tree.find(Role::gridcell, held_)->id, false});
    page().run();
  }
  platform::Fake& page() { return stage_.page(); }
  const semantics::Node* editor() { return page().tree.find(page().focused); }
  std::string at() { return editor()->active == 0 ? "" : page().tree.find(editor()->active)->name; }
  void type(std::string_view text) {
    page().post(semantics::SetValue{page().focused, std::string(text), false});
    page().run();
  }

  std::string held_ = "Lê Văn 3";
  std::vector<std::string> names_;
  GridColumn columns_[1] = {{.title = "Họ và tên", .width = 200, .kind = CellKind::choice}};
  GridState state_;
  Stage stage_{[this](Ui& ui) {
    GridView view{.name = "Danh sách", .columns = columns_, .rows = 1, .height = 300};
    view.key = [](size_t) { return std::string("row"); };
    view.cell = [this](size_t, size_t) { return GridCell{.text = held_}; };
    for (const CellChange& change : grid(ui, "grid", view, state_).changes) held_ = change.value;
  }};
};

TEST_F(ChoicesOfACell, are_all_there_in_a_cell_that_is_opened_and_arrows_walk_them_from_the_one_it_holds) {
  page().key(Key::f2);
  EXPECT_EQ(at(), "Lê Văn 3");
  page().key(Key::down);
  EXPECT_EQ(at(), "Lê Văn 4");
  page().key(Key::page_down);
  EXPECT_EQ(at(), "Lê Văn 12");
  page().key(Key::enter);
  EXPECT_EQ(held_, "Lê Văn 12");
  held_.clear();
  page().key(Key::f2);
  EXPECT_EQ(at(), "");
  page().key(Key::down);
  page().key(Key::enter);
  EXPECT_EQ(held_, "Lê Văn 1");
}

TEST_F(ChoicesOfACell, are_taken_as_they_are_pressed_also_where_another_differs_by_a_sign_alone) {
  type("nguyen thi");
  EXPECT_EQ(at(), "Nguyễn Thị An");
  EXPECT_TRUE(page().press(Role::option, "Nguyễn Thị Ân"));
  EXPECT_EQ(held_, "Nguyễn Thị Ân");
  type("Nguyễn Thị Ân");
  page().key(Key::enter);
  EXPECT_EQ(held_, "Nguyễn Thị Ân");
}

TEST_F(ChoicesOfACell, are_given_up_by_emptying_the_cell) {
  page().key(Key::f2);
  type("");
  EXPECT_EQ(at(), "");
  page().key(Key::enter);
  EXPECT_EQ(held_, "");
}

TEST_F(ChoicesOfACell, stay_where_the_wheel_has_taken_them) {
  page().key(Key::f2);
  const Rect list = page().tree.find(Role::listbox, "Họ và tên")->rect;
  page().post(platform::PointerScroll{list.x + 20, list.y + 20, 0, -600});
  page().run();
  page().run();
  EXPECT_NE(page().tree.find(Role::option, "Lê Văn 20"), nullptr);
  EXPECT_EQ(page().tree.find(Role::option, "Lê Văn 5"), nullptr);
  page().key(Key::down);
  EXPECT_NE(page().tree.find(Role::option, "Lê Văn 5"), nullptr);
}

TEST(Grid, tab_goes_through_rows_and_leaves_at_the_ends) {
  Sheet sheet(2);
  sheet.click(0, 3);
  sheet.key(Key::tab);
  EXPECT_EQ(sheet.state_.row, 1u);
  EXPECT_EQ(sheet.state_.column, 0u);
  EXPECT_FALSE(sheet.editor()->has(semantics::kTabLeaves));
  for (int i = 0; i < 3; ++i) sheet.key(Key::tab);
  EXPECT_TRUE(sheet.editor()->has(semantics::kTabLeaves)) << "nobody is caught in the grid";
  sheet.click(0, 1);
  sheet.key(Key::escape);
  EXPECT_TRUE(sheet.editor()->has(semantics::kTabLeaves));
}

TEST(Grid, copies_and_pastes_blocks_as_spreadsheets_do) {
  Sheet sheet(4);
  sheet.click(0, 1);
  sheet.key(Key::down, true);
  sheet.key(Key::right, true);
  EXPECT_EQ(sheet.copy(), "Người 1\tHTTNV\nNgười 2\tHTXSNV\n");
  sheet.click(2, 1);
  sheet.paste("Lê Thị Mai\tHTXSNV\r\nPhạm Quốc Bảo\tHTXSNV\r\n");
  EXPECT_EQ(sheet.rows_[2][1], "Lê Thị Mai");
  EXPECT_EQ(sheet.rows_[3][2], "HTXSNV");
  EXPECT_EQ(sheet.acts_.size(), 1u) << "one step of undo";
  sheet.click(0, 1);
  sheet.key(Key::down, true);
  sheet.paste("Cùng một tên");
  EXPECT_EQ(sheet.rows_[0][1], "Cùng một tên");
  EXPECT_EQ(sheet.rows_[1][1], "Cùng một tên");
}

TEST(Grid, pasting_beyond_the_last_row_is_refused_where_there_can_be_no_more) {
  Sheet fixed(2);
  fixed.click(1, 1);
  fixed.paste("A\nB\nC");
  EXPECT_EQ(fixed.rows_.size(), 2u);
  EXPECT_NE(fixed.refused_.find("2 dòng cuối"), std::string::npos) << fixed.refused_;
}

TEST(Grid, pasting_beyond_the_last_row_adds_rows_where_that_is_allowed) {
  Sheet growing(2, true);
  growing.click(1, 1);
  growing.paste("A\nB\nC");
  ASSERT_EQ(growing.rows_.size(), 4u);
  EXPECT_EQ(growing.rows_[3][1], "C");
}

TEST(Grid, delete_cut_fill_and_undo_are_keys) {
  Sheet sheet(4);
  sheet.click(0, 1);
  sheet.key(Key::down, true);
  sheet.key(Key::del);
  EXPECT_EQ(sheet.rows_[0][1] + sheet.rows_[1][1], "");
  sheet.click(2, 1);
  EXPECT_EQ(sheet.copy(true), "Người 3\n");
  EXPECT_EQ(sheet.rows_[2][1], "");
  sheet.click(0, 2);
  sheet.key(Key::end, true, true);
  sheet.click(0, 2);
  for (int i = 0; i < 3; ++i) sheet.key(Key::down, true);
  sheet.key(Key::letter, false, true, 'd');
  for (const auto& row : sheet.rows_) EXPECT_EQ(row[2], "HTTNV");
  sheet.key(Key::letter, false, true, 'z');
  EXPECT_TRUE(sheet.undone_);
}

TEST(Grid, what_is_only_read_says_so) {
  Sheet sheet(2);
  sheet.click(0, 0);
  sheet.type("9");
  EXPECT_EQ(sheet.editor()->value, "");
  EXPECT_EQ(sheet.editor()->keys, KeyMode::ready);
  EXPECT_NE(sheet.refused_.find("chỉ để xem"), std::string::npos);
  EXPECT_TRUE(sheet.acts_.empty());
}

TEST(Grid, leaving_keeps_what_was_typed) {
  Sheet sheet(2);
  sheet.click(0, 1);
  sheet.type("Mới");
  platform::focus(0);
  sheet.page().run();
  EXPECT_EQ(sheet.rows_[0][1], "Mới");
}

TEST(Grid, a_thousand_rows_cost_what_is_seen) {
  Sheet sheet(1000);
  EXPECT_LT(sheet.page().tree.nodes.size(), 120u);
  EXPECT_EQ(sheet.page().tree.find(Role::grid, "Danh sách")->row, 1001);
}

TEST(Grid, sorts_by_a_head) {
  Sheet sheet(3);
  const semantics::Node* head = sheet.page().find(Role::columnheader, "Xếp loại");
  ASSERT_NE(head, nullptr);
  sheet.page().post(semantics::Press{head->id, true});
  sheet.page().run();
  EXPECT_EQ(sheet.sort_, 2u);
}

TEST(Tsv, quotes_what_needs_it_and_reads_it_back) {
  const Rows rows{{"a", "b\tc", ""}, {"say \"x\"", "two\nlines", "đ"}};
  EXPECT_EQ(from_tsv(to_tsv(rows)), rows);
  EXPECT_EQ(from_tsv("a\tb\r\n\r\nc"), (Rows{{"a", "b"}, {""}, {"c"}}));
  EXPECT_EQ(from_tsv("5\" ống"), (Rows{{"5\" ống"}}));
  EXPECT_TRUE(from_tsv("").empty());
}

}  // namespace
}  // namespace tdkt::widgets
