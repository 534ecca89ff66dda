#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "client/semantics/input.h"
#include "client/semantics/tree.h"
#include "client/widgets/theme.h"

namespace tdkt::widgets {

using semantics::Rect;

/// The five sizes of type: 13 · 15 · 17 · 21 · 27 CSS pixels (body is 15 on a PC, 17 on a phone).
enum class Size : uint8_t { small, body, large, title, display };
enum class Weight : uint8_t { regular, medium, bold };
struct TextStyle {
  Size size = Size::body;
  Weight weight = Weight::regular;
};

/// What a frame is drawn for.
struct FrameInput {
  float width = 1366, height = 768;  // CSS pixels
  bool touch = false;
  const Theme* theme = nullptr;  // null: light
  int64_t now = 0;               // Unix milliseconds
  std::vector<semantics::Input> inputs;
  float scroll_at_x = 0, scroll_at_y = 0;  // where the wheel or the finger is
  float scroll_x = 0, scroll_y = 0;        // how far what lies there is to move, CSS pixels; positive: down
};

/// What a frame leaves.
struct FrameOutput {
  semantics::Tree tree;
  std::optional<uint32_t> focus;         // the page's focus is to go there; 0: nowhere
  std::optional<std::string> clipboard;  // answers Copy
  bool again = false;                    // something was set in motion that the next frame shows
};

}  // namespace tdkt::widgets
