#include "client/widgets/signs.h"

#include <algorithm>
#include <cmath>

#include "client/widgets/button.h"
#include "client/widgets/layout.h"
#include "client/widgets/text.h"

namespace tdkt::widgets {
namespace {

constexpr TextStyle kFindingText{.size = Size::small};
constexpr TextStyle kChip{.size = Size::small, .weight = Weight::medium};
constexpr TextStyle kFindingHead{.weight = Weight::medium};

}  // namespace

Icon icon_of(Tone tone) {
  switch (tone) {
    case Tone::neutral: return Icon::dot;
    case Tone::accent: return Icon::dot;
    case Tone::honour: return Icon::medal;
    case Tone::must_fix: return Icon::error;
    case Tone::look_again: return Icon::warning;
    case Tone::fine: return Icon::check_circle;
    case Tone::not_yet: return Icon::clock;
  }
  return Icon::dot;
}

float chip_width(const Ui& ui, std::string_view text) { return std::ceil(ui.measure(text, kChip)) + 16 + 20 + 4; }

void chip(Ui& ui, std::string_view text, Tone tone, Icon icon) {
  const float height = std::ceil(ui.line_height(kChip)) + 6;
  const Rect rect = ui.place(chip_width(ui, text), height);
  draw_chip(ui, rect, text, tone, icon);
  const float line = ui.line_height(kChip);
  ui.leave_lines(semantics::Role::paragraph, {rect.x + 28, rect.y + (rect.height - line) / 2, rect.width - 36, line},
                 text, kChip);
}

void draw_chip(Ui& ui, const Rect& rect, std::string_view text, Tone tone, Icon icon) {
  const Color ink = ui.theme().text(tone);
  ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ui.theme().wash(tone).packed(),
                          rect.height / 2);
  draw_icon(ui.draw(), icon == Icon::none ? icon_of(tone) : icon,
            {rect.x + 8, rect.y + std::floor((rect.height - 16) / 2)}, 16, ink.packed());
  ui.draw_text(rect.x + 28, rect.y + (rect.height - ui.line_height(kChip)) / 2, text, kChip, ink, rect.width - 36);
}

FindingResult finding_row(Ui& ui, std::string_view id, const FindingView& finding) {
  Scope scope(ui, id);
  const Theme& theme = ui.theme();
  const float inset = 34, width = ui.width() - inset - 8;
  const float who = finding.who.empty() ? 0.0f : ui.line_height(kFindingHead);
  const float sentence = lines_height(ui, finding.sentence, kFindingText, width);
  const float note = finding.note.empty() ? 0.0f : lines_height(ui, finding.note, kFindingText, width);
  const float citation = finding.citation.empty() ? 0.0f : std::ceil(ui.line_height(kFindingText)) + 4;
  const Rect rect = ui.place(0, std::ceil(who + sentence + note + citation) + 16);
  const Rect lead{rect.x, rect.y, rect.width, rect.height - citation - (citation > 0 ? 6.0f : 0.0f)};
  const Color ink = theme.text(finding.tone);
  ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()},
                          (ui.hovered(rect) ? theme.wash(finding.tone) : theme.surface).packed(), kRadius);
  ui.draw().AddRectFilled({rect.x, rect.y + 4}, {rect.x + 3, rect.bottom() - 4}, ink.packed(), 1.5f);
  draw_icon(ui.draw(), icon_of(finding.tone), {rect.x + 10, rect.y + 10}, 18, ink.packed());
  float y = rect.y + 8;
  if (who > 0) ui.draw_text(rect.x + inset, y, finding.who, kFindingHead, theme.ink, width);
  y += who;
  y += draw_lines(ui, rect.x + inset, y, width, finding.sentence, kFindingText, theme.ink);
  if (note > 0) y += draw_lines(ui, rect.x + inset, y, width, finding.note, kFindingText, theme.ink_faint);
  const uint32_t node = ui.id("lead");
  const std::string name =
      (finding.who.empty() ? std::string() : std::string(finding.who) + ": ") + std::string(finding.sentence);
  ui.leave({.id = node,
            .role = semantics::Role::button,
            .rect = lead,
            .name = name,
            .description = std::string(finding.note)});
  FindingResult result{.lead = ui.pressed(node)};
  if (citation > 0) {
    ui.begin_block_at({rect.x + inset, y + 2, width, citation});
    result.citation =
        link(ui, "citation", finding.citation, {.style = kFindingText, .icon_after = Icon::chevron_right});
    ui.end_block_at();
  }
  return result;
}

