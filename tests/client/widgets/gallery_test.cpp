// Each widget in each state, on one page: looked at by people in pictures (script/pictures screens), and by this test
// for what no widget may do, lie over another or reach beyond the page.
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "client/render/cpu.h"
#include "client/render/renderer.h"
#include "client/widgets/pick_row.h"
#include "client/widgets/switcher.h"
#include "client/widgets/widgets.h"
#include "tests/client/widgets/png.h"

namespace tdkt::widgets {
namespace {

constexpr Tone kTones[] = {Tone::neutral,    Tone::accent, Tone::honour, Tone::must_fix,
                           Tone::look_again, Tone::fine,   Tone::not_yet};
constexpr std::string_view kWords[] = {"Đang soạn",   "Đã gửi", "Được khen",         "Phải sửa",
                                       "Nên xem lại", "Đủ",     "Chưa kiểm tra được"};
constexpr std::string_view kSentence =
    "Chưa đủ điều kiện Chiến sĩ thi đua cơ sở: xếp loại “Hoàn thành tốt nhiệm vụ” thì cần một sáng kiến được công nhận.";

void buttons(Ui& ui) {
  const Scope part(ui, "buttons");
  heading(ui, 2, "Nút và liên kết");
  constexpr std::pair<ButtonKind, std::string_view> kKinds[] = {{ButtonKind::primary, "Gửi lên Sở"},
                                                                {ButtonKind::secondary, "Đính kèm tệp"},
                                                                {ButtonKind::quiet, "Chọn tất cả"},
                                                                {ButtonKind::danger, "Không xét"}};
  for (const auto& [kind, words] : kKinds) {
    const Scope kind_of(ui, words);
    Row row(ui);
    button(ui, "plain", words, {.kind = kind});
    button(ui, "icon", std::string(words) + " (biểu tượng)", {.kind = kind, .icon = Icon::send});
    button(ui, "busy", std::string(words) + " (đang làm)", {.kind = kind, .busy = true});
    button(ui, "unavailable", std::string(words) + " (chưa được)",
           {.kind = kind, .unavailable_because = "Còn 4 điểm phải sửa."});
  }
  Row row(ui);
  icon_button(ui, "search", Icon::search, "Tìm");
  icon_button(ui, "on", Icon::filter, "Đang lọc", true);
  link(ui, "link", "Điều 23 khoản 2", {.address = "/so-luat", .icon_after = Icon::chevron_right});
  link(ui, "quiet", "Hồ sơ", {.address = "/ho-so", .quiet = true});
}

void fields(Ui& ui) {
  const Scope part(ui, "fields");
  heading(ui, 2, "Ô nhập");
  Columns columns(ui, {1, 1});
  text_field(ui, "empty", "Còn trống", "", {.placeholder = "05/BB-HĐTĐKT"});
  text_field(ui, "filled", "Đã ghi", "Công Tằng Tôn Nữ Nguyễn Phương Quỳnh Thương",
             {.hint = "Đúng như sẽ in trên bằng."});
  text_field(ui, "required", "Phải ghi", "", {.finding = kSentence, .required = true});
  text_field(ui, "look", "Nên xem lại", "42/45",
             {.finding = "Tỷ lệ phiếu khác biên bản.", .finding_tone = Tone::look_again});
  text_field(ui, "read", "Chỉ để xem", "812/QĐ-SGDĐT", {.read_only = true});
  text_field(ui, "password", "Mật khẩu", "thi-dua-2025", {.password = true});
  columns.next();
  text_field(ui, "lines", "Nhiều dòng",
             "Giảng dạy ba lớp khối 10, chủ nhiệm lớp 10A3.\nPhụ trách câu lạc bộ đọc sách; bồi dưỡng học sinh giỏi.",
             {.rows = 4});
  date_field(ui, "day", "Ngày ký", base::day(2025, 6, 16));
  date_field(ui, "no_day", "Chưa có ngày", {});
  constexpr std::array<std::string_view, 3> kChoices{"Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "Giấy khen"};
  select(ui, "chosen", "Đã chọn", kChoices, 1);
  select(ui, "open", "Chưa chọn", kChoices, kChoices.size(), {.finding = "Chọn danh hiệu.", .required = true});
  search_field(ui, "find", "Tìm tên, mã, chức vụ", "", 0);
}

void choices(Ui& ui) {
  const Scope part(ui, "choices");
  heading(ui, 2, "Chọn");
  checkbox(ui, "off", "Hội đồng xác nhận tinh thần tự lực, tự cường", false);
  checkbox(ui, "on", "Chủ trì đã ký biên bản", true);
  checkbox(ui, "wrong", "Người được đề nghị đồng ý", false,
           {.finding = "Cần người được đề nghị đồng ý.", .required = true});
  const std::array<Choice, 3> grounds{
      Choice{.text = "Hoàn thành xuất sắc nhiệm vụ", .detail = "đủ", .tone = Tone::fine},
      Choice{.text = "Hoàn thành tốt, có sáng kiến", .detail = "còn thiếu một sáng kiến", .tone = Tone::must_fix},
      Choice{.text = "Có đề tài khoa học", .unavailable_because = "Chưa có đề tài nào trong hồ sơ."}};
  radio_group(ui, "ground", "Chọn một căn cứ", grounds, 0);
  constexpr std::array<std::string_view, 2> kTabs{"Hồ sơ", "Kết quả kiểm tra"};
  tabs(ui, "tabs", "Phần", kTabs, 0);
  const std::array<std::string, 3> parts{"Danh sách", "Báo cáo", "Tờ trình"};
  switcher(ui, "switcher", "Phần của hồ sơ", parts, 1);
}

void signs(Ui& ui) {
  const Scope part(ui, "signs");
  heading(ui, 2, "Dấu hiệu");
  {
    Row row(ui);
    for (size_t i = 0; i < std::size(kTones); ++i) chip(ui, kWords[i], kTones[i], icon_of(kTones[i]));
  }
  for (size_t i = 0; i < std::size(kTones); ++i)
    notice(ui, std::string(kWords[i]) + ": một câu cần biết ngay.", kTones[i]);
  finding_head(ui, "Phải sửa · 4", Tone::must_fix);
  for (const Tone tone : {Tone::must_fix, Tone::look_again, Tone::not_yet})
    finding_row(ui, "finding." + std::to_string(static_cast<int>(tone)),
                {.sentence = kSentence, .who = "Trần Văn Nam · CSTĐCS", .citation = "Điều 23 khoản 2", .tone = tone});
  progress(ui, "Đang gửi 2/5 tệp", 0.4f);
  empty_state(ui, "nothing", Icon::folder, "Chưa có hồ sơ nào",
              "Lập một hồ sơ cho đợt này, rồi thêm người từ danh sách.", "Lập hồ sơ mới");
}

void lists(Ui& ui) {
  const Scope part(ui, "lists");
  heading(ui, 2, "Danh sách");
  {
    List list(ui, "Hồ sơ");
    list_row(ui, "plain", {.title = "Đề nghị khen thưởng cuối năm học 2024-2025", .address = "/ho-so/1"});
    list_row(ui, "full",
             {.title = "Đề nghị Giấy khen của Giám đốc Sở",
              .detail = "Năm học 2024-2025 · 43 trường hợp",
              .state = "Đang soạn",
              .tone = Tone::not_yet,
              .trailing = "16/06/2025",
              .next_step = "Soạn tiếp",
              .icon = Icon::folder,
              .address = "/ho-so/2"});
    pick_row(ui, "picked", {.title = "Bùi Thị Lan Anh", .detail = "Tổ Toán - Tin", .state = "Đủ", .tone = Tone::fine},
             true);
    pick_row(ui, "open", {.title = "Hoàng Minh Tuấn", .detail = "Tổ Ngoại ngữ", .state = "Đủ", .tone = Tone::fine},
             false);
    unpicked_row(ui, "none",
                 {.title = "Nguyễn Thị Hà", .detail = "Tổ Toán - Tin", .state = "Đã đạt", .tone = Tone::fine});
  }
  part_row(ui, "current",
           {.title = "Tờ trình",
            .detail = "còn 1 điểm phải sửa",
            .tone = Tone::must_fix,
            .icon = Icon::error,
            .current = true});
  part_row(ui, "other", {.title = "Biên bản họp", .detail = "đủ", .tone = Tone::fine, .icon = Icon::check_circle});
  Card card(ui);
  heading(ui, 3, "Một tờ");
  fact(ui, "Số quyết định", "812/QĐ-SGDĐT");
  fact(ui, "Ngày ký", "27/06/2025");
}

void sheet(Ui& ui, GridState& state) {
  heading(ui, 2, "Bảng");
  std::vector<GridColumn> columns(4);
  constexpr std::string_view kTitles[] = {"STT", "Họ và tên", "Danh hiệu", "Tiền thưởng (đồng)"};
  constexpr CellKind kKinds[] = {CellKind::read_only, CellKind::opens, CellKind::choice, CellKind::figure};
  for (size_t i = 0; i < columns.size(); ++i)
    columns[i] = {
        .title = kTitles[i], .width = i == 0 ? 46.0f : 150.0f, .kind = kKinds[i], .choices = {"LĐTT", "CSTĐCS"}};
  const GridView view{.name = "Danh sách đề nghị",
                      .columns = columns,
                      .rows = 3,
                      .key = [](size_t row) { return std::to_string(row); },
                      .cell = [](size_t row, size_t column) -> GridCell {
                        constexpr std::string_view kCells[] = {"", "Nguyễn Văn Thành", "LĐTT", "702.000"};
                        if (column == 0) return {std::to_string(row + 1), Tone::neutral, {}};
                        if (row == 1 && column == 2) return {"CSTĐCS", Tone::must_fix, std::string(kSentence)};
                        return {std::string(kCells[column]), Tone::neutral, {}};
                      },
                      .may_append = true,
                      .sorted_by = 1};
  grid(ui, "grid", view, state);
}

class Board {
 public:
  Board() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    render::start();
    const char* folder = std::getenv("TEST_FONTS");
    for (const int weight : {400, 700}) {
      std::ostringstream bytes;
      if (folder)
        bytes << std::ifstream(std::string(folder) + "/be-vietnam-pro-" + std::to_string(weight) + ".ttf",
                               std::ios::binary)
                     .rdbuf();
      files_.push_back(bytes.str());
    }
    ImFont* regular = render::add_face(files_[0]);
    ui_.set_fonts(regular, regular, files_[1].empty() ? regular : render::add_face(files_[1], files_[0]));
  }
  ~Board() { ImGui::DestroyContext(); }
  Board(const Board&) = delete;
  Board& operator=(const Board&) = delete;

  /// The page as people see it once it is at rest.
  semantics::Tree draw(const Theme& theme, float width, float height) {
    semantics::Tree tree;
    for (int frame = 0; frame < 3; ++frame) {
      ImGui::GetIO().DisplaySize = {width, height};
      ImGui::NewFrame();
      ui_.begin({.width = width, .height = height, .theme = &theme, .now = 1750035600000});
      page(width, height);
      tree = ui_.end().tree;
      ImGui::Render();
      render::keep_textures(*ImGui::GetDrawData());
    }
    return tree;
  }
  /// What was drawn last, as a PNG.
  std::string picture() {
    const ImDrawData& data = *ImGui::GetDrawData();
    render::Painter painter;
    painter.draw(data, static_cast<int32_t>(data.DisplaySize.x), static_cast<int32_t>(data.DisplaySize.y));
    return png_of(painter.pixels());
  }

 private:
  void page(float width, float height) {
    ui_.draw().AddRectFilled({0, 0}, {width, height}, ui_.theme().paper.packed());
    Region whole(ui_, "gallery", {0, 0, width, height},
                 {.role = semantics::Role::main, .name = "Bộ phận", .max_width = 1000});
    page_head(ui_, {.title = "Bộ phận của chương trình",
                    .detail = "Mỗi bộ phận ở mỗi trạng thái",
                    .state = "Đang soạn",
                    .tone = Tone::not_yet,
                    .act = "Gửi lên Sở",
                    .waits_for = "còn 4 điểm phải sửa",
                    .act_icon = Icon::send});
    buttons(ui_);
    fields(ui_);
    choices(ui_);
    signs(ui_);
    lists(ui_);
    sheet(ui_, sheet_);
  }

  std::vector<std::string> files_;
  Ui ui_;
  GridState sheet_;
};

bool apart(const Rect& a, const Rect& b) {
  return a.right() <= b.x + 0.5f || b.right() <= a.x + 0.5f || a.bottom() <= b.y + 0.5f || b.bottom() <= a.y + 0.5f;
}

/// A row that is pressed as a whole may have a link of its own, which lies above it.
bool may_lie_over(const semantics::Node& below, const semantics::Node& above) {
  return below.role == semantics::Role::button && above.role == semantics::Role::link;
}

/// What is pressed or read by itself: a part of a group, with no parts of its own.
std::vector<const semantics::Node*> leaves(const semantics::Tree& tree) {
  std::vector<const semantics::Node*> found;
  for (const semantics::Node& node : tree.nodes) {
    const bool parent = std::any_of(tree.nodes.begin(), tree.nodes.end(),
                                    [&](const semantics::Node& other) { return other.parent == node.id; });
    // What a sheet holds scrolls within it; the field over the active cell lies where the cell lies.
    if (!parent && node.role != semantics::Role::gridcell && node.role != semantics::Role::columnheader &&
        node.keys == semantics::KeyMode::page)
      found.push_back(&node);
  }
  return found;
}

class Gallery : public testing::TestWithParam<std::pair<float, float>> {};

TEST_P(Gallery, nothing_lies_over_anything_else_or_beyond_the_page) {
  const auto [width, height] = GetParam();
  for (const Theme* theme : {&light_theme(), &dark_theme()}) {
    Board board;
    const semantics::Tree tree = board.draw(*theme, width, height);
    const auto nodes = leaves(tree);
    EXPECT_GT(nodes.size(), 80u);
    for (size_t i = 0; i < nodes.size(); ++i) {
      EXPECT_FALSE(nodes[i]->name.empty());
      EXPECT_GE(nodes[i]->rect.x, 0) << nodes[i]->name;
      EXPECT_LE(nodes[i]->rect.right(), width) << nodes[i]->name;
      EXPECT_LE(nodes[i]->rect.bottom(), height) << nodes[i]->name << ": the page is too short for all";
      for (size_t k = i + 1; k < nodes.size(); ++k)
        EXPECT_TRUE(apart(nodes[i]->rect, nodes[k]->rect) || may_lie_over(*nodes[i], *nodes[k]))
            << nodes[i]->name << " lies over " << nodes[k]->name;
    }
    // Without the program's own fonts nobody could read it.
    if (const char* folder = std::getenv("TEST_PICTURES"); folder && std::getenv("TEST_FONTS"))
      std::ofstream(std::string(folder) + "/gallery-" + std::to_string(static_cast<int>(width)) +
                        (theme->dark ? "-dark.png" : "-light.png"),
                    std::ios::binary)
          << board.picture();
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, Gallery, testing::Values(std::pair{1366.0f, 3800.0f}, std::pair{390.0f, 5700.0f}));

}  // namespace
}  // namespace tdkt::widgets
