#include "client/screens/staff_import.h"

#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/words.h"
#include "shared/base/text.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using app::ImportColumn;
using app::RowStanding;

struct At {
  Ui& ui;
  const app::Model& model;
  StaffImportState& state;
  Dispatch& dispatch;
};

Tone tone_of_row(RowStanding standing) {
  switch (standing) {
    case RowStanding::added: return Tone::fine;
    case RowStanding::changed: return Tone::accent;
    case RowStanding::same:
    case RowStanding::continued: return Tone::neutral;
    case RowStanding::proposed: return Tone::look_again;
    case RowStanding::wrong: return Tone::must_fix;
  }
  return Tone::neutral;
}

void changed(At& at) {
  ++at.state.version;
  at.ui.again();
}

/// Made again only when the sheet, the choices or the staff changed.
void make_plan(At& at) {
  StaffImportState& state = at.state;
  std::string key = std::to_string(state.version) + "|" + std::to_string(at.model.now);
  if (key == state.planned_for) return;
  state.planned_for = std::move(key);
  state.plan = app::plan_import(at.model, app::own_unit_id(at.model), *state.sheet, state.choices,
                                [&] { return at.dispatch.new_id(); });
}

void read_sheet(At& at, std::string_view rows, std::string_view name) {
  at.state.sheet = app::sheet_of(rows, name);
  at.state.choices = {};
  at.state.grid = {};
  at.state.columns_open = !at.state.sheet->has_head;
  changed(at);
}

/// The first sheet with a head, else the first: others hold notes and sums.
void open_file(At& at) {
  StaffImportState& state = at.state;
  state.sheets = app::sheets_in(at.model.picked_text);
  at.dispatch(app::TakeText{});
  if (state.sheets.empty()) return;
  const auto listed = std::find_if(state.sheets.begin(), state.sheets.end(),
                                   [](const app::SheetText& sheet) { return app::sheet_of(sheet.rows).has_head; });
  state.of_sheets = listed == state.sheets.end() ? 0 : static_cast<size_t>(listed - state.sheets.begin());
  read_sheet(at, state.sheets[state.of_sheets].rows, state.sheets[state.of_sheets].name);
}

void draw_choosing(At& at) {
  Ui& ui = at.ui;
  heading(ui, 1, "Nhập danh sách nhân sự");
  text(ui,
       "Chọn tệp Excel, thả tệp vào trang này, hoặc chép cả bảng (kể cả dòng tên cột) rồi dán vào ô dưới đây. Chương "
       "trình cho xem trước; chưa có gì thay đổi cho đến khi thầy cô bấm nhập.");
  Row row(ui);
  if (button(ui, "file", "Chọn tệp Excel", {.icon = Icon::paperclip})) at.dispatch(app::ChooseSheet{});
  if (button(ui, "template", "Tải tệp mẫu", {.kind = ButtonKind::quiet}))
    at.dispatch(app::DownloadSheet{"Mau nhap nhan su.xlsx", app::template_head()});
}

void draw_pasting(At& at) {
  Ui& ui = at.ui;
  draw_choosing(at);
  const auto typed = text_field(
      ui, "pasted", "Dán danh sách từ Excel", at.state.pasted,
      {.hint =
           "Cột hiểu được: Họ và tên, Mã giáo viên, Ngày sinh, Giới tính, Tổ, Chức vụ, Năm học, Xếp "
           "loại, Danh hiệu, Sáng kiến, Tỷ lệ đóng góp, Đề tài, Phạm vi, Số QĐ, Ngày QĐ, Cơ quan. Tên "
           "cột viết có dấu hay không đều được; mỗi năm một dòng, hoặc mỗi năm một nhóm cột (“Xếp loại 2023-2024”).",
       .placeholder = "Bấm vào đây rồi Ctrl+V",
       .rows = 8,
       .max_width = 760});
  if (typed.value) at.state.pasted = *typed.value;
  if (at.state.pasted.find('\n') == std::string::npos || at.state.pasted.find('\t') == std::string::npos) {
    if (!at.state.pasted.empty())
      hint(ui, "Chưa thấy bảng: cần ít nhất hai cột và một dòng dưới tên cột. Chép cả vùng trong Excel rồi dán lại.");
    return;
  }
  read_sheet(at, at.state.pasted, {});
}

