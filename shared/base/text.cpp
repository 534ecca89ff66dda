#include "shared/base/text.h"

#include <algorithm>
#include <utility>

#include "shared/base/text_letters.h"
#include "shared/base/text_utf8.h"

namespace tdkt::base {
namespace {

/// Only U+0300-U+037F start with these bytes: without them UTF-8 holds no mark, and letters stand composed.
bool may_hold_marks(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c == '\xCC' || c == '\xCD'; });
}

bool is_mark(char32_t point) { return point >= 0x0300 && point <= 0x036F; }

bool is_unseen(char32_t point) { return point == 0x00AD || point == 0x200B || point == 0x2060 || point == 0xFEFF; }

/// The canonical composition algorithm (Unicode 15, §3.11, D117) over decomposed text.
std::u32string composed_text(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  size_t starter = 0;
  bool has_starter = false;
  int last_class = 0;  // of the last mark left standing after the starter
  for (const char32_t point : text) {
    const int mark_class = combining_class(point);
    if (mark_class == 0) {
      starter = out.size();
      has_starter = true;
      last_class = 0;
    } else if (has_starter && mark_class > last_class) {
      if (const char32_t whole = composed(out[starter], point)) {
        out[starter] = whole;
        continue;
      }
      last_class = mark_class;
    }
    out += point;
  }
  return out;
}

template <class Change>
std::string each_point(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for_each_point(text, [&](char32_t point) { append_utf8(out, change(point)); });
  return out;
}

/// Appends words with one space between them; spaces at both ends vanish.
class WordWriter {
 public:
  explicit WordWriter(size_t bytes) { out_.reserve(bytes); }
  void put(char32_t point) {
    const bool plain = point > ' ' && point < 0x7F;
    if (!plain && is_space(point)) {
      gap_ = !out_.empty();
      return;
    }
    if (gap_) out_ += ' ';
    gap_ = false;
    append_utf8(out_, point);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  bool gap_ = false;
};

}  // namespace

std::string nfc(std::string_view text) {
  if (!may_hold_marks(text)) return each_point(text, [](char32_t point) { return point; });
  std::string out;
  out.reserve(text.size());
  for (const char32_t point : composed_text(decomposed(text))) append_utf8(out, point);
  return out;
}

bool is_nfc(std::string_view text) { return is_utf8(text) && (!may_hold_marks(text) || nfc(text) == text); }

std::string lower(std::string_view text) { return each_point(text, lower_point); }
std::string upper(std::string_view text) { return each_point(text, upper_point); }

std::string fold(std::string_view text) {
  WordWriter words(text.size());
  for_each_point(text, [&words](char32_t point) {
    if (point < 0x80) return words.put(lower_point(point));
    if (is_mark(point) || is_unseen(point)) return;
    const char32_t letter = plain_point(point);
    // ð: the old Windows code page for Vietnamese showed đ there, and files still carry it.
    words.put(letter == U'đ' || letter == U'ð' ? U'd' : letter);
  });
  return words.take();
}

std::string tidy(std::string_view text) {
  WordWriter words(text.size());
  for (const char32_t point : composed_text(decomposed(text)))
    if (!is_unseen(point)) words.put(point);
  return words.take();
}

int64_t word_count(std::string_view text) {
  int64_t count = 0;
  bool inside = false;
  for_each_point(text, [&](char32_t point) {
    const bool space = is_space(point);
    if (!space && !inside) ++count;
    inside = !space;
  });
  return count;
}

}  // namespace tdkt::base
