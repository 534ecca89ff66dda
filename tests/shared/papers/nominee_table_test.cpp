#include "shared/papers/nominee_table.h"

#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "tests/shared/papers/reading.h"
#include "tests/shared/rules/school.h"

namespace tdkt::papers {
namespace {

using law::Award;

Listed person(std::string name, Award award = Award::LDTT) { return {award, false, std::move(name), "", "", ""}; }
Listed group(std::string name, Award award = Award::TTLDTT) { return {award, true, std::move(name), "", "", ""}; }

std::vector<std::string> names_of(const Block& block) {
  std::vector<std::string> names;
  for (const auto& line : lines_of({block})) names.push_back(line[1]);
  return names;
}

// VR-I15
TEST(NomineeTable, sorts_persons_by_given_name) {
  const Block block = nominee_table({person("Trần Văn Bình"), person("Lê Thị Ánh"), person("Đỗ Văn An"),
                                     person("Nguyễn Thị Đào"), person("Bùi Văn Dũng")},
                                    "Căn cứ");
  EXPECT_EQ(names_of(block),
            (std::vector<std::string>{"Đỗ Văn An", "Lê Thị Ánh", "Trần Văn Bình", "Bùi Văn Dũng", "Nguyễn Thị Đào"}));
}

TEST(NomineeTable, puts_collectives_first_and_numbers_each_award_anew) {
  const Block block = nominee_table(
      {person("Lê An", Award::CSTDCS), person("Lê Bình"), group("Tổ Toán"), person("Lê Chi"), group("Tổ Văn")},
      "Căn cứ");
  std::vector<std::string> groups, numbers;
  for (const Row& row : block.table.rows) (row.is_group ? groups : numbers).push_back(row.cells.front());
  EXPECT_EQ(groups,
            (std::vector<std::string>{"I. Tập thể lao động tiên tiến: 02 tập thể", "II. Lao động tiên tiến: 02 cá nhân",
                                      "III. Chiến sĩ thi đua cơ sở: 01 cá nhân"}));
  EXPECT_EQ(numbers, (std::vector<std::string>{"1", "2", "1", "2", "1"}));
}

TEST(NomineeTable, fills_the_width_of_the_sheet) {
  int32_t width = 0;
  for (const Column& column : nominee_table({person("Lê An")}, "Căn cứ").table.columns) width += column.millimetres;
  EXPECT_EQ(width, kTextWidth);
}

TEST(NomineeTable, names_a_line_without_award_last_and_leaves_room) {
  Listed nothing = person("Lê Không");
  nothing.award.reset();
  const Block block = nominee_table({nothing, person("Lê An")}, "Căn cứ");
  EXPECT_EQ(names_of(block), (std::vector<std::string>{"Lê An", "Lê Không"}));
  EXPECT_EQ(block.table.rows.back().cells[4].find_first_not_of('.'), std::string::npos);
}

TEST(CountTable, adds_up_what_the_list_holds) {
  const auto lines = lines_of({count_table({group("Tổ Toán"), person("Lê An"), person("Lê Bình")})});
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0], (std::vector<std::string>{"1", "Tập thể lao động tiên tiến", "01", ""}));
  EXPECT_EQ(lines[1], (std::vector<std::string>{"2", "Lao động tiên tiến", "", "02"}));
  EXPECT_EQ(lines[2], (std::vector<std::string>{"", "Cộng", "01", "02"}));
}

TEST(Listed, of_a_dossier_names_the_team_and_the_place_of_the_law) {
  const auto records = rules::demo_school();
  const auto lines = listed(records, *records.dossier(demo::school_dossier_id()), demo::kDemoDay);
  ASSERT_EQ(lines.size(), records.nominations_of(demo::school_dossier_id()).size());
  int64_t in_teams = 0;
  for (const Listed& line : lines) {
    in_teams += says(line.unit, "Tổ ") ? 1 : 0;
    if (line.award == Award::LDTT) EXPECT_EQ(line.last, "khoản 1 Điều 24");
  }
  EXPECT_GT(in_teams, 20);
}

TEST(GivingInWords, tells_titles_from_forms) {
  EXPECT_EQ(giving_in_words({person("A")}), "công nhận danh hiệu thi đua");
  EXPECT_EQ(giving_in_words({person("A", Award::BK_T)}), "tặng hình thức khen thưởng");
  EXPECT_EQ(giving_in_words({person("A"), person("B", Award::BK_T)}),
            "công nhận danh hiệu thi đua và tặng hình thức khen thưởng");
}

}  // namespace
}  // namespace tdkt::papers
