#include "client/widgets/field_frame.h"

#include <algorithm>
#include <cmath>

#include "client/widgets/signs.h"
#include "client/widgets/text.h"

namespace tdkt::widgets {
namespace {

constexpr TextStyle kFieldLabel{.weight = Weight::medium};
constexpr TextStyle kFieldNote{.size = Size::small};
constexpr float kInner = 4;  // between label, hint, box and finding
constexpr float kLeastWidth = 160, kShortWidth = 200, kFindingWidth = 420;
constexpr float kLeastBox = 88;  // a number of a few digits
constexpr float kBoxRoom = 36;   // beside the words in a box

}  // namespace

FieldFrame::FieldFrame(Ui& ui, std::string_view label, const FieldOptions& options) : ui_(ui), options_(options) {
  // On a phone what is wider than a day or a number takes the whole width, so that fields end below each other.
  const float most = ui.phone() && options.max_width > kShortWidth ? ui.width() : options.max_width;
  ui.make_room(most > 0 ? most : kLeastWidth);
  const Rect at = ui.peek(0);
  const float width = most > 0 ? std::min(most, at.width) : at.width;
  room_ = ui.flow_is_row() ? width : std::clamp(kFindingWidth, width, std::max(width, at.width));
  if (!options.label_hidden) ui.needs(std::ceil(ui.measure(label, kFieldLabel)) + (options.required ? 14.0f : 0.0f));
  ui.needs(std::max(kLeastBox, std::ceil(ui.measure(options.placeholder, {})) + kBoxRoom));
  ui.begin_block(width, kInner);
  if (!options.label_hidden) {
    const float star = options.required ? 14.0f : 0.0f;
    const auto lines = break_lines(ui, label, kFieldLabel, ui.width() - star);
    const float line = ui.line_height(kFieldLabel), last = line * static_cast<float>(lines.size() - 1);
    const Rect rect = ui.place(0, std::ceil(last + line));
    draw_lines(ui, rect.x, rect.y, rect.width - star, label, kFieldLabel, ui.theme().ink_soft);
    if (options.required)
      ui.draw_text(rect.x + ui.measure(label.substr(lines.back().begin), kFieldLabel) + 4, rect.y + last, "*",
                   kFieldLabel, ui.theme().must_fix);
  }
  if (!options.hint.empty()) {
    const Rect rect = ui.place(0, std::ceil(lines_height(ui, options.hint, kFieldNote, ui.width())));
    draw_lines(ui, rect.x, rect.y, rect.width, options.hint, kFieldNote, ui.theme().ink_faint);
  }
}

FieldFrame::~FieldFrame() {
  if (!options_.finding.empty()) {
    const Color color = ui_.theme().text(options_.finding_tone);
    const float icon = 16, inset = icon + 16;
    const float height = std::ceil(lines_height(ui_, options_.finding, kFieldNote, room_ - inset));
    const Rect rect = ui_.place(0, height + 4);
    ui_.draw().AddRectFilled({rect.x, rect.y + 2}, {rect.x + 3, rect.bottom()}, color.packed(), 1.5f);
    draw_icon(ui_.draw(), icon_of(options_.finding_tone), {rect.x + 9, rect.y + 4}, icon, color.packed());
    draw_lines(ui_, rect.x + inset, rect.y + 2, room_ - inset, options_.finding, kFieldNote, color);
  }
  ui_.end_block();
}

Rect FieldFrame::box(float height) { return ui_.place(0, height); }

void FieldFrame::draw_box(const Rect& rect, bool focused, bool editable) {
  const Theme& theme = ui_.theme();
  ImDrawList& list = ui_.draw();
  const ImVec2 min(rect.x, rect.y), max(rect.right(), rect.bottom());
  list.AddRectFilled(min, max, (editable ? theme.surface : theme.sunken).packed(), kRadius);
  if (focused)
    list.AddRect({min.x - 1, min.y - 1}, {max.x + 1, max.y + 1}, theme.accent.packed(), kRadius + 1, 0, 2);
  else if (!options_.finding.empty() && options_.finding_tone == Tone::must_fix)
    list.AddRect(min, max, theme.must_fix.packed(), kRadius, 0, 1.5f);
  else
    list.AddRect(min, max, (editable ? theme.field_border : theme.line).packed(), kRadius);
}

std::string FieldFrame::description() const {
  std::string text(options_.hint);
  if (!options_.finding.empty()) {
    if (!text.empty()) text += ". ";
    text += options_.finding;
  }
  return text;
}

uint32_t FieldFrame::states() const {
  uint32_t states = 0;
  if (options_.required) states |= semantics::kRequired;
  if (options_.read_only) states |= semantics::kReadOnly;
  if (!options_.finding.empty() && options_.finding_tone == Tone::must_fix) states |= semantics::kInvalid;
  return states;
}

}  // namespace tdkt::widgets
