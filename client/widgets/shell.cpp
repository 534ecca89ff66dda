#include "client/widgets/shell.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "client/widgets/button.h"
#include "client/widgets/layout.h"
#include "client/widgets/signs.h"
#include "client/widgets/text.h"

namespace tdkt::widgets {
namespace {

constexpr float kBar = 56, kLowBar = 48, kRail = 216, kSlimRail = 72;
constexpr TextStyle kSmall{.size = Size::small};
constexpr TextStyle kStrong{.weight = Weight::medium};

void draw_count(Ui& ui, float right, float middle, int count) {
  const std::string text = count > 99 ? "99+" : std::to_string(count);
  const TextStyle style{.size = Size::small, .weight = Weight::bold};
  const float width = std::max(22.0f, std::ceil(ui.measure(text, style)) + 12);
  const Theme& theme = ui.theme();
  ui.draw().AddRectFilled({right - width, middle - 11}, {right, middle + 11}, theme.accent.packed(), 11);
  ui.draw_text(right - width + (width - ui.measure(text, style)) / 2, middle - ui.line_height(style) / 2, text, style,
               theme.accent_ink);
}

bool leave_item(Ui& ui, const NavItem& item, bool current, const Rect& rect) {
  const uint32_t node = ui.id(item.id);
  ui.leave({.id = node,
            .role = semantics::Role::link,
            .states = current ? +semantics::kCurrent : 0u,
            .rect = rect,
            .key = std::string(item.id),
            .name = std::string(item.label),
            .description = item.count > 0 ? std::to_string(item.count) + " việc" : std::string(),
            .value = item.address.empty() ? "#" : std::string(item.address)});
  return ui.pressed(node);
}

bool rail_item(Ui& ui, const NavItem& item, bool current, bool slim) {
  const Theme& theme = ui.theme();
  const Rect rect = ui.place(0, slim ? 56.0f : 44.0f);
  const bool hot = ui.hovered(rect);
  if (current || hot)
    ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()},
                            (current ? theme.accent_wash : theme.sunken).packed(), kRadius);
  const Color ink = current ? theme.accent : theme.ink_soft;
  const float middle = rect.y + rect.height / 2;
  if (slim) {
    draw_icon(ui.draw(), item.icon, {rect.x + (rect.width - 24) / 2, middle - 12}, 24, ink.packed());
    if (item.count > 0)
      ui.draw().AddCircleFilled({rect.x + rect.width / 2 + 12, middle - 11}, 5, theme.accent.packed());
    if (hot) ui.tooltip(rect, item.label);
  } else {
    draw_icon(ui.draw(), item.icon, {rect.x + 12, middle - 10}, 20, ink.packed());
    const TextStyle style{.weight = current ? Weight::bold : Weight::medium};
    const float room = rect.width - 44 - (item.count > 0 ? 40.0f : 8.0f);
    ui.draw_text(rect.x + 44, middle - ui.line_height(style) / 2, item.label, style, current ? theme.accent : theme.ink,
                 room);
    if (item.count > 0) draw_count(ui, rect.right() - 10, middle, item.count);
  }
  return leave_item(ui, item, current, rect);
}

void draw_brand(Ui& ui, bool slim) {
  const Theme& theme = ui.theme();
  const Rect rect = ui.place(0, kBar - 12);
  const float x = slim ? rect.x + (rect.width - 32) / 2 : rect.x + 8, y = rect.y + (rect.height - 32) / 2;
  ui.draw().AddRectFilled({x, y}, {x + 32, y + 32}, theme.accent.packed(), 8);
  draw_icon(ui.draw(), Icon::medal, {x + 4, y + 4}, 24, theme.accent_ink.packed());
  if (!slim) {
    const TextStyle style{.size = Size::large, .weight = Weight::bold};
    ui.draw_text(x + 42, y + 16 - ui.line_height(style) / 2, "TĐKT", style, theme.ink);
  }
}

