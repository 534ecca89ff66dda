#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"

#include "client/semantics/input.h"
#include "client/semantics/tree.h"
#include "client/widgets/choosing.h"
#include "client/widgets/frame_io.h"
#include "client/widgets/icons.h"
#include "client/widgets/theme.h"

namespace tdkt::widgets {

/// Where widgets draw, ask and leave their nodes. One per program; widgets take it first. It keeps what a
/// person has not finished (focus, half a typed date), nothing of the model.
class Ui {
 public:
  Ui();
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  void set_fonts(ImFont* regular, ImFont* medium, ImFont* bold);

  /// Between ImGui::NewFrame and ImGui::Render.
  void begin(FrameInput input);
  FrameOutput end();

  // The page.
  const Theme& theme() const { return *theme_; }
  float page_width() const { return input_.width; }
  float page_height() const { return input_.height; }
  bool phone() const { return input_.width < kPhoneWidth; }
  bool narrow() const { return input_.width < kNarrowWidth; }
  bool low() const { return input_.height < kLowHeight; }
  bool touch() const { return input_.touch; }
  int64_t now() const { return input_.now; }
  /// 40, or 44 where fingers press.
  float control_height() const { return phone() || touch() ? 44.0f : 40.0f; }

  // Identity: hash of the places of all open Scopes and this one.
  uint32_t id(std::string_view place) const;

  // Layout: the innermost flow says where the next thing goes.
  float width() const;
  bool flow_is_row() const { return flow().is_row; }
  float flow_gap() const { return flow().first ? 0 : flow().gap; }
  /// The next rectangle; width 0 takes all there is. In a row, things follow each other and are centred in
  /// its height.
  Rect place(float width, float height);
  /// In a row: goes to its next line where less than this width is left on this one.
  void make_room(float width);
  /// What is drawn here is cut where it has less than this width: Columns then stack.
  void needs(float width) { needed_ = std::max(needed_, width); }
  /// Things one below the other in a block that is itself one thing of the flow.
  void begin_block(float width, float gap);
  void end_block();
  /// The same at a place already taken; moves nothing else.
  void begin_block_at(const Rect& rect);
  void end_block_at() { flows_.pop_back(); }
  /// Above all that is drawn on the page; in the tree at the end of the landmark, or the dialog, that it is asked for
  /// in. `scrolls`: the wheel over it is its own.
  void begin_layer(std::string_view id, const Rect& rect, bool scrolls = false);
  void end_layer();
  /// More air before the next thing than the flow's own gap.
  void gap(float height);
  /// The rectangle the next place(0, height) would give, without taking it.
  Rect peek(float height) const;

  // Text.
  float font_size(TextStyle style) const;
  float line_height(TextStyle style) const;  // 1.5 × size, whole pixels
  float measure(std::string_view text, TextStyle style) const;
  ImFont* font(Weight weight) const;
  /// One line at a point (top of the line box); cut with an ellipsis at max_width if that is positive.
  void draw_text(float x, float y, std::string_view text, TextStyle style, Color color, float max_width = 0);
  ImDrawList& draw() const;

  // What people do. Each answers for this frame.
  bool pressed(uint32_t id) const;
  /// The same, leaving out a mouse: for widgets that follow the mouse themselves.
  bool pressed_without_mouse(uint32_t id) const;
  bool hovered(const Rect& rect) const;  // by a mouse, and nothing lies above
  bool mouse_down_on(const Rect& rect) const;
  /// Words beside what is pointed at or focused. The pointer may rest on them; Escape takes them away.
  void tooltip(const Rect& beside, std::string_view words);
  uint32_t focused() const { return focused_; }
  bool focus_is_visible() const { return focus_visibly_; }
  bool left(uint32_t id) const;  // lost the focus in this frame
  bool came(uint32_t id) const;  // got the focus in this frame
  const std::string* new_value(uint32_t id) const;
  /// Where the caret of the text of several lines that has the focus is (a byte of it), when that line is to be brought
  /// into sight: it has just moved, or the page has become lower.
  std::optional<size_t> moved_caret(uint32_t id) const;
  std::vector<semantics::KeyPress> keys(uint32_t id) const;
  bool key(uint32_t id, semantics::Key key) const;
  /// All of this frame in the order it happened, for widgets to which the order matters.
  const std::vector<semantics::Input>& inputs() const { return input_.inputs; }
  /// A shortcut of the page, such as Ctrl+S, wherever the focus is.
  bool shortcut(char letter) const;
  const semantics::Copy* copy(uint32_t id) const;
  const semantics::Paste* paste(uint32_t id) const;
  void put_on_clipboard(std::string text) { output_.clipboard = std::move(text); }
  /// Scrolls the current ImGui window, that of the innermost open node, by what the wheel or a finger asks, if it is
  /// there and can go on that way; what it takes is taken from those around it.
  void scroll_window(const Rect& rect);

