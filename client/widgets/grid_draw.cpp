#include <algorithm>
#include <cmath>
#include <string>

#include "client/widgets/grid_frame.h"
#include "client/widgets/signs.h"

namespace tdkt::widgets {
namespace {

using semantics::KeyMode;
using semantics::Role;

constexpr TextStyle kCell{};
constexpr TextStyle kHead{.size = Size::small, .weight = Weight::medium};

/// Digits in cells of the widest one, so that figures of a column stand below each other.
void draw_figures(Ui& ui, float right, float y, std::string_view text, Color color) {
  const float cell = ui.measure("0", kCell);
  float x = right;
  for (size_t i = text.size(); i-- > 0;) {
    const std::string_view letter = text.substr(i, 1);
    const bool digit = letter[0] >= '0' && letter[0] <= '9';
    const float own = ui.measure(letter, kCell), width = digit ? cell : own;
    x -= width;
    ui.draw_text(x + (width - own) / 2, y, letter, kCell, color);
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

class Painter {
 public:
  explicit Painter(GridFrame& frame) : f_(frame), ui_(frame.ui), theme_(frame.ui.theme()), block_(frame.block()) {}

  void paint() {
    first_ = static_cast<size_t>(f_.scroll_y / kRowHeight);
    last_ = std::min(f_.rows(), first_ + f_.page() + 2);
    body(f_.frozen, f_.columns(), true);
    body(0, f_.frozen, false);
    // The band of the heads goes on to the edge, also over the bar of scrolling.
    fill({f_.rect.x, f_.rect.y, f_.rect.width, kHeadHeight}, theme_.sunken);
    fill({f_.rect.x, f_.rect.y + kHeadHeight - 1, f_.rect.width, 1}, theme_.field_border);
    head(f_.frozen, f_.columns(), true);
    head(0, f_.frozen, false);
    if (f_.frozen > 0 && f_.scroll_x > 0)
      fill({f_.rect.x + f_.frozen_width - 1, f_.rect.y, 1, f_.inner_height}, theme_.field_border);
    active_edge();
    leave_rows();
  }

  void leave_editor() {
    GridState& s = f_.state;
    Rect r = f_.cell_rect(s.row, s.column);
    if (s.mode != KeyMode::ready) r.width = editor_width(r);
    const GridCell value = f_.is_new(s.row) ? GridCell{} : f_.view.cell(s.row, s.column);
    const bool first = s.row == 0 && s.column == 0;
    const bool last = s.row + 1 == f_.rows() && s.column + 1 == f_.columns();
    std::string name(f_.view.columns[s.column].title);
    name += ", dòng " + std::to_string(s.row + 1);
    clip(s.column >= f_.frozen, f_.rect.y + kHeadHeight, f_.rect.y + f_.inner_height);
    ui_.leave({.id = f_.editor,
               .role = Role::textbox,
               .font_size = static_cast<uint8_t>(ui_.font_size(kCell)),
               .keys = s.mode,
               .states = (s.escaped || last ? +semantics::kTabLeaves : 0u) |
                         (s.escaped || first ? +semantics::kBackTabLeaves : 0u),
               .rect = r,
               .name = std::move(name),
               .description = value.text + (value.note.empty() ? "" : ". " + value.note) +
                              (f_.editable(s.column) ? "" : ". Chỉ để xem"),
               .value = s.mode == KeyMode::ready ? std::string() : s.typed});
    ui_.draw().PopClipRect();
  }

 private:
  void fill(const Rect& r, Color color, uint32_t alpha = 255) {
    ui_.draw().AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, color.packed(alpha));
  }

  void clip(bool moving, float top, float bottom) {
    const float left = f_.rect.x + (moving ? f_.frozen_width : 0);
    const float right = f_.rect.x + (moving ? f_.inner_width : std::min(f_.frozen_width, f_.inner_width));
    ui_.draw().PushClipRect({left, top}, {right, bottom}, true);
  }

  void body(size_t from, size_t to, bool moving) {
    clip(moving, f_.rect.y + kHeadHeight, f_.rect.y + f_.inner_height);
    for (size_t row = first_; row < last_; ++row)
      for (size_t column = from; column < to; ++column) cell(row, column);
    ui_.draw().PopClipRect();
  }

  void cell(size_t row, size_t column) {
    const Rect r = f_.cell_rect(row, column);
    if (r.right() < f_.rect.x || r.x > f_.rect.x + f_.inner_width) return;
    const bool active = row == f_.state.row && column == f_.state.column;
    const bool selected = row >= block_.top && row <= block_.bottom && column >= block_.left && column <= block_.right;
    const GridColumn& spec = f_.view.columns[column];
    // Grey tells what cannot be typed into from what can: on a sheet that is only read there is nothing to tell.
    const bool dim = spec.kind == CellKind::read_only && f_.editable(first_editable());
    fill(r, selected && has_focus() && !active ? theme_.accent_wash : dim ? theme_.sunken : theme_.surface);
    fill({r.x, r.bottom() - 1, r.width, 1}, theme_.line);
    fill({r.right() - 1, r.y, 1, r.height}, theme_.line, 130);
    if (active && f_.state.mode != KeyMode::ready) return;  // the page's own field shows what is typed
    const float y = r.y + (r.height - ui_.line_height(kCell)) / 2;
    if (f_.is_new(row)) {
      if (column == first_editable())
        ui_.draw_text(r.x + kCellPadding, y, "Thêm dòng", kCell, theme_.ink_faint, r.width - 2 * kCellPadding);
      return;
    }
    const GridCell value = f_.view.cell(row, column);
    if (value.mark != Tone::neutral) mark(r, value, active);
    const float room = r.width - 2 * kCellPadding - (value.mark != Tone::neutral ? 16.0f : 0.0f);
    const Color ink = spec.kind == CellKind::opens ? theme_.accent : dim ? theme_.ink_soft : theme_.ink;
    if (spec.kind == CellKind::figure && is_ascii(value.text))
      draw_figures(ui_, r.right() - kCellPadding, y, value.text, ink);
    else
      ui_.draw_text(r.x + kCellPadding, y, value.text, kCell, ink, room);
    if (spec.kind == CellKind::choice && active && has_focus())
      draw_icon(ui_.draw(), Icon::chevron_down, {r.right() - 22, r.y + 8}, 16, theme_.ink_faint.packed());
  }

  void mark(const Rect& r, const GridCell& value, bool active) {
    const Color color = theme_.text(value.mark);
    fill({r.x, r.y, r.width - 1, r.height - 1}, theme_.wash(value.mark), 150);
    fill({r.x, r.bottom() - 2, r.width - 1, 2}, color);
    draw_icon(ui_.draw(), icon_of(value.mark), {r.right() - 20, r.y + 8}, 15, color.packed());
    if (ui_.hovered(r) || (active && has_focus() && ui_.focus_is_visible())) ui_.tooltip(r, value.note);
  }

  void head(size_t from, size_t to, bool moving) {
    clip(moving, f_.rect.y, f_.rect.y + kHeadHeight);
    for (size_t column = from; column < to; ++column) {
      Rect r = f_.cell_rect(0, column);
      r.y = f_.rect.y;
      r.height = kHeadHeight;
      const GridColumn& spec = f_.view.columns[column];
      fill(r, spec.sortable && ui_.hovered(r) ? theme_.line : theme_.sunken);
      fill({r.x, r.bottom() - 1, r.width, 1}, theme_.field_border);
      const bool sorted = f_.view.sorted_by == column;
      const float room = r.width - 2 * kCellPadding - (sorted ? 18.0f : 0.0f);
      const float y = r.y + (r.height - ui_.line_height(kHead)) / 2;
      const float words = std::min(room, ui_.measure(spec.title, kHead));
      const float x = spec.kind == CellKind::figure ? r.right() - kCellPadding - words : r.x + kCellPadding;
      ui_.draw_text(x, y, spec.title, kHead, theme_.ink_soft, room + 1);
      if (sorted)
        draw_icon(ui_.draw(), f_.view.sorted_down ? Icon::sort_down : Icon::sort_up,
                  {r.x + kCellPadding + words + 3, r.y + 10}, 15, theme_.accent.packed());
    }
    ui_.draw().PopClipRect();
  }

  void active_edge() {
    if (f_.rows() == 0) return;
    const bool moving = f_.state.column >= f_.frozen;
    clip(moving, f_.rect.y + kHeadHeight, f_.rect.y + f_.inner_height);
    Rect r = f_.cell_rect(f_.state.row, f_.state.column);
    if (f_.state.mode != KeyMode::ready) {
      r.width = editor_width(r);
      fill(r, theme_.surface);
    }
    const Color edge = has_focus() ? theme_.accent : theme_.field_border;
    ui_.draw().AddRect({r.x, r.y}, {r.right() - 1, r.bottom() - 1}, edge.packed(), 2, 0, has_focus() ? 2.0f : 1.0f);
    ui_.draw().PopClipRect();
  }

  /// A text longer than its cell spreads to the right while it is written.
  float editor_width(const Rect& r) const {
    const float wanted = std::ceil(ui_.measure(f_.state.typed, kCell)) + 2 * kCellPadding + 16;
    return std::clamp(wanted, r.width, std::max(r.width, f_.rect.x + f_.inner_width - r.x));
  }

  void leave_rows() {
    leave_heads();
    for (size_t row = first_; row < last_; ++row) {
      const std::string key = f_.is_new(row) ? std::string("new") : f_.view.key(row);
      Scope scope(ui_, key);
      const Rect r{f_.rect.x, f_.cell_rect(row, 0).y, f_.inner_width, kRowHeight};
      ui_.open({.id = ui_.id("row"), .role = Role::row, .row = static_cast<int32_t>(row + 2), .rect = r});
      for (size_t column = 0; column < f_.columns(); ++column) leave_cell(row, column);
      ui_.close();
    }
  }

  void leave_heads() {
    Scope scope(ui_, "head");
    ui_.open({.id = ui_.id("row"),
              .role = Role::row,
              .row = 1,
              .rect = {f_.rect.x, f_.rect.y, f_.inner_width, kHeadHeight}});
    for (size_t column = 0; column < f_.columns(); ++column) {
      Rect r = f_.cell_rect(0, column);
      r.y = f_.rect.y;
      r.height = kHeadHeight;
      const uint32_t id = ui_.id(std::to_string(column));
      const bool sorted = f_.view.sorted_by == column;
      clip(column >= f_.frozen, f_.rect.y, f_.rect.y + kHeadHeight);
      ui_.leave({.id = id,
                 .role = Role::columnheader,
                 .states = sorted ? (f_.view.sorted_down ? +semantics::kSortedDown : +semantics::kSortedUp) : 0u,
                 .column = static_cast<int32_t>(column + 1),
                 .rect = r,
                 .name = std::string(f_.view.columns[column].title)});
      ui_.draw().PopClipRect();
      if (f_.view.columns[column].sortable && ui_.pressed(id)) f_.result.sort = column;
    }
    ui_.close();
  }

  void leave_cell(size_t row, size_t column) {
    const Rect r = f_.cell_rect(row, column);
    const bool in_sight = r.right() > f_.rect.x && r.x < f_.rect.x + f_.inner_width;
    if (!in_sight) return;
    const GridCell value = f_.is_new(row) ? GridCell{} : f_.view.cell(row, column);
    const bool active = row == f_.state.row && column == f_.state.column;
    const uint32_t id = ui_.id(std::to_string(column));
    clip(column >= f_.frozen, f_.rect.y + kHeadHeight, f_.rect.y + f_.inner_height);
    ui_.leave(
        {.id = id,
         .role = Role::gridcell,
         .states = (active ? +semantics::kSelected : 0u) | (value.mark == Tone::must_fix ? +semantics::kInvalid : 0u),
         .column = static_cast<int32_t>(column + 1),
         .rect = r,
         .name = value.text,
         .description = value.note});
    ui_.draw().PopClipRect();
    if (!ui_.pressed_without_mouse(id)) return;
    if (!commit(f_)) return;
    go_to(f_, row, column, false);
    ui_.focus(f_.editor);
  }

  bool has_focus() const { return ui_.focused() == f_.editor; }
  size_t first_editable() const {
    for (size_t column = 0; column < f_.columns(); ++column)
      if (f_.editable(column)) return column;
    return 0;
  }

  GridFrame& f_;
  Ui& ui_;
  const Theme& theme_;
  GridFrame::Block block_;
  size_t first_ = 0, last_ = 0;
};

}  // namespace

void draw_grid(GridFrame& frame) { Painter(frame).paint(); }

void leave_editor(GridFrame& frame) {
  if (frame.rows() > 0) Painter(frame).leave_editor();
}

}  // namespace tdkt::widgets
