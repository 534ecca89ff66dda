#include "client/widgets/button.h"

#include <algorithm>
#include <cmath>

namespace tdkt::widgets {
namespace {

constexpr TextStyle kLabel{.weight = Weight::medium};
constexpr float kIcon = 18, kQuietPadding = 10, kPadding = 16;

float padding_of(ButtonKind kind) { return kind == ButtonKind::quiet ? kQuietPadding : kPadding; }

struct Look {
  Color ground, edge, ink;
  bool has_ground = true, has_edge = false;
};

Look look_of(const Theme& theme, ButtonKind kind, bool can, bool hot, bool held) {
  if (!can) return {.ground = theme.sunken, .edge = theme.line, .ink = theme.ink_faint, .has_edge = true};
  switch (kind) {
    case ButtonKind::primary:
      return {.ground = hot || held ? theme.accent_hover : theme.accent, .ink = theme.accent_ink};
    case ButtonKind::secondary:
      return {.ground = hot || held ? theme.sunken : theme.surface,
              .edge = theme.field_border,
              .ink = theme.ink,
              .has_edge = true};
    case ButtonKind::danger:
      return {.ground = hot || held ? theme.must_fix_wash : theme.surface,
              .edge = theme.must_fix,
              .ink = theme.must_fix,
              .has_edge = true};
    case ButtonKind::quiet: return {.ground = theme.accent_wash, .ink = theme.accent, .has_ground = hot || held};
  }
  return {};
}

uint32_t states_of(const ButtonOptions& options, bool can) {
  uint32_t states = can ? 0u : +semantics::kDisabled;
  if (options.busy) states |= semantics::kBusy;
  if (options.expanded) states |= *options.expanded ? semantics::kExpanded : semantics::kCollapsed;
  return states;
}

}  // namespace

float button_width(const Ui& ui, std::string_view label, const ButtonOptions& options) {
  const float icon = options.icon == Icon::none ? 0.0f : kIcon + 8;
  return std::ceil(ui.measure(label, kLabel)) + 2 * padding_of(options.kind) + icon;
}

bool button(Ui& ui, std::string_view id, std::string_view label, const ButtonOptions& options) {
  const bool can = options.unavailable_because.empty() && !options.busy;
  const float wanted = button_width(ui, label, options);
  // The words of a button without edges stand below those of the lines around it.
  const bool hangs = options.kind == ButtonKind::quiet && !options.wide && !ui.flow_is_row();
  Rect rect = ui.place(options.wide ? 0 : wanted, ui.control_height());
  if (hangs) rect.x -= kQuietPadding;
  const uint32_t node = ui.id(id);
  const bool hot = ui.hovered(rect);
  const Look look = look_of(ui.theme(), options.kind, can, hot, ui.mouse_down_on(rect));
  ImDrawList& list = ui.draw();
  const ImVec2 min(rect.x, rect.y), max(rect.right(), rect.bottom());
  if (look.has_ground) list.AddRectFilled(min, max, look.ground.packed(), kRadius);
  if (look.has_edge) list.AddRect(min, max, look.edge.packed(), kRadius);
  const float inner = wanted - 2 * padding_of(options.kind);
  float x = std::max(rect.x + 6, std::floor(rect.x + (rect.width - inner) / 2));
  if (options.icon != Icon::none) {
    draw_icon(list, options.busy ? Icon::clock : options.icon, {x, rect.y + std::floor((rect.height - kIcon) / 2)},
              kIcon, look.ink.packed());
    x += kIcon + 8;
  }
  ui.draw_text(x, rect.y + (rect.height - ui.line_height(kLabel)) / 2, label, kLabel, look.ink, rect.right() - x - 4);
  const std::string_view why = options.unavailable_because.empty() ? options.description : options.unavailable_because;
  const bool focused = ui.leave({.id = node,
                                 .role = semantics::Role::button,
                                 .states = states_of(options, can),
                                 .rect = rect,
                                 .key = std::string(id),
                                 .name = std::string(label),
                                 .description = std::string(why)});
  if (!options.unavailable_because.empty() && (hot || (focused && ui.focus_is_visible())))
    ui.tooltip(rect, options.unavailable_because);
  return can && ui.pressed(node);
}

bool icon_button(Ui& ui, std::string_view id, Icon icon, std::string_view name, bool on) {
  const float size = ui.control_height();
  const Rect rect = ui.place(size, size);
  const uint32_t node = ui.id(id);
  const bool hot = ui.hovered(rect);
  const Theme& theme = ui.theme();
  if (hot || on)
    ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()},
                            (on ? theme.accent_wash : theme.sunken).packed(), kRadius);
  const float inset = std::floor((size - 20) / 2);
  draw_icon(ui.draw(), icon, {rect.x + inset, rect.y + inset}, 20, (on ? theme.accent : theme.ink_soft).packed());
  const bool focused = ui.leave({.id = node,
                                 .role = semantics::Role::button,
                                 .states = on ? +semantics::kSelected : 0u,
                                 .rect = rect,
                                 .key = std::string(id),
                                 .name = std::string(name)});
  if (hot || (focused && ui.focus_is_visible())) ui.tooltip(rect, name);
  return ui.pressed(node);
}

bool link(Ui& ui, std::string_view id, std::string_view text, const LinkOptions& options) {
  const float icon = options.icon_after == Icon::none ? 0.0f : ui.font_size(options.style) + 2;
  const float height = ui.line_height(options.style);
  const float whole = std::ceil(ui.measure(text, options.style)) + 1 + icon;
  const float natural = options.max_width > 0 ? std::min(whole, options.max_width) : whole;
  ui.make_room(natural);
  const float width = std::min(ui.width(), natural);
  const Rect rect = ui.place(width, std::ceil(height));
  const bool hot = ui.hovered(rect);
  const Theme& theme = ui.theme();
  const Color ink = options.quiet && !hot ? theme.ink : theme.accent;
  ui.draw_text(rect.x, rect.y, text, options.style, ink, width - icon);
  if (icon > 0)
    draw_icon(ui.draw(), options.icon_after, {rect.right() - icon + 2, rect.y + std::floor((height - icon) / 2) + 1},
              icon - 2, ink.packed());
  // Known by its underline too, not by colour alone.
  if (!options.quiet || hot) {
    const float base = std::round(rect.y + height * 0.84f);
    ui.draw().AddRectFilled({rect.x, base}, {rect.right() - icon, base + 1}, ink.packed(hot ? 255 : 110));
  }
  // What is pressed is at least as high as a finger is sure of (WCAG 2.5.8), also where the line is lower.
  constexpr float kLowest = 24;
  const float more = std::max(0.0f, kLowest - rect.height);
  const uint32_t node = ui.id(id);
  ui.leave({.id = node,
            .role = semantics::Role::link,
            .rect = {rect.x, rect.y - std::floor(more / 2), rect.width, rect.height + more},
            .key = std::string(id),
            .name = std::string(text),
            .value = options.address.empty() ? "#" : std::string(options.address)});
  return ui.pressed(node);
}

}  // namespace tdkt::widgets
