#include "client/widgets/picker.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "client/widgets/choice_list.h"
#include "client/widgets/field_frame.h"

namespace tdkt::widgets {
namespace {

using semantics::Key;

constexpr float kSign = 38;  // at the end of the box
constexpr size_t kPageOfChoices = 8;

/// One frame of a field with a list: what happened to it.
class Picking {
 public:
  Picking(Ui& ui, std::string_view id, const Rect& sign, std::span<const std::string_view> choices, size_t chosen)
      : ui_(ui), c_(ui.choosing()), node_(ui.id(id)), id_(id), sign_(sign), choices_(choices), chosen_(chosen) {}

  /// What was chosen, if anything was.
  std::optional<size_t> take_inputs() {
    if (c_.field == node_ && c_.open)
      if (const auto pressed = pressed_choice(ui_, id_, choices_.size())) choose(*pressed);
    for (const semantics::Input& input : ui_.inputs()) {
      if (std::visit([](const auto& what) { return what.id; }, input) != node_) continue;
      std::visit([&](const auto& what) { take(what); }, input);
      ui_.again();
    }
    if (c_.field == node_ && c_.open && c_.widths.size() != choices_.size()) narrow();
    return result_;
  }

  bool mine() const { return c_.field == node_; }

 private:
  void take(const semantics::Focus&) {
    if (!mine()) c_ = Choosing{.field = node_};
  }
  void take(const semantics::Blur&) {
    if (mine()) c_ = {};
  }
  void take(const semantics::SetValue& typed) {
    if (!mine()) c_ = Choosing{.field = node_};
    if (!c_.open) open();
    c_.typed = typed.value;
    narrow();
    c_.at = typed.value.empty() || c_.matches.empty() ? kNoChoice : 0;
    c_.walked = false;
  }
  void take(const semantics::Press&) {
    if (!mine()) c_ = Choosing{.field = node_};
    if (c_.open) {
      c_.open = !ui_.hovered(sign_);
    } else {
      open();
      ui_.focus(node_);
    }
  }
  void take(const semantics::KeyPress& key) {
    if (!mine()) return;
    switch (key.key) {
      case Key::down: return step(1, true);
      case Key::up: return step(-1, true);
      case Key::page_down: return step(kPageOfChoices, false);
      case Key::page_up: return step(-static_cast<int>(kPageOfChoices), false);
      case Key::enter:
        if (c_.open && c_.at < c_.matches.size()) choose(c_.matches[c_.at]);
        return;
      case Key::tab:
        if (c_.open && c_.walked && c_.at < c_.matches.size()) choose(c_.matches[c_.at]);
        return;
      case Key::escape: c_ = Choosing{.field = node_}; return;
      default: return;
    }
  }
  void take(const semantics::Caret&) {}
  void take(const semantics::Copy&) {}
  void take(const semantics::Paste&) {}

  void open() {
    c_.open = c_.show = true;
    c_.walked = false;
    c_.typed.reset();
    narrow();
    const auto holds = std::find(c_.matches.begin(), c_.matches.end(), chosen_);
    c_.at = holds == c_.matches.end() ? kNoChoice : static_cast<size_t>(holds - c_.matches.begin());
  }

  void narrow() {
    c_.matches = matching_choices(choices_, c_.typed ? std::string_view(*c_.typed) : std::string_view());
    if (c_.widths.size() != choices_.size()) c_.widths = widths_of(ui_, choices_);
    c_.show = true;
    if (c_.at != kNoChoice && c_.at >= c_.matches.size()) c_.at = kNoChoice;
  }

  void step(int by, bool around) {
    const bool was_open = c_.open;
    if (!was_open) open();
    const auto count = static_cast<int>(c_.matches.size());
    if (count == 0 || (!was_open && c_.at != kNoChoice)) return;
    int at = c_.at == kNoChoice ? (by > 0 ? 0 : count - 1) : static_cast<int>(c_.at) + by;
    at = around ? (at + count) % count : std::clamp(at, 0, count - 1);
    c_.at = static_cast<size_t>(at);
    c_.walked = c_.show = true;
  }