/// A file of several sheets: which one. A file that was dropped over a sheet being looked at waits for a word. True
/// when another sheet is looked at from now on.
bool draw_sheets(At& at) {
  Ui& ui = at.ui;
  StaffImportState& state = at.state;
  if (!at.model.picked_text.empty() && button(ui, "replace", "Mở tệp vừa chọn, bỏ bảng đang xem")) {
    open_file(at);
    return true;
  }
  if (state.sheets.size() < 2) return false;
  std::vector<std::string_view> names;
  for (const app::SheetText& sheet : state.sheets) names.push_back(sheet.name);
  const auto now = select(ui, "sheets", "Trang tính của tệp", names, state.of_sheets, {.max_width = 320});
  if (!now) return false;
  state.of_sheets = *now;
  read_sheet(at, state.sheets[*now].rows, state.sheets[*now].name);
  return true;
}

std::string waits_for(const app::ImportPlan& plan, const app::ImportChoices& choices) {
  if (!plan.missing.empty()) return "chưa hiểu các cột";
  if (plan.wrong > 0 && !choices.skip_wrong) return "còn " + std::to_string(plan.wrong) + " dòng cần sửa";
  if (plan.undecided > 0) return "còn " + std::to_string(plan.undecided) + " người cần xác nhận";
  return {};
}

std::string_view act_of(const app::ImportPlan& plan) {
  if (plan.ready && plan.creations.empty() && plan.edits.empty()) return "Xong, về danh sách";
  return "Nhập vào danh sách";
}

void go_to_first(At& at, RowStanding standing) {
  const auto& rows = at.state.plan.rows;
  for (size_t row = 0; row < rows.size(); ++row) {
    if (rows[row].standing != standing) continue;
    const size_t column = rows[row].notes.empty() ? 0 : rows[row].notes.front().column;
    return go_to_cell(at.ui, "sheet", at.state.grid, row, column + 1);
  }
}

void take_in(At& at) {
  app::ImportPlan& plan = at.state.plan;
  if (!plan.creations.empty()) at.dispatch(app::CreateMany{std::move(plan.creations)});
  if (!plan.edits.empty()) at.dispatch(app::EditMany{std::move(plan.edits)});
  at.dispatch(app::GoTo{{app::Screen::staff, {}, {}, {}}});
  at.state = {};
}

/// True when the sheet is gone: taken in.
bool draw_head(At& at) {
  const app::ImportPlan& plan = at.state.plan;
  const std::string waits = waits_for(plan, at.state.choices);
  const std::string_view act = act_of(plan);
  const std::string detail = counted(static_cast<int64_t>(at.state.sheet->rows.size()), "dòng") + ": " +
                             std::to_string(plan.added) + " người mới, " + std::to_string(plan.changed) +
                             " có thay đổi, " + std::to_string(plan.same) + " không đổi";
  if (!page_head(at.ui, {.title = "Nhập danh sách nhân sự", .detail = detail, .act = act, .waits_for = waits}))
    return false;
  if (plan.ready) {
    take_in(at);
    return true;
  }
  if (plan.wrong > 0 && !at.state.choices.skip_wrong)
    go_to_first(at, RowStanding::wrong);
  else if (plan.undecided > 0)
    at.ui.focus_place("confirm");
  else
    at.state.columns_open = true;
  return false;
}