bool who_am_i(Ui& ui, const ShellView& view, bool slim) {
  const Theme& theme = ui.theme();
  const Rect rect = ui.place(0, slim ? 48.0f : 60.0f);
  const bool hot = ui.hovered(rect);
  if (hot) ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, theme.sunken.packed(), kRadius);
  const float x = slim ? rect.x + (rect.width - 32) / 2 : rect.x + 8, y = rect.y + (rect.height - 32) / 2;
  ui.draw().AddCircleFilled({x + 16, y + 16}, 16, theme.accent_wash.packed());
  draw_icon(ui.draw(), Icon::person, {x + 6, y + 6}, 20, theme.accent.packed());
  if (slim) {
    if (hot) ui.tooltip(rect, view.person);
  } else {
    const float words = rect.right() - x - 42 - 22;
    // A long name is written smaller before it is cut.
    const bool fits = ui.measure(view.person, kStrong) <= words;
    const TextStyle small{.size = Size::small, .weight = Weight::medium};
    ui.draw_text(x + 42, rect.y + (fits ? 8.0f : 10.0f), view.person, fits ? kStrong : small, theme.ink, words);
    ui.draw_text(x + 42, rect.y + 8 + ui.line_height(kStrong), view.unit, kSmall, theme.ink_faint, words + 18);
    draw_icon(ui.draw(), Icon::chevron_up, {rect.right() - 22, rect.y + 12}, 16, theme.ink_faint.packed());
  }
  const uint32_t node = ui.id("shell.person");
  ui.leave({.id = node,
            .role = semantics::Role::button,
            .rect = rect,
            .key = "shell.person",
            .name = "Tài khoản: " + std::string(view.person),
            .description = std::string(view.unit)});
  return ui.pressed(node);
}

void draw_rail(Ui& ui, const ShellView& view, const Rect& rect, bool slim, ShellResult& result) {
  Region rail(ui, "shell.rail", rect,
              {.role = semantics::Role::navigation,
               .name = "Các phần của chương trình",
               .padding = slim ? 8.0f : 12.0f,
               .gap = 4,
               .surface = true,
               .line_right = true});
  draw_brand(ui, slim);
  ui.gap(4);
  for (size_t i = 0; i < view.items.size(); ++i)
    if (rail_item(ui, view.items[i], i == view.current, slim)) result.item = i;
  const float rest = rect.bottom() - ui.peek(0).y - (slim ? 60.0f : 76.0f);
  if (rest > 0) ui.gap(rest);
  if (who_am_i(ui, view, slim)) result.person = true;
}

bool save_state(Ui& ui, const ShellView& view, bool words) {
  const float width = words ? std::ceil(ui.measure(view.save_text, kSmall)) + 40 : ui.control_height();
  const Rect rect = ui.place(width, ui.control_height());
  const Color ink = ui.theme().text(view.save_tone);
  const bool hot = ui.hovered(rect);
  if (hot)
    ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ui.theme().sunken.packed(), kRadius);
  const float inset = words ? 10.0f : std::floor((width - 18) / 2);
  draw_icon(ui.draw(), view.save_icon, {rect.x + inset, rect.y + std::floor((rect.height - 18) / 2)}, 18, ink.packed());
  if (words)
    ui.draw_text(rect.x + 32, rect.y + (rect.height - ui.line_height(kSmall)) / 2, view.save_text, kSmall, ink);
  if (hot && !words) ui.tooltip(rect, view.save_text);
  const uint32_t node = ui.id("shell.save");
  ui.open({.id = ui.id("shell.save.state"), .role = semantics::Role::status, .rect = rect});
  ui.leave({.id = node,
            .role = semantics::Role::button,
            .rect = rect,
            .key = "shell.save",
            .name = std::string(view.save_text)});
  ui.close();
  return ui.pressed(node);
}

/// How wide each crumb may be so that all stand in this room: the longest gives way first, where one is last.
std::vector<float> crumb_widths(const Ui& ui, std::span<const Crumb> crumbs, float room) {
  constexpr float kBetween = 32, kLeast = 48;  // the sign with the air around it; what is still a word
  std::vector<float> widths;
  for (const Crumb& crumb : crumbs) {
    widths.push_back(std::ceil(ui.measure(crumb.text, kStrong)) + 2);
    room -= widths.back() + (widths.size() > 1 ? kBetween : 0);
  }
  for (size_t i = 0; room < 0 && i < widths.size(); ++i) {
    float& longest = *std::max_element(widths.begin(), widths.end());
    const float given = std::min(-room, std::max(0.0f, longest - std::max(kLeast, longest / 2)));
    longest -= given;
    room += given;
  }
  return widths;
}

