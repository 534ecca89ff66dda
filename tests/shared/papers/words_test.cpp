#include "shared/papers/words.h"

#include <gtest/gtest.h>

namespace tdkt::papers {
namespace {

using base::day;

// VR-I13
TEST(DayInWords, has_a_zero_before_days_below_ten_and_before_the_first_two_months) {
  EXPECT_EQ(day_in_words(day(2025, 2, 5)), "ngày 05 tháng 02 năm 2025");
  EXPECT_EQ(day_in_words(day(2025, 1, 31)), "ngày 31 tháng 01 năm 2025");
  EXPECT_EQ(day_in_words(day(2025, 3, 9)), "ngày 09 tháng 3 năm 2025");
  EXPECT_EQ(day_in_words(day(2024, 12, 10)), "ngày 10 tháng 12 năm 2024");
}

TEST(DayInWords, leaves_room_where_there_is_no_day_yet) {
  EXPECT_EQ(day_in_words(std::nullopt), "ngày ...... tháng ...... năm ........");
  EXPECT_EQ(place_and_date("", std::nullopt), "................, ngày ...... tháng ...... năm ........");
}

TEST(NumberLine, stands_as_it_was_written) { EXPECT_EQ(number_line("05/TTr-THPTGT", "TTr"), "Số: 05/TTr-THPTGT"); }

TEST(NumberLine, invents_neither_number_nor_abbreviation) {
  EXPECT_EQ(number_line("", "TTr"), "Số: ......../TTr-..........");
  EXPECT_EQ(number_line("", "QĐ", "SGDĐT"), "Số: ......../QĐ-SGDĐT");
}

TEST(NomineesInWords, name_only_those_there_are) {
  EXPECT_EQ(nominees_in_words(2, 41), "02 tập thể và 41 cá nhân");
  EXPECT_EQ(nominees_in_words(0, 7), "07 cá nhân");
  EXPECT_EQ(nominees_in_words(3, 0), "03 tập thể");
}

TEST(Money, has_a_point_after_each_three_digits) {
  EXPECT_EQ(money(0), "0");
  EXPECT_EQ(money(702000), "702.000");
  EXPECT_EQ(money(95940000), "95.940.000");
}

TEST(Roman, numbers_the_groups_of_a_list) {
  EXPECT_EQ(roman(1), "I");
  EXPECT_EQ(roman(4), "IV");
  EXPECT_EQ(roman(23), "XXIII");
}

TEST(LegalBases, are_those_in_force_on_the_day) {
  const auto joined = [](base::Date on) {
    std::string all;
    for (const std::string& line : legal_bases(on)) all += line + "\n";
    return all;
  };
  const std::string before = joined(day(2025, 6, 30)), after = joined(day(2025, 7, 1));
  EXPECT_NE(before.find("98/2023/NĐ-CP ngày 31 tháng 12 năm 2023"), std::string::npos);
  EXPECT_EQ(before.find("152/2025"), std::string::npos);
  EXPECT_NE(after.find("152/2025/NĐ-CP"), std::string::npos);
  EXPECT_EQ(after.find("98/2023/NĐ-CP ngày"), std::string::npos);
  EXPECT_NE(after.find("06/2022/QH15"), std::string::npos);
}

TEST(CitedInCell, leaves_out_the_law_that_the_head_names) {
  EXPECT_EQ(cited_in_cell({law::Instrument::LAW_2022, "74", "1", "d"}), "điểm d khoản 1 Điều 74");
  EXPECT_EQ(cited_in_cell({law::Instrument::ND152, law::kUnread, "", ""}), "................")
      << "what was not read is not cited";
}

}  // namespace
}  // namespace tdkt::papers
