#include "client/widgets/lists.h"

#include <algorithm>
#include <cmath>

#include "client/widgets/button.h"
#include "client/widgets/signs.h"
#include "client/widgets/text.h"

namespace tdkt::widgets {
namespace {

constexpr TextStyle kTitle{.weight = Weight::medium};
constexpr TextStyle kSmall{.size = Size::small};

/// What stands at the right of a row, from the right inwards; says where the room for the rest ends.
float draw_right_side(Ui& ui, const Rect& rect, const ListRow& row) {
  const Theme& theme = ui.theme();
  float right = rect.right() - kGapM;
  const float middle = rect.y + rect.height / 2;
  if (!row.next_step.empty()) {
    draw_icon(ui.draw(), Icon::chevron_right, {right - 16, std::floor(middle) - 8}, 16, theme.accent.packed());
    const float width = ui.measure(row.next_step, kTitle);
    right -= 18 + std::ceil(width);
    ui.draw_text(right, middle - ui.line_height(kTitle) / 2, row.next_step, kTitle, theme.accent);
    right -= kGapM;
  }
  if (!row.trailing.empty()) {
    right -= std::ceil(ui.measure(row.trailing, kSmall));
    ui.draw_text(right, middle - ui.line_height(kSmall) / 2, row.trailing, kSmall, theme.ink_faint);
    right -= kGapM;
  }
  if (!row.state.empty()) {
    const float width = chip_width(ui, row.state), height = std::ceil(ui.line_height(kSmall)) + 6;
    right -= width;
    draw_chip(ui, {right, std::floor(middle - height / 2), width, height}, row.state, row.tone);
    right -= kGapM;
  }
  return right;
}

/// On a phone all stands below the title.
float draw_below(Ui& ui, float x, float y, float width, const ListRow& row) {
  const float top = y;
  if (!row.state.empty()) {
    const float height = std::ceil(ui.line_height(kSmall)) + 6;
    draw_chip(ui, {x, y + 2, std::min(width, chip_width(ui, row.state)), height}, row.state, row.tone);
    if (!row.trailing.empty()) {
      const float chip = chip_width(ui, row.state) + kGapS;
      ui.draw_text(x + chip, y + 5, row.trailing, kSmall, ui.theme().ink_faint, width - chip);
    }
    y += height + 6;
  } else if (!row.trailing.empty()) {
    ui.draw_text(x, y, row.trailing, kSmall, ui.theme().ink_faint, width);
    y += ui.line_height(kSmall);
  }
  if (!row.next_step.empty()) {
    ui.draw_text(x, y, row.next_step, kTitle, ui.theme().accent, width);
    y += ui.line_height(kTitle);
  }
  return y - top;
}

float below_height(const Ui& ui, const ListRow& row) {
  float height = 0;
  if (!row.state.empty())
    height += std::ceil(ui.line_height(kSmall)) + 12;
  else if (!row.trailing.empty())
    height += ui.line_height(kSmall);
  if (!row.next_step.empty()) height += ui.line_height(kTitle);
  return height;
}

bool fits_one_line(const Ui& ui, const ListRow& row) {
  float right = row.next_step.empty() ? 0.0f : ui.measure(row.next_step, kTitle) + 18 + kGapM;
  if (!row.trailing.empty()) right += ui.measure(row.trailing, kSmall) + kGapM;
  if (!row.state.empty()) right += chip_width(ui, row.state) + kGapM;
  const float words = std::max(ui.measure(row.title, kTitle), ui.measure(row.detail, kSmall));
  return words + right + 2 * kGapM + 32 <= ui.width();
}

std::string spoken(const ListRow& row) {
  std::string text;
  for (const std::string_view part : {row.detail, row.state, row.trailing, row.next_step}) {
    if (part.empty()) continue;
    if (!text.empty()) text += ", ";
    text += part;
  }
  return text;
}

}  // namespace

bool list_row(Ui& ui, std::string_view id, const ListRow& row) {
  const bool stacked = ui.phone() || !fits_one_line(ui, row);
  // What does not fit beside its state is shown in full above it.
  const float width = ui.width() - 2 * kGapM - (row.icon == Icon::none ? 0 : 32);
  const float title = stacked ? lines_height(ui, row.title, kTitle, width) : ui.line_height(kTitle);
  const float detail = row.detail.empty() ? 0.0f
                       : stacked          ? lines_height(ui, row.detail, kSmall, width)
                                          : ui.line_height(kSmall);
  const float below = stacked ? below_height(ui, row) : 0.0f;
  const Rect rect = ui.place(0, std::max(52.0f, std::ceil(title + detail + below) + 20));
  const bool hot = ui.hovered(rect);
  const Theme& theme = ui.theme();
  if (hot) ui.draw().AddRectFilled({rect.x + 1, rect.y}, {rect.right() - 1, rect.bottom()}, theme.sunken.packed());
  ui.draw().AddRectFilled({rect.x + kGapM, rect.bottom() - 1}, {rect.right() - kGapM, rect.bottom()},
                          theme.line.packed());
  float x = rect.x + kGapM;
  const float top = rect.y + std::floor((rect.height - title - detail - below) / 2);
  if (row.icon != Icon::none) {
    const float line = ui.line_height(kTitle);
    draw_icon(ui.draw(), row.icon, {x, std::floor(top + (line - 20) / 2)}, 20, theme.text(row.tone).packed());
    x += 32;
  }
  if (stacked) {
    draw_lines(ui, x, top, width, row.title, kTitle, theme.ink);
    if (detail > 0) draw_lines(ui, x, top + title, width, row.detail, kSmall, theme.ink_soft);
    draw_below(ui, x, top + title + detail + 2, width, row);
  } else {
    const float right = draw_right_side(ui, rect, row);
    ui.draw_text(x, top, row.title, kTitle, theme.ink, right - x);
    if (detail > 0) ui.draw_text(x, top + title, row.detail, kSmall, theme.ink_soft, right - x);
  }
  const uint32_t node = ui.id(id);
  semantics::Node left{.id = node,
                       .role = row.address.empty() ? semantics::Role::button : semantics::Role::link,
                       .rect = rect,
                       .key = std::string(id),
                       .name = std::string(row.title),
                       .description = spoken(row)};
  if (!row.address.empty()) left.value = row.address;
  ui.leave(std::move(left));
  return ui.pressed(node);
}

List::List(Ui& ui, std::string_view name) : ui_(ui), outer_(ui.peek(0)) {
  ui.open({.id = ui.id("list " + std::string(name)),
           .role = semantics::Role::group,
           .rect = outer_,
           .name = std::string(name)});
  splitter_.Split(&ui.draw(), 2);
  splitter_.SetCurrentChannel(&ui.draw(), 1);
  ui.begin_block(outer_.width, 0);
}

List::~List() {
  ui_.end_block();
  const Rect end = ui_.peek(0);
  outer_.height = end.y - ui_.flow_gap() - outer_.y;
  ImDrawList& list = ui_.draw();
  splitter_.SetCurrentChannel(&list, 0);
  list.AddRectFilled({outer_.x, outer_.y}, {outer_.right(), outer_.bottom()}, ui_.theme().surface.packed(),
                     kRadius + 2);
  list.AddRect({outer_.x, outer_.y}, {outer_.right(), outer_.bottom()}, ui_.theme().line.packed(), kRadius + 2);
  splitter_.Merge(&list);
  ui_.close();
}

bool part_row(Ui& ui, std::string_view id, const PartRow& row) {
  const float title = ui.line_height(kTitle), detail = row.detail.empty() ? 0.0f : ui.line_height(kSmall);
  const Rect rect = ui.place(0, std::max(ui.control_height(), std::ceil(title + detail) + 14));
  const Theme& theme = ui.theme();
  const bool hot = ui.hovered(rect);
  if (row.current || hot)
    ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()},
                            (row.current ? theme.accent_wash : theme.sunken).packed(), kRadius);
  if (row.current)
    ui.draw().AddRectFilled({rect.x, rect.y + 8}, {rect.x + 3, rect.bottom() - 8}, theme.accent.packed(), 1.5f);
  const float top = rect.y + std::floor((rect.height - title - detail) / 2);
  draw_icon(ui.draw(), row.icon == Icon::none ? icon_of(row.tone) : row.icon,
            {rect.x + 12, std::floor(top + (title - 18) / 2)}, 18, theme.text(row.tone).packed());
  const float x = rect.x + 40, width = rect.right() - x - 8;
  ui.draw_text(x, top, row.title, {.weight = row.current ? Weight::bold : Weight::medium}, theme.ink, width);
  if (detail > 0)
    ui.draw_text(x, top + title, row.detail, kSmall, row.tone == Tone::fine ? theme.ink_faint : theme.text(row.tone),
                 width);
  const uint32_t node = ui.id(id);
  ui.leave({.id = node,
            .role = semantics::Role::button,
            .states = row.current ? +semantics::kCurrent : 0u,
            .rect = rect,
            .key = std::string(id),
            .name = std::string(row.title),
            .description = std::string(row.detail)});
  return ui.pressed(node);
}

