#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace tdkt::semantics {

// What a person did to a node, by whatever means: mouse, finger, keyboard, screen reader.

/// `by_mouse`: the pointer's own events tell the same, more exactly (grids use those).
struct Press {
  uint32_t id = 0;
  bool by_mouse = false;
};
/// `visibly`: the ring is to be shown (reached by keyboard or by the program).
struct Focus {
  uint32_t id = 0;
  bool visibly = false;
};
struct Blur {
  uint32_t id = 0;
};
/// The whole new text of a text field, or the chosen index of a combobox that is none.
struct SetValue {
  uint32_t id = 0;
  std::string value;
  bool composing = false;
};

/// Where the caret of a text of several lines is: so many bytes of the text stand before it.
struct Caret {
  uint32_t id = 0;
  uint32_t before = 0;
};

enum class Key : uint8_t {
  other,
  enter,
  escape,
  tab,
  backspace,
  del,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  f2,
  space,
  letter,
};
/// A key that was left to the program. `letter` is lower-case ASCII, with Key::letter only.
struct KeyPress {
  uint32_t id = 0;  // the focused node, or 0
  Key key = Key::other;
  char letter = 0;
  bool shift = false, ctrl = false, alt = false;
};
struct Copy {
  uint32_t id = 0;
  bool cut = false;
};
struct Paste {
  uint32_t id = 0;
  std::string text;
};

using Input = std::variant<Press, Focus, Blur, SetValue, Caret, KeyPress, Copy, Paste>;

}  // namespace tdkt::semantics
