#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "shared/papers/papers.h"
#include "tests/shared/papers/reading.h"
#include "tests/shared/rules/school.h"

namespace tdkt::papers {
namespace {

using records::CouncilRole;
using records::Presence;

class MinutesTest : public testing::Test {
 protected:
  MinutesTest() {
    council.id = base::Id::derived("a council");
    council.unit_id = demo::school_id();
    council.decision_number = "45/QĐ-THPTBS";
    council.decided_on = base::day(2024, 9, 20);
    member("Phạm Quốc Thịnh", "Hiệu trưởng", CouncilRole::chair, Presence::present);
    member("Lê Thị Mai", "Chủ tịch Công đoàn", CouncilRole::member, Presence::present);
    member("Vũ Đức Lộc", "Tổ trưởng", CouncilRole::member, Presence::written_opinion);
    member("Trần Thị Thu", "Thư ký Hội đồng", CouncilRole::secretary, Presence::absent);
    meeting.id = base::Id::derived("a meeting");
    meeting.unit_id = demo::school_id();
    meeting.council_id = council.id;
    meeting.school_year = base::SchoolYear::starting(2024);
    meeting.number = "05/BB-HĐTĐKT";
    meeting.held_on = base::day(2025, 6, 3);
    meeting.ballot = records::Ballot::show_of_hands;
    meeting.chair = "Phạm Quốc Thịnh";
    meeting.secretary = "Trần Thị Thu";
  }
  void member(const char* name, const char* position, CouncilRole role, Presence presence) {
    const base::Id id = base::Id::derived(name);
    council.council_members.push_back({id, {}, name, position, role});
    meeting.attendances.push_back({base::Id::derived(std::string("attendance ") + name), id, presence, {}});
  }
  const records::Dossier& dossier() const { return *records.dossier(demo::school_dossier_id()); }
  const records::Nomination& first() const { return *records.nominations_of(demo::school_dossier_id()).front(); }
  void vote_on(const records::Nomination& nomination) {
    records::Vote vote;
    vote.id = base::Id::derived("a vote");
    vote.nomination_id = nomination.id;
    vote.nominee_name = nomination.nominee_name;
    vote.award = nomination.award;
    vote.yes_count = 3;
    vote.no_count = 0;
    vote.invalid_count = 1;
    meeting.votes.push_back(vote);
  }

  rules::RecordSet records = rules::demo_school();
  records::Council council;
  records::Meeting meeting;
};

TEST_F(MinutesTest, before_the_meeting_are_the_form_that_is_filled_in_there) {
  const Paper paper = minutes(records, dossier(), demo::kDemoDay);
  EXPECT_EQ(paper.title, "BIÊN BẢN");
  EXPECT_TRUE(says(words_of(paper.body), "Bắt đầu lúc ........ giờ ........ phút"));
  const auto lines = lines_of(paper.body);
  EXPECT_EQ(lines.size(), records.nominations_of(dossier().id).size());
  EXPECT_EQ(lines.front()[3], "") << "room for the votes";
}

TEST_F(MinutesTest, say_who_was_there_and_how) {
  records.put(council);
  records.put(meeting);
  const std::string words = words_of(minutes(records, meeting, demo::kDemoDay).body);
  EXPECT_TRUE(says(words, "Có mặt: 02/04 thành viên theo Quyết định số 45/QĐ-THPTBS ngày 20 tháng 9 năm 2024"));
  EXPECT_TRUE(says(words, "- Phạm Quốc Thịnh, Hiệu trưởng, Chủ tịch;"));
  EXPECT_TRUE(says(words, "4. Vắng mặt, có ý kiến bằng văn bản:\n- Vũ Đức Lộc"));
  EXPECT_TRUE(says(words, "5. Vắng mặt:\n- Trần Thị Thu"));
  EXPECT_TRUE(says(words, "Hình thức biểu quyết: giơ tay."));
}

TEST_F(MinutesTest, of_a_dossier_carry_the_votes_of_the_meeting_that_was_about_it) {
  vote_on(first());
  records.put(council);
  records.put(meeting);
  const Paper paper = minutes(records, dossier(), demo::kDemoDay);
  EXPECT_EQ(paper.number, "Số: 05/BB-HĐTĐKT");
  size_t voted = 0;
  for (const auto& line : lines_of(paper.body)) {
    if (line[3].empty()) continue;
    ++voted;
    EXPECT_EQ(line[1], first().nominee_name);
    EXPECT_EQ(line[6], "3/4 (75,00 %)") << "of all members, as the decision names them";
  }
  EXPECT_EQ(voted, 1u);
}

TEST_F(MinutesTest, round_no_share_up) {
  vote_on(first());
  meeting.votes.front().yes_count = 2;
  council.council_members.pop_back();
  records.put(council);
  records.put(meeting);
  EXPECT_EQ(lines_of(minutes(records, meeting, demo::kDemoDay).body).front()[6], "2/3 (66,66 %)");
}

TEST_F(MinutesTest, are_signed_by_secretary_and_chair) {
  const Paper paper = minutes(records, meeting, demo::kDemoDay);
  ASSERT_EQ(paper.signatures.size(), 1u);
  EXPECT_EQ(paper.signatures.front().front().name, "Trần Thị Thu");
  EXPECT_EQ(paper.signatures.front().back().name, "Phạm Quốc Thịnh");
}

TEST_F(MinutesTest, of_a_meeting_held_after_the_dossier_was_sent_say_what_they_put_right_and_leave_the_first_alone) {
  vote_on(first());
  records.put(council);
  records.put(meeting);
  records::Meeting later = meeting;
  later.id = base::Id::derived("a later meeting");
  later.number = "07/BB-HĐTĐKT";
  later.held_on = base::day(2025, 6, 20);
  later.amends_meeting_id = meeting.id;
  later.amendment_reason = "Ghi nhầm số phiếu đồng ý.";
  records.put(later);
  const std::string words = words_of(minutes(records, later, demo::kDemoDay).body);
  EXPECT_TRUE(says(words, "Bổ sung, đính chính Biên bản số 05/BB-HĐTĐKT ngày 03 tháng 6 năm 2025.")) << words;
  EXPECT_TRUE(says(words, "Lý do: Ghi nhầm số phiếu đồng ý."));
  EXPECT_FALSE(says(words_of(minutes(records, meeting, demo::kDemoDay).body), "Lý do:"));
  EXPECT_FALSE(says(words_of(minutes(records, dossier(), demo::kDemoDay).body), "Lý do:"));
}

}  // namespace
}  // namespace tdkt::papers