void draw_crumbs(Ui& ui, const ShellView& view, float room, ShellResult& result) {
  const std::vector<float> widths = crumb_widths(ui, view.crumbs, room);
  for (size_t i = 0; i < view.crumbs.size(); ++i) {
    const Crumb& crumb = view.crumbs[i];
    if (i > 0) {
      const Rect rect = ui.place(16, 16);
      draw_icon(ui.draw(), Icon::chevron_right, {rect.x, rect.y}, 16, ui.theme().ink_faint.packed());
    }
    if (crumb.address.empty()) {
      const Rect at = ui.place(widths[i], std::ceil(ui.line_height(kStrong)));
      ui.draw_text(at.x, at.y, crumb.text, kStrong, ui.theme().ink, at.width);
      ui.leave_lines(semantics::Role::paragraph, at, crumb.text, kStrong);
      continue;
    }
    if (link(ui, "crumb." + std::to_string(i), crumb.text,
             {.address = crumb.address, .quiet = true, .max_width = widths[i]}))
      result.crumb = i;
  }
}

void draw_top_bar(Ui& ui, const ShellView& view, const Rect& rect, ShellResult& result) {
  const bool phone = ui.phone();
  Region bar(ui, "shell.bar", rect,
             {.role = semantics::Role::banner,
              .name = "Đầu trang",
              .padding = 0,
              .surface = true,
              .line_bottom = true,
              .scroll = false});
  const float side = phone ? kGapS : kGapL, tool = ui.control_height(), gap = phone && ui.low() ? 0.0f : 8.0f;
  ui.begin_block_at({rect.x + side, rect.y + std::floor((rect.height - tool) / 2), rect.width - side - 8, tool});
  {
    Row row(ui, {.gap = gap});
    const float words = phone ? tool : std::ceil(ui.measure(view.save_text, kSmall)) + 40;
    const float tools = words + 2 * (tool + gap);
    if (!phone) {
      draw_crumbs(ui, view, ui.width() - tools - kGapM, result);
    } else if (!ui.low()) {
      const std::string_view title = view.crumbs.empty() ? std::string_view() : view.crumbs.back().text;
      const TextStyle style{.size = Size::large, .weight = Weight::bold};
      const Rect at = ui.place(rect.width - side - tools - 24, ui.line_height(style));
      ui.draw_text(at.x, at.y, title, style, ui.theme().ink, at.width);
      ui.leave_words(semantics::Role::paragraph, at, title);
    }
    row.to_the_right(tools);
    if (!view.save_text.empty()) result.save = save_state(ui, view, !phone);
    result.search = icon_button(ui, "shell.search", Icon::search, "Tìm");
    // On a phone the colours are chosen where the account is.
    if (!phone) result.theme = icon_button(ui, "shell.theme", theme_icon(ui), theme_words(ui));
    if (phone) result.person = icon_button(ui, "shell.person", Icon::person, "Tài khoản");
  }
  ui.end_block_at();
}

/// The first four places, side by side; with their words below where the bar is tall enough.
void draw_places(Ui& ui, const ShellView& view, const Rect& rect, ShellResult& result) {
  const Theme& theme = ui.theme();
  ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, theme.surface.packed());
  const bool words_below = !ui.low();
  const float line = words_below ? rect.y : rect.bottom() - 1;
  ui.draw().AddRectFilled({rect.x, line}, {rect.right(), line + 1}, theme.line.packed());
  ui.open({.id = ui.id("shell.bottom"),
           .role = semantics::Role::navigation,
           .rect = rect,
           .name = "Các phần của chương trình"});
  const size_t count = std::min<size_t>(4, view.items.size());
  const float width = rect.width / static_cast<float>(std::max<size_t>(1, count));
  for (size_t i = 0; i < count; ++i) {
    const Rect item{rect.x + width * static_cast<float>(i), rect.y, width, rect.height};
    const bool current = i == view.current;
    const Color ink = current ? theme.accent : theme.ink_soft;
    const float middle = item.x + width / 2;
    const float half = std::min(28.0f, std::floor(width / 2) - 1);
    if (current)
      ui.draw().AddRectFilled({middle - half, item.y + 6}, {middle + half, item.y + 36}, theme.accent_wash.packed(),
                              15);
    draw_icon(ui.draw(), view.items[i].icon, {std::floor(middle) - 11, item.y + 10}, 22, ink.packed());
    if (view.items[i].count > 0) ui.draw().AddCircleFilled({middle + 13, item.y + 12}, 5, theme.accent.packed());
    if (leave_item(ui, view.items[i], current, item)) result.item = i;
    if (!words_below && ui.hovered(item)) ui.tooltip(item, view.items[i].label);
    if (!words_below) continue;
    ImFont* face = ui.font(current ? Weight::bold : Weight::medium);
    const std::string_view label = view.items[i].label;
    const float words = face->CalcTextSizeA(12, FLT_MAX, 0, label.data(), label.data() + label.size()).x;
    ui.draw().PushClipRect({item.x, item.y}, {item.right(), item.bottom()}, true);
    ui.draw().AddText(face, 12, {std::round(std::max(item.x + 2, middle - words / 2)), item.y + 40}, ink.packed(),
                      label.data(), label.data() + label.size());
    ui.draw().PopClipRect();
  }
  ui.close();
}

}  // namespace

