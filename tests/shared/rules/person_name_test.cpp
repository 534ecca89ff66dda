#include "shared/rules/person_name.h"

#include <gtest/gtest.h>

namespace tdkt::rules {
namespace {

TEST(PersonName, of_every_people_of_vietnam_is_sound) {
  for (const char* name : {"Nguyễn Thị Hòa", "Nguyễn Thị Hoà", "Đỗ Quốc Giùm", "H’Lơan Niê Kđăm", "Y Bĭh Ênuôl",
                           "Ka Să K’Brơi", "Vàng A Pó", "Thạch Sa Mết", "Trương Quý Ngoéo", "LÊ THỊ QUỲNH"})
    EXPECT_EQ(name_defect(name), "") << name;
}

TEST(PersonName, with_digits_marks_apart_or_one_word_is_not) {
  EXPECT_NE(name_defect("Nguyễn Thị Hà 2"), "");
  EXPECT_NE(name_defect("Hà"), "");
  EXPECT_NE(name_defect(""), "");
  EXPECT_NE(name_defect("Nguye\xcc\x82"
                        "\xcc\x83"
                        "n Thi\xcc\xa3"
                        " Ha\xcc\x80"
                        ""),
            "");  // combining marks
}

TEST(PersonName, typed_in_an_old_encoding_is_offered_in_unicode) {
  EXPECT_NE(name_defect("NguyÔn ThÞ Hµ").find("“Nguyễn Thị Hà”"), std::string::npos);
  EXPECT_NE(name_defect("Nguyeãn Thò Haø").find("“Nguyễn Thị Hà”"), std::string::npos);
}

}  // namespace
}  // namespace tdkt::rules