  void choose(size_t choice) {
    if (choice != chosen_) result_ = choice;
    chosen_ = choice;
    c_ = Choosing{.field = node_};
    ui_.again();
  }

  Ui& ui_;
  Choosing& c_;
  uint32_t node_;
  std::string_view id_;
  Rect sign_;
  std::span<const std::string_view> choices_;
  size_t chosen_;
  std::optional<size_t> result_;
};

std::string told_of(const Choosing& c, size_t count) {
  const std::string all = std::to_string(count);
  if (!c.typed || c.typed->empty()) return all + " lựa chọn. Gõ vài chữ để tìm, không cần dấu.";
  if (c.matches.empty()) return "Không có lựa chọn nào có các chữ này. Bớt chữ để tìm lại, hoặc bấm Esc để giữ như cũ.";
  return std::to_string(c.matches.size()) + " trong " + all + " lựa chọn. Bấm Enter để chọn.";
}

void draw_closed_picker(Ui& ui, const Rect& box, std::string_view words, bool chosen, bool can) {
  const Theme& theme = ui.theme();
  const Color ink = !chosen ? theme.ink_faint : can ? theme.ink : theme.ink_soft;
  ui.draw_text(box.x + kFieldPadding, box.y + (box.height - ui.line_height(kFieldText)) / 2, words, kFieldText, ink,
               box.width - kFieldPadding - kSign);
}

}  // namespace

std::optional<size_t> pick_one(Ui& ui, std::string_view id, std::string_view label,
                               std::span<const std::string_view> choices, size_t chosen, const FieldOptions& options) {
  FieldFrame frame(ui, label, options);
  const bool can = !options.read_only;
  const Rect box = frame.box(ui.control_height());
  const Rect sign{box.right() - kSign, box.y, kSign, box.height};
  std::optional<size_t> result;
  if (can) result = Picking(ui, id, sign, choices, chosen).take_inputs();
  if (result) chosen = *result;
  const uint32_t node = ui.id(id);
  const Choosing& c = ui.choosing();
  const bool mine = c.field == node, has = chosen < choices.size();
  const bool open = mine && c.open;
  const std::string_view placeholder = options.placeholder.empty() ? "Gõ để tìm…" : options.placeholder;
  const bool focused =
      ui.leave({.id = node,
                .role = semantics::Role::combobox,
                .font_size = static_cast<uint8_t>(ui.font_size(kFieldText)),
                .keys = semantics::KeyMode::choose,
                .states = frame.states() | semantics::kEditable |
                          (open && !c.matches.empty() ? +semantics::kExpanded : +semantics::kCollapsed),
                .rect = box,
                .key = std::string(id),
                .name = std::string(label),
                .description = frame.description(),
                .value = mine && c.typed ? *c.typed : std::string(has ? choices[chosen] : ""),
                .placeholder = std::string(placeholder)});
  frame.draw_box(box, focused, can);
  if (!focused) draw_closed_picker(ui, box, has ? choices[chosen] : placeholder, has, can);
  draw_icon(ui.draw(), Icon::chevron_down, {box.right() - 30, box.y + (box.height - 18) / 2}, 18,
            ui.theme().ink_soft.packed());
  const ImVec2 top = ui.draw().GetClipRectMin(), bottom = ui.draw().GetClipRectMax();
  if (!open || box.bottom() <= top.y || box.y >= bottom.y) return result;  // scrolled away with its field
  const std::string words = told_of(c, choices.size());
  const ShownChoices list = choice_list(ui, id, box,
                                        {.name = label,
                                         .choices = choices,
                                         .matches = c.matches,
                                         .at = c.at,
                                         .chosen = chosen,
                                         .show = c.show,
                                         .widths = c.widths,
                                         .told = words});
  ui.choosing().show = false;
  if (semantics::Node* field = ui.node(node)) {
    field->controls = list.controls;
    field->active = list.active;
  }
  return result;
}

}  // namespace tdkt::widgets
