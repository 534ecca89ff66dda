#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "client/widgets/ui.h"

namespace tdkt::widgets {

/// How much of the page the bar at its foot takes: a phone has one, unless the page is low.
inline float foot_of(const Ui& ui) { return ui.phone() && !ui.low() ? 64.0f : 0.0f; }

struct NavItem {
  std::string_view id;
  std::string_view label;
  Icon icon = Icon::none;
  int count = 0;  // shown if positive
  std::string_view address;
};
struct Crumb {
  std::string_view text;
  std::string_view address;  // empty: where we are
};
/// What the frame around every screen shows.
struct ShellView {
  std::span<const NavItem> items;
  size_t current = 0;
  std::span<const Crumb> crumbs;
  std::string_view save_text;  // "Đã lưu 10:42"
  Tone save_tone = Tone::fine;
  Icon save_icon = Icon::dot;
  std::string_view unit;    // "THPT …"
  std::string_view person;  // "Cô Hà"
};
struct ShellResult {
  std::optional<size_t> item;   // of items
  std::optional<size_t> crumb;  // of crumbs
  bool search = false, theme = false, person = false, save = false;
  Rect content;  // where the screen goes
};
/// Rail at the left and bar at the top; on a phone a title and a bar of four at the bottom, on a low page both in one
/// bar.
ShellResult shell(Ui& ui, const ShellView& view);

/// The colours one would go over to: how they are called, and their sign.
std::string_view theme_words(const Ui& ui);
Icon theme_icon(const Ui& ui);

struct PageHead {
  std::string_view title;
  std::string_view detail;
  std::string_view state;  // a chip beside the title
  Tone tone = Tone::neutral;
  std::string_view act;        // the one primary button, named by the act: "Gửi lên Sở"
  std::string_view waits_for;  // "còn 4 điểm phải sửa": beside the button; pressing then leads there
  Icon act_icon = Icon::none;
  bool busy = false;
};
/// True when the primary act was pressed.
bool page_head(Ui& ui, const PageHead& head);

}  // namespace tdkt::widgets
