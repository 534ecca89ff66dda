#include "client/app/differing_words.h"

#include <string>

#include <gtest/gtest.h>

namespace tdkt::app {
namespace {

std::vector<std::string> in(const std::string& text, const std::vector<Passage>& passages) {
  std::vector<std::string> out;
  for (const Passage& one : passages) out.push_back(text.substr(one.begin, one.end - one.begin));
  return out;
}

using Words = std::vector<std::string>;

TEST(DifferingWords, are_what_only_one_of_two_texts_has) {
  const std::string mine = "Giảng dạy ba lớp khối 10, chủ nhiệm lớp 10A3.\nDạy 17 tiết mỗi tuần.";
  const std::string theirs = "Giảng dạy bốn lớp khối 10 và khối 11, chủ nhiệm lớp 10A3.\nDạy 19 tiết mỗi tuần.";
  const auto found = differing_words(mine, theirs);
  EXPECT_EQ(in(mine, found.mine), (Words{"ba", "10,", "17"}));
  EXPECT_EQ(in(theirs, found.theirs), (Words{"bốn", "10 và khối 11,", "19"}));
}

TEST(DifferingWords, are_none_where_one_only_goes_on_or_breaks_its_lines_elsewhere) {
  const std::string mine = "Tổ trưởng", theirs = "Tổ trưởng  tổ Toán";
  EXPECT_TRUE(differing_words(mine, theirs).mine.empty());
  EXPECT_EQ(in(theirs, differing_words(mine, theirs).theirs), (Words{"tổ Toán"}));
  EXPECT_TRUE(differing_words("một hai", "một\nhai").theirs.empty());
}

TEST(DifferingWords, are_not_marked_where_all_differ) {
  EXPECT_TRUE(differing_words("Giáo viên", "Tổ phó").mine.empty());
  EXPECT_TRUE(differing_words("", "Tổ phó").theirs.empty());
}

TEST(DifferingWords, of_two_long_texts_are_all_between_what_they_share) {
  std::string mine = "Đầu", theirs = "Đầu";
  for (int i = 0; i < 700; ++i) {
    mine += " a" + std::to_string(i);
    theirs += " b" + std::to_string(i);
  }
  const auto found = differing_words(mine + " cuối", theirs + " cuối");
  EXPECT_EQ(in(mine, found.mine), Words{mine.substr(std::string("Đầu ").size())});
}

}  // namespace
}  // namespace tdkt::app
