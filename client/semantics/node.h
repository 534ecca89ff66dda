#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tdkt::semantics {

/// What a node is, in the words of WAI-ARIA 1.2 where it has one. `textbox` is a real text field of the page,
/// `combobox` a real list of choices, or with kEditable a text field that narrows the `listbox` below it; all others
/// are pressed.
enum class Role : uint8_t {
  group,
  main,
  navigation,
  banner,
  complementary,
  region,
  form,
  search,
  dialog,
  list,
  listitem,
  tablist,
  radiogroup,
  grid,
  row,
  columnheader,
  gridcell,
  heading,
  paragraph,
  status,
  alert,
  img,
  progressbar,
  separator,
  button,
  link,
  checkbox,
  radio,
  tab,
  textbox,
  combobox,
  listbox,
  option,
};

/// Bits of Node::states.
enum State : uint32_t {
  kChecked = 1u << 0,
  kUnchecked = 1u << 1,
  kExpanded = 1u << 2,
  kCollapsed = 1u << 3,
  kSelected = 1u << 4,
  kDisabled = 1u << 5,
  kInvalid = 1u << 6,
  kRequired = 1u << 7,
  kCurrent = 1u << 8,
  kBusy = 1u << 9,
  kReadOnly = 1u << 10,
  kMultiline = 1u << 11,
  kPassword = 1u << 12,
  kModal = 1u << 13,
  kBold = 1u << 14,
  kAlignRight = 1u << 15,
  kFocusable = 1u << 16,
  kMultiselectable = 1u << 17,
  kSortedUp = 1u << 18,
  kSortedDown = 1u << 19,
  kTabLeaves = 1u << 20,  // of a cell being ready: Tab is the page's again
  kBackTabLeaves = 1u << 21,
  kOpensCalendar = 1u << 22,  // of a button: a press opens the page's calendar; `value` is its day, 2024-10-18
  kEditable = 1u << 23,       // of a combobox
  kLabelled = 1u << 24,       // of a paragraph: "label: value", the label drawn small on a line of its own
};

/// Which keys a focused text field leaves to the program instead of the page. Never while an input method
/// composes.
enum class KeyMode : uint8_t {
  page,    // an ordinary field: the page keeps all; Enter and Escape are reported as well
  ready,   // a cell that is selected: arrows, Enter, Tab, F2, Delete, … go to the program; typing begins to
           // edit
  enter,   // a cell being typed into: Enter, Tab, Escape, arrows, PageUp and PageDown go to the program
  edit,    // a cell opened with F2: the same, but left and right stay with the page
  choose,  // a field with a list of choices: up, down, Enter, Escape go to the program, Tab is reported as well
};

/// CSS pixels, from the top left corner of the page.
struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

/// The text in both, or an empty rectangle at the corner of `b`.
Rect intersect(const Rect& a, const Rect& b);

/// One thing a person can perceive or press. Left by the widget that draws it, in the same call.
struct Node {
  uint32_t id = 0;      // from the place in the record, never from a label; not 0
  uint32_t parent = 0;  // 0: the page
  Role role = Role::group;
  uint8_t level = 0;      // of a heading
  uint8_t font_size = 0;  // CSS pixels, of a text field, and of words that can be selected
  KeyMode keys = KeyMode::page;
  uint32_t states = 0;  // bits of State
  int32_t row = 0,
          column = 0;  // 1-based, in a grid; on the grid itself: how many there are. Of an option: which, of how many
  uint32_t controls = 0, active = 0;  // of a field with its list open: the listbox, and the option one is at
  Rect rect;                          // whole, also where scrolled out of sight
  Rect clip;                          // the part that can be seen and pressed
  float above = 0;                    // of a part that scrolls: how much of it lies above what can be seen
  std::string key;                    // the place, as given by the screen: "/report/summary"
  std::string name;
  std::string description;
  std::string value;        // a text field's whole text; a choice's index; a link's address; the day of a calendar
  std::string placeholder;  // shown while the value is empty
  std::string hints;        // of a text field: "autocomplete inputmode", each or "-"
  std::vector<std::string> options;  // of a combobox

  bool has(uint32_t state) const { return (states & state) != 0; }
  friend bool operator==(const Node&, const Node&) = default;
};

}  // namespace tdkt::semantics
