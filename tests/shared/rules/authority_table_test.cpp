#include "shared/rules/authority_table.h"

#include <gtest/gtest.h>

#include "shared/base/names.h"

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using records::Authority;
using records::ManagingLevel;

constexpr base::Date kInPlanYear = day(2025, 6, 25);
constexpr base::Date kLastDayOfDistricts = day(2025, 6, 30);
constexpr base::Date kFirstDayWithout = day(2025, 7, 1);

TEST(AuthorityTable, gives_the_office_the_base_titles_of_its_own_units) {
  for (const Award award : {Award::LDTT, Award::CSTDCS, Award::TTLDTT, Award::GK_SO})
    EXPECT_TRUE(may_decide(Authority::GIAM_DOC_SO, award, ManagingLevel::SO, kInPlanYear)) << base::word(award);
  EXPECT_FALSE(may_decide(Authority::GIAM_DOC_SO, Award::CSTDCS, ManagingLevel::HUYEN, kInPlanYear));
}

TEST(AuthorityTable, gives_a_head_of_school_nothing) {
  for (const auto& award : base::Names<Award>::rows)
    for (const auto& level : base::Names<ManagingLevel>::rows)
      EXPECT_FALSE(may_decide(Authority::HIEU_TRUONG, award.value, level.value, kInPlanYear)) << award.word;
}

TEST(AuthorityTable, lets_a_commune_decide_only_ldtt_and_its_giay_khen_before_july_2025) {
  for (const auto& award : base::Names<Award>::rows) {
    const bool its_own = award.value == Award::LDTT || award.value == Award::GK_XA;
    EXPECT_EQ(may_decide(Authority::CT_UBND_XA, award.value, ManagingLevel::XA, kLastDayOfDistricts), its_own)
        << award.word;
  }
}

TEST(AuthorityTable, ends_the_districts_on_the_first_of_july_2025) {
  EXPECT_TRUE(may_decide(Authority::CT_UBND_HUYEN, Award::CSTDCS, ManagingLevel::HUYEN, kLastDayOfDistricts));
  for (const auto& award : base::Names<Award>::rows)
    for (const auto& level : base::Names<ManagingLevel>::rows)
      EXPECT_FALSE(may_decide(Authority::CT_UBND_HUYEN, award.value, level.value, kFirstDayWithout)) << award.word;
  EXPECT_TRUE(may_decide(Authority::CT_UBND_XA, Award::CSTDCS, ManagingLevel::XA, kFirstDayWithout));
  EXPECT_EQ(competent_for(Award::CSTDCS, ManagingLevel::HUYEN, kFirstDayWithout), "");
}

TEST(AuthorityTable, puts_provincial_and_state_awards_above_the_office) {
  for (const auto& award : base::Names<Award>::rows) {
    const bool below = award.value == Award::LDTT || award.value == Award::CSTDCS || award.value == Award::TTLDTT ||
                       award.value == Award::GK_SO || award.value == Award::GK_HUYEN || award.value == Award::GK_XA ||
                       award.value == Award::GK_DN;
    EXPECT_EQ(is_above_the_office(award.value, kInPlanYear), !below) << award.word;
  }
}

TEST(AuthorityTable, names_who_decides) {
  EXPECT_EQ(competent_for(Award::BK_T, ManagingLevel::SO, kInPlanYear), "Chủ tịch UBND tỉnh");
  EXPECT_EQ(competent_for(Award::HCLD3, ManagingLevel::SO, kInPlanYear), "Chủ tịch nước");
  EXPECT_EQ(competent_for(Award::TTLDTT, ManagingLevel::HUYEN, kInPlanYear), "Chủ tịch UBND huyện, thành phố");
}

TEST(AuthorityTable, has_one_decider_for_each_award_level_and_day) {
  for (const auto& award : base::Names<Award>::rows) {
    for (const auto& level : base::Names<ManagingLevel>::rows) {
      const std::string names = competent_for(award.value, level.value, kInPlanYear);
      EXPECT_EQ(names.empty(), award.value == Award::GK_DN) << award.word;
      EXPECT_EQ(names.find(" hoặc "), std::string::npos) << names;
    }
  }
}

TEST(AuthorityTable, is_never_sure_of_a_text_nobody_read) {
  for (const AuthorityRow& row : authority_table()) {
    const bool unread = row.citation.article == law::kUnread;
    EXPECT_FALSE(unread && row.confidence != law::Confidence::M);
  }
}

TEST(AuthorityTable, knows_issuers_as_histories_write_them) {
  EXPECT_EQ(authority_named("Sở Giáo dục và Đào tạo Nam Định"), Authority::GIAM_DOC_SO);
  EXPECT_EQ(authority_named("Giám đốc Sở GDĐT"), Authority::GIAM_DOC_SO);
  EXPECT_EQ(authority_named("Hiệu trưởng Trường THPT Bến Sông"), Authority::HIEU_TRUONG);
  EXPECT_EQ(authority_named("CHỦ TỊCH UBND HUYỆN Ý YÊN"), Authority::CT_UBND_HUYEN);
  EXPECT_EQ(authority_named("Chủ tịch Ủy ban nhân dân tỉnh Nam Định"), Authority::CT_UBND_TINH);
  EXPECT_EQ(authority_named("Thủ tướng Chính phủ"), Authority::THU_TUONG);
  EXPECT_EQ(authority_named("Chính phủ"), Authority::CHINH_PHU);
  EXPECT_EQ(authority_named("Bộ Giáo dục và Đào tạo"), Authority::BO_TRUONG);
  for (const auto& row : base::Names<Authority>::rows) EXPECT_EQ(authority_named(row.display), row.value) << row.word;
  // A city may be a district or a province.
  EXPECT_FALSE(authority_named("UBND thành phố Nam Định"));
  EXPECT_FALSE(authority_named(""));
}

}  // namespace
}  // namespace tdkt::rules
