#include "shared/law/reading.h"

#include <gtest/gtest.h>

namespace tdkt::law {
namespace {

// Invented rules of an invented game: no text of law stands in this project.
constexpr std::string_view kGame =
    "QUY ƯỚC CHƠI CỜ\n"
    "Chương I\nBÀN CỜ\n"
    "Điều 1. Bàn và quân\n"
    "1. Bàn có chín ô.\n"
    "2. Quân gồm:\n"
    "a) Quân đen;\n"
    "đ) Quân trắng,\n"
    "kể cả quân dự phòng.\n"
    "\n"
    "2a. Không mượn quân.\n"
    "Chương II\nLUẬT CHƠI\n"
    "Điều 12a. Đi quân\n"
    "a) Mỗi lượt một quân.\n"
    "b) Theo Điều 1 của quy ước này.\n"
    "Nơi nhận:\n"
    "- Người chơi.\n";

const Piece* piece(const std::vector<Piece>& pieces, std::string_view article, std::string_view clause,
                   std::string_view point) {
  for (const Piece& one : pieces)
    if (one.article == article && one.clause == clause && one.point == point) return &one;
  return nullptr;
}

TEST(Reading, takes_a_text_apart_by_its_own_marks) {
  const auto pieces = pieces_of(kGame);
  ASSERT_TRUE(piece(pieces, "1", "2", "đ"));
  EXPECT_EQ(piece(pieces, "1", "2", "đ")->wording, "đ) Quân trắng,\nkể cả quân dự phòng.");
  EXPECT_EQ(piece(pieces, "1", "1", "")->wording, "1. Bàn có chín ô.");
  EXPECT_EQ(piece(pieces, "1", "2a", "")->wording, "2a. Không mượn quân.");
  EXPECT_EQ(piece(pieces, "1", "2", "")->wording, "2. Quân gồm:\na) Quân đen;\nđ) Quân trắng,\nkể cả quân dự phòng.");
}

TEST(Reading, gives_an_article_all_that_stands_below_it_and_nothing_of_the_next_chapter) {
  const auto pieces = pieces_of(kGame);
  const Piece* last = piece(pieces, "12a", "", "");
  ASSERT_TRUE(last);
  EXPECT_EQ(last->wording, "Điều 12a. Đi quân\na) Mỗi lượt một quân.\nb) Theo Điều 1 của quy ước này.");
  EXPECT_EQ(piece(pieces, "1", "", "")->wording.find("Chương"), std::string::npos);
}

TEST(Reading, puts_points_without_a_clause_under_their_article) {
  const auto pieces = pieces_of(kGame);
  ASSERT_TRUE(piece(pieces, "12a", "", "b"));
  EXPECT_EQ(piece(pieces, "12a", "", "b")->wording, "b) Theo Điều 1 của quy ước này.");
}

TEST(Reading, finds_nothing_where_nothing_is_numbered) {
  EXPECT_TRUE(pieces_of("").empty());
  EXPECT_TRUE(pieces_of("1. Chưa tới điều nào.\na) Cũng chưa.").empty());
  EXPECT_TRUE(pieces_of("Điều này không phải tên của một điều.").empty());
}

}  // namespace
}  // namespace tdkt::law
