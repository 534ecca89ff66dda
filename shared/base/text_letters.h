#pragma once

#include <string>
#include <string_view>

namespace tdkt::base {

/// The Latin letters of Unicode (blocks up to Latin Extended-B, and Latin Extended Additional), one at a
/// time.

/// A letter as Unicode composes it: base and one mark, e.g. ế = ê + U+0301. mark == 0: it is not composed.
struct Parts {
  char32_t base = 0;
  char32_t mark = 0;
};
Parts parts_of(char32_t letter);

/// The letter that `base` and `mark` compose to, or 0.
char32_t composed(char32_t base, char32_t mark);

/// The canonical combining class of the marks that Latin letters compose with; 0 for all else.
int combining_class(char32_t point);

char32_t lower_point(char32_t letter);
/// The small letter without any mark: e for ế and Ế; đ stays.
char32_t plain_point(char32_t letter);
char32_t upper_point(char32_t letter);

/// Space, tab, line ends, the no-break space and Unicode's other spaces.
bool is_space(char32_t point);

/// Normal form D of Latin letters: each as its base and its marks, marks in canonical order.
std::u32string decomposed(std::string_view text);

}  // namespace tdkt::base
