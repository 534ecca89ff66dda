#include "client/widgets/widgets.h"

#include <gtest/gtest.h>

#include "tests/client/widgets/stage.h"

namespace tdkt::widgets {
namespace {

using semantics::Key;
using semantics::Role;

TEST(Button, is_found_by_its_name_and_tells_that_it_was_pressed) {
  int presses = 0;
  Stage stage([&](Ui& ui) {
    if (button(ui, "send", "Gửi lên Sở", {.kind = ButtonKind::primary})) ++presses;
  });
  EXPECT_TRUE(stage.page().press(Role::button, "Gửi lên Sở"));
  EXPECT_EQ(presses, 1);
  const semantics::Node* node = stage.find(Role::button, "Gửi lên Sở");
  EXPECT_GE(node->rect.height, 40);
  EXPECT_EQ(node->key, "send");
}

TEST(Button, that_cannot_be_pressed_says_why) {
  int presses = 0;
  Stage stage([&](Ui& ui) {
    if (button(ui, "send", "Gửi", {.unavailable_because = "Còn 4 điểm phải sửa"})) ++presses;
  });
  const semantics::Node* node = stage.find(Role::button, "Gửi");
  ASSERT_NE(node, nullptr);
  EXPECT_TRUE(node->has(semantics::kDisabled));
  EXPECT_EQ(node->description, "Còn 4 điểm phải sửa");
  stage.page().post(semantics::Press{node->id});
  stage.page().run();
  EXPECT_EQ(presses, 0);
}

TEST(TextField, follows_the_whole_value_and_says_when_it_is_left) {
  std::string name = "Ha";
  int left = 0;
  Stage stage([&](Ui& ui) {
    const FieldResult field =
        text_field(ui, "/full_name", "Họ và tên", name, {.finding = "Ghi đủ họ và tên.", .required = true});
    if (field.value) name = *field.value;
    if (field.left) ++left;
    text_field(ui, "/other", "Khác", "");
  });
  EXPECT_TRUE(stage.page().fill(Role::textbox, "Họ và tên", "Nguyễn Thị Hà"));
  EXPECT_EQ(name, "Nguyễn Thị Hà");
  EXPECT_TRUE(stage.page().focus_on(Role::textbox, "Khác"));
  EXPECT_EQ(left, 1);
  const semantics::Node* node = stage.find(Role::textbox, "Họ và tên");
  EXPECT_EQ(node->value, "Nguyễn Thị Hà");
  EXPECT_EQ(node->description, "Ghi đủ họ và tên.");
  EXPECT_TRUE(node->has(semantics::kRequired | semantics::kInvalid));
}

TEST(TextField, shows_again_what_the_program_keeps_when_it_refuses_a_change) {
  Stage stage([&](Ui& ui) { (void)text_field(ui, "/code", "Mã", "A1"); });
  stage.page().fill(Role::textbox, "Mã", "A12");
  EXPECT_EQ(stage.find(Role::textbox, "Mã")->value, "A1");
}

TEST(TextField, that_is_only_read_changes_nothing) {
  int changes = 0;
  Stage stage([&](Ui& ui) {
    if (text_field(ui, "/code", "Mã", "A1", {.read_only = true}).value) ++changes;
  });
  EXPECT_FALSE(stage.page().fill(Role::textbox, "Mã", "B"));
  EXPECT_EQ(changes, 0);
}

TEST(DateField, takes_a_day_as_people_write_it_and_keeps_what_it_cannot_read) {
  std::optional<base::Date> born;
  Stage stage([&](Ui& ui) {
    const DateResult field = date_field(ui, "/born_on", "Ngày sinh", born);
    if (field.changed) born = field.value;
    text_field(ui, "/other", "Khác", "");
  });
  stage.page().fill(Role::textbox, "Ngày sinh", "8/1/1988");
  EXPECT_EQ(born, base::Date::of(1988, 1, 8));
  stage.page().focus_on(Role::textbox, "Khác");
  EXPECT_EQ(stage.find(Role::textbox, "Ngày sinh")->value, "08/01/1988");
  stage.page().fill(Role::textbox, "Ngày sinh", "31/2/1988");
  stage.page().focus_on(Role::textbox, "Khác");
  const semantics::Node* node = stage.find(Role::textbox, "Ngày sinh");
  EXPECT_EQ(node->value, "31/2/1988");
  EXPECT_NE(node->description.find("chưa đọc được là một ngày"), std::string::npos);
  EXPECT_EQ(born, base::Date::of(1988, 1, 8));
  stage.page().fill(Role::textbox, "Ngày sinh", "");
  EXPECT_FALSE(born);
}

TEST(DateField, takes_the_day_of_the_calendar_of_the_page_also_over_what_was_typed) {
  std::optional<base::Date> born = base::day(1988, 1, 8);
  bool read_only = false;
  Stage stage([&](Ui& ui) {
    const DateResult field = date_field(ui, "/born_on", "Ngày sinh", born, {.read_only = read_only});
    if (field.changed) born = field.value;
  });
  const auto choose = [&](std::string_view day) {
    const semantics::Node* button = stage.find(Role::button, "Mở lịch: Ngày sinh");
    ASSERT_NE(button, nullptr);
    stage.page().post(semantics::SetValue{button->id, std::string(day), false});
    stage.page().run();
  };
  EXPECT_EQ(stage.find(Role::button, "Mở lịch: Ngày sinh")->value, "1988-01-08");
  stage.page().fill(Role::textbox, "Ngày sinh", "31/2/1988");
  choose("1988-02-29");
  EXPECT_EQ(born, base::day(1988, 2, 29));
  EXPECT_EQ(stage.find(Role::textbox, "Ngày sinh")->value, "29/02/1988");
  choose("");
  EXPECT_FALSE(born);
  read_only = true;
  stage.redraw();
  EXPECT_EQ(stage.find(Role::button, "Mở lịch: Ngày sinh"), nullptr);
}

TEST(Words, that_are_only_read_can_be_selected_where_they_are_drawn) {
  Stage stage([&](Ui& ui) {
    heading(ui, 1, "Tổ Toán - Tin");
    text(ui, "Còn thiếu biên bản.", {.style = {.size = Size::small}});
  });
  const semantics::Node* title = stage.find(Role::heading, "Tổ Toán - Tin");
  EXPECT_EQ(title->font_size, 21);
  EXPECT_TRUE(title->has(semantics::kBold));
  const semantics::Node* words = stage.find(Role::paragraph, "Còn thiếu biên bản.");
  EXPECT_EQ(words->font_size, 13);
  EXPECT_FALSE(words->has(semantics::kBold));
}

TEST(Words, that_are_read_keep_codes_and_years_whole_where_these_fit_a_line) {
  const std::string words = "Nghị định số 98/2023/NĐ-CP";
  const auto lines_of = [&](Ui& ui, const std::string& of, float width, Hyphens hyphens) {
    std::vector<std::string> lines;
    for (const Line& line : break_lines(ui, of, {}, width, hyphens))
      lines.push_back(of.substr(line.begin, line.end - line.begin));
    return lines;
  };
  using Lines = std::vector<std::string>;
  Stage stage([&](Ui& ui) {
    const float cut = ui.measure("Nghị định số 98/2023/NĐ-", {}) + 2;
    EXPECT_EQ(lines_of(ui, words, cut, Hyphens::keep), (Lines{"Nghị định số ", "98/2023/NĐ-CP"}));
    // What is typed breaks where the browser breaks it.
    EXPECT_EQ(lines_of(ui, words, cut, Hyphens::as_browser).front(), "Nghị định số 98/2023/NĐ-");
    const std::string year = "năm học 2024-2025";
    const float half = ui.measure("năm học 2024-", {}) + 2;
    EXPECT_EQ(lines_of(ui, year, half, Hyphens::as_browser), (Lines{"năm học ", "2024-2025"}));
    const std::string file = "giay-chung-nhan.pdf";
    EXPECT_EQ(lines_of(ui, file, ui.measure("giay-chung-n", {}), Hyphens::keep).front(), "giay-chung-");
  });
}

TEST(Letters, that_no_face_has_are_drawn_by_the_page_once) {
  std::string name = "Nguyễn Thị Hà";
  Stage stage([&](Ui& ui) { text(ui, name); });
  stage.page().letters.clear();  // the test's own face lacks those of Vietnamese
  name += " \U000215F6";
  stage.redraw();
  stage.redraw();
  ASSERT_FALSE(stage.page().letters.empty());
  for (const uint32_t letter : stage.page().letters) EXPECT_EQ(letter, 0x215F6u);
  stage.page().letters.clear();
  name = "\U000215F6";
  stage.redraw();
  EXPECT_TRUE(stage.page().letters.empty());
}

TEST(Choices, tell_the_new_choice) {
  static constexpr std::string_view kGroups[] = {"Tổ Toán", "Tổ Ngữ văn"};
  static constexpr Choice kGrounds[] = {{.text = "Điểm a"}, {.text = "Điểm b", .unavailable_because = "Cần sáng kiến"}};
  size_t group = 9, ground = 9;
  bool agreed = false;
  Stage stage([&](Ui& ui) {
    if (const auto chosen = select(ui, "/group", "Tổ", kGroups, group)) group = *chosen;
    if (const auto chosen = radio_group(ui, "/ground", "Căn cứ", kGrounds, ground)) ground = *chosen;
    if (const auto now = checkbox(ui, "/agreed", "Đã công khai", agreed)) agreed = *now;
  });
  EXPECT_EQ(stage.find(Role::combobox, "Tổ")->value, "");
  stage.page().fill(Role::combobox, "Tổ", "1");
  EXPECT_EQ(group, 1u);
  EXPECT_TRUE(stage.page().press(Role::radio, "Điểm a"));
  EXPECT_EQ(ground, 0u);
  EXPECT_FALSE(stage.page().press(Role::radio, "Điểm b"));
  stage.page().press(Role::checkbox, "Đã công khai");
  EXPECT_TRUE(agreed);
  EXPECT_TRUE(stage.find(Role::checkbox, "Đã công khai")->has(semantics::kChecked));
}

TEST(Finding, leads_to_its_field) {
  Stage stage([&](Ui& ui) {
    text_field(ui, "/report/summary", "Tóm tắt", "");
    if (finding_row(ui, "f1", {.sentence = "Chưa có tóm tắt.", .who = "Trần Văn Nam"}).lead)
      ui.focus_place("/report/summary");
  });
  EXPECT_TRUE(stage.page().press(Role::button, "Trần Văn Nam: Chưa có tóm tắt."));
  EXPECT_EQ(stage.page().focused, stage.find(Role::textbox, "Tóm tắt")->id);
}

TEST(Dialog, takes_the_focus_and_goes_with_escape) {
  bool asking = false;
  Stage stage([&](Ui& ui) {
    if (button(ui, "withdraw", "Rút lại")) asking = true;
    if (!asking) return;
    Dialog dialog(ui, "withdraw", "Rút lại hồ sơ đã gửi?");
    text(ui, "Sở sẽ thấy là đã rút.");
    if (dialog.dismissed()) asking = false;
  });
  stage.page().press(Role::button, "Rút lại");
  const semantics::Node* dialog = stage.find(Role::dialog, "Rút lại hồ sơ đã gửi?");
  ASSERT_NE(dialog, nullptr);
  EXPECT_TRUE(dialog->has(semantics::kModal));
  EXPECT_EQ(stage.page().focused, dialog->id);
  stage.page().key(Key::escape);
  EXPECT_FALSE(asking);
  EXPECT_EQ(stage.find(Role::dialog, "Rút lại hồ sơ đã gửi?"), nullptr);
}

TEST(Dialog, lies_beside_all_else_so_that_the_keyboard_can_be_kept_in_it) {
  Stage stage([&](Ui& ui) {
    Region page(ui, "page", {0, 0, 600, 600}, {.role = Role::main, .name = "Hồ sơ"});
    button(ui, "before", "Lập hồ sơ mới");
    {
      Dialog dialog(ui, "new", "Lập hồ sơ mới");
      button(ui, "keep", "Lập hồ sơ");
    }
    button(ui, "after", "Xem thêm");
  });
  const semantics::Node* dialog = stage.find(Role::dialog, "Lập hồ sơ mới");
  EXPECT_EQ(dialog->parent, 0u);
  EXPECT_EQ(stage.find(Role::button, "Lập hồ sơ")->parent, dialog->id);
  EXPECT_EQ(stage.find(Role::button, "Xem thêm")->parent, stage.find(Role::main, "Hồ sơ")->id);
}

TEST(Frame, rests_when_nothing_happens) {
  int frames = 0;
  Stage stage([&](Ui& ui) {
    ++frames;
    Region region(ui, "main", {0, 0, ui.page_width(), ui.page_height()});
    for (int i = 0; i < 60; ++i) text(ui, "Dòng " + std::to_string(i));
  });
  EXPECT_FALSE(stage.page().frame_wanted);
  const int before = frames;
  stage.page().run();
  EXPECT_EQ(frames, before);
}

TEST(Region, scrolls_to_what_gets_the_focus) {
  Stage stage([&](Ui& ui) {
    Region region(ui, "main", {0, 0, ui.page_width(), ui.page_height()});
    for (int i = 0; i < 40; ++i) text_field(ui, "/f" + std::to_string(i), "Ô " + std::to_string(i), "");
  });
  const float before = stage.find(Role::textbox, "Ô 39")->rect.y;
  EXPECT_GT(before, 768);
  stage.page().focus_on(Role::textbox, "Ô 39");
  EXPECT_LT(stage.find(Role::textbox, "Ô 39")->rect.bottom(), 768);
}

TEST(Region, keeps_the_caret_of_a_long_text_in_sight) {
  std::string lines;
  for (int i = 0; i < 60; ++i) lines += "Dòng " + std::to_string(i) + "\n";
  Stage stage([&](Ui& ui) {
    Region region(ui, "main", {0, 0, ui.page_width(), ui.page_height()});
    text_field(ui, "/first", "Trước", "", {.rows = 12});
    text_field(ui, "/long", "Báo cáo", lines, {.rows = 3});
  });
  const auto field = [&] { return stage.find(Role::textbox, "Báo cáo"); };
  const float line = 22.5f, before = field()->rect.y;
  // A press in the midst of it moves nothing: what was pressed stays where it is.
  stage.page().focus_on(Role::textbox, "Báo cáo");
  EXPECT_EQ(field()->rect.y, before);
  const auto caret_at = [&](const std::string& words) {
    stage.page().post(semantics::Caret{field()->id, static_cast<uint32_t>(lines.find(words))});
    stage.page().run();
    const auto row = std::count(lines.begin(), lines.begin() + static_cast<long>(lines.find(words)), '\n');
    return field()->rect.y + 8 + line * static_cast<float>(row);
  };
  EXPECT_EQ(caret_at("Dòng 3\n"), before + 8 + 3 * line);
  const float low = caret_at("Dòng 50\n");
  EXPECT_LE(low + line, 768);
  EXPECT_GT(low, 600);
  EXPECT_GE(caret_at("Dòng 2\n"), 0);
  // The keyboard of a phone comes up below it.
  caret_at("Dòng 30\n");
  stage.page().view.keyboard_height = 400;
  stage.page().post(platform::ViewChanged{});
  stage.page().run();
  EXPECT_LE(field()->rect.y + 8 + line * 31, 368);
}

TEST(Shell, has_one_place_for_each_part_on_every_size_of_page) {
  static constexpr NavItem kItems[] = {
      {.id = "nav.home", .label = "Việc cần làm", .icon = Icon::home, .count = 3, .address = "/"},
      {.id = "nav.dossiers", .label = "Hồ sơ", .icon = Icon::folder, .address = "/ho-so"}};
  static constexpr Crumb kCrumbs[] = {{.text = "Hồ sơ"}};
  std::optional<size_t> item;
  Stage stage([&](Ui& ui) {
    const auto result =
        shell(ui, {.items = kItems, .crumbs = kCrumbs, .save_text = "Đã lưu 10:42", .unit = "THPT", .person = "Cô Hà"});
    if (result.item) item = result.item;
  });
  for (const float width : {1366.0f, 1000.0f, 390.0f}) {
    stage.page().view.width = width;
    stage.page().post(platform::ViewChanged{});
    stage.page().run();
    item.reset();
    EXPECT_TRUE(stage.page().press(Role::link, "Hồ sơ")) << width;
    EXPECT_EQ(item, 1u) << width;
    EXPECT_NE(stage.page().saying("Đã lưu 10:42"), nullptr) << width;
  }
}

TEST(Shell, keeps_its_tools_in_sight_however_deep_one_is) {
  static constexpr NavItem kItems[] = {{"a", "Việc cần làm", Icon::home, 3}, {"b", "Hồ sơ", Icon::folder}};
  static constexpr Crumb kCrumbs[] = {{"Hồ sơ", "/ho-so"},
                                      {"Đề nghị khen thưởng cuối năm học 2024-2025 của trường", "/ho-so/1"},
                                      {"Tổ Toán - Tin, Trường THPT Bến Sông · TTLĐTT", ""}};
  Stage stage([&](Ui& ui) {
    (void)shell(ui,
                {.items = kItems, .crumbs = kCrumbs, .save_text = "Đã lưu 10:42", .unit = "THPT", .person = "Cô Hà"});
  });
  for (const float width : {1366.0f, 1100.0f, 800.0f}) {
    stage.page().view.width = width;
    stage.page().post(platform::ViewChanged{});
    stage.page().run();
    for (const std::string_view name : {"Đã lưu 10:42", "Tìm", "Nền tối"}) {
      const Rect at = stage.find(Role::button, name)->rect;
      EXPECT_LE(at.bottom(), 56) << name << " at " << width;
      EXPECT_LE(at.right(), width) << name << " at " << width;
    }
    const Rect way = stage.find(Role::link, kCrumbs[1].text)->rect, here = stage.page().saying(kCrumbs[2].text)->rect;
    EXPECT_NEAR(way.y + way.height / 2, here.y + here.height / 2, 1.5f) << "on one line";
    EXPECT_LE(stage.find(Role::link, kCrumbs[1].text)->rect.right(), stage.find(Role::button, "Đã lưu 10:42")->rect.x);
  }
}

TEST(Shell, leaves_a_low_page_to_what_is_read) {
  static constexpr NavItem kItems[] = {{"a", "Việc cần làm", Icon::home, 3}, {"b", "Hồ sơ", Icon::folder}};
  Rect content;
  std::optional<size_t> item;
  bool asked_for_account = false;
  Stage stage([&](Ui& ui) {
    const auto result = shell(ui, {.items = kItems, .save_text = "Đã lưu 10:42", .unit = "THPT", .person = "Cô Hà"});
    content = result.content;
    if (result.item) item = result.item;
    asked_for_account = asked_for_account || result.person;
  });
  // 1280 × 1024 at 400 %.
  stage.page().view.width = 320;
  stage.page().view.height = 256;
  stage.page().post(platform::ViewChanged{});
  stage.page().run();
  EXPECT_GE(content.height, 200);
  EXPECT_TRUE(stage.page().press(Role::link, "Hồ sơ"));
  EXPECT_EQ(item, 1u);
  EXPECT_TRUE(stage.page().press(Role::button, "Tài khoản"));
  EXPECT_TRUE(asked_for_account);
  for (const semantics::Node& node : stage.page().tree.nodes) EXPECT_LE(node.rect.right(), 320.5f) << node.name;
}

TEST(PageHead, keeps_its_act_in_sight_however_long_the_title) {
  std::string title = "Đề nghị khen thưởng cuối năm học 2024-2025";
  float lower = 0;
  Stage stage([&](Ui& ui) {
    const Rect at{216, 56, 884, fitting_height(ui, "head", 92)};
    lower = at.bottom();
    Region head(ui, "head", at, {.name = "Tên", .padding = kGapM, .scroll = false, .fits = true});
    page_head(ui, {.title = title,
                   .detail = "Năm học 2024-2025",
                   .state = "Đang soạn",
                   .act = "Gửi lên Sở",
                   .waits_for = "còn 10 điểm phải sửa, 7 chưa khai"});
  });
  const auto act = [&] { return stage.find(Role::button, "Gửi lên Sở")->rect; };
  EXPECT_LE(lower, 56 + 100);
  EXPECT_LE(act().bottom(), lower);
  EXPECT_LE(stage.page().saying("còn 10 điểm")->rect.bottom(), lower);
  title += " cho tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua hai tốt";
  stage.redraw();
  EXPECT_LE(act().bottom(), lower);
}

TEST(Columns, stand_below_each_other_where_a_field_or_its_label_would_be_cut) {
  float width = 700;
  Stage stage([&](Ui& ui) {
    Column column(ui, {.max_width = width});
    Columns columns(ui, {1, 1, 1});
    (void)text_field(ui, "a", "Số cá nhân", "20");
    columns.next();
    (void)text_field(ui, "b", "Số Lao động tiên tiến", "18");
    columns.next();
    (void)text_field(ui, "c", "Số CSTĐCS", "3");
  });
  const auto top = [&](std::string_view name) { return stage.find(Role::textbox, name)->rect.y; };
  EXPECT_EQ(top("Số cá nhân"), top("Số CSTĐCS"));
  width = 360;
  stage.redraw();
  EXPECT_LT(top("Số cá nhân"), top("Số Lao động tiên tiến"));
  EXPECT_LT(top("Số Lao động tiên tiến"), top("Số CSTĐCS"));
  EXPECT_EQ(stage.find(Role::textbox, "Số CSTĐCS")->rect.width, 360);
  width = 700;
  stage.redraw();
  EXPECT_EQ(top("Số cá nhân"), top("Số CSTĐCS"));
}

TEST(Dialog, may_hand_the_focus_to_what_it_is_for_and_hears_that_the_page_is_left) {
  bool open = false, leaving = false;
  Stage stage([&](Ui& ui) {
    if (leaving) leaving = ui.dismiss_dialog() && open;
    if (!open) return;
    Dialog dialog(ui, "find", "Tìm");
    if (dialog.came()) ui.focus_place("words");
    (void)search_field(ui, "words", "Tìm người", "", 0);
    if (dialog.dismissed()) open = false;
  });
  open = true;
  stage.redraw();
  EXPECT_EQ(stage.page().focused, stage.find(Role::textbox, "Tìm người")->id);
  leaving = true;
  stage.redraw();
  EXPECT_FALSE(open);
  EXPECT_EQ(stage.find(Role::dialog, "Tìm"), nullptr);
}

}  // namespace
}  // namespace tdkt::widgets