void finding_head(Ui& ui, std::string_view text, Tone tone) {
  const Rect rect = ui.place(0, std::ceil(ui.line_height(kFindingHead)));
  draw_icon(ui.draw(), icon_of(tone), {rect.x, rect.y + std::floor((rect.height - 18) / 2)}, 18,
            ui.theme().text(tone).packed());
  ui.draw_text(rect.x + 26, rect.y, text, {.weight = Weight::bold}, ui.theme().text(tone), rect.width - 26);
  ui.leave_lines(semantics::Role::heading, {rect.x + 26, rect.y, rect.width - 26, rect.height}, text,
                 {.weight = Weight::bold}, 3);
}

void notice(Ui& ui, std::string_view text, Tone tone) {
  const float inset = 40;
  const float height = lines_height(ui, text, {}, ui.width() - inset - 14);
  const Rect rect = ui.place(0, std::ceil(height) + 20);
  const Color ink = ui.theme().text(tone);
  ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ui.theme().wash(tone).packed(), kRadius);
  ui.draw().AddRectFilled({rect.x, rect.y}, {rect.x + 4, rect.bottom()}, ink.packed(), kRadius,
                          ImDrawFlags_RoundCornersLeft);
  draw_icon(ui.draw(), icon_of(tone), {rect.x + 13, rect.y + 11}, 20, ink.packed());
  const Rect words{rect.x + inset, rect.y + 10, rect.width - inset - 14, rect.height - 20};
  draw_lines(ui, words.x, words.y, words.width, text, {}, ui.theme().ink);
  ui.leave_lines(tone == Tone::must_fix ? semantics::Role::alert : semantics::Role::status, words, text, {});
}

void progress(Ui& ui, std::string_view words, float share) {
  const Rect rect = ui.place(0, std::ceil(ui.line_height({})) + 14);
  ui.draw_text(rect.x, rect.y, words, {}, ui.theme().ink_soft, rect.width);
  const float y = rect.bottom() - 8;
  ui.draw().AddRectFilled({rect.x, y}, {rect.right(), y + 6}, ui.theme().line.packed(), 3);
  const float done = std::max(6.0f, rect.width * std::clamp(share, 0.0f, 1.0f));
  ui.draw().AddRectFilled({rect.x, y}, {rect.x + done, y + 6}, ui.theme().accent.packed(), 3);
  ui.leave_words(semantics::Role::status, rect, words);
}

