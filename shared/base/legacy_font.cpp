#include "shared/base/legacy_font.h"

#include <cstdint>
#include <optional>

#include "shared/base/syllable.h"
#include "shared/base/text.h"
#include "shared/base/text_letters.h"
#include "shared/base/text_utf8.h"

namespace tdkt::base {
namespace {

/// TCVN 5712:1993, set VN3: bytes A1 to FE; a space where the set has no letter.
constexpr char32_t kTcvn3First = 0xA1;
constexpr std::u16string_view kTcvn3 =
    u"ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";
static_assert(kTcvn3.size() == 0xFE - 0xA1 + 1);

/// VNI writes a vowel, then one character that stands for its marks; these are the marks they stand for.
struct VniMark {
  char16_t written;
  std::u16string_view vowels;
  std::u16string_view marks;
};

constexpr VniMark kVniMarks[] = {
    {u'ù', u"aeouyôö", u"\u0301"},   {u'ø', u"aeouyôö", u"\u0300"},   {u'û', u"aeouyôö", u"\u0309"},
    {u'õ', u"aeouyôö", u"\u0303"},   {u'ï', u"aeouyôö", u"\u0323"},   {u'â', u"aeo", u"\u0302"},
    {u'á', u"aeo", u"\u0302\u0301"}, {u'à', u"aeo", u"\u0302\u0300"}, {u'å', u"aeo", u"\u0302\u0309"},
    {u'ã', u"aeo", u"\u0302\u0303"}, {u'ä', u"aeo", u"\u0323\u0302"}, {u'ê', u"a", u"\u0306"},
    {u'é', u"a", u"\u0306\u0301"},   {u'è', u"a", u"\u0306\u0300"},   {u'ú', u"a", u"\u0306\u0309"},
    {u'ü', u"a", u"\u0306\u0303"},   {u'ë', u"a", u"\u0323\u0306"},
};

/// What VNI writes as one character: pairs of written and meant.
constexpr std::u16string_view kVniLetters = u"ôơöưñđííììæỉóĩòịîỵ";

std::optional<char32_t> vni_letter(char32_t point) {
  for (size_t i = 0; i + 1 < kVniLetters.size(); i += 2)
    if (kVniLetters[i] == lower_point(point))
      return lower_point(point) == point ? kVniLetters[i + 1] : upper_point(kVniLetters[i + 1]);
  return std::nullopt;
}

const VniMark* vni_mark(char32_t vowel, char32_t written) {
  for (const VniMark& mark : kVniMarks)
    if (mark.written == lower_point(written) &&
        mark.vowels.find(static_cast<char16_t>(lower_point(vowel))) != std::u16string_view::npos)
      return &mark;
  return nullptr;
}

std::optional<std::string> from_tcvn3(std::u32string_view word) {
  std::string out;
  for (const char32_t point : word) {
    if (point < 0x80) {
      append_utf8(out, point);
      continue;
    }
    if (point < kTcvn3First || point >= kTcvn3First + kTcvn3.size()) return std::nullopt;
    const char32_t letter = kTcvn3[point - kTcvn3First];
    if (letter == ' ') return std::nullopt;
    append_utf8(out, letter);
  }
  return out;
}

std::optional<std::string> from_vni(std::u32string_view word) {
  std::string out;
  for (size_t i = 0; i < word.size(); ++i) {
    const std::optional<char32_t> letter = word[i] < 0x80 ? word[i] : vni_letter(word[i]);
    if (!letter) return std::nullopt;
    append_utf8(out, *letter);
    const VniMark* mark = i + 1 < word.size() ? vni_mark(word[i], word[i + 1]) : nullptr;
    if (!mark) continue;
    for (const char16_t point : mark->marks) append_utf8(out, point);
    ++i;
  }
  return nfc(out);
}

std::optional<std::string> converted(std::u32string_view word, LegacyFont font) {
  switch (font) {
    case LegacyFont::none: return std::nullopt;
    case LegacyFont::tcvn3: return from_tcvn3(word);
    case LegacyFont::vni: return from_vni(word);
  }
  return std::nullopt;
}

/// Letters, digits and whatever a legacy font may show as a letter.
bool is_word_point(char32_t point) {
  if (point < 0x80) return (point >= '0' && point <= '9') || (lower_point(point) >= 'a' && lower_point(point) <= 'z');
  return point > 0xA0 && !is_space(point) && !(point >= 0x2000 && point <= 0x206F);
}

/// Calls word(std::u32string_view) and between(char32_t) in the order of the text.
template <class Word, class Between>
void for_each_word(std::string_view text, Word word, Between between) {
  std::u32string current;
  const auto flush = [&] {
    if (!current.empty()) word(std::u32string_view(current));
    current.clear();
  };
  for_each_point(text, [&](char32_t point) {
    if (is_word_point(point)) {
      current += point;
      return;
    }
    flush();
    between(point);
  });
  flush();
}

std::string utf8(std::u32string_view word) {
  std::string out;
  for (const char32_t point : word) append_utf8(out, point);
  return out;
}

bool is_ascii(std::u32string_view word) {
  for (const char32_t point : word)
    if (point >= 0x80) return false;
  return true;
}

/// A word of one letter, or of plain ones, says nothing about how it was typed.
bool may_vote(std::u32string_view word) { return word.size() >= 2 && !is_ascii(word); }

/// +1: the word is Vietnamese only in this encoding; -1: it speaks against it; 0: it says nothing.
int vote(std::u32string_view word, LegacyFont font) {
  if (!may_vote(word)) return 0;
  const auto read = converted(word, font);
  if (!read || !is_vietnamese_syllable(*read)) return -1;
  return is_vietnamese_syllable(utf8(word)) ? 0 : 1;
}

/// The old encodings have no letter beyond Latin-1 but ơ and ư.
bool can_be_old(std::u32string_view word) {
  for (const char32_t point : word)
    if (point > 0xff && point != U'ơ' && point != U'Ơ' && point != U'ư' && point != U'Ư') return false;
  return true;
}

/// Nothing votes for an encoding in a text whose words are all Vietnamese as they stand: most texts.
bool is_vietnamese_as_it_stands(std::string_view text) {
  bool is = true;
  for_each_word(
      text,
      [&](std::u32string_view word) {
        is = is && (!may_vote(word) || !can_be_old(word) || is_vietnamese_syllable(utf8(word)));
      },
      [](char32_t) {});
  return is;
}

/// False for words that are Vietnamese as they stand and would no longer be when read in the encoding.
bool is_old(std::u32string_view word, LegacyFont font) {
  if (is_ascii(word)) return false;
  const auto read = converted(word, font);
  return read && (is_vietnamese_syllable(*read) || !is_vietnamese_syllable(utf8(word)));
}

struct Capitals {
  size_t upper = 0;
  size_t lower = 0;

