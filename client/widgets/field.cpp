#include "client/widgets/field.h"

#include <algorithm>
#include <cmath>

#include "client/widgets/field_frame.h"
#include "client/widgets/text.h"

namespace tdkt::widgets {
namespace {

std::string hints_of(const FieldOptions& options) {
  if (options.autocomplete.empty() && options.input_mode.empty()) return {};
  return (options.autocomplete.empty() ? "-" : std::string(options.autocomplete)) + " " +
         (options.input_mode.empty() ? "-" : std::string(options.input_mode));
}

size_t letters(std::string_view text) {
  return static_cast<size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }));
}

/// What is not being edited is drawn here; while it is, the page's own field shows it.
void draw_value(Ui& ui, const Rect& box, std::string_view value, const FieldOptions& options) {
  const Theme& theme = ui.theme();
  const float width = box.width - 2 * kFieldPadding, x = box.x + kFieldPadding;
  const bool empty = value.empty();
  const std::string_view shown = empty ? options.placeholder : value;
  const Color ink = empty ? theme.ink_faint : options.read_only ? theme.ink_soft : theme.ink;
  if (options.rows > 1) {
    ui.draw().PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    draw_lines(ui, x, box.y + 8, width, shown, kFieldText, ink, Hyphens::as_browser);
    ui.draw().PopClipRect();
  } else if (options.password && !empty) {
    const float size = ui.font_size(kFieldText);
    for (size_t i = 0; i < std::min<size_t>(letters(value), 40); ++i)
      ui.draw().AddCircleFilled({x + size * (0.35f + 0.62f * static_cast<float>(i)), box.y + box.height / 2},
                                size * 0.19f, ink.packed());
  } else {
    ui.draw_text(x, box.y + (box.height - ui.line_height(kFieldText)) / 2, shown, kFieldText, ink, width);
  }
}

float box_height(const Ui& ui, std::string_view value, const FieldOptions& options) {
  if (options.rows <= 1) return ui.control_height();
  const float line = ui.line_height(kFieldText);
  const float text = lines_height(ui, value, kFieldText, ui.width() - 2 * kFieldPadding, Hyphens::as_browser);
  return std::ceil(std::max(text, line * static_cast<float>(options.rows))) + 16;
}

/// The line in which the caret stands, as the page's own field breaks them.
Rect line_of_caret(const Ui& ui, const Rect& box, std::string_view value, size_t caret) {
  const auto lines = break_lines(ui, value, kFieldText, box.width - 2 * kFieldPadding, Hyphens::as_browser);
  const auto below = std::find_if(lines.begin() + 1, lines.end(), [&](const Line& line) { return line.begin > caret; });
  const float line = ui.line_height(kFieldText);
  return {box.x, box.y + 8 + line * static_cast<float>(below - lines.begin() - 1), box.width, line};
}

semantics::Node node_of(Ui& ui, std::string_view id, std::string_view label, std::string_view value, const Rect& box,
                        const FieldFrame& frame, const FieldOptions& options) {
  return {.id = ui.id(id),
          .role = semantics::Role::textbox,
          .font_size = static_cast<uint8_t>(ui.font_size(kFieldText)),
          .states = frame.states() | (options.rows > 1 ? +semantics::kMultiline : 0u) |
                    (options.password ? +semantics::kPassword : 0u),
          .rect = box,
          .key = std::string(id),
          .name = std::string(label),
          .description = frame.description(),
          .value = std::string(value),
          .placeholder = std::string(options.placeholder),
          .hints = hints_of(options)};
}

/// The page's own calendar, at the end of the box of a day. Gives what was chosen there.
const std::string* draw_calendar(Ui& ui, std::string_view id, std::string_view label, uint32_t field,
                                 std::optional<base::Date> value) {
  semantics::Node* text = ui.node(field);
  const Rect box = text->rect;
  const float side = ui.control_height();
  text->rect.width -= side;
  const Rect rect{box.right() - side, box.y, side, box.height};
  const std::string place = std::string(id) + ".calendar";
  const uint32_t node = ui.id(place);
  const bool hot = ui.hovered(rect);
  const Theme& theme = ui.theme();
  if (hot)
    ui.draw().AddRectFilled({rect.x + 4, rect.y + 2}, {rect.right() - 2, rect.bottom() - 2}, theme.sunken.packed(),
                            kRadius - 2);
  draw_icon(ui.draw(), Icon::calendar, {rect.x + (rect.width - 18) / 2, rect.y + (rect.height - 18) / 2}, 18,
            theme.ink_soft.packed());
  const bool focused = ui.leave({.id = node,
                                 .role = semantics::Role::button,
                                 .states = +semantics::kOpensCalendar,
                                 .rect = rect,
                                 .key = place,
                                 .name = "Mở lịch: " + std::string(label),
                                 .value = value ? value->text() : std::string()});
  if (hot || (focused && ui.focus_is_visible())) ui.tooltip(rect, "Mở lịch");
  return ui.new_value(node);
}

