#include "shared/base/syllable.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/shared/base/vietnamese_words.h"

namespace tdkt::base {
namespace {

TEST(Syllable, is_told_by_onset_rime_and_tone) {
  for (const char* word :
       {"a",     "Ý",     "Nguyễn", "nghiêng", "hoà", "hòa",  "gì",  "giết", "quốc",  "quýt", "Quỳnh",
        "khuya", "đường", "UYÊN",   "xoong",   "ếch", "ĐƯỢC", "gia", "ương", "khuỷu", "tuyệt"})
    EXPECT_TRUE(is_vietnamese_syllable(word)) << word;
  for (const char* word : {"", "b", "José", "Krông", "Nguyeãn", "cát ", "hoc", "hòc", "w", "zà", "fa", "àá", "ngh",
                           "ỳỹ", "Hµ", "thành phố", "ü", "a1", "\xFF"})
    EXPECT_FALSE(is_vietnamese_syllable(word)) << word;
}

TEST(Syllable, is_every_part_of_a_common_name) {
  for (const std::string& name : vietnamese_names()) {
    size_t start = 0;
    while (start <= name.size()) {
      const size_t end = std::min(name.find(' ', start), name.size());
      EXPECT_TRUE(is_vietnamese_syllable(name.substr(start, end - start))) << name;
      start = end + 1;
    }
  }
}

}  // namespace
}  // namespace tdkt::base