bool empty_state(Ui& ui, std::string_view id, Icon icon, std::string_view title, std::string_view sentence,
                 std::string_view act) {
  Column column(ui, {.gap = kGapXs, .padding = kGapL});
  const Rect at = ui.place(0, 56);
  const float middle = at.x + at.width / 2;
  ui.draw().AddCircleFilled({middle, at.y + 28}, 28, ui.theme().accent_wash.packed());
  draw_icon(ui.draw(), icon, {std::floor(middle) - 14, at.y + 14}, 28, ui.theme().accent.packed());
  const auto centred = [&](std::string_view words, TextStyle style, Color color, semantics::Role role) {
    const float width = std::min(ui.width(), 460.0f);
    const auto lines = break_lines(ui, words, style, width);
    const Rect rect = ui.place(0, std::ceil(ui.line_height(style) * static_cast<float>(lines.size())));
    float y = rect.y;
    for (const Line& line : lines) {
      const std::string_view part = words.substr(line.begin, line.end - line.begin);
      ui.draw_text(std::round(middle - ui.measure(part, style) / 2), y, part, style, color);
      y += ui.line_height(style);
    }
    ui.leave_words(role, rect, words, role == semantics::Role::heading ? uint8_t{2} : uint8_t{0});
  };
  centred(title, {.size = Size::large, .weight = Weight::bold}, ui.theme().ink, semantics::Role::heading);
  centred(sentence, {}, ui.theme().ink_soft, semantics::Role::paragraph);
  if (act.empty()) return false;
  const float width = button_width(ui, act, {.kind = ButtonKind::primary});
  const Rect rect = ui.place(0, ui.control_height() + kGapXs);
  ui.begin_block_at({std::floor(middle - width / 2), rect.y + kGapXs, width, ui.control_height()});
  const bool pressed = button(ui, id, act, {.kind = ButtonKind::primary});
  ui.end_block_at();
  return pressed;
}

constexpr float kBelowHead = 64;

bool toast(Ui& ui, std::string_view text, Tone tone, std::string_view act) {
  // Where there is room it stands at the right, so that the field being written in, which lies above all that is
  // drawn, is not beneath it.
  const bool aside = !ui.narrow();
  const float room = aside ? 420.0f : std::min(ui.page_width() - 32, 560.0f);
  const ButtonOptions quiet{.kind = ButtonKind::quiet};
  const float act_width = act.empty() ? 0.0f : button_width(ui, act, quiet) + 4;
  const float words = std::min(room - 56 - act_width, std::ceil(ui.measure(text, {})) + 1);
  const float height = std::max(ui.control_height() + 4, lines_height(ui, text, {}, words) + 24);
  const float width = words + 56 + act_width;
  const float above = ui.low() ? kGapM : 88;  // clear of the bars at the foot of a page
  // On a phone what one does next, and what one writes, lies at the foot: it stands below the head.
  const float top = ui.phone() ? kBelowHead : std::floor(ui.page_height() - height - above);
  const float left = aside ? ui.page_width() - width - kGapL : std::floor((ui.page_width() - width) / 2);
  const Rect rect{left, top, width, std::ceil(height)};
  ui.begin_layer("toast", rect);
  const Theme& theme = ui.theme();
  draw_shadow(ui, rect);
  ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, theme.surface.packed(), kRadius + 2);
  ui.draw().AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, theme.line.packed(), kRadius + 2);
  draw_icon(ui.draw(), icon_of(tone), {rect.x + 14, rect.y + std::floor((rect.height - 20) / 2)}, 20,
            theme.text(tone).packed());
  draw_lines(ui, rect.x + 44, rect.y + std::floor((rect.height - lines_height(ui, text, {}, words)) / 2), words, text,
             {}, theme.ink);
  ui.leave_words(semantics::Role::status, {rect.x, rect.y, rect.width - act_width, rect.height}, text);
  bool pressed = false;
  if (!act.empty()) {
    ui.begin_block_at({rect.right() - act_width - 4, rect.y + (rect.height - ui.control_height()) / 2, act_width,
                       ui.control_height()});
    pressed = button(ui, "toast.act", act, quiet);
    ui.end_block_at();
  }
  ui.end_layer();
  return pressed;
}

void draw_shadow(Ui& ui, const Rect& rect) {
  ImDrawList& list = ui.draw();
  list.PushClipRectFullScreen();
  for (int i = 1; i <= 8; ++i) {
    const float spread = static_cast<float>(i) * 1.75f;
    list.AddRectFilled({rect.x - spread, rect.y - spread + 4}, {rect.right() + spread, rect.bottom() + spread + 4},
                       IM_COL32(0, 0, 0, ui.theme().shadow_alpha / 9), kRadius + spread);
  }
  list.PopClipRect();
}

}  // namespace tdkt::widgets
