#include "shared/records/appraisal.h"

#include <gtest/gtest.h>

#include "shared/records/convert.h"

namespace tdkt::records {
namespace {

base::Id id(uint8_t n) {
  std::array<uint8_t, 16> bytes{0x01, 0x90, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, n};
  return base::Id(bytes);
}

TEST(Appraisal, has_one_id_for_a_nomination_and_its_holder) {
  EXPECT_EQ(appraisal_id(id(1), id(2)), appraisal_id(id(1), id(2)));
  EXPECT_FALSE(appraisal_id(id(1), id(2)) == appraisal_id(id(1), id(3)));
  EXPECT_FALSE(appraisal_id(id(1), id(2)) == appraisal_id(id(2), id(1)));
  // What was saved under it must be found by every later version.
  EXPECT_EQ(checklist_row_id("VR-E05").text(), checklist_row_id("VR-E05").text());
  EXPECT_FALSE(checklist_row_id("VR-E05") == checklist_row_id("VR-E06"));
}

TEST(Appraisal, reads_what_it_has_written) {
  Appraisal appraisal{appraisal_id(id(1), id(2)), id(1), id(2), {}, {}, {}};
  appraisal.remarks.push_back({id(3), "/report/duties", "Nêu thêm số tiết dạy.", "Bùi Minh Châu"});
  appraisal.checklist.push_back(
      {checklist_row_id("VR-E05"), "VR-E05", "", true, "Đã gọi hỏi.", "Điều 74", "Bùi Minh Châu"});
  appraisal.second_readings.push_back({id(4), "Lê Văn Toản", "Bùi Minh Châu", "2025-06-16T02:00:00.000Z",
                                       SecondOpinion::objects, "Chưa đủ năm công tác.", base::day(2025, 6, 17)});
  appraisal.draft = {"Có đơn.", RefusalClass::KHONG_DU_HO_SO, "VR-E05"};
  const base::Value document = to_value(appraisal);
  const auto again = from_value<Appraisal>(document);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(to_value(*again), document);
  EXPECT_EQ(document.find("draft")->text_at("refusal_class"), "KHONG_DU_HO_SO");
  EXPECT_EQ(document.find("second_readings")->items()->front().text_at("opinion"), "objects");
}

TEST(Appraisal, names_an_account_by_its_id_and_where_there_was_none_by_its_name) {
  EXPECT_TRUE(names_account(id(1), "Bùi Minh Châu (co.chau)", id(1), "Bùi Minh Châu"));
  EXPECT_FALSE(names_account(id(2), "Bùi Minh Châu", id(1), "Bùi Minh Châu")) << "another of that name";
  EXPECT_TRUE(names_account(std::nullopt, "Bùi Minh Châu", id(1), "Bùi Minh Châu")) << "as it was written before";
  EXPECT_FALSE(names_account(std::nullopt, "", id(1), "")) << "nobody yet";
  EXPECT_EQ(words_for("Bùi Minh Châu", "co.chau", false), "Bùi Minh Châu");
  EXPECT_EQ(words_for("Bùi Minh Châu", "co.chau", true), "Bùi Minh Châu (co.chau)");
}

}  // namespace
}  // namespace tdkt::records