/// Why what was typed is no day; "" when it is one, or nothing.
std::string why_no_day(std::string_view typed) {
  if (typed.empty() || base::Date::parse_typed(typed)) return {};
  return "“" + std::string(typed) + "” chưa đọc được là một ngày. Viết như 18/10/2024.";
}

}  // namespace

FieldResult text_field(Ui& ui, std::string_view id, std::string_view label, std::string_view value,
                       const FieldOptions& options) {
  FieldFrame frame(ui, label, options);
  const uint32_t node = ui.id(id);
  FieldResult result;
  // Drawn with what was typed a moment ago: the caller's own value follows in the next frame.
  if (const std::string* typed = ui.new_value(node); typed != nullptr && !options.read_only) {
    if (*typed != value) result.value = *typed;
    value = *typed;
    ui.again();
  }
  const Rect box = frame.box(box_height(ui, value, options));
  const bool focused = ui.leave(node_of(ui, id, label, value, box, frame, options));
  if (const auto caret = ui.moved_caret(node)) ui.scroll_to(line_of_caret(ui, box, value, *caret));
  frame.draw_box(box, focused, !options.read_only);
  if (!focused) draw_value(ui, box, value, options);
  result.left = ui.left(node);
  result.submitted = options.rows <= 1 && ui.key(node, semantics::Key::enter);
  return result;
}

FieldResult search_field(Ui& ui, std::string_view id, std::string_view name, std::string_view value, float width) {
  if (width > 0) ui.make_room(width);
  const Rect at = ui.peek(ui.control_height());
  const FieldResult result = text_field(
      ui, id, name, value, {.placeholder = name, .max_width = width, .input_mode = "search", .label_hidden = true});
  const float right = at.x + std::min(width > 0 ? width : at.width, at.width);
  draw_icon(ui.draw(), Icon::search, {right - 30, at.y + (at.height - 18) / 2}, 18, ui.theme().ink_faint.packed());
  return result;
}

DateResult date_field(Ui& ui, std::string_view id, std::string_view label, std::optional<base::Date> value,
                      const FieldOptions& options) {
  const uint32_t node = ui.id(id);
  const std::string kept = value ? value->display() : std::string();
  if (ui.key(node, semantics::Key::escape)) {
    ui.clear_unfinished(node);
    ui.again();
  }
  const std::string* unfinished = ui.unfinished(node);
  const std::string shown = unfinished != nullptr ? *unfinished : kept;
  FieldOptions dated = options;
  if (dated.max_width <= 0) dated.max_width = 200;
  dated.placeholder = "ngày/tháng/năm";
  dated.input_mode = "numeric";
  DateResult result;
  const std::string complaint = ui.focused() != node ? why_no_day(shown) : std::string();
  if (!complaint.empty()) {
    dated.finding = complaint;
    dated.finding_tone = Tone::must_fix;
    dated.max_width = std::max(dated.max_width, 320.0f);
  }
  const FieldResult field = text_field(ui, id, label, shown, dated);
  result.left = field.left;
  if (const std::string* chosen = options.read_only ? nullptr : draw_calendar(ui, id, label, node, value)) {
    ui.clear_unfinished(node);
    ui.again();
    result.value = base::Date::parse(*chosen);
    result.changed = result.value != value;
    return result;
  }
  if (field.value) {
    ui.set_unfinished(node, *field.value);
    const auto read = base::Date::parse_typed(*field.value);
    // "18/10/2" is on its way to 2024: a day counts once its year has four digits, or it was left empty.
    if ((read && *read != value) || (field.value->empty() && value)) {
      result.changed = true;
      result.value = read;
    }
  }
  if (field.left) {
    const std::string* last = ui.unfinished(node);
    if (last != nullptr && why_no_day(*last).empty()) ui.clear_unfinished(node);
    ui.again();
  }
  if (const std::string* last = ui.unfinished(node)) result.unread = why_no_day(*last);
  if (!result.unread.empty()) ui.leave_unread(node, id);
  return result;
}

}  // namespace tdkt::widgets
