#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/widgets/ui.h"

namespace tdkt::widgets {

enum class CellKind : uint8_t {
  read_only,
  text,
  figure,  // read to the right, digits in equal cells
  choice,  // one of GridColumn::choices; typing finds it, also without dấu
  opens,   // read-only; Enter or a press opens the row
};
struct GridColumn {
  std::string_view title;
  float width = 120;
  CellKind kind = CellKind::text;
  std::vector<std::string_view> choices;
  bool sortable = true;
};
struct GridCell {
  std::string text;
  Tone mark = Tone::neutral;  // not neutral: a finding means this cell
  std::string note;           // the finding's sentence
};
/// Plain values in; cells are asked for only while they can be seen (and when copied).
struct GridView {
  std::string_view name;  // "Danh sách đề nghị"
  std::span<const GridColumn> columns;
  size_t frozen = 1;  // columns that stay at the left
  size_t rows = 0;
  std::function<std::string(size_t row)> key;  // stable identity of a row
  std::function<GridCell(size_t row, size_t column)> cell;
  bool may_append = false;  // an empty row below the last; pasting may add rows
  std::optional<size_t> sorted_by;
  bool sorted_down = false;
  float height = 0;  // 0: to the bottom of the region or as tall as its rows, whichever is less
};

struct CellChange {
  size_t row = 0, column = 0;
  std::string value;
};
struct GridResult {
  /// All that one act changed (typing, paste, fill down, Delete): one step of undo. Rows ≥ GridView::rows are
  /// new.
  std::vector<CellChange> changes;
  std::optional<size_t> opened;  // row
  std::optional<size_t> sort;    // column whose head was pressed
  bool undo = false, redo = false;
  std::optional<std::string> refused;  // why a paste or a key did nothing, in Vietnamese
};

/// Where the person is in the grid. Owned by the screen.
struct GridState {
  size_t row = 0, column = 0;                // the active cell
  size_t anchor_row = 0, anchor_column = 0;  // the other corner of the selection
  semantics::KeyMode mode = semantics::KeyMode::ready;
  std::string typed;          // while editing
  size_t choice = kNoChoice;  // of those that are shown, in a column of choices: what Enter takes
  bool escaped = false;       // Escape was pressed: Tab now leaves the grid
  bool dragging = false;
  bool show = false;  // scroll to the active cell
};
/// Puts the cursor at a cell and the focus into the grid, as a finding does.
void go_to_cell(Ui& ui, std::string_view id, GridState& state, size_t row, size_t column);

/// A sheet that behaves like Excel: arrows, Enter, Tab, F2, type to replace, Shift and drag to select, Ctrl+C
/// X V as TSV, Ctrl+D fills down, Delete, Ctrl+Z Y; head and first columns stay; a thousand rows cost what is
/// seen.
GridResult grid(Ui& ui, std::string_view id, const GridView& view, GridState& state);

}  // namespace tdkt::widgets
