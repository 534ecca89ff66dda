#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "shared/papers/papers.h"
#include "tests/shared/demo/whole_sector.h"
#include "tests/shared/papers/reading.h"

namespace tdkt::papers {
namespace {

using law::Award;
using law::NomineeType;
using records::Authority;
using records::Disposal;

class DecisionTest : public testing::Test {
 protected:
  DecisionTest() {
    issued.id = base::Id::derived("a decision");
    issued.unit_id = demo::so_id();
    issued.disposal = Disposal::decided;
    issued.decided_by = Authority::GIAM_DOC_SO;
    issued.number = "812/QĐ-SGDĐT";
    issued.signed_on = base::day(2025, 6, 27);
    issued.signer_name = "Nguyễn Văn Sở";
    issued.school_year = base::SchoolYear::starting(2024);
    add("Trần Văn Bình", Award::LDTT, NomineeType::individual, 702000);
    add("Lê Thị An", Award::LDTT, NomineeType::individual, 702000);
    add("Tổ Toán", Award::TTLDTT, NomineeType::collective, 1404000);
  }
  void add(const char* name, Award award, NomineeType type, int64_t money) {
    records::DecisionItem item;
    item.id = base::Id::derived(name);
    item.award = award;
    item.nominee_type = type;
    item.nominee_name = name;
    item.position = "Giáo viên";
    item.unit_name = "Trường THPT Bến Sông";
    item.bonus_vnd = money;
    issued.items.push_back(item);
  }
  Paper paper() const { return decision(records, issued, demo::kDemoDay); }

  rules::RecordSet records = demo::whole_sector();
  records::Decision issued;
};

TEST_F(DecisionTest, is_the_directors_with_number_day_and_signature) {
  const Paper out = paper();
  EXPECT_EQ(out.issuer, "SỞ GIÁO DỤC VÀ ĐÀO TẠO");
  EXPECT_EQ(out.number, "Số: 812/QĐ-SGDĐT");
  EXPECT_EQ(out.place_and_date, "Nam Định, ngày 27 tháng 6 năm 2025");
  EXPECT_EQ(out.subject, "Về việc công nhận danh hiệu thi đua năm học 2024-2025");
  EXPECT_EQ(out.signatures.front().back().name, "Nguyễn Văn Sở");
  EXPECT_TRUE(says(words_of(out.body), "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO NAM ĐỊNH"));
}

TEST_F(DecisionTest, says_in_articles_what_is_given_with_how_much_money) {
  const std::string words = words_of(paper().body);
  EXPECT_TRUE(says(words, "Điều 1. Công nhận danh hiệu thi đua năm học 2024-2025 cho 01 tập thể và 02 cá nhân"));
  EXPECT_TRUE(says(words, "Điều 2. "));
  EXPECT_TRUE(says(words, "tổng số tiền: 2.808.000 đồng"));
  EXPECT_TRUE(says(words, "Điều 3. Quyết định này có hiệu lực kể từ ngày ký."));
}

TEST_F(DecisionTest, has_its_list_behind_it) {
  const Paper out = paper();
  EXPECT_TRUE(says(words_of(out.annex), "Kèm theo Quyết định số 812/QĐ-SGDĐT ngày 27 tháng 6 năm 2025"));
  const auto lines = lines_of(out.annex);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0][1], "Tổ Toán");
  EXPECT_EQ(lines[1][1], "Lê Thị An") << "by given name, not as it was typed";
  EXPECT_EQ(lines[2].back(), "702.000");
}

TEST_F(DecisionTest, that_gives_a_form_says_so_with_a_capital) {
  issued.items.clear();
  add("Lê Thị An", Award::GK_SO, NomineeType::individual, 0);
  EXPECT_TRUE(says(words_of(paper().body), "Điều 1. Tặng hình thức khen thưởng năm học 2024-2025 cho 01 cá nhân"));
  EXPECT_FALSE(says(words_of(paper().body), "tiền thưởng")) << "nothing is said of money there is none of";
}

TEST_F(DecisionTest, that_revokes_names_what_and_on_which_ground) {
  records.put(issued);
  records::Decision revocation = issued;
  revocation.id = base::Id::derived("a revocation");
  revocation.disposal = Disposal::revoked;
  revocation.revokes_id = issued.id;
  revocation.revocation_ground = records::RevocationGround::fraud;
  revocation.recovers_money = true;
  revocation.items.resize(1);
  const std::string words = words_of(decision(records, revocation, demo::kDemoDay).body);
  EXPECT_TRUE(says(words, "Hủy bỏ Quyết định số 812/QĐ-SGDĐT ngày 27 tháng 6 năm 2025 đối với 01 cá nhân"));
  EXPECT_TRUE(says(words, "(điểm a khoản 2 Điều 93 Luật Thi đua, khen thưởng)"));
  EXPECT_TRUE(says(words, "Thu hồi tiền thưởng đã nhận (tổng số: 702.000 đồng)"));
}

TEST_F(DecisionTest, that_corrects_names_the_earlier_one) {
  records.put(issued);
  records::Decision correction = issued;
  correction.corrects_id = issued.id;
  EXPECT_EQ(decision(records, correction, demo::kDemoDay).subject,
            "Về việc đính chính Quyết định số 812/QĐ-SGDĐT ngày 27 tháng 6 năm 2025");
}

TEST_F(DecisionTest, goes_upwards_as_a_letter_of_the_office) {
  issued.disposal = Disposal::forwarded;
  issued.decided_by = Authority::CT_UBND_TINH;
  issued.number = "120/TTr-SGDĐT";
  const Paper out = letter_upwards(records, issued, demo::kDemoDay);
  EXPECT_EQ(out.title, "TỜ TRÌNH");
  EXPECT_EQ(out.addressee, "Kính gửi: Chủ tịch UBND tỉnh Nam Định");
  EXPECT_EQ(lines_of(out.annex).size(), 3u);
}

TEST_F(DecisionTest, of_those_above_is_printed_by_them) {
  records.put(issued);
  EXPECT_EQ(papers_about(records, issued.id), (std::vector<PaperKind>{PaperKind::decision, PaperKind::nominee_list}));
  issued.decided_by = Authority::CT_UBND_TINH;
  records.put(issued);
  EXPECT_EQ(papers_about(records, issued.id), std::vector<PaperKind>{PaperKind::nominee_list});
  EXPECT_FALSE(written(PaperKind::decision, records, issued.id, demo::kDemoDay));
}

}  // namespace
}  // namespace tdkt::papers