void draw_remarks(At& at) {
  Ui& ui = at.ui;
  const app::Sheet& sheet = *at.state.sheet;
  if (sheet.font != base::LegacyFont::none)
    notice(ui,
           std::string("Bảng gõ bằng phông ") + (sheet.font == base::LegacyFont::tcvn3 ? "TCVN3 (.VnTime)" : "VNI") +
               " đã được đổi sang chữ Việt Unicode. Xem lại tên riêng trong bảng dưới đây.",
           Tone::look_again);
  if (sheet.year)
    notice(ui,
           "Các cột không ghi năm học, nên lấy năm học của tên bảng: " + sheet.year->text() +
               ". Nếu bảng gồm nhiều năm, thêm cột Năm học.",
           Tone::look_again);
  for (const std::string& missing : at.state.plan.missing)
    notice(ui, missing + " Dòng đầu cần là tên các cột; hoặc chọn ý nghĩa cho từng cột dưới đây.", Tone::must_fix);
  if (!at.state.plan.new_teams.empty()) {
    std::string names;
    for (const std::string& name : at.state.plan.new_teams) names += (names.empty() ? "" : ", ") + name;
    notice(ui, "Đơn vị chưa có các tổ này, sẽ được tạo khi nhập: " + names + ".", Tone::look_again);
  }
  if (at.state.plan.wrong > 0)
    if (const auto now =
            checkbox(ui, "skip_wrong", "Bỏ các dòng cần sửa, chỉ nhập các dòng còn lại", at.state.choices.skip_wrong)) {
      at.state.choices.skip_wrong = *now;
      changed(at);
    }
}

void draw_columns(At& at) {
  Ui& ui = at.ui;
  if (button(ui, "columns", at.state.columns_open ? "Đóng cách hiểu các cột" : "Xem cách hiểu các cột",
             {.kind = ButtonKind::quiet}))
    at.state.columns_open = !at.state.columns_open;
  if (!at.state.columns_open) return;
  std::vector<std::string_view> choices;
  for (const auto& row : base::Names<ImportColumn>::rows) choices.push_back(row.display);
  app::Sheet& sheet = *at.state.sheet;
  Card card(ui);
  Row row(ui);
  for (size_t column = 0; column < sheet.columns.size(); ++column) {
    const std::string label =
        sheet.heads[column].empty() ? "Cột " + std::to_string(column + 1) : "Cột “" + sheet.heads[column] + "”";
    const auto now =
        select(ui, "column." + std::to_string(column), label, choices,
               static_cast<size_t>(sheet.columns[column].column), {.max_width = ui.phone() ? 0.0f : 200.0f});
    if (!now) continue;
    sheet.columns[column].column = static_cast<ImportColumn>(*now);
    sheet.has_head = true;
    changed(at);
  }
}

std::string known_person(const app::Model& model, const base::Id& id) {
  const auto* person = model.records.person(id);
  if (!person) return {};
  std::string words = person->full_name;
  if (person->born_on) words += ", sinh " + person->born_on->display();
  if (!person->teacher_code.empty()) words += ", mã " + person->teacher_code;
  return person->position.empty() ? words : words + ", " + person->position;
}

void draw_confirmations(At& at) {
  Ui& ui = at.ui;
  if (at.state.plan.undecided == 0) return;
  constexpr size_t kShown = 10;  // the rest follow as these are settled
  Card card(ui);
  heading(ui, 2, "Có phải cùng một người?");
  hint(ui, "Bảng không ghi mã giáo viên, chỉ trùng tên và ngày sinh.");
  if (button(ui, "confirm", "Tất cả đều là cùng người")) {
    for (size_t row = 0; row < at.state.plan.rows.size(); ++row)
      if (at.state.plan.rows[row].standing == RowStanding::proposed) at.state.choices.same_person.insert(row);
    changed(at);
  }
  size_t shown = 0;
  for (size_t row = 0; row < at.state.plan.rows.size() && shown < kShown; ++row) {
    const app::ImportRow& line = at.state.plan.rows[row];
    if (line.standing != RowStanding::proposed || !line.person) continue;
    ++shown;
    const std::string number = std::to_string(row + 1);
    fact(ui, "Dòng " + number + " trùng với", known_person(at.model, *line.person));
    Row buttons(ui);
    if (button(ui, "same." + number, "Cùng người")) {
      at.state.choices.same_person.insert(row);
      changed(at);
    }
    if (button(ui, "other." + number, "Người khác")) {
      at.state.choices.other_person.insert(row);
      changed(at);
    }
  }
}

std::string result_text(const app::ImportRow& row) {
  std::string words(base::display(row.standing));
  for (const std::string& change : row.changes) words += (&change == &row.changes.front() ? ": " : "; ") + change;
  return words;
}