  void count(char32_t point) {
    if (point >= 'A' && point <= 'Z') ++upper;
    if (point >= 'a' && point <= 'z') ++lower;
  }
  bool all() const { return upper >= 2 && lower == 0; }
};

}  // namespace

LegacyFont legacy_font_of(std::string_view text) {
  if (is_vietnamese_as_it_stands(text)) return LegacyFont::none;
  int64_t tcvn3 = 0, vni = 0;
  for_each_word(
      text,
      [&](std::u32string_view word) {
        tcvn3 += vote(word, LegacyFont::tcvn3);
        vni += vote(word, LegacyFont::vni);
      },
      [](char32_t) {});
  if (tcvn3 > 0 && tcvn3 > vni) return LegacyFont::tcvn3;
  if (vni > 0 && vni > tcvn3) return LegacyFont::vni;
  return LegacyFont::none;
}

bool looks_like_legacy_font(std::string_view text) { return legacy_font_of(text) != LegacyFont::none; }

std::string from_legacy_font(std::string_view text, LegacyFont font) {
  Capitals of_text;
  for_each_point(text, [&of_text](char32_t point) { of_text.count(point); });
  std::string out;
  for_each_word(
      text,
      [&](std::u32string_view word) {
        const auto read = is_old(word, font) ? converted(word, font) : std::nullopt;
        Capitals of_word;
        for (const char32_t point : word) of_word.count(point);
        if (!read)
          out += utf8(word);
        else
          out += of_word.all() || of_text.all() ? upper(*read) : *read;
      },
      [&](char32_t point) { append_utf8(out, point); });
  return out;
}

std::string from_legacy_font(std::string_view text) { return from_legacy_font(text, legacy_font_of(text)); }

}  // namespace tdkt::base
