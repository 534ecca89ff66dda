#include "client/widgets/choosing.h"

#include <gtest/gtest.h>

#include "client/widgets/widgets.h"
#include "tests/client/widgets/stage.h"

namespace tdkt::widgets {
namespace {

using semantics::Key;
using semantics::Node;
using semantics::Role;

constexpr std::string_view kPeople[] = {"Lê Văn Bình",     "Nguyễn Văn An", "Nguyễn Thị Ân", "Trần Ngọc Ánh",
                                        "Đỗ Thị Châu",     "Đặng Văn Dũng", "Hoàng Thị Hà",  "Phan Văn Khánh",
                                        "Bùi Thị Lan Anh", "Vũ Văn Minh",   "Ngô Thị Nga",   "Dương Văn Phú",
                                        "Đinh Thị Quỳnh",  "Lý Văn Sơn",    "Cao Thị Thảo"};

std::vector<std::string> found(std::string_view typed) {
  std::vector<std::string> out;
  for (const size_t i : matching_choices(kPeople, typed)) out.emplace_back(kPeople[i]);
  return out;
}

TEST(MatchingChoices, are_found_by_the_beginnings_of_their_words_in_any_order_without_signs) {
  EXPECT_EQ(found("ng van a"), (std::vector<std::string>{"Nguyễn Văn An"}));
  EXPECT_EQ(found("an ng"), (std::vector<std::string>{"Nguyễn Văn An", "Nguyễn Thị Ân", "Trần Ngọc Ánh"}));
  EXPECT_EQ(found("DUNG"), (std::vector<std::string>{"Đặng Văn Dũng"}));
  EXPECT_EQ(found("lan anh"), (std::vector<std::string>{"Bùi Thị Lan Anh"}));
  EXPECT_EQ(found("").size(), std::size(kPeople));
  EXPECT_TRUE(found("xyz").empty());
}

TEST(MatchingChoices, begin_with_the_one_that_is_typed_sign_by_sign) {
  constexpr std::string_view kAlike[] = {"Nguyễn Thị An", "Nguyễn Thị Ân"};
  EXPECT_EQ(matching_choices(kAlike, "nguyen thi an"), (std::vector<size_t>{0, 1}));
  EXPECT_EQ(matching_choices(kAlike, "Nguyễn Thị Ân"), (std::vector<size_t>{1, 0}));
}

TEST(MatchingChoices, within_a_word_count_where_nothing_begins_so) {
  EXPECT_EQ(found("hao"), (std::vector<std::string>{"Cao Thị Thảo"}));
  EXPECT_EQ(found("ha"), (std::vector<std::string>{"Hoàng Thị Hà"})) << "not Châu, not Khánh";
}

/// A field that asks for one of many people, and another beside it.
class ManyChoices : public ::testing::Test {
 protected:
  const Node* field() { return stage.find(Role::combobox, "Cá nhân"); }
  size_t options() {
    const auto& nodes = stage.page().tree.nodes;
    return static_cast<size_t>(
        std::count_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::option; }));
  }
  void type(std::string_view words) { ASSERT_TRUE(stage.page().fill(Role::combobox, "Cá nhân", words)); }

  size_t chosen = kNoChoice;
  Stage stage{[this](Ui& ui) {
    if (const auto now = select(ui, "/person", "Cá nhân", kPeople, chosen)) chosen = *now;
    text_field(ui, "/other", "Khác", "");
  }};
};

TEST_F(ManyChoices, are_in_the_page_only_while_their_list_is_open) {
  EXPECT_TRUE(field()->has(semantics::kEditable));
  EXPECT_TRUE(field()->options.empty());
  EXPECT_EQ(options(), 0u);
  EXPECT_TRUE(stage.page().press(Role::combobox, "Cá nhân"));
  EXPECT_TRUE(field()->has(semantics::kExpanded));
  EXPECT_GT(options(), 5u);
  EXPECT_LT(options(), std::size(kPeople)) << "what is scrolled out of sight costs nothing";
  EXPECT_EQ(field()->active, 0u);
  stage.page().focus_on(Role::textbox, "Khác");
  EXPECT_EQ(options(), 0u);
  EXPECT_TRUE(field()->has(semantics::kCollapsed));
}

TEST_F(ManyChoices, are_narrowed_by_typing_and_taken_with_enter) {
  type("ng van a");
  EXPECT_EQ(options(), 1u);
  EXPECT_NE(stage.page().saying("1 trong 15 lựa chọn"), nullptr);
  const Node* option = stage.find(Role::option, "Nguyễn Văn An");
  ASSERT_NE(option, nullptr);
  EXPECT_EQ(field()->active, option->id);
  EXPECT_EQ(stage.page().tree.find(field()->controls)->role, Role::listbox);
  EXPECT_EQ(chosen, kNoChoice);
  stage.page().key(Key::enter);
  EXPECT_EQ(chosen, 1u);
  EXPECT_EQ(field()->value, "Nguyễn Văn An");
  EXPECT_EQ(options(), 0u);
}

