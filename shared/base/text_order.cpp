#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/text.h"
#include "shared/base/text_letters.h"
#include "shared/base/text_utf8.h"

// Keys of three levels, after the Unicode Collation Algorithm with CLDR's rules for Vietnamese: all letters
// of the text, then all its marks, then all its capitals. Weights are bytes below 0x80 and above the
// separator, so a key is text too; letters of other scripts stand as themselves and so come last.

namespace tdkt::base {
namespace {

constexpr char kSeparator = 0x01;
constexpr char kUnmarked = 0x02;  // no mark follows; no capital
constexpr char kCapital = 0x03;

/// CLDR root order of ASCII signs and digits, then the Vietnamese alphabet. The weight is the place + 3.
constexpr std::u16string_view kLetters =
    u"\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789"
    u"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
static_assert(kLetters.size() + 3 < 0x80);

/// The tones in the order of the Vietnamese dictionary, then the other marks as in CLDR root. The weight is
/// the place + 3.
constexpr std::u16string_view kMarkOrder =
    u"\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030C\u030A\u0308\u030B\u0307\u0327\u0328\u0304\u030F\u0311"
    u"\u031B"
    u"\u0324\u0325\u0326\u032D\u032E\u0330\u0331";

struct Levels {
  std::string letters, marks, capitals;
};

/// True when the mark makes another letter of the Vietnamese alphabet out of the base.
bool makes_letter(char32_t base, char32_t mark) {
  switch (mark) {
    case 0x0306: return base == U'a';
    case 0x0302: return base == U'a' || base == U'e' || base == U'o';
    case 0x031B: return base == U'o' || base == U'u';
    default: return false;
  }
}

/// The first of the marks that makes a letter and that no earlier mark of its class keeps away; marks.size()
/// if none.
size_t letter_mark(char32_t base, std::u32string_view marks) {
  for (size_t i = 0; i < marks.size(); ++i) {
    const bool blocked = i > 0 && combining_class(marks[i - 1]) == combining_class(marks[i]);
    if (!blocked && makes_letter(base, marks[i])) return i;
  }
  return marks.size();
}

void put_letter(std::string& out, char32_t letter) {
  const size_t place = letter <= 0xFFFF ? kLetters.find(static_cast<char16_t>(letter)) : std::u16string_view::npos;
  if (place == std::u16string_view::npos)
    append_utf8(out, letter);
  else
    out += static_cast<char>(place + 3);
}

void put_mark(std::string& out, char32_t mark) {
  const size_t place = kMarkOrder.find(static_cast<char16_t>(mark));
  if (place != std::u16string_view::npos) out += static_cast<char>(place + 3);
}

bool is_control(char32_t point) { return (point < 0x20 && !is_space(point)) || (point >= 0x7F && point < 0xA0); }

/// At the end of a level the plain weights say nothing.
void cut_plain(std::string& level) {
  while (!level.empty() && level.back() == kUnmarked) level.pop_back();
}

Levels levels_of(std::string_view text) {
  const std::u32string points = decomposed(text);
  Levels levels;
  for (size_t i = 0; i < points.size();) {
    const char32_t point = points[i++];
    if (is_control(point)) continue;
    const size_t first_mark = i;
    while (i < points.size() && combining_class(points[i]) != 0) ++i;
    const auto marks = std::u32string_view(points).substr(first_mark, i - first_mark);

    char32_t letter = point == 0x00A0 ? U' ' : lower_point(point);
    const size_t consumed = letter_mark(letter, marks);
    if (consumed < marks.size()) letter = composed(letter, marks[consumed]);
    put_letter(levels.letters, letter);
    levels.marks += kUnmarked;
    levels.capitals += lower_point(point) == point ? kUnmarked : kCapital;
    for (size_t m = 0; m < marks.size(); ++m)
      if (m != consumed) put_mark(levels.marks, marks[m]);
  }
  cut_plain(levels.marks);
  cut_plain(levels.capitals);
  return levels;
}

std::string joined(const std::vector<std::string_view>& levels) {
  std::string key;
  for (const std::string_view level : levels) {
    key += level;
    key += kSeparator;
  }
  while (!key.empty() && key.back() == kSeparator) key.pop_back();
  return key;
}

}  // namespace

std::string sort_key(std::string_view text) {
  const Levels levels = levels_of(text);
  return joined({levels.letters, levels.marks, levels.capitals});
}

std::string name_sort_key(std::string_view full_name) {
  const std::string name = tidy(full_name);
  const size_t space = name.rfind(' ');
  const size_t given = space == std::string::npos ? 0 : space + 1;
  const Levels first = levels_of(std::string_view(name).substr(given));
  const Levels rest = levels_of(std::string_view(name).substr(0, given == 0 ? 0 : space));
  // Capitals of both come last: HÀ and Hà are one given name.
  return joined({first.letters, first.marks, rest.letters, rest.marks, first.capitals, rest.capitals});
}

}  // namespace tdkt::base
