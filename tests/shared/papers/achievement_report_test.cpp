#include <gtest/gtest.h>

#include <algorithm>

#include "shared/demo/demo.h"
#include "shared/papers/papers.h"
#include "tests/shared/papers/reading.h"
#include "tests/shared/rules/school.h"

namespace tdkt::papers {
namespace {

using law::Award;
using records::Nomination;

class AchievementReportTest : public testing::Test {
 protected:
  const Nomination& nomination_for(Award award) const {
    for (const auto* one : records.nominations_of(demo::school_dossier_id()))
      if (one->award == award) return *one;
    ADD_FAILURE() << "the demonstration proposes nobody for it";
    return *records.all_nominations().front();
  }
  Paper report(const Nomination& nomination) const { return achievement_report(records, nomination, demo::kDemoDay); }

  const rules::RecordSet records = rules::demo_school();
};

TEST_F(AchievementReportTest, of_a_person_follows_the_third_form) {
  const Nomination& nomination = nomination_for(Award::CSTDT);
  const Paper paper = report(nomination);
  const std::string words = words_of(paper.body);
  EXPECT_EQ(paper.title, "BÁO CÁO THÀNH TÍCH");
  EXPECT_EQ(paper.subject, "Đề nghị tặng danh hiệu “Chiến sĩ thi đua cấp tỉnh”\nnăm học 2024-2025");
  size_t at = 0;
  for (const char* section :
       {"I. SƠ LƯỢC LÝ LỊCH", nomination.nominee_name.c_str(), "II. THÀNH TÍCH ĐẠT ĐƯỢC", "1. Quyền hạn, nhiệm vụ",
        "2. Thành tích đạt được", "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"}) {
    const size_t found = words.find(section, at);
    ASSERT_NE(found, std::string::npos) << section;
    at = found;
  }
}

TEST_F(AchievementReportTest, of_a_person_is_confirmed_three_times_and_of_a_collective_twice) {
  const auto blocks = [](const Paper& paper) {
    size_t count = 0;
    for (const SignatureRow& row : paper.signatures) count += row.size();
    return count;
  };
  EXPECT_EQ(blocks(report(nomination_for(Award::CSTDCS))), 3u);
  EXPECT_EQ(blocks(report(nomination_for(Award::TTLDTT))), 2u);
}

TEST_F(AchievementReportTest, draws_birth_and_history_from_the_record_of_the_person) {
  const Nomination& nomination = nomination_for(Award::CSTDT);
  const auto* person = records.person(*nomination.nominee_id);
  ASSERT_TRUE(person && person->born_on && !person->award_history.empty());
  const std::string words = words_of(report(nomination).body);
  EXPECT_TRUE(says(words, person->born_on->display()));
  EXPECT_TRUE(says(words, person->award_history.front().decision_number));
}

TEST_F(AchievementReportTest, leaves_room_for_what_no_record_holds) {
  const std::string words = words_of(report(nomination_for(Award::CSTDCS)).body);
  EXPECT_TRUE(says(words, "- Tôn giáo: ....") || says(words, "Tôn giáo: ...."));
  EXPECT_TRUE(says(words, "- Quê quán: ...."));
}

TEST_F(AchievementReportTest, has_a_line_for_each_reported_year_also_where_nothing_is_recorded) {
  Nomination nomination = nomination_for(Award::CSTDCS);
  nomination.nominee_id.reset();
  nomination.report.years.clear();
  for (const int first : {2024, 2022, 2023}) {
    records::ReportYear year;
    year.id = base::Id::derived("year " + std::to_string(first));
    year.school_year = base::SchoolYear::starting(first);
    nomination.report.years.push_back(year);
  }
  const auto lines = lines_of(report(nomination).body);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].front(), "2022-2023") << "in their order";
  EXPECT_EQ(lines[2].front(), "2024-2025");
}

TEST_F(AchievementReportTest, leaves_out_what_was_revoked) {
  const Nomination& nomination = nomination_for(Award::CSTDT);
  records::Person person = *records.person(*nomination.nominee_id);
  ASSERT_FALSE(person.award_history.empty());
  person.award_history.front().revoked = true;
  person.award_history.front().decision_number = "999/QĐ-HUYBO";
  rules::RecordSet changed = records;
  changed.put(person);
  EXPECT_FALSE(says(words_of(achievement_report(changed, nomination, demo::kDemoDay).body), "999/QĐ-HUYBO"));
}

TEST_F(AchievementReportTest, of_a_collective_follows_the_second_form) {
  const std::string words = words_of(report(nomination_for(Award::TTLDTT)).body);
  for (const char* section :
       {"Tên tập thể đề nghị: ", "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", "2. Chức năng, nhiệm vụ được giao",
        "3. Việc thực hiện chủ trương của Đảng", "4. Hoạt động của tổ chức đảng, đoàn thể"})
    EXPECT_TRUE(says(words, section)) << section;
}

TEST_F(AchievementReportTest, is_dated_in_the_province_of_the_seat) {
  EXPECT_TRUE(says(report(nomination_for(Award::CSTDCS)).place_and_date, "Nam Định, ngày "));
}

}  // namespace
}  // namespace tdkt::papers
