// What shared/base/text.h says, held against ICU: native only, since ICU is an oracle here, not a part of the program.
#include <gtest/gtest.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <vector>

#include "shared/base/text.h"
#include "shared/base/text_letters.h"
#include "shared/base/text_utf8.h"
#include "tests/shared/base/seeded.h"
#include "tests/shared/base/vietnamese_words.h"

namespace tdkt::base {
namespace {

constexpr char32_t kVietnameseMarks[] = {0x0300, 0x0301, 0x0303, 0x0309, 0x0323, 0x0302, 0x0306, 0x031B};
constexpr char32_t kOtherMarks[] = {0x0304, 0x0307, 0x0308, 0x030A, 0x030B, 0x030C, 0x030F, 0x0311, 0x0324,
                                    0x0325, 0x0326, 0x0327, 0x0328, 0x032D, 0x032E, 0x0330, 0x0331};

icu::UnicodeString wide(const std::string& text) { return icu::UnicodeString::fromUTF8(text); }

std::string utf8_of(const std::u32string& points) {
  std::string out;
  for (const char32_t point : points) append_utf8(out, point);
  return out;
}

std::string icu_form(const char* form_name, UNormalization2Mode mode, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getInstance(nullptr, form_name, mode, status);
  std::string out;
  form->normalize(wide(text), status).toUTF8String(out);
  EXPECT_TRUE(U_SUCCESS(status));
  return out;
}
std::string icu_nfc(const std::string& text) { return icu_form("nfc", UNORM2_COMPOSE, text); }
std::string icu_nfd(const std::string& text) { return icu_form("nfc", UNORM2_DECOMPOSE, text); }

/// ASCII letters and every composed Latin letter.
std::vector<char32_t> latin_letters() {
  std::vector<char32_t> letters;
  for (char32_t c = 'A'; c <= 'Z'; ++c) letters.insert(letters.end(), {c, c + 32});
  for (char32_t c = 0x00C0; c <= 0x1EFF; c = c == 0x024F ? 0x1E00 : c + 1)
    if (u_isalpha(static_cast<UChar32>(c))) letters.push_back(c);
  return letters;
}

/// The 134 letters with marks and the ASCII ones.
std::vector<char32_t> vietnamese_letters() {
  std::vector<char32_t> letters;
  for (const char32_t c : latin_letters())
    if (c < 0x80 || std::u32string_view(U"ĂÂĐÊÔƠƯăâđêôơư").find(c) != std::u32string_view::npos ||
        (c >= 0x1EA0 && c <= 0x1EF9) ||
        std::u32string_view(U"ÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝàáãèéìíĩòóõùúũý").find(c) != std::u32string_view::npos)
      letters.push_back(c);
  return letters;
}

TEST(NfcAgainstIcu, agrees_on_every_letter_with_up_to_three_vietnamese_marks) {
  const std::vector<char32_t> letters = vietnamese_letters();
  ASSERT_EQ(letters.size(), 52u + 134u);
  const auto agrees = [](const std::u32string& points) {
    const std::string text = utf8_of(points);
    const std::string expected = icu_nfc(text);
    ASSERT_EQ(nfc(text), expected) << text;
    ASSERT_EQ(is_nfc(text), text == expected) << text;
  };
  for (const char32_t letter : letters) {
    agrees({letter});
    for (const char32_t a : kVietnameseMarks) {
      agrees({letter, a});
      for (const char32_t b : kVietnameseMarks) {
        agrees({letter, a, b});
        for (const char32_t c : kVietnameseMarks) agrees({letter, a, b, c});
      }
    }
  }
}

TEST(NfcAgainstIcu, agrees_on_every_latin_letter_and_mark) {
  for (const char32_t letter : latin_letters()) {
    const std::string text = utf8_of({letter});
    ASSERT_EQ(utf8_of(decomposed(text)), icu_nfd(text));
    ASSERT_EQ(nfc(icu_nfd(text)), text);
    for (const char32_t a : kOtherMarks)
      for (const char32_t b : kVietnameseMarks)
        for (const std::u32string& marked : {std::u32string{letter, a, b}, std::u32string{letter, b, a}})
          ASSERT_EQ(nfc(utf8_of(marked)), icu_nfc(utf8_of(marked))) << utf8_of(marked);
  }
}

TEST(NfcAgainstIcu, agrees_on_long_random_strings) {
  Seeded seeded(20241018);
  const std::vector<char32_t> letters = latin_letters();
  for (int round = 0; round < 20'000; ++round) {
    std::u32string points;
    const size_t size = seeded.below(40);
    for (size_t i = 0; i < size; ++i) {
      switch (seeded.below(8)) {
        case 0: points += U' '; break;
        case 1: points += seeded.pick(kOtherMarks); break;
        case 2:
        case 3:
        case 4: points += seeded.pick(kVietnameseMarks); break;
        default: points += seeded.pick(letters);
      }
    }
    const std::string text = utf8_of(points);
    ASSERT_EQ(nfc(text), icu_nfc(text)) << text;
    ASSERT_EQ(is_nfc(text), text == icu_nfc(text)) << text;
  }
}

TEST(Utf8AgainstIcu, ill_formed_bytes_become_the_same_replacements) {
  Seeded seeded(7);
  constexpr unsigned char kBytes[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                                      0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
  for (int round = 0; round < 50'000; ++round) {
    std::string bytes;
    for (size_t i = seeded.below(9); i > 0; --i) bytes += static_cast<char>(seeded.pick(kBytes));
    std::string expected;
    wide(bytes).toUTF8String(expected);
    std::string got;
    for_each_point(bytes, [&got](char32_t point) { append_utf8(got, point); });
    ASSERT_EQ(got, expected);
    ASSERT_EQ(is_utf8(bytes), bytes == expected);
  }
}

TEST(CaseAgainstIcu, agrees_on_latin_letters) {
  constexpr std::u32string_view kNotOneToOne = U"ßŉİıſǰẖẗẘẙẚẛẞµ";
  for (const char32_t letter : latin_letters()) {
    const bool ipa_or_digraph = (letter >= 0x0180 && letter <= 0x01CC && !combining_class(letter) &&
                                 std::u32string_view(U"ƠơƯưƀ").find(letter) == std::u32string_view::npos) ||
                                (letter >= 0x01F0 && letter <= 0x01F7 && letter != 0x01F4 && letter != 0x01F5) ||
                                letter == 0x0220 || letter == 0x01DD || letter == 0x018E || letter >= 0x1EFA ||
                                (letter >= 0x0234 && letter <= 0x024F && letter != 0x0243);
    if (ipa_or_digraph || kNotOneToOne.find(letter) != std::u32string_view::npos) continue;
    const auto c = static_cast<UChar32>(letter);
    ASSERT_EQ(lower_point(letter), static_cast<char32_t>(u_tolower(c))) << utf8_of({letter});
    ASSERT_EQ(upper_point(letter), static_cast<char32_t>(u_toupper(c))) << utf8_of({letter});
  }
}

/// One letter with two of breve, circumflex and horn: written in no language, and ICU's own answer varies.
bool has_two_letter_marks(const std::string& text) {
  size_t on_this_letter = 0;
  for (const char32_t point : decomposed(text)) {
    if (point == 0x0302 || point == 0x0306 || point == 0x031B) {
      if (++on_this_letter == 2) return true;
    } else if (combining_class(point) == 0) {
      on_this_letter = 0;
    }
  }
  return false;
}

/// A text with our key and with what ICU compares.
struct Keyed {
  std::string text, key;
  icu::UnicodeString wide_text;
};

std::vector<Keyed> keyed(const std::vector<std::string>& texts) {
  std::vector<Keyed> out;
  for (const std::string& text : texts) out.push_back({text, sort_key(text), wide(text)});
  return out;
}

int sign(int n) { return (n > 0) - (n < 0); }

class VietnameseOrder : public testing::Test {
 protected:
  static std::unique_ptr<icu::Collator> collator(icu::Collator::ECollationStrength strength) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("vi"), status));
    EXPECT_TRUE(U_SUCCESS(status));
    made->setStrength(strength);
    return made;
  }
  static int order(const icu::Collator& by, const icu::UnicodeString& a, const icu::UnicodeString& b) {
    UErrorCode status = U_ZERO_ERROR;
    return by.compare(a, b, status);
  }
  static void every_pair_agrees(const std::vector<std::string>& texts) {
    const auto by = collator(icu::Collator::TERTIARY);
    const std::vector<Keyed> all = keyed(texts);
    for (const Keyed& a : all)
      for (const Keyed& b : all)
        ASSERT_EQ(sign(a.key.compare(b.key)), order(*by, a.wide_text, b.wide_text)) << a.text << " | " << b.text;
  }
};

