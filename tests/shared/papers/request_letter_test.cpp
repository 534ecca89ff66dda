#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "shared/papers/papers.h"
#include "tests/shared/papers/reading.h"
#include "tests/shared/rules/school.h"

namespace tdkt::papers {
namespace {

class RequestLetterTest : public testing::Test {
 protected:
  Paper letter() const { return request_letter(records, dossier, demo::kDemoDay); }
  Paper list() const { return nominee_list(records, dossier, demo::kDemoDay); }

  const rules::RecordSet records = rules::demo_school();
  records::Dossier dossier = *records.dossier(demo::school_dossier_id());
};

TEST_F(RequestLetterTest, says_who_asks_whom_for_what) {
  const Paper paper = letter();
  EXPECT_EQ(paper.issuer, "TRƯỜNG THPT BẾN SÔNG");
  EXPECT_EQ(paper.title, "TỜ TRÌNH");
  EXPECT_EQ(paper.addressee, "Kính gửi: Giám đốc Sở Giáo dục và Đào tạo Nam Định");
  EXPECT_EQ(paper.subject,
            "Về việc đề nghị công nhận danh hiệu thi đua và tặng hình thức khen thưởng năm học 2024-2025");
  EXPECT_TRUE(says(words_of(paper.body), "khen thưởng công trạng"));
}

TEST_F(RequestLetterTest, leaves_room_for_what_is_not_written_yet) {
  const Paper paper = letter();
  EXPECT_EQ(paper.number, "Số: ......../TTr-..........");
  EXPECT_EQ(paper.place_and_date, "Nam Định, ngày ...... tháng ...... năm ........");
}

TEST_F(RequestLetterTest, carries_number_day_and_signer_once_they_are_written) {
  dossier.request_letter.number = "12/TTr-THPTBS";
  dossier.request_letter.signed_on = base::day(2025, 2, 5);
  dossier.request_letter.signer_title = "KT. HIỆU TRƯỞNG";
  const Paper paper = letter();
  EXPECT_EQ(paper.number, "Số: 12/TTr-THPTBS");
  EXPECT_EQ(paper.place_and_date, "Nam Định, ngày 05 tháng 02 năm 2025");
  ASSERT_EQ(paper.signatures.size(), 1u);
  const Signature& signature = paper.signatures.front().back();
  EXPECT_EQ(signature.titles, (std::vector<std::string>{"KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"}));
  EXPECT_EQ(signature.name, "Phạm Quốc Thịnh");
  EXPECT_EQ(paper.recipients.front(), "Như trên");
}

TEST_F(RequestLetterTest, counts_the_list_not_what_was_typed) {
  ASSERT_EQ(dossier.request_letter.individual_count, 40);
  const auto nominations = records.nominations_of(dossier.id);
  int64_t people = 0;
  for (const auto* one : nominations) people += one->nominee_type == law::NomineeType::individual ? 1 : 0;
  ASSERT_NE(people, 40);
  EXPECT_EQ(lines_of(letter().body).back().back(), std::to_string(people));
}

TEST_F(RequestLetterTest, says_where_the_list_was_made_public_if_a_record_does) {
  EXPECT_FALSE(says(words_of(letter().body), "công khai"));
  records::Publication publication;
  publication.id = base::Id::derived("a publication");
  publication.dossier_id = dossier.id;
  publication.kind = records::PublicationKind::in_unit;
  publication.channel = "bảng tin phòng hội đồng";
  publication.from_on = base::day(2025, 6, 2);
  publication.last_on = base::day(2025, 6, 9);
  rules::RecordSet more = records;
  more.put(publication);
  const std::string words = words_of(request_letter(more, dossier, demo::kDemoDay).body);
  EXPECT_TRUE(says(words, "công khai tại bảng tin phòng hội đồng từ ngày 02 tháng 6 năm 2025 đến hết ngày 09 tháng 6"));
}

TEST_F(RequestLetterTest, has_a_list_that_names_the_letter) {
  dossier.request_letter.number = "12/TTr-THPTBS";
  dossier.request_letter.signed_on = base::day(2025, 6, 15);
  const Paper paper = list();
  EXPECT_EQ(paper.title, "DANH SÁCH");
  EXPECT_TRUE(says(words_of(paper.body),
                   "Kèm theo Tờ trình số 12/TTr-THPTBS ngày 15 tháng 6 năm 2025 của Trường THPT Bến Sông"));
  EXPECT_EQ(lines_of(paper.body).size(), records.nominations_of(dossier.id).size());
}

TEST_F(RequestLetterTest, is_written_also_where_the_list_is_empty) {
  const auto empty = rules::empty_dossier(records);
  const Paper paper = request_letter(records, empty, demo::kDemoDay);
  EXPECT_EQ(lines_of(paper.body).size(), 1u) << "the sum alone";
}

}  // namespace
}  // namespace tdkt::papers
