#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "client/widgets/ui.h"

namespace tdkt::widgets {

/// One line of broken text: bytes [begin, end) of the whole.
struct Line {
  size_t begin = 0, end = 0;
};
/// `keep`: a word is broken after its hyphens only where it fits no line: "98/2023/NĐ-CP" is one. `as_browser`: before
/// each part that begins with a letter, as the browser does with what is typed into a field.
enum class Hyphens : uint8_t { keep, as_browser };
/// Breaks at spaces and new lines, after hyphens as said, and inside a word only if it fits no line.
std::vector<Line> break_lines(const Ui& ui, std::string_view text, TextStyle style, float width,
                              Hyphens hyphens = Hyphens::keep);
/// Draws the lines at a point and says how tall they are.
float draw_lines(Ui& ui, float x, float y, float width, std::string_view text, TextStyle style, Color color,
                 Hyphens hyphens = Hyphens::keep);
float lines_height(const Ui& ui, std::string_view text, TextStyle style, float width, Hyphens hyphens = Hyphens::keep);

enum class Ink : uint8_t { full, soft, faint, accent, honour, must_fix, look_again, fine };
struct TextOptions {
  TextStyle style;
  Ink ink = Ink::full;
  float max_width = kTextColumn;  // 0: all there is
};
/// A paragraph, wrapped.
void text(Ui& ui, std::string_view text, const TextOptions& options = {});
/// Bytes [begin, end) of a text.
using Mark = Line;
/// All the width, with some of its words on a ground of their own and underlined.
void marked_text(Ui& ui, std::string_view text, std::span<const Mark> marks);
/// Smaller and softer: what explains.
void hint(Ui& ui, std::string_view text);
/// Level 1 is the title of the page, 2 of a part, 3 of a card.
void heading(Ui& ui, int level, std::string_view text);
/// A label and its value below each other, for what is only read.
void fact(Ui& ui, std::string_view label, std::string_view value);

}  // namespace tdkt::widgets
