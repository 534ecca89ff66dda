#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

#include "client/widgets/field.h"
#include "client/widgets/field_frame.h"
#include "client/widgets/picker.h"
#include "client/widgets/signs.h"
#include "client/widgets/text.h"

namespace tdkt::widgets {
namespace {

constexpr TextStyle kSmall{.size = Size::small};
constexpr float kMark = 20;  // the square or circle that is ticked

void draw_tick_box(Ui& ui, const Rect& rect, float top, bool checked, bool can) {
  const Theme& theme = ui.theme();
  ImDrawList& list = ui.draw();
  const ImVec2 min(rect.x, top), max(rect.x + kMark, top + kMark);
  if (checked) {
    list.AddRectFilled(min, max, (can ? theme.accent : theme.ink_faint).packed(), 4);
    draw_icon(list, Icon::check, {min.x + 2, min.y + 2}, kMark - 4, theme.accent_ink.packed());
  } else {
    list.AddRectFilled(min, max, (can ? theme.surface : theme.sunken).packed(), 4);
    list.AddRect(min, max, theme.field_border.packed(), 4, 0, ui.hovered(rect) && can ? 2.0f : 1.25f);
  }
}

void draw_radio(Ui& ui, const Rect& rect, float top, bool chosen, bool can) {
  const Theme& theme = ui.theme();
  ImDrawList& list = ui.draw();
  const ImVec2 centre(rect.x + 12 + kMark / 2, top + kMark / 2);
  list.AddCircleFilled(centre, kMark / 2, (can ? theme.surface : theme.sunken).packed());
  list.AddCircle(centre, kMark / 2 - 0.5f, (chosen ? theme.accent : theme.field_border).packed(), 0,
                 chosen ? 2.0f : 1.25f);
  if (chosen) list.AddCircleFilled(centre, 5, theme.accent.packed());
}

}  // namespace

std::optional<size_t> select(Ui& ui, std::string_view id, std::string_view label,
                             std::span<const std::string_view> choices, size_t chosen, const FieldOptions& options) {
  if (choices.size() >= kManyChoices) return pick_one(ui, id, label, choices, chosen, options);
  FieldFrame frame(ui, label, options);
  const uint32_t node = ui.id(id);
  std::optional<size_t> result;
  if (const std::string* typed = ui.new_value(node); typed != nullptr && !options.read_only) {
    const auto index = static_cast<size_t>(std::strtoul(typed->c_str(), nullptr, 10));
    if (index < choices.size() && index != chosen) {
      result = index;
      chosen = index;
      ui.again();
    }
  }
  const Rect box = frame.box(ui.control_height());
  const bool has = chosen < choices.size();
  semantics::Node left{.id = node,
                       .role = semantics::Role::combobox,
                       .font_size = static_cast<uint8_t>(ui.font_size(kFieldText)),
                       .states = frame.states(),
                       .rect = box,
                       .key = std::string(id),
                       .name = std::string(label),
                       .description = frame.description(),
                       .value = has ? std::to_string(chosen) : std::string()};
  left.options.assign(choices.begin(), choices.end());
  const bool focused = ui.leave(std::move(left));
  frame.draw_box(box, focused, !options.read_only);
  const Theme& theme = ui.theme();
  ui.draw_text(box.x + kFieldPadding, box.y + (box.height - ui.line_height(kFieldText)) / 2,
               has                           ? choices[chosen]
               : options.placeholder.empty() ? "Chọn…"
                                             : options.placeholder,
               kFieldText, has ? theme.ink : theme.ink_faint, box.width - 2 * kFieldPadding - 24);
  draw_icon(ui.draw(), Icon::chevron_down, {box.right() - 30, box.y + (box.height - 18) / 2}, 18,
            theme.ink_soft.packed());
  return result;
}

std::optional<bool> checkbox(Ui& ui, std::string_view id, std::string_view label, bool checked,
                             const FieldOptions& options) {
  FieldOptions framed = options;
  framed.label_hidden = true;
  framed.hint = {};
  FieldFrame frame(ui, label, framed);
  const uint32_t node = ui.id(id);
  const float words = ui.width() - kMark - 10;
  const float height = lines_height(ui, label, kFieldText, words);
  const float under = options.hint.empty() ? 0.0f : lines_height(ui, options.hint, kSmall, words);
  const float line = ui.line_height(kFieldText);
  const float least = ui.phone() || ui.touch() ? ui.control_height() : ui.control_height() - 8;
  const float air = std::max(0.0f, (least - height - under) / 2);
  const Rect rect = frame.box(std::ceil(height + under + 2 * air));
  std::string description(options.hint);
  if (!description.empty() && !options.finding.empty()) description += ". ";
  description += options.finding;
  const bool can = !options.read_only;
  const bool pressed = can && ui.pressed(node);
  const bool now = pressed ? !checked : checked;
  draw_tick_box(ui, rect, std::round(rect.y + air + (line - kMark) / 2), now, can);
  draw_lines(ui, rect.x + kMark + 10, rect.y + air, words, label, kFieldText,
             can ? ui.theme().ink : ui.theme().ink_soft);
  if (options.required)
    ui.draw_text(rect.x + kMark + 14 + std::min(words - 14, ui.measure(label, kFieldText)),
                 rect.y + air + height - line, "*", kFieldText, ui.theme().must_fix);
  if (under > 0)
    draw_lines(ui, rect.x + kMark + 10, rect.y + air + height, words, options.hint, kSmall, ui.theme().ink_faint);
  ui.leave({.id = node,
            .role = semantics::Role::checkbox,
            .states = frame.states() | (now ? +semantics::kChecked : +semantics::kUnchecked) |
                      (can ? 0u : +semantics::kDisabled),
            .rect = rect,
            .key = std::string(id),
            .name = std::string(label),
            .description = std::move(description)});
  if (!pressed) return std::nullopt;
  ui.again();
  return now;
}

std::optional<size_t> radio_group(Ui& ui, std::string_view id, std::string_view label, std::span<const Choice> choices,
                                  size_t chosen, const FieldOptions& options) {
  FieldFrame frame(ui, label, options);
  Scope scope(ui, id);
  const Rect whole = ui.peek(0);
  const uint32_t group = ui.id("group");
  ui.open({.id = group,
           .role = semantics::Role::radiogroup,
           .states = frame.states(),
           .rect = whole,
           .key = std::string(id),
           .name = std::string(label),
           .description = frame.description()});
  std::optional<size_t> result;
  const Theme& theme = ui.theme();
  for (size_t i = 0; i < choices.size(); ++i) {
    const Choice& choice = choices[i];
    const bool can = choice.unavailable_because.empty() && !options.read_only;
    const std::string_view detail = can || options.read_only ? choice.detail : choice.unavailable_because;
    const float x = kMark + 24, words = ui.width() - x - 12;
    const float head = lines_height(ui, choice.text, kFieldText, words);
    const float tail = detail.empty() ? 0.0f : lines_height(ui, detail, kSmall, words);
    const float air = std::max(8.0f, (ui.control_height() - head - tail) / 2);
    const Rect rect = ui.place(0, std::ceil(head + tail + 2 * air));
    const uint32_t node = ui.id(std::to_string(i));
    if (can && ui.pressed(node) && i != chosen) result = i;
    const bool on = result ? *result == i : i == chosen;
    if (on || (can && ui.hovered(rect)))
      ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()},
                              (on ? theme.accent_wash : theme.sunken).packed(), kRadius);
    ui.draw().AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, (on ? theme.accent : theme.line).packed(),
                      kRadius);
    draw_radio(ui, rect, std::round(rect.y + air + (ui.line_height(kFieldText) - kMark) / 2), on, can);
    draw_lines(ui, rect.x + x, rect.y + air, words, choice.text, kFieldText, can ? theme.ink : theme.ink_soft);
    if (tail > 0) draw_lines(ui, rect.x + x, rect.y + air + head, words, detail, kSmall, theme.text(choice.tone));
    ui.leave({.id = node,
              .role = semantics::Role::radio,
              .states = (on ? +semantics::kChecked : +semantics::kUnchecked) | (can ? 0u : +semantics::kDisabled),
              .rect = rect,
              .key = i == 0 ? std::string(id) : std::string(),
              .name = std::string(choice.text),
              .description = std::string(detail)});
    const bool back = ui.key(node, semantics::Key::up) || ui.key(node, semantics::Key::left);
    const bool on_ward = ui.key(node, semantics::Key::down) || ui.key(node, semantics::Key::right);
    if (back || on_ward)
      ui.focus(ui.id(std::to_string((i + choices.size() + (back ? choices.size() - 1 : 1)) % choices.size())));
  }
  if (semantics::Node* node = ui.node(group)) node->rect.height = ui.peek(0).y - whole.y;
  ui.close();
  if (result) ui.again();
  return result;
}

}  // namespace tdkt::widgets
