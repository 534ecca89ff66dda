#include "shared/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/base/text_letters.h"
#include "shared/base/text_utf8.h"
#include "tests/shared/base/seeded.h"
#include "tests/shared/base/vietnamese_words.h"

namespace tdkt::base {
namespace {

std::string utf8(const std::u32string& points) {
  std::string out;
  for (const char32_t point : points) append_utf8(out, point);
  return out;
}

TEST(Utf8, tells_well_formed_from_ill_formed) {
  for (const char* text : {"", "a", "Nguyễn Thị Hà", "\x7F", "\xF4\x8F\xBF\xBF", "\xEF\xBF\xBD", "日本", "😀"})
    EXPECT_TRUE(is_utf8(text)) << text;
  EXPECT_TRUE(is_utf8(std::string_view("a\0b", 3)));
  for (const char* bytes : {"\x80", "\xC0\xAF", "\xC3", "a\xE1\xBB", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF",
                            "\xE0\x80\x80", "H\xE0 N\xF4i"})
    EXPECT_FALSE(is_utf8(bytes)) << bytes;
}

TEST(Nfc, composes_every_order_of_typing) {
  const std::string expected = "ễ ự ặ";
  EXPECT_EQ(nfc(utf8(U"e\u0302\u0303 u\u031B\u0323 a\u0306\u0323")), expected);
  EXPECT_EQ(nfc(utf8(U"ê\u0303 u\u0323\u031B ạ\u0306")), expected);
  EXPECT_EQ(nfc(utf8(U"ễ ụ\u031B ă\u0323")), expected);
  EXPECT_EQ(nfc(utf8(U"o\u0340 o\u0341")), "ò ó");
}

TEST(Nfc, keeps_typing_order_of_marks_of_one_height) {
  // A circumflex typed after the tone is another text for Unicode; it is not ours to guess.
  EXPECT_EQ(nfc(utf8(U"e\u0301\u0302")), utf8(U"é\u0302"));
}

TEST(Nfc, leaves_other_scripts_and_makes_ill_formed_bytes_visible) {
  EXPECT_EQ(nfc("日本 – “ê” 😀"), "日本 – “ê” 😀");
  EXPECT_EQ(nfc("H\xE0 Nội"), "H\xEF\xBF\xBD Nội");
  EXPECT_EQ(nfc(utf8(U"\u0301a")), utf8(U"\u0301a"));
  EXPECT_EQ(nfc(""), "");
}

TEST(Nfc, of_its_own_result_changes_nothing) {
  constexpr std::u32string_view kPoints = U"aăâeêioôơuưyxđ \u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B";
  Seeded seeded(1);
  for (int round = 0; round < 5'000; ++round) {
    std::u32string points;
    for (size_t i = seeded.below(12); i > 0; --i) points += seeded.pick(kPoints);
    const std::string once = nfc(utf8(points));
    ASSERT_EQ(nfc(once), once);
    ASSERT_TRUE(is_nfc(once));
    ASSERT_EQ(decomposed(once), decomposed(utf8(points)));
  }
}

TEST(Nfc, is_told_from_other_forms) {
  EXPECT_TRUE(is_nfc("Chiến sĩ thi đua cơ sở"));
  EXPECT_TRUE(is_nfc(utf8(U"x\u0301")));
  EXPECT_FALSE(is_nfc(utf8(U"ê\u0301")));
  EXPECT_FALSE(is_nfc("H\xE0"));
}

TEST(Nfc, takes_a_long_run_of_marks_in_its_stride) {
  std::u32string points = U"a";
  for (int i = 0; i < 200'000; ++i) points += i % 2 == 0 ? U'\u0301' : U'\u0323';
  EXPECT_EQ(nfc(utf8(points)).substr(0, 3), "ạ");
}

TEST(Case, goes_both_ways_for_vietnamese) {
  EXPECT_EQ(lower("NGUYỄN THỊ ĐÀO Ư Ơ ỴỸ"), "nguyễn thị đào ư ơ ỵỹ");
  EXPECT_EQ(upper("nguyễn thị đào ư ơ ỵỹ"), "NGUYỄN THỊ ĐÀO Ư Ơ ỴỸ");
  EXPECT_EQ(upper("ß 12 – ñ ÿ ƀ"), "ß 12 – Ñ Ÿ Ƀ");
  EXPECT_EQ(lower("ŸɃ×"), "ÿƀ×");
}

TEST(Fold, is_what_a_person_types_without_marks) {
  EXPECT_EQ(fold("Đề  Nghị"), "de nghi");
  EXPECT_EQ(fold("  NGUYỄN\tTHỊ\xC2\xA0HÀ \n"), "nguyen thi ha");
  EXPECT_EQ(fold(utf8(U"Nguye\u0302\u0303n")), "nguyen");
  EXPECT_EQ(fold("Ð ð Đ đ"), "d d d d");
  EXPECT_EQ(fold("Y Ñhot, H'Bơ Krăč"), "y nhot, h'bo krac");
  EXPECT_EQ(fold("   "), "");
}

TEST(Tidy, makes_a_name_fit_to_keep) {
  EXPECT_EQ(tidy("  Nguyễn   Thị \t Hà\n"), "Nguyễn Thị Hà");
  EXPECT_EQ(tidy(utf8(U"\uFEFFTrâ\u0300n\u00A0\u00A0Văn \u200BNam")), "Trần Văn Nam");
  EXPECT_EQ(tidy(""), "");
}

TEST(Counts, are_of_what_people_see) {
  EXPECT_EQ(length("Nguyễn"), 6);
  EXPECT_EQ(length(""), 0);
  EXPECT_EQ(length("a\xFF"), 2);
  EXPECT_EQ(word_count("  Chiến sĩ\n thi\xC2\xA0đua "), 4);
  EXPECT_EQ(word_count(" \t "), 0);
}

TEST(SortKey, puts_letters_before_tones_before_capitals) {
  const std::vector<std::string> in_order = {"",   "1", "9", "a", "A", "à", "ả", "ã", "á",  "ạ", "an",
                                             "àn", "ă", "ằ", "â", "b", "d", "đ", "Đ", "đa", "e", "ê",
                                             "o",  "ô", "ơ", "ợ", "u", "ư", "v", "y", "z"};
  for (size_t i = 1; i < in_order.size(); ++i)
    EXPECT_LT(sort_key(in_order[i - 1]), sort_key(in_order[i])) << in_order[i - 1] << " | " << in_order[i];
}

TEST(SortKey, is_text_and_the_same_for_the_same_text_in_any_form) {
  for (const std::string& word : vietnamese_words()) {
    EXPECT_TRUE(is_utf8(sort_key(word)));
    EXPECT_EQ(sort_key(word).find('\0'), std::string::npos);
    EXPECT_EQ(sort_key(utf8(decomposed(word))), sort_key(word));
  }
}

TEST(SortKey, takes_any_bytes) {
  Seeded seeded(3);
  for (int round = 0; round < 5'000; ++round) {
    std::string bytes;
    for (size_t i = seeded.below(12); i > 0; --i) bytes += static_cast<char>(seeded.below(256));
    ASSERT_TRUE(is_utf8(sort_key(bytes)));
    ASSERT_TRUE(is_utf8(name_sort_key(bytes)));
    ASSERT_TRUE(is_utf8(fold(bytes)));
    ASSERT_TRUE(is_nfc(nfc(bytes)));
    ASSERT_TRUE(is_nfc(tidy(bytes)));
  }
}

TEST(NameSortKey, orders_a_list_of_staff_by_given_name) {
  std::vector<std::string> staff = {"Trần Văn Nam", "Nguyễn Thị Hà", "Lê Hạ", "Đỗ Thị Hà", "Phạm An",
                                    "Hà",           "Bùi Thị ÁNH"};
  std::sort(staff.begin(), staff.end(),
            [](const std::string& a, const std::string& b) { return name_sort_key(a) < name_sort_key(b); });
  EXPECT_EQ(staff, (std::vector<std::string>{"Phạm An", "Bùi Thị ÁNH", "Hà", "Đỗ Thị Hà", "Nguyễn Thị Hà", "Lê Hạ",
                                             "Trần Văn Nam"}));
  EXPECT_EQ(name_sort_key("  Nguyễn  Thị Hà "), name_sort_key("Nguyễn Thị Hà"));
}

TEST(Seeded, gives_the_numbers_of_splitmix64) {
  Seeded seeded(1234567);
  EXPECT_EQ(seeded.next(), 6457827717110365317u);
  EXPECT_EQ(seeded.next(), 3203168211198807973u);
  EXPECT_EQ(seeded.next(), 9817491932198370423u);
}

}  // namespace
}  // namespace tdkt::base
