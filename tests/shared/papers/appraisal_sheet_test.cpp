#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "shared/papers/papers.h"
#include "shared/rules/check.h"
#include "shared/rules/rule.h"
#include "tests/shared/demo/whole_sector.h"
#include "tests/shared/papers/reading.h"

namespace tdkt::papers {
namespace {

class AppraisalSheetTest : public testing::Test {
 protected:
  AppraisalSheetTest() : nomination(*records.nominations_of(demo::school_dossier_id()).front()) {
    appraisal.id = records::appraisal_id(nomination.id, demo::so_id());
    appraisal.nomination_id = nomination.id;
    appraisal.unit_id = demo::so_id();
  }
  rules::Report report() const {
    return rules::check(
        *rules::nomination_case(records, nomination.id, rules::Phase::appraisal, {{}, {}, demo::kDemoDay}));
  }
  std::string words() const { return words_of(appraisal_sheet(records, appraisal, demo::kDemoDay).body); }

  rules::RecordSet records = demo::whole_sector();
  records::Nomination nomination;
  records::Appraisal appraisal;
};

TEST_F(AppraisalSheetTest, names_the_case) {
  EXPECT_TRUE(says(words(), nomination.nominee_name));
  EXPECT_TRUE(says(words(), "- Đơn vị: Trường THPT Bến Sông"));
}

TEST_F(AppraisalSheetTest, says_what_the_core_finds_in_its_own_words) {
  for (const rules::Finding& finding : report().findings) EXPECT_TRUE(says(words(), rules::sentence(finding)));
}

TEST_F(AppraisalSheetTest, has_a_line_for_each_thing_a_person_looks_at) {
  nomination.award = law::Award::BK_T;
  nomination.ground = law::Ground::BK_T_CONTRIBUTION;  // whether a contribution is great, no machine decides
  records.put(nomination);
  const auto checklist = report().checklist;
  ASSERT_FALSE(checklist.empty());
  for (const rules::Rule* rule : checklist) EXPECT_TRUE(says(words(), std::string(rule->requirement)));
  EXPECT_FALSE(says(words(), "Đã xem |"));
  appraisal.checklist.push_back({records::checklist_row_id(checklist.front()->id), std::string(checklist.front()->id),
                                 "", true, "đủ bản chính", "", "Lê Thị Mai"});
  EXPECT_TRUE(says(words(), "Đã xem | đủ bản chính - Lê Thị Mai"));
}

TEST_F(AppraisalSheetTest, carries_what_was_remarked_and_where) {
  appraisal.remarks.push_back(
      {base::Id::derived("a remark"), "/report/duties", "Cần nêu số lớp, số tiết.", "Lê Thị Mai"});
  EXPECT_TRUE(says(words(), "Quyền hạn, nhiệm vụ được giao: Cần nêu số lớp, số tiết. (Lê Thị Mai)"));
}

TEST_F(AppraisalSheetTest,
       names_second_readers_only_where_somebody_was_asked_and_leaves_room_for_who_has_not_answered) {
  EXPECT_FALSE(says(words(), "Thẩm định lần hai"));
  appraisal.second_readings = {
      {base::Id::derived("one"), "Lê Thị Mai", "", "", records::SecondOpinion::objects, "Thiếu năm.", demo::kDemoDay},
      {base::Id::derived("two"), "Trần Văn Bình", "", "", std::nullopt, "còn viết dở", std::nullopt}};
  EXPECT_TRUE(says(words(), "- Lê Thị Mai: Không đồng ý, ngày 16 tháng 6 năm 2025. Lý do: Thiếu năm."));
  EXPECT_TRUE(says(words(), "- Trần Văn Bình: ..."));
  EXPECT_FALSE(says(words(), "còn viết dở"));
}

TEST_F(AppraisalSheetTest, leaves_the_conclusion_to_those_who_sign) {
  EXPECT_TRUE(says(words(), "\u2610 Đủ điều kiện"));
}

}  // namespace
}  // namespace tdkt::papers
