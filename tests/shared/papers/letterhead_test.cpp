#include "shared/papers/letterhead.h"

#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "tests/shared/demo/whole_sector.h"

namespace tdkt::papers {
namespace {

using base::day;

constexpr const char* kSpace = "\u00a0";  // the name of a place is not broken

class LetterheadTest : public testing::Test {
 protected:
  const rules::RecordSet records = demo::whole_sector();
};

TEST_F(LetterheadTest, of_a_school_names_the_office_that_manages_it) {
  const Letterhead head = letterhead_of(records, demo::school_id(), day(2025, 6, 16));
  EXPECT_EQ(head.superior, std::string("SỞ GIÁO DỤC VÀ ĐÀO TẠO NAM") + kSpace + "ĐỊNH");
  EXPECT_EQ(head.issuer, "TRƯỜNG THPT BẾN SÔNG");
  EXPECT_EQ(head.place, "Nam Định");
  EXPECT_EQ(head.head_title, "HIỆU TRƯỞNG");
}

TEST_F(LetterheadTest, of_the_office_names_the_province) {
  const Letterhead head = letterhead_of(records, demo::so_id(), day(2025, 6, 16));
  EXPECT_EQ(head.superior, std::string("UBND TỈNH NAM") + kSpace + "ĐỊNH");
  EXPECT_EQ(head.issuer, "SỞ GIÁO DỤC VÀ ĐÀO TẠO");
  EXPECT_EQ(head.code, "SGDĐT");
  EXPECT_EQ(head.head_title, "GIÁM ĐỐC");
}

TEST_F(LetterheadTest, follows_the_names_of_its_day) {
  EXPECT_EQ(letterhead_of(records, demo::so_id(), day(2025, 7, 1)).place, "Ninh Bình");
}

TEST_F(LetterheadTest, of_a_school_of_a_district_is_dated_there) {
  const Letterhead head = letterhead_of(records, demo::small_school_id(), day(2025, 6, 16));
  EXPECT_EQ(head.superior, std::string("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN GIAO") + kSpace + "THỦY");
  EXPECT_EQ(head.place, "Giao Thủy");
}

TEST_F(LetterheadTest, of_a_district_office_names_its_district) {
  const Letterhead head = letterhead_of(records, demo::district_id(), day(2025, 6, 16));
  EXPECT_EQ(head.superior, std::string("UBND HUYỆN GIAO") + kSpace + "THỦY");
  EXPECT_EQ(head.issuer, "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO");
  EXPECT_EQ(head.head_title, "TRƯỞNG PHÒNG");
}

TEST_F(LetterheadTest, of_who_is_not_known_leaves_room) {
  const Letterhead head = letterhead_of(records, base::Id{}, day(2025, 6, 16));
  EXPECT_EQ(head.superior, "");
  EXPECT_EQ(head.issuer.find_first_not_of('.'), std::string::npos);
  EXPECT_EQ(head.place, "");
}

TEST(SigningLines, give_a_deputy_the_own_title_below_the_one_signed_for) {
  EXPECT_EQ(signing_lines("KT. HIỆU TRƯỞNG", ""), (std::vector<std::string>{"KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"}));
  EXPECT_EQ(signing_lines("KT. Giám đốc, Phó Giám đốc", ""),
            (std::vector<std::string>{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}));
}

TEST(SigningLines, are_the_heads_where_nothing_was_written) {
  EXPECT_EQ(signing_lines("", "HIỆU TRƯỞNG"), std::vector<std::string>{"HIỆU TRƯỞNG"});
  EXPECT_EQ(signing_lines("", ""), std::vector<std::string>{"...................."});
}

TEST_F(LetterheadTest, says_in_full_which_office_is_written_to) {
  const Letterhead head = letterhead_of(records, demo::school_id(), day(2025, 6, 16));
  EXPECT_EQ(in_full("Giám đốc Sở Giáo dục và Đào tạo", head), "Giám đốc Sở Giáo dục và Đào tạo Nam Định");
}

TEST_F(LetterheadTest, says_in_full_to_whom_a_school_of_a_district_writes) {
  using records::Addressee;
  const Letterhead head = letterhead_of(records, demo::small_school_id(), day(2025, 6, 16));
  EXPECT_EQ(addressee_in_words(Addressee::PHONG_GDDT, head), "Phòng Giáo dục và Đào tạo huyện Giao Thủy");
  EXPECT_EQ(addressee_in_words(Addressee::CT_UBND_HUYEN, head), "Chủ tịch UBND huyện Giao Thủy");
  EXPECT_EQ(addressee_in_words(Addressee::CT_UBND_TINH, head), "Chủ tịch UBND tỉnh Nam Định");
}

}  // namespace
}  // namespace tdkt::papers
