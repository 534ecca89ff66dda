#include <algorithm>
#include <cmath>

#include "client/widgets/choice_list.h"
#include "client/widgets/grid_frame.h"

namespace tdkt::widgets {
namespace {

using semantics::Key;
using semantics::KeyMode;
using semantics::KeyPress;

size_t stepped(size_t at, int by, size_t count) {
  const auto next = static_cast<int64_t>(at) + by;
  return static_cast<size_t>(std::clamp<int64_t>(next, 0, static_cast<int64_t>(count) - 1));
}

void leave_editing(GridFrame& f) {
  f.state.mode = KeyMode::ready;
  f.state.typed.clear();
  f.state.choice = kNoChoice;
  if (f.ui.choosing().field == f.editor) f.ui.choosing() = {};
}

/// What Enter takes of the list: what stands in the cell, or the first that what was typed may mean.
void choose_first(GridFrame& f) {
  GridState& s = f.state;
  s.choice = kNoChoice;
  if (!f.chooses() || s.typed.empty()) return;
  if (!f.untouched()) {
    s.choice = 0;
    return;
  }
  const auto& choices = f.view.columns[s.column].choices;
  const auto chosen = std::find(choices.begin(), choices.end(), s.typed);
  if (chosen != choices.end()) s.choice = static_cast<size_t>(chosen - choices.begin());
}

void move(GridFrame& f, int rows, int columns, bool to_end, bool extend) {
  size_t row = extend ? f.state.anchor_row : f.state.row, column = extend ? f.state.anchor_column : f.state.column;
  row = to_end && rows != 0 ? (rows < 0 ? 0 : f.rows() - 1) : stepped(row, rows, f.rows());
  column = to_end && columns != 0 ? (columns < 0 ? 0 : f.columns() - 1) : stepped(column, columns, f.columns());
  go_to(f, row, column, extend);
}

/// Tab goes through a row and on to the next.
void step_through(GridFrame& f, bool back) {
  GridState& s = f.state;
  if (back)
    s.column > 0 ? go_to(f, s.row, s.column - 1, false)
                 : go_to(f, stepped(s.row, -1, f.rows()), f.columns() - 1, false);
  else
    s.column + 1 < f.columns() ? go_to(f, s.row, s.column + 1, false) : go_to(f, stepped(s.row, 1, f.rows()), 0, false);
}

void clear_selection(GridFrame& f) {
  const GridFrame::Block b = f.block();
  for (size_t row = b.top; row <= b.bottom && !f.is_new(row); ++row)
    for (size_t column = b.left; column <= b.right; ++column)
      if (f.editable(column) && !f.text(row, column).empty()) f.result.changes.push_back({row, column, {}});
}

void fill_down(GridFrame& f) {
  const GridFrame::Block b = f.block();
  const bool single = b.top == b.bottom;
  if (single && b.top == 0) return;
  for (size_t column = b.left; column <= b.right; ++column) {
    if (!f.editable(column)) continue;
    const std::string value = f.text(single ? b.top - 1 : b.top, column);
    for (size_t row = single ? b.top : b.top + 1; row <= b.bottom && !f.is_new(row); ++row)
      if (f.text(row, column) != value) f.result.changes.push_back({row, column, value});
  }
}

void take_shortcut(GridFrame& f, const KeyPress& key) {
  switch (key.letter) {
    case 'a':
      f.state.row = f.state.column = 0;
      f.state.anchor_row = std::max<size_t>(f.view.rows, 1) - 1;
      f.state.anchor_column = f.columns() - 1;
      break;
    case 'd': fill_down(f); break;
    case 'z': (key.shift ? f.result.redo : f.result.undo) = true; break;
    case 'y': f.result.redo = true; break;
    default: break;
  }
}

void take_ready_key(GridFrame& f, const KeyPress& key) {
  f.state.escaped = key.key == Key::escape;
  const int page = static_cast<int>(f.page());
  switch (key.key) {
    case Key::up: return move(f, -1, 0, key.ctrl, key.shift);
    case Key::down: return move(f, 1, 0, key.ctrl, key.shift);
    case Key::left: return move(f, 0, -1, key.ctrl, key.shift);
    case Key::right: return move(f, 0, 1, key.ctrl, key.shift);
    case Key::page_up: return move(f, -page, 0, false, key.shift);
    case Key::page_down: return move(f, page, 0, false, key.shift);
    case Key::home: return key.ctrl ? go_to(f, 0, 0, key.shift) : move(f, 0, -1, true, key.shift);
    case Key::end:
      return key.ctrl ? go_to(f, f.rows() - 1, f.columns() - 1, key.shift) : move(f, 0, 1, true, key.shift);
    case Key::tab: return step_through(f, key.shift);
    case Key::enter:
      if (f.view.columns[f.state.column].kind == CellKind::opens && !f.is_new(f.state.row))
        f.result.opened = f.state.row;
      else
        move(f, key.shift ? -1 : 1, 0, false, false);
      return;
    case Key::f2: return begin_editing(f);
    case Key::del: return clear_selection(f);
    case Key::backspace:
      if (f.editable(f.state.column)) f.state.mode = KeyMode::enter;
      return;
    case Key::letter: return take_shortcut(f, key);
    default: return;
  }
}

/// Whether the key was one that walks the list of choices.
bool step_in_list(GridFrame& f, Key key) {
  constexpr int kPage = 8;
  const int by = key == Key::up          ? -1
                 : key == Key::down      ? 1
                 : key == Key::page_up   ? -kPage
                 : key == Key::page_down ? kPage
                                         : 0;
  const size_t count = by == 0 ? 0 : f.matches().size();
  size_t& at = f.state.choice;
  if (count > 0) at = at != kNoChoice ? stepped(at, by, count) : by > 0 ? 0 : count - 1;
  return by != 0;
}

void take_editing_key(GridFrame& f, const KeyPress& key) {
  if (f.chooses() && step_in_list(f, key.key)) return;
  if (key.key == Key::escape) return leave_editing(f);
  if (key.key != Key::enter && key.key != Key::tab && f.state.mode == KeyMode::edit) return;
  if (!commit(f)) return;
  switch (key.key) {
    case Key::enter: return move(f, key.shift ? -1 : 1, 0, false, false);
    case Key::tab: return step_through(f, key.shift);
    case Key::up: return move(f, -1, 0, false, false);
    case Key::down: return move(f, 1, 0, false, false);
    case Key::left: return move(f, 0, -1, false, false);
    case Key::right: return move(f, 0, 1, false, false);
    case Key::page_up: return move(f, -static_cast<int>(f.page()), 0, false, false);
    case Key::page_down: return move(f, static_cast<int>(f.page()), 0, false, false);
    default: return;
  }
}

void paste(GridFrame& f, const std::vector<std::vector<std::string>>& rows) {
  const GridFrame::Block b = f.block();
  const bool one_for_all = rows.size() == 1 && rows[0].size() == 1;
  const size_t height = one_for_all ? b.bottom - b.top + 1 : rows.size();
  size_t width = 0, dropped_rows = 0;
  bool read_only = false;
  for (size_t i = 0; i < height; ++i) {
    const size_t row = b.top + i;
    if (f.is_new(row) && !f.view.may_append) {
      ++dropped_rows;
      continue;
    }
    const auto& line = one_for_all ? rows[0] : rows[i];
    const size_t count = one_for_all ? b.right - b.left + 1 : line.size();
    for (size_t j = 0; j < count && b.left + j < f.columns(); ++j) {
      const size_t column = b.left + j;
      const std::string& value = one_for_all ? line[0] : line[j];
      width = std::max(width, j + 1);
      if (!f.editable(column))
        read_only = read_only || value != f.text(row, column);
      else if (value != f.text(row, column))
        f.result.changes.push_back({row, column, value});
    }
  }
  f.state.row = b.top;
  f.state.column = b.left;
  f.state.anchor_row = std::min(f.rows(), b.top + height - dropped_rows) - 1;
  f.state.anchor_column = std::min(f.columns(), b.left + std::max<size_t>(width, 1)) - 1;
  if (dropped_rows > 0)
    f.result.refused = "Bảng này có " + std::to_string(f.view.rows) + " dòng: " + std::to_string(dropped_rows) +
                       " dòng cuối của phần dán không có chỗ nên chưa được dán.";
  else if (read_only)
    f.result.refused = "Có cột chỉ để xem: phần dán vào cột đó được bỏ qua, các cột khác đã dán.";
}

}  // namespace

void go_to(GridFrame& f, size_t row, size_t column, bool extend) {
  f.state.anchor_row = row;
  f.state.anchor_column = column;
  if (!extend) {
    f.state.row = row;
    f.state.column = column;
  }
  f.state.show = true;
}

void begin_editing(GridFrame& f) {
  if (!f.editable(f.state.column)) {
    f.result.refused = "Cột “" + std::string(f.view.columns[f.state.column].title) + "” chỉ để xem.";
    return;
  }
  f.state.mode = KeyMode::edit;
  f.state.typed = f.text(f.state.row, f.state.column);
  choose_first(f);
}

bool commit(GridFrame& f) {
  GridState& s = f.state;
  if (s.mode == KeyMode::ready) return true;
  const GridColumn& column = f.view.columns[s.column];
  std::string value = s.typed;
  if (f.chooses()) {
    const auto matches = f.matches();
    if (s.choice < matches.size()) {
      value = column.choices[matches[s.choice]];
    } else if (!value.empty() && value != f.text(s.row, s.column)) {
      std::string all;
      for (const std::string_view choice : column.choices) all.append(all.empty() ? "" : ", ").append(choice);
      f.result.refused = "“" + value + "” không có trong danh sách. Chọn một trong: " + all + ".";
      return false;
    }
  }
  if (value != f.text(s.row, s.column)) f.result.changes.push_back({s.row, s.column, value});
  leave_editing(f);
  return true;
}

namespace {

void take(GridFrame&, const semantics::Press&) {}
void take(GridFrame&, const semantics::Focus&) {}

// A choice that cannot be kept is given up rather than held against someone who has gone elsewhere.
void take(GridFrame& f, const semantics::Blur&) {
  if (!commit(f)) leave_editing(f);
}

void take(GridFrame& f, const semantics::SetValue& typed) {
  if (!f.editable(f.state.column)) {
    f.result.refused = "Cột “" + std::string(f.view.columns[f.state.column].title) + "” chỉ để xem.";
    return;
  }
  if (f.state.mode == KeyMode::ready) f.state.mode = KeyMode::enter;
  f.state.typed = typed.value;
  choose_first(f);
}

void take(GridFrame&, const semantics::Caret&) {}

void take(GridFrame& f, const KeyPress& key) {
  if (f.state.mode == KeyMode::ready)
    take_ready_key(f, key);
  else
    take_editing_key(f, key);
}

void take(GridFrame& f, const semantics::Copy& copy) {
  if (f.state.mode != KeyMode::ready) return;
  const GridFrame::Block b = f.block();
  std::vector<std::vector<std::string>> rows;
  for (size_t row = b.top; row <= b.bottom && !f.is_new(row); ++row) {
    rows.emplace_back();
    for (size_t column = b.left; column <= b.right; ++column) rows.back().push_back(f.text(row, column));
  }
  f.ui.put_on_clipboard(to_tsv(rows));
  if (copy.cut) clear_selection(f);
}

void take(GridFrame& f, const semantics::Paste& pasted) {
  if (f.state.mode != KeyMode::ready) return;
  const auto rows = from_tsv(pasted.text);
  if (!rows.empty()) paste(f, rows);
}

}  // namespace

void take_inputs(GridFrame& f) {
  const auto& choices = f.view.columns[f.state.column].choices;
  if (const auto pressed = f.chooses() ? pressed_choice(f.ui, "cell", choices.size()) : std::nullopt) {
    f.state.typed = choices[*pressed];
    f.state.mode = KeyMode::enter;
    choose_first(f);
    commit(f);
    f.ui.focus(f.editor);
  }
  for (const semantics::Input& input : f.ui.inputs()) {
    if (std::visit([](const auto& what) { return what.id; }, input) != f.editor) continue;
    std::visit([&](const auto& what) { take(f, what); }, input);
    f.ui.again();
  }
}

void take_mouse(GridFrame& f) {
  const Rect body{f.rect.x, f.rect.y + kHeadHeight, f.inner_width, f.inner_height - kHeadHeight};
  if (f.state.dragging && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) f.state.dragging = false;
  const bool over = f.ui.hovered(body);
  const bool clicked = over && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  if (!clicked && !f.state.dragging && !(over && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))) return;
  const ImVec2 mouse = ImGui::GetMousePos();
  const float y = mouse.y - body.y + f.scroll_y, x = mouse.x - f.rect.x;
  if (f.rows() == 0 || (clicked && y >= static_cast<float>(f.rows()) * kRowHeight)) return;
  const size_t row = static_cast<size_t>(std::clamp(y / kRowHeight, 0.0f, static_cast<float>(f.rows() - 1)));
  float right = 0;
  size_t column = 0;
  const float along = x < f.frozen_width ? x : x + f.scroll_x;
  while (column + 1 < f.columns() && along >= right + f.widths[column]) right += f.widths[column++];
  if (over && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    if (f.view.columns[column].kind == CellKind::opens && !f.is_new(row))
      f.result.opened = row;
    else if (f.state.mode == KeyMode::ready)
      begin_editing(f);
  } else if (clicked) {
    const bool same = row == f.state.row && column == f.state.column;
    if (f.state.mode != KeyMode::ready && same) return;
    const bool on_sign = along >= right + f.widths[column] - kListSign;
    if (same && on_sign && f.view.columns[column].kind == CellKind::choice && f.ui.focused() == f.editor)
      return begin_editing(f);
    if (!commit(f)) return;
    go_to(f, row, column, ImGui::GetIO().KeyShift);
    f.state.show = false;
    f.state.dragging = true;
    f.state.escaped = false;
    f.ui.focus(f.editor);
  } else if (f.state.anchor_row != row || f.state.anchor_column != column) {
    go_to(f, row, column, true);
  }
}

}  // namespace tdkt::widgets
