#include "client/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace tdkt::widgets {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// The end of a word: up to and with the spaces after it, or before a new line.
size_t end_of_word(std::string_view text, size_t at) {
  while (at < text.size() && text[at] != ' ' && text[at] != '\n') ++at;
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

/// The end of the part of a word after which a browser breaks it: its first hyphen that no figure follows.
size_t end_of_part(std::string_view text, size_t at, size_t word_end) {
  while (at < word_end && (text[at] != '-' || (at + 1 < word_end && is_digit(text[at + 1])))) ++at;
  return at + 1 < word_end && text[at + 1] != ' ' ? at + 1 : word_end;
}

/// How many bytes from `begin` fit the width; at least one letter.
size_t letters_that_fit(const Ui& ui, std::string_view word, TextStyle style, float width) {
  size_t end = 0;
  while (end < word.size()) {
    size_t next = end + 1;
    while (next < word.size() && is_continuation(word[next])) ++next;
    if (end > 0 && ui.measure(word.substr(0, next), style) > width) break;
    end = next;
  }
  return end;
}

std::string_view without_trailing_spaces(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

Color color_of(const Theme& theme, Ink ink) {
  switch (ink) {
    case Ink::full: return theme.ink;
    case Ink::soft: return theme.ink_soft;
    case Ink::faint: return theme.ink_faint;
    case Ink::accent: return theme.accent;
    case Ink::honour: return theme.honour;
    case Ink::must_fix: return theme.must_fix;
    case Ink::look_again: return theme.look_again;
    case Ink::fine: return theme.fine;
  }
  return theme.ink;
}

}  // namespace

std::vector<Line> break_lines(const Ui& ui, std::string_view text, TextStyle style, float width, Hyphens hyphens) {
  // Most of what a screen says fits its line: then nothing need be taken apart.
  if (text.find('\n') == std::string_view::npos && ui.measure(text, style) <= width) return {{0, text.size()}};
  const float space = ui.measure(" ", style);
  std::vector<Line> lines;
  size_t begin = 0, at = 0;
  float used = 0;  // of the line so far, trailing spaces included
  while (at < text.size()) {
    if (text[at] == '\n') {
      lines.push_back({begin, at});
      begin = ++at;
      used = 0;
      continue;
    }
    size_t end = end_of_word(text, at);
    const auto bare_width = [&] {  // spaces hang beyond the edge
      return ui.measure(without_trailing_spaces(text.substr(at, end - at)), style);
    };
    float bare = bare_width();
    if (hyphens == Hyphens::as_browser || bare > width + 0.01f) {
      end = end_of_part(text, at, end);
      bare = bare_width();
    }
    const std::string_view part = text.substr(at, end - at);
    const std::string_view word = without_trailing_spaces(part);
    if (used + bare <= width + 0.01f) {
      used += bare + space * static_cast<float>(part.size() - word.size());
      at = end;
    } else if (at > begin) {
      lines.push_back({begin, at});
      begin = at;
      used = 0;
    } else {
      at = begin + letters_that_fit(ui, part, style, width);
      lines.push_back({begin, at});
      begin = at;
    }
  }
  lines.push_back({begin, text.size()});
  return lines;
}

float draw_lines(Ui& ui, float x, float y, float width, std::string_view text, TextStyle style, Color color,
                 Hyphens hyphens) {
  const float height = ui.line_height(style);
  const ImVec2 top = ui.draw().GetClipRectMin(), bottom = ui.draw().GetClipRectMax();
  float at = y;
  for (const Line& line : break_lines(ui, text, style, width, hyphens)) {
    if (at < bottom.y && at + height > top.y)
      ui.draw_text(x, at, text.substr(line.begin, line.end - line.begin), style, color);
    at += height;
  }
  return at - y;
}

float lines_height(const Ui& ui, std::string_view text, TextStyle style, float width, Hyphens hyphens) {
  return ui.line_height(style) * static_cast<float>(break_lines(ui, text, style, width, hyphens).size());
}

void text(Ui& ui, std::string_view text, const TextOptions& options) {
  float width = ui.width();
  if (options.max_width > 0) width = std::min(width, options.max_width);
  const float natural = std::ceil(ui.measure(text, options.style)) + 1;
  if (text.find('\n') == std::string_view::npos) width = std::min(width, natural);
  const float height = std::ceil(lines_height(ui, text, options.style, width));
  const Rect rect = ui.place(width, height);
  draw_lines(ui, rect.x, rect.y, rect.width, text, options.style, color_of(ui.theme(), options.ink));
  ui.leave_lines(semantics::Role::paragraph, rect, text, options.style);
}

void marked_text(Ui& ui, std::string_view text, std::span<const Mark> marks) {
  const TextStyle style;
  const float width = ui.width(), height = ui.line_height(style);
  const auto lines = break_lines(ui, text, style, width);
  const Rect rect = ui.place(0, std::ceil(height * static_cast<float>(lines.size())));
  float y = rect.y;
  for (const Line& line : lines) {
    for (const Mark& mark : marks) {
      const size_t begin = std::max(mark.begin, line.begin);
      const std::string_view until = without_trailing_spaces(text.substr(0, std::min(mark.end, line.end)));
      if (begin >= until.size()) continue;
      const float x = rect.x + ui.measure(text.substr(line.begin, begin - line.begin), style);
      const float right = x + ui.measure(until.substr(begin), style);
      ui.draw().AddRectFilled({x - 1, y + 1}, {right + 1, y + height - 1}, ui.theme().look_again_wash.packed(), 3);
      ui.draw().AddRectFilled({x - 1, y + height - 3}, {right + 1, y + height - 1}, ui.theme().look_again.packed());
    }
    ui.draw_text(rect.x, y, text.substr(line.begin, line.end - line.begin), style, ui.theme().ink);
    y += height;
  }
  ui.leave_lines(semantics::Role::paragraph, rect, text, style);
}

void hint(Ui& ui, std::string_view words) { text(ui, words, {.style = {.size = Size::small}, .ink = Ink::faint}); }

void heading(Ui& ui, int level, std::string_view words) {
  static constexpr TextStyle kStyles[] = {
      {Size::title, Weight::bold}, {Size::large, Weight::bold}, {Size::body, Weight::bold}};
  const TextStyle style = kStyles[std::clamp(level, 1, 3) - 1];
  const float width = ui.flow_is_row() ? std::min(ui.width(), std::ceil(ui.measure(words, style)) + 1) : ui.width();
  const Rect rect = ui.place(width, std::ceil(lines_height(ui, words, style, width)));
  draw_lines(ui, rect.x, rect.y, rect.width, words, style, ui.theme().ink);
  ui.leave_lines(semantics::Role::heading, rect, words, style, static_cast<uint8_t>(level));
}

void fact(Ui& ui, std::string_view label, std::string_view value) {
  const TextStyle small{.size = Size::small}, body{};
  const float width = ui.width();
  const float head = ui.line_height(small), tail = lines_height(ui, value, body, width);
  const Rect rect = ui.place(0, std::ceil(head + tail));
  ui.draw_text(rect.x, rect.y, label, small, ui.theme().ink_faint, width);
  draw_lines(ui, rect.x, rect.y + head, width, value, body, ui.theme().ink);
  ui.leave_fact(rect, label, value);
}

}  // namespace tdkt::widgets
