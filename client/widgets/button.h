#pragma once

#include <optional>
#include <string_view>

#include "client/widgets/ui.h"

namespace tdkt::widgets {

enum class ButtonKind : uint8_t { secondary, primary, quiet, danger };
struct ButtonOptions {
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = Icon::none;
  /// Not empty: cannot be pressed now, and this sentence says why (shown below or read aloud).
  std::string_view unavailable_because;
  std::string_view description;  // for assistive technology
  bool wide = false;             // takes all the width
  bool busy = false;             // at work: cannot be pressed twice
  std::optional<bool> expanded;  // of one that shows and hides what follows
};
/// True in the frame in which it was pressed, by whatever means.
bool button(Ui& ui, std::string_view id, std::string_view label, const ButtonOptions& options = {});
float button_width(const Ui& ui, std::string_view label, const ButtonOptions& options = {});

/// A button that shows only an icon; the name is what it says to those who do not see it, and its tooltip.
bool icon_button(Ui& ui, std::string_view id, Icon icon, std::string_view name, bool on = false);

struct LinkOptions {
  std::string_view address;  // of this program: "/ho-so/…"; opens in a new tab with Ctrl as any link
  TextStyle style;
  Icon icon_after = Icon::none;
  bool quiet = false;   // in the colour of the text
  float max_width = 0;  // 0: as long as its words
};
/// True when followed inside the program.
bool link(Ui& ui, std::string_view id, std::string_view text, const LinkOptions& options = {});

}  // namespace tdkt::widgets