TEST_F(VietnameseOrder, of_words_and_names_is_that_of_icu) {
  ASSERT_GT(vietnamese_words().size(), 500u);
  every_pair_agrees(vietnamese_words());
}

TEST_F(VietnameseOrder, of_random_marked_strings_is_that_of_icu) {
  const auto by = collator(icu::Collator::TERTIARY);
  constexpr std::u32string_view kPoints =
      U"aAăĂâÂbBdDđĐeêEoôơOuưUyYzñüç \u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B19-.(";
  Seeded seeded(11);
  const auto text = [&] {
    std::u32string points(1, seeded.pick(std::u32string_view(U"aăâoơuAxm")));
    for (size_t i = seeded.below(5); i > 0; --i) points += seeded.pick(kPoints);
    return utf8_of(points);
  };
  for (int round = 0; round < 100'000; ++round) {
    const std::string a = text(), b = text();
    if (has_two_letter_marks(a) || has_two_letter_marks(b)) continue;
    ASSERT_EQ(sign(sort_key(a).compare(sort_key(b))), order(*by, wide(a), wide(b))) << a << " | " << b;
  }
}

TEST_F(VietnameseOrder, of_ascii_and_marks_is_that_of_icu) {
  std::vector<std::string> texts;
  for (char c = ' '; c <= '~'; ++c) texts.push_back(std::string(1, c));
  for (const char32_t mark : kVietnameseMarks) texts.push_back(utf8_of({U'x', mark}));
  for (const char32_t mark : kOtherMarks) texts.push_back(utf8_of({U'x', mark}));
  every_pair_agrees(texts);
}

TEST_F(VietnameseOrder, of_persons_is_given_name_then_the_rest_then_case) {
  const auto letters_and_tones = collator(icu::Collator::SECONDARY);
  const auto all = collator(icu::Collator::TERTIARY);
  struct Person {
    std::string name, key;
    icu::UnicodeString given, rest;
  };
  std::vector<Person> persons;
  for (const std::string& name : vietnamese_names()) {
    const size_t space = name.rfind(' ');
    const bool one_word = space == std::string::npos;
    persons.push_back({name, name_sort_key(name), wide(one_word ? name : name.substr(space + 1)),
                       wide(one_word ? "" : name.substr(0, space))});
  }
  for (const Person& a : persons)
    for (const Person& b : persons) {
      int expected = order(*letters_and_tones, a.given, b.given);
      if (expected == 0) expected = order(*letters_and_tones, a.rest, b.rest);
      if (expected == 0) expected = order(*all, a.given, b.given);
      if (expected == 0) expected = order(*all, a.rest, b.rest);
      ASSERT_EQ(sign(a.key.compare(b.key)), expected) << a.name << " | " << b.name;
    }
}

}  // namespace
}  // namespace tdkt::base
