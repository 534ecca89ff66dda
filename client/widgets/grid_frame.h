#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/widgets/grid.h"

namespace tdkt::widgets {

/// Rows of cells to and from the clipboard, as spreadsheets write them: tabs, new lines, quotes where needed.
std::string to_tsv(const std::vector<std::vector<std::string>>& rows);
std::vector<std::vector<std::string>> from_tsv(std::string_view text);

/// One frame of a grid: what it shows, where, and what becomes of it.
struct GridFrame {
  Ui& ui;
  const GridView& view;
  GridState& state;
  GridResult& result;
  std::vector<float> widths;  // of the columns: as wanted, and more where there is room
  uint32_t editor = 0;        // id of the field over the active cell
  Rect rect;                  // of the whole
  size_t frozen = 0;          // columns that stay, as many as a narrow page can spare
  float frozen_width = 0, total_width = 0;
  float scroll_x = 0, scroll_y = 0;
  float inner_width = 0, inner_height = 0;  // without scroll bars

  size_t rows() const { return view.rows + (view.may_append ? 1 : 0); }
  size_t columns() const { return view.columns.size(); }
  bool is_new(size_t row) const { return row >= view.rows; }
  std::string text(size_t row, size_t column) const {
    return is_new(row) ? std::string() : view.cell(row, column).text;
  }
  bool editable(size_t column) const {
    return view.columns[column].kind != CellKind::read_only && view.columns[column].kind != CellKind::opens;
  }
  /// The cell is being filled from a list of choices below it.
  bool chooses() const {
    return state.mode != semantics::KeyMode::ready && view.columns[state.column].kind == CellKind::choice;
  }
  /// It was opened, and holds what it held.
  bool untouched() const {
    return state.mode == semantics::KeyMode::edit && state.typed == text(state.row, state.column);
  }
  /// Those in the list: all, until something else is typed than what stands in the cell.
  std::vector<size_t> matches() const;
  size_t page() const;
  Rect cell_rect(size_t row, size_t column) const;
  /// The selection, corners in order.
  struct Block {
    size_t top, left, bottom, right;
  };
  Block block() const;
};

inline constexpr float kHeadHeight = 36;
inline constexpr float kCellPadding = 8;  // as in web/style.css
inline constexpr float kListSign = 26;    // of a cell that has a list: at its end

/// What was typed, pressed, copied and pasted, in order: changes state and result.
void take_inputs(GridFrame& frame);
void take_mouse(GridFrame& frame);
/// Ends editing: the typed text becomes a change, unless it is none of the choices.
bool commit(GridFrame& frame);
void begin_editing(GridFrame& frame);
void go_to(GridFrame& frame, size_t row, size_t column, bool extend);

/// Draws what can be seen and leaves its nodes.
void draw_grid(GridFrame& frame);
/// The field over the active cell. It is one element of the page for the whole grid, so that moving on keeps the focus.
void leave_editor(GridFrame& frame);

}  // namespace tdkt::widgets