GridCell cell_of(const StaffImportState& state, size_t row, size_t column) {
  const app::ImportRow& line = state.plan.rows[row];
  if (column == 0) {
    std::string why;
    for (const app::CellNote& note : line.notes) why += (why.empty() ? "" : " ") + note.sentence;
    return {result_text(line), tone_of_row(line.standing) == Tone::neutral ? Tone::neutral : tone_of_row(line.standing),
            why};
  }
  GridCell cell{state.sheet->rows[row][column - 1], Tone::neutral, {}};
  for (const app::CellNote& note : line.notes)
    if (note.column == column - 1) {
      cell.mark = note.wrong ? Tone::must_fix : Tone::look_again;
      cell.note = note.sentence;
    }
  return cell;
}

void draw_sheet(At& at, float height) {
  StaffImportState& state = at.state;
  app::Sheet& sheet = *state.sheet;
  if (state.plan.rows.size() != sheet.rows.size() || sheet.rows.empty()) return;
  std::vector<std::string> titles;
  for (size_t column = 0; column < sheet.columns.size(); ++column) {
    const app::ColumnUse& use = sheet.columns[column];
    titles.push_back(use.column == ImportColumn::unused
                         ? "(không dùng) " + sheet.heads[column]
                         : std::string(base::display(use.column)) + (use.year ? " " + use.year->text() : ""));
  }
  std::vector<GridColumn> columns{
      {.title = "Kết quả", .width = 230, .kind = CellKind::read_only, .choices = {}, .sortable = false}};
  for (size_t column = 0; column < titles.size(); ++column) {
    const bool name = sheet.columns[column].column == ImportColumn::full_name;
    columns.push_back({.title = titles[column],
                       .width = name ? 210.0f : 140.0f,
                       .kind = CellKind::text,
                       .choices = {},
                       .sortable = false});
  }
  const GridResult result = grid(at.ui, "sheet",
                                 {.name = "Bảng sẽ nhập",
                                  .columns = columns,
                                  .frozen = at.ui.phone() ? size_t{0} : size_t{1},
                                  .rows = sheet.rows.size(),
                                  .key = [](size_t row) { return std::to_string(row); },
                                  .cell = [&](size_t row, size_t column) { return cell_of(state, row, column); },
                                  .height = std::min(height, 50 + kRowHeight * static_cast<float>(sheet.rows.size()))},
                                 state.grid);
  for (const CellChange& change : result.changes) {
    if (change.column == 0 || change.row >= sheet.rows.size() || change.column > titles.size()) continue;
    sheet.rows[change.row][change.column - 1] = base::tidy(change.value);
    changed(at);
  }
}

/// What the active cell needs, in words below the sheet: a mark alone explains nothing.
void draw_note(At& at) {
  const auto& rows = at.state.plan.rows;
  if (at.state.grid.row >= rows.size()) return;
  for (const app::CellNote& note : rows[at.state.grid.row].notes)
    notice(at.ui, "Dòng " + std::to_string(at.state.grid.row + 1) + ": " + note.sentence,
           note.wrong ? Tone::must_fix : Tone::look_again);
}

}  // namespace

void draw_staff_import(Ui& ui, const Rect& content, const app::Model& model, StaffImportState& state,
                       Dispatch& dispatch) {
  Region page(ui, "staff_import", content, {.role = semantics::Role::main, .name = "Nhập danh sách nhân sự"});
  At at{ui, model, state, dispatch};
  if (ui.phone() && link(ui, "back", "Về Nhân sự", {.address = "/nhan-su"}))
    dispatch(app::GoTo{{app::Screen::staff, {}, {}, {}}});
  if (!state.sheet && !model.picked_text.empty()) open_file(at);
  if (!state.sheet) return draw_pasting(at);
  make_plan(at);
  if (draw_head(at)) return;
  if (draw_sheets(at)) make_plan(at);
  draw_remarks(at);
  draw_confirmations(at);
  draw_note(at);
  draw_sheet(at, std::max(260.0f, content.bottom() - ui.peek(0).y - 120));
  draw_columns(at);
  if (button(ui, "again", "Làm lại từ đầu", {.kind = ButtonKind::quiet, .icon = Icon::undo})) state = {};
}

}  // namespace tdkt::screens