  // What the program wants.
  void focus(uint32_t id);
  /// Scrolls the current ImGui window as far as this needs to be seen.
  void scroll_to(const Rect& rect);
  /// Moves the focus to the next drawn node with this place, and scrolls there.
  void focus_place(std::string_view place);
  void again() { output_.again = true; }
  /// The dialog that is open hears in this frame that it is dismissed. False when none is.
  bool dismiss_dialog();
  bool dialog_open() const { return modal_was_; }

  // Semantics. Fills in id, parent, clip; says whether the node has the focus, and draws its ring if so.
  bool leave(semantics::Node node);
  /// For what is only read: its identity is its words, and which of the same it is.
  void leave_words(semantics::Role role, const Rect& rect, std::string_view words, uint8_t level = 0);
  /// The same, drawn in lines of this style that fill the rectangle: they can be selected in the page, and copied.
  void leave_lines(semantics::Role role, const Rect& rect, std::string_view words, TextStyle style, uint8_t level = 0);
  /// A label, small and on a line of its own, above its value.
  void leave_fact(const Rect& rect, std::string_view label, std::string_view value);
  void open(semantics::Node node);
  void close();
  semantics::Node* node(uint32_t id) { return builder_.find(id); }
  void draw_ring(const Rect& rect);

  /// What a person is in the middle of typing, by node; gone when not asked for in a frame.
  std::string* unfinished(uint32_t id);
  void set_unfinished(uint32_t id, std::string text);
  void clear_unfinished(uint32_t id);
  /// All of it, once this frame is drawn: the forms know from the model what is still to be shown.
  void forget_unfinished() { forget_unfinished_ = true; }
  /// A field shows what cannot be read: what is sent would not be what one sees.
  void leave_unread(uint32_t id, std::string_view place) { unread_.push_back({id, std::string(place)}); }
  /// Leads to the first of those drawn so far in this frame; false when there is none.
  bool lead_to_unread();
  /// Escape belongs to the field that has the focus: it closes its list, or takes back what cannot be read.
  bool field_takes_escape() const;

  /// The choice that is being made where the focus is.
  Choosing& choosing() { return choosing_; }

 private:
  friend class Column;
  friend class Row;
  friend class Columns;
  friend class Region;
  friend class Scope;
  friend class Dialog;
  friend class Card;
  friend class List;

  struct Flow {
    float left = 0, top = 0, width = 0, gap = 0;
    float x = 0, y = 0, row_height = 0, least_height = 0;
    bool is_row = false, first = true;
    float extra = 0;
  };
  Flow& flow() { return flows_.back(); }
  const Flow& flow() const { return flows_.back(); }
  void leave_read(semantics::Node node);
  void settle_tooltip();
  void draw_tooltip();

  const Theme* theme_;
  ImFont* fonts_[3] = {nullptr, nullptr, nullptr};
  FrameInput input_;
  FrameOutput output_;
  semantics::Builder builder_;
  std::vector<Flow> flows_;
  std::vector<uint32_t> scopes_;
  uint32_t focused_ = 0;
  bool focus_visibly_ = false;
  semantics::Caret caret_;
  uint32_t shown_whole_ = 0;   // in this frame
  bool became_lower_ = false;  // in this frame: an on-screen keyboard came up
  float needed_ = 0;           // the widest of what was drawn in the cell of a Columns
  int columns_drawn_ = 0;
  std::string wanted_place_;
  int wanted_frames_ = 0;
  bool modal_ = false, modal_was_ = false;
  bool dismissing_ = false;
  uint32_t in_modal_ = 0;   // the dialog that is being drawn
  Rect layer_, layer_was_;  // that scrolls by itself
  bool in_layer_ = false;
  Rect tooltip_at_, tooltip_at_was_, tooltip_box_;  // beside what; where it was drawn last
  std::string tooltip_, tooltip_was_, tooltip_dismissed_;
  Choosing choosing_;
  struct Unread {
    uint32_t id;
    std::string place;
  };
  std::vector<Unread> unread_, unread_was_;
  std::map<uint32_t, std::string> unfinished_;
  bool forget_unfinished_ = false;
};

/// Opens a place for identities: `Scope scope(ui, nomination_id);`.
class Scope {
 public:
  Scope(Ui& ui, std::string_view place);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

 private:
  Ui& ui_;
};

}  // namespace tdkt::widgets