std::string_view theme_words(const Ui& ui) { return ui.theme().dark ? "Nền sáng" : "Nền tối"; }

Icon theme_icon(const Ui& ui) { return ui.theme().dark ? Icon::sun : Icon::moon; }

ShellResult shell(Ui& ui, const ShellView& view) {
  ShellResult result;
  const float width = ui.page_width(), height = ui.page_height();
  if (ui.phone() && ui.low()) {
    const float places = width - 3 * ui.control_height() - 2 * kGapS;
    draw_places(ui, view, {0, 0, places, kLowBar}, result);
    draw_top_bar(ui, view, {places, 0, width - places, kLowBar}, result);
    result.content = {0, kLowBar, width, height - kLowBar};
    return result;
  }
  if (ui.phone()) {
    const float foot = foot_of(ui);
    draw_top_bar(ui, view, {0, 0, width, kBar}, result);
    draw_places(ui, view, {0, height - foot, width, foot}, result);
    result.content = {0, kBar, width, height - kBar - foot};
    return result;
  }
  const bool slim = ui.narrow();
  const float rail = slim ? kSlimRail : kRail;
  draw_rail(ui, view, {0, 0, rail, height}, slim, result);
  draw_top_bar(ui, view, {rail, 0, width - rail, kBar}, result);
  result.content = {rail, kBar, width - rail, height - kBar};
  return result;
}

bool page_head(Ui& ui, const PageHead& head) {
  const ButtonOptions act{.kind = ButtonKind::primary, .icon = head.act_icon, .busy = head.busy};
  const float button_room = head.act.empty() ? 0.0f : button_width(ui, head.act, act);
  bool pressed = false;
  const auto draw_waits = [&] {
    if (!head.waits_for.empty()) {
      const Rect rect = ui.place(std::ceil(ui.measure(head.waits_for, kSmall)) + 24, std::ceil(ui.line_height(kSmall)));
      draw_icon(ui.draw(), icon_of(Tone::must_fix), {rect.x, rect.y + 1}, 18, ui.theme().must_fix.packed());
      ui.draw_text(rect.x + 24, rect.y, head.waits_for, kSmall, ui.theme().must_fix);
      ui.leave_words(semantics::Role::paragraph, rect, head.waits_for);
    }
  };
  const auto draw_act = [&] {
    if (!head.act.empty()) {
      ButtonOptions options = act;
      options.description = head.waits_for;
      pressed = button(ui, "page.act", head.act, options);
    }
  };
  const float waits = head.waits_for.empty() ? 0.0f : std::ceil(ui.measure(head.waits_for, kSmall)) + 36;
  const float state = head.state.empty() ? 0.0f : chip_width(ui, head.state) + kGapS;
  const float title = std::ceil(ui.measure(head.title, {Size::title, Weight::bold})) + 2;
  const bool one_line = title + state + button_room + kGapL <= ui.width();
  // What it waits for is said beside it, or else one line below.
  const bool beside = one_line && title + state + waits + button_room + kGapL <= ui.width();
  ui.begin_block(ui.width(), 2);
  {
    Row row(ui, {.gap = one_line ? kGapS : kGapXs, .height = one_line ? 0.0f : 32.0f});
    heading(ui, 1, head.title);
    if (!head.state.empty()) chip(ui, head.state, head.tone);
    if (one_line) {
      row.to_the_right((beside ? waits : 0) + button_room);
      if (beside) draw_waits();
      draw_act();
    }
  }
  if (one_line && !beside) {
    Row row(ui, {.gap = kGapM, .height = std::ceil(ui.line_height({}))});
    if (!head.detail.empty()) text(ui, head.detail, {.ink = Ink::soft});
    draw_waits();
  } else if (!head.detail.empty()) {
    text(ui, head.detail, {.ink = Ink::soft});
  }
  ui.end_block();
  if (!one_line && !(head.act.empty() && head.waits_for.empty())) {
    Row row(ui);
    draw_waits();
    draw_act();
  }
  return pressed;
}

}  // namespace tdkt::widgets
