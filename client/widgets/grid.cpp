#include "client/widgets/grid.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "client/widgets/choice_list.h"
#include "client/widgets/grid_frame.h"

namespace tdkt::widgets {
namespace {

using semantics::KeyMode;

constexpr float kBar = 10;  // of scrolling

/// The rows or columns may have become fewer since the last frame.
void keep_inside(GridFrame& f) {
  const size_t rows = std::max<size_t>(f.rows(), 1), columns = std::max<size_t>(f.columns(), 1);
  f.state.row = std::min(f.state.row, rows - 1);
  f.state.anchor_row = std::min(f.state.anchor_row, rows - 1);
  f.state.column = std::min(f.state.column, columns - 1);
  f.state.anchor_column = std::min(f.state.anchor_column, columns - 1);
}

float wanted_height(Ui& ui, const GridView& view, size_t rows) {
  if (view.height > 0) return view.height;
  float width = 0;
  for (const GridColumn& column : view.columns) width += column.width;
  const float bar = width > ui.width() ? kBar + 2 : 0;
  const float all = kHeadHeight + static_cast<float>(std::max<size_t>(rows, 1)) * kRowHeight + bar;
  const float below = ui.draw().GetClipRectMax().y - ui.peek(0).y - kGapL - 2;
  return std::max(std::min(all, 240.0f), std::min(all, below));
}

/// As wanted; on a wide page, columns of words take what is left, up to a width at which they still read as columns.
std::vector<float> widths_in(const GridView& view, float room) {
  constexpr float kMostGrowth = 0.75f, kHoldsWords = 100;
  const auto grows = [](const GridColumn& column) {
    return column.kind != CellKind::figure && column.width >= kHoldsWords;
  };
  std::vector<float> widths;
  float all = 0, growing = 0;
  for (const GridColumn& column : view.columns) {
    widths.push_back(column.width);
    all += column.width;
    if (grows(column)) growing += column.width;
  }
  if (growing <= 0 || all >= room) return widths;
  const float growth = std::min(kMostGrowth, (room - all) / growing);
  for (size_t i = 0; i < widths.size(); ++i)
    if (grows(view.columns[i])) widths[i] = std::floor(widths[i] * (1 + growth));
  return widths;
}

/// Brings the cell that matters (the moving corner of the selection) into sight.
void show_cell(GridFrame& f) {
  if (!f.state.show) return;
  f.state.show = false;
  const auto top = static_cast<float>(f.state.anchor_row) * kRowHeight;
  const float room = f.inner_height - kHeadHeight;
  if (top < f.scroll_y)
    ImGui::SetScrollY(top);
  else if (top + kRowHeight > f.scroll_y + room)
    ImGui::SetScrollY(top + kRowHeight - room);
  if (f.state.anchor_column >= f.frozen) {
    float left = 0;
    for (size_t i = f.frozen; i < f.state.anchor_column; ++i) left += f.widths[i];
    const float width = f.widths[f.state.anchor_column], space = f.inner_width - f.frozen_width;
    if (left < f.scroll_x || width > space)
      ImGui::SetScrollX(left);
    else if (left + width > f.scroll_x + space)
      ImGui::SetScrollX(left + width - space);
  }
  f.ui.again();
}

/// The list of choices under a cell that is being filled from one.
void draw_choices(GridFrame& f) {
  if (!f.chooses()) return;
  GridState& s = f.state;
  const GridColumn& column = f.view.columns[s.column];
  const auto matches = f.matches();
  if (matches.empty()) return;
  // Brought into sight when one goes on to another, and else left where the wheel has taken it.
  Choosing& c = f.ui.choosing();
  const bool show = !c.open || c.at != s.choice || c.typed != s.typed;
  if (c.widths.size() != column.choices.size()) c.widths = widths_of(f.ui, column.choices);
  c.field = f.editor;
  c.open = true;
  c.at = s.choice;
  c.typed = s.typed;
  const auto chosen = std::find(column.choices.begin(), column.choices.end(), f.text(s.row, s.column));
  const std::string told =
      std::to_string(matches.size()) + " trong " + std::to_string(column.choices.size()) + " lựa chọn";
  const ShownChoices list = choice_list(f.ui, "cell", f.cell_rect(s.row, s.column),
                                        {.name = column.title,
                                         .choices = column.choices,
                                         .matches = matches,
                                         .at = s.choice,
                                         .chosen = static_cast<size_t>(chosen - column.choices.begin()),
                                         .show = show,
                                         .widths = c.widths,
                                         .told = told});
  if (semantics::Node* field = f.ui.node(f.editor)) {
    field->states |= +semantics::kExpanded;
    field->controls = list.controls;
    field->active = list.active;
  }
}

}  // namespace

std::vector<size_t> GridFrame::matches() const {
  return matching_choices(view.columns[state.column].choices, untouched() ? std::string_view() : state.typed);
}

size_t GridFrame::page() const {
  return static_cast<size_t>(std::max(1.0f, std::floor((inner_height - kHeadHeight) / kRowHeight)));
}

Rect GridFrame::cell_rect(size_t row, size_t column) const {
  float x = rect.x;
  for (size_t i = 0; i < column; ++i) x += widths[i];
  if (column >= frozen) x -= scroll_x;
  const float y = rect.y + kHeadHeight + static_cast<float>(row) * kRowHeight - scroll_y;
  return {x, y, widths[column], kRowHeight};
}

GridFrame::Block GridFrame::block() const {
  return {std::min(state.row, state.anchor_row), std::min(state.column, state.anchor_column),
          std::max(state.row, state.anchor_row), std::max(state.column, state.anchor_column)};
}

void go_to_cell(Ui& ui, std::string_view id, GridState& state, size_t row, size_t column) {
  state.row = state.anchor_row = row;
  state.column = state.anchor_column = column;
  state.mode = KeyMode::ready;
  state.show = true;
  Scope scope(ui, id);
  ui.focus(ui.id("editor"));
}

GridResult grid(Ui& ui, std::string_view id, const GridView& view, GridState& state) {
  GridResult result;
  if (view.columns.empty()) return result;
  Scope scope(ui, id);
  GridFrame f{.ui = ui, .view = view, .state = state, .result = result, .editor = ui.id("editor")};
  keep_inside(f);
  f.rect = ui.place(0, wanted_height(ui, view, f.rows()));
  f.widths = widths_in(view, f.rect.width - kBar);
  for (size_t i = 0; i < view.columns.size(); ++i) {
    const float width = f.widths[i];
    f.total_width += width;
    if (i < view.frozen && i == f.frozen && f.frozen_width + width <= f.rect.width * 0.6f) {
      f.frozen_width += width;
      ++f.frozen;
    }
  }
  const Rect& r = f.rect;
  ui.open({.id = ui.id("grid"),
           .role = semantics::Role::grid,
           .states = semantics::kMultiselectable,
           .row = static_cast<int32_t>(f.rows() + 1),
           .column = static_cast<int32_t>(f.columns()),
           .rect = r,
           .key = std::string(id),
           .name = std::string(view.name)});
  ui.draw().AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, ui.theme().surface.packed());
  ui.draw().AddRect({r.x - 1, r.y - 1}, {r.right() + 1, r.bottom() + 1}, ui.theme().line.packed(), 2);
  ImGui::SetCursorScreenPos({r.x, r.y});
  ImGui::BeginChild(ui.id("body"), {r.width, r.height}, 0,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
                        ImGuiWindowFlags_NoBackground);
  const bool wide = f.total_width > r.width;
  const float content = kHeadHeight + static_cast<float>(f.rows()) * kRowHeight;
  const bool tall = content > r.height - (wide ? kBar : 0);
  f.inner_width = std::min(r.width - (tall ? kBar : 0), f.total_width);
  f.inner_height = std::min(r.height - (wide ? kBar : 0), content);
  ui.scroll_window(r);
  f.scroll_x = ImGui::GetScrollX();
  f.scroll_y = ImGui::GetScrollY();
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  take_mouse(f);
  take_inputs(f);
  keep_inside(f);
  show_cell(f);
  draw_grid(f);
  ui.close();
  leave_editor(f);
  ImGui::SetCursorScreenPos({origin.x + f.total_width - 1, origin.y + content - 1});
  ImGui::Dummy({1, 1});
  ImGui::EndChild();
  draw_choices(f);
  return result;
}

}  // namespace tdkt::widgets
