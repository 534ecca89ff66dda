#include "shared/law/grounds.h"

#include <gtest/gtest.h>

#include <set>

#include "shared/law/award_papers.h"

namespace tdkt::law {
namespace {

TEST(Grounds, of_one_award_and_type_stand_together_and_none_is_lost) {
  size_t count = 0;
  for (const auto& award : base::Names<Award>::rows)
    for (const auto& type : base::Names<NomineeType>::rows)
      for (const Ground ground : grounds_of(award.value, type.value)) {
        ++count;
        EXPECT_EQ(facts_of(ground).award, award.value) << base::word(ground);
        EXPECT_EQ(facts_of(ground).nominee_type, type.value) << base::word(ground);
      }
  EXPECT_EQ(count, std::size(base::Names<Ground>::rows));
}

TEST(Grounds, begin_with_the_award_they_are_for) {
  for (const auto& row : base::Names<Ground>::rows)
    EXPECT_EQ(row.word.rfind(base::word(facts_of(row.value).award), 0), 0u) << row.word;
}

TEST(Grounds, differ_in_their_brief_words_within_an_award) {
  for (const auto& award : base::Names<Award>::rows) {
    std::set<std::string_view> briefs;
    for (const auto& type : base::Names<NomineeType>::rows)
      for (const Ground ground : grounds_of(award.value, type.value))
        EXPECT_TRUE(briefs.insert(facts_of(ground).brief).second) << base::word(ground);
  }
}

TEST(GroundSet, holds_grounds_beyond_the_first_sixty_four) {
  GroundSet set(Ground::LDTT, Ground::NGND_MANAGER);
  EXPECT_TRUE(set.names(Ground::LDTT));
  EXPECT_TRUE(set.names(Ground::NGND_MANAGER));
  EXPECT_FALSE(set.names(Ground::NGND_TEACHER));
  EXPECT_TRUE(set.meets(GroundSet(Ground::NGND_MANAGER)));
  EXPECT_FALSE(set.meets(GroundSet(Ground::NGUT_TEACHER)));
  set.remove(Ground::NGND_MANAGER);
  EXPECT_FALSE(set.names(Ground::NGND_MANAGER));
  EXPECT_FALSE(set.empty());
}

TEST(AwardPapers, are_known_for_every_award_since_2024) {
  for (const auto& award : base::Names<Award>::rows) {
    EXPECT_FALSE(papers_of(award.value, base::day(2023, 12, 31))) << award.word;
    const auto before = papers_of(award.value, base::day(2025, 6, 30));
    ASSERT_TRUE(before) << award.word;
    EXPECT_FALSE(before->papers.empty()) << award.word;
    EXPECT_EQ(before->copies, 1) << award.word;
  }
}

TEST(AwardPapers, are_only_remembered_once_decree_98_has_ended) {
  const auto last = papers_of(Award::BK_T, base::day(2025, 6, 30)),
             first = papers_of(Award::BK_T, base::day(2025, 7, 1));
  ASSERT_TRUE(last && first);
  EXPECT_EQ(last->confidence, Confidence::V2);
  EXPECT_EQ(first->confidence, Confidence::M_UNSURE);
  EXPECT_EQ(first->citation.article, kUnread);
  EXPECT_EQ(last->papers.low, first->papers.low);
}

TEST(AwardPapers, count_the_years_of_note_4) {
  EXPECT_EQ(years_counted(Ground::CSTDCS_RATING), 1);
  EXPECT_EQ(years_counted(Ground::CSTDT_RESEARCH), 3);
  EXPECT_EQ(years_counted(Ground::CSTDTQ_INITIATIVE), 6);
  EXPECT_EQ(years_counted(Ground::BK_T_MERIT), 2);
  EXPECT_EQ(years_counted(Ground::BK_T_SUDDEN), 1);
  EXPECT_EQ(years_counted(Ground::BK_TTG_MERIT), 5);
  EXPECT_EQ(years_counted(Ground::HCLD3_SERVICE), 1);
  EXPECT_EQ(years_counted(Ground::NGUT_TEACHER), 1);
}

}  // namespace
}  // namespace tdkt::law