TEST_F(ManyChoices, are_taken_by_a_press) {
  type("thi");
  EXPECT_TRUE(stage.page().press(Role::option, "Đỗ Thị Châu"));
  EXPECT_EQ(chosen, 4u);
  EXPECT_EQ(field()->value, "Đỗ Thị Châu");
}

TEST_F(ManyChoices, are_walked_by_arrows_around_the_ends_and_left_with_tab) {
  stage.page().focus_on(Role::combobox, "Cá nhân");
  stage.page().key(Key::down);
  EXPECT_EQ(field()->active, stage.find(Role::option, "Lê Văn Bình")->id);
  stage.page().key(Key::up);
  EXPECT_EQ(field()->active, stage.find(Role::option, "Cao Thị Thảo")->id);
  stage.page().key(Key::page_up);
  EXPECT_EQ(field()->active, stage.find(Role::option, "Hoàng Thị Hà")->id);
  stage.page().key(Key::tab);
  EXPECT_EQ(chosen, 6u);
}

TEST_F(ManyChoices, keep_the_earlier_one_when_left_without_choosing) {
  chosen = 3;
  type("lan");
  stage.page().key(Key::tab);
  stage.page().focus_on(Role::textbox, "Khác");
  EXPECT_EQ(chosen, 3u);
  EXPECT_EQ(field()->value, "Trần Ngọc Ánh");
  type("xyz");
  EXPECT_NE(stage.page().saying("Không có lựa chọn nào có các chữ này"), nullptr);
  EXPECT_EQ(field()->controls, 0u);
  stage.page().key(Key::enter);
  stage.page().key(Key::escape);
  EXPECT_EQ(chosen, 3u);
  EXPECT_EQ(field()->value, "Trần Ngọc Ánh");
  EXPECT_EQ(stage.page().saying("Không có lựa chọn nào"), nullptr);
}

TEST(ChoicesOfDifferentLength, are_as_tall_as_their_own_words_need) {
  std::vector<std::string> names;
  for (int i = 0; i < 20; ++i) names.push_back("Lê Văn " + std::to_string(i));
  names[1] = "Tập thể Tổ Lịch sử, Địa lý, Giáo dục kinh tế và pháp luật, Giáo dục quốc phòng và an ninh";
  const std::vector<std::string_view> choices(names.begin(), names.end());
  Stage stage([&](Ui& ui) { select(ui, "/person", "Cá nhân", choices, kNoChoice, {.max_width = 320}); });
  stage.page().view.width = 390;
  stage.page().post(platform::ViewChanged{});
  stage.page().run();
  stage.page().press(Role::combobox, "Cá nhân");
  const float one = stage.find(Role::option, names[0])->rect.height,
              long_one = stage.find(Role::option, names[1])->rect.height;
  EXPECT_LT(one, 44);
  EXPECT_GT(long_one, 2 * 17 * 1.5f);
  const Node* third = stage.find(Role::option, names[2]);
  EXPECT_EQ(third->rect.y, stage.find(Role::option, names[1])->rect.bottom()) << "one below the other";
  for (int i = 0; i < 21; ++i) stage.page().key(Key::down);  // around the end
  EXPECT_EQ(stage.find(Role::combobox, "Cá nhân")->active, stage.find(Role::option, names[0])->id);
}

TEST(FewChoices, stay_in_the_list_of_the_browser) {
  Stage stage([](Ui& ui) { select(ui, "/person", "Cá nhân", std::span(kPeople).first(12), 0); });
  EXPECT_EQ(stage.find(Role::combobox, "Cá nhân")->options.size(), 12u);
}

TEST(ChoicesInALandmark, belong_to_it) {
  Stage stage([&](Ui& ui) {
    Region page(ui, "page", {0, 0, 600, 600}, {.role = Role::main, .name = "Hồ sơ"});
    select(ui, "/person", "Cá nhân", kPeople, 2);
  });
  stage.page().press(Role::combobox, "Cá nhân");
  EXPECT_EQ(stage.find(Role::listbox, "Cá nhân")->parent, stage.find(Role::main, "Hồ sơ")->id);
}

TEST(ChoicesInADialog, take_escape_for_themselves_first) {
  bool asking = true;
  Stage stage([&](Ui& ui) {
    if (!asking) return;
    Dialog dialog(ui, "ask", "Giao cho");
    select(ui, "/person", "Cá nhân", kPeople, 2);
    asking = !dialog.dismissed();
  });
  stage.page().press(Role::combobox, "Cá nhân");
  const Node* list = stage.find(Role::listbox, "Cá nhân");
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->parent, stage.find(Role::dialog, "Giao cho")->id) << "what is beside a dialog cannot be pressed";
  stage.page().key(Key::escape);
  EXPECT_TRUE(asking);
  EXPECT_EQ(stage.find(Role::listbox, "Cá nhân"), nullptr);
  stage.page().key(Key::escape);
  EXPECT_FALSE(asking);
}

}  // namespace
}  // namespace tdkt::widgets
