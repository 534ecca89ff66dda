#include "shared/papers/archive.h"

#include <gtest/gtest.h>

namespace tdkt::papers {
namespace {

TEST(Crc32, is_what_the_check_word_of_its_definition_says) {
  EXPECT_EQ(crc32("123456789"), 0xCBF43926u);
  EXPECT_EQ(crc32(""), 0u);
}

TEST(Archive, begins_with_a_part_and_ends_with_the_list_of_all) {
  const std::string bytes = archive({{"a.txt", "An"}, {"b/c.xml", "<c/>"}});
  EXPECT_EQ(bytes.substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(bytes.substr(30, 7), "a.txtAn") << "stored as it is";
  const std::string end = bytes.substr(bytes.size() - 22);
  EXPECT_EQ(end.substr(0, 4), "PK\x05\x06");
  EXPECT_EQ(end[10], 2) << "two parts";
  const auto list_at = static_cast<size_t>(static_cast<unsigned char>(end[16]));
  EXPECT_EQ(bytes.substr(list_at, 4), "PK\x01\x02");
}

TEST(Archive, of_the_same_parts_is_the_same_bytes) { EXPECT_EQ(archive({{"a", "b"}}), archive({{"a", "b"}})); }

}  // namespace
}  // namespace tdkt::papers
