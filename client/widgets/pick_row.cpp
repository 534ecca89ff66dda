#include "client/widgets/pick_row.h"

#include <cmath>
#include <string>

namespace tdkt::widgets {
namespace {

constexpr float kTick = 44;  // a finger's width
constexpr float kMark = 20;

std::optional<bool> tick(Ui& ui, std::string_view id, std::string_view name, const Rect& rect, bool picked) {
  const uint32_t node = ui.id(id);
  const bool pressed = ui.pressed(node);
  const bool now = pressed ? !picked : picked;
  const ImVec2 min(rect.x + (rect.width - kMark) / 2, std::round(rect.y + (rect.height - kMark) / 2));
  const ImVec2 max(min.x + kMark, min.y + kMark);
  ImDrawList& list = ui.draw();
  const Theme& theme = ui.theme();
  if (now) {
    list.AddRectFilled(min, max, theme.accent.packed(), 4);
    draw_icon(list, Icon::check, {min.x + 2, min.y + 2}, kMark - 4, theme.accent_ink.packed());
  } else {
    list.AddRectFilled(min, max, theme.surface.packed(), 4);
    list.AddRect(min, max, theme.field_border.packed(), 4, 0, ui.hovered(rect) ? 2.0f : 1.25f);
  }
  ui.leave({.id = node,
            .role = semantics::Role::checkbox,
            .states = now ? +semantics::kChecked : +semantics::kUnchecked,
            .rect = rect,
            .key = std::string(id),
            .name = std::string(name)});
  if (!pressed) return std::nullopt;
  ui.again();
  return now;
}

/// The row beside the room for a tick; gives the place of both.
Rect beside(Ui& ui, std::string_view id, const ListRow& row, bool& opened) {
  const Rect whole = ui.peek(0);
  ui.begin_block_at({whole.x + kTick, whole.y, whole.width - kTick, 0});
  opened = list_row(ui, id, row);
  const float height = ui.peek(0).y - whole.y;
  ui.end_block_at();
  return ui.place(0, height);
}

}  // namespace

PickResult pick_row(Ui& ui, std::string_view id, const ListRow& row, bool picked) {
  PickResult result;
  const Rect taken = beside(ui, id, row, result.opened);
  result.picked = tick(ui, std::string(id) + ".pick", "Chọn " + std::string(row.title),
                       {taken.x + 4, taken.y, kTick - 4, taken.height}, picked);
  return result;
}

bool unpicked_row(Ui& ui, std::string_view id, const ListRow& row) {
  bool opened = false;
  beside(ui, id, row, opened);
  return opened;
}

}  // namespace tdkt::widgets