std::optional<size_t> tabs(Ui& ui, std::string_view id, std::string_view name, std::span<const std::string_view> titles,
                           size_t current) {
  Scope scope(ui, id);
  const float height = ui.control_height() + 2;
  const Rect bar = ui.place(0, height);
  const Theme& theme = ui.theme();
  ui.draw().AddRectFilled({bar.x, bar.bottom() - 1}, {bar.right(), bar.bottom()}, theme.line.packed());
  ui.open({.id = ui.id("tabs"),
           .role = semantics::Role::tablist,
           .rect = bar,
           .key = std::string(id),
           .name = std::string(name)});
  std::optional<size_t> result;
  float x = bar.x;
  for (size_t i = 0; i < titles.size(); ++i) {
    const bool on = i == current;
    const TextStyle style{.weight = on ? Weight::bold : Weight::medium};
    const Rect rect{x, bar.y, std::ceil(ui.measure(titles[i], style)) + 24, height};
    if (ui.hovered(rect) && !on)
      ui.draw().AddRectFilled({rect.x, rect.y + 4}, {rect.right(), rect.bottom() - 5}, theme.sunken.packed(), kRadius);
    ui.draw_text(rect.x + 12, rect.y + (height - ui.line_height(style)) / 2 - 1, titles[i], style,
                 on ? theme.accent : theme.ink_soft);
    if (on)
      ui.draw().AddRectFilled({rect.x + 8, rect.bottom() - 3}, {rect.right() - 8, rect.bottom()}, theme.accent.packed(),
                              1.5f);
    const uint32_t node = ui.id(std::to_string(i));
    ui.leave({.id = node,
              .role = semantics::Role::tab,
              .states = on ? +semantics::kSelected : 0u,
              .rect = rect,
              .name = std::string(titles[i])});
    if (ui.pressed(node) && !on) result = i;
    const int step = ui.key(node, semantics::Key::left) ? -1 : ui.key(node, semantics::Key::right) ? 1 : 0;
    if (step != 0) ui.focus(ui.id(std::to_string((i + titles.size() + static_cast<size_t>(step)) % titles.size())));
    x = rect.right();
  }
  ui.close();
  if (result) ui.again();
  return result;
}

}  // namespace tdkt::widgets
