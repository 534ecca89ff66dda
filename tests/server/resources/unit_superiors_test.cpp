#include "server/resources/unit_superiors.h"

#include <gtest/gtest.h>

#include "shared/demo/ids.h"
#include "shared/records/convert.h"
#include "shared/records/unit.h"
#include "tests/server/resources/sending.h"

// Who a unit is put below, and whether that one is there on the days of the line.

namespace tdkt::resources {
namespace {

using base::day;
using records::ManagingLevel;
using records::RecordKind;
using records::UnitName;

const base::Id kMyLoc = demo::demo_id(demo::Family::unit, demo::kFormerMyLoc);  // abolished on 2024-09-01
const base::Id kVuBan = demo::demo_id(demo::Family::unit, demo::kDistrictOffices + 1);
constexpr base::Date kMerged = day(2024, 9, 1), kTwoLevels = day(2025, 7, 1);

class UnitSuperiorsTest : public testing::Test {
 protected:
  UnitSuperiorsTest() {
    school_.id = world_.fresh_id();
    school_.kind = records::UnitKind::THCS;
  }

  UnitName below(const base::Id& superior, std::optional<base::Date> from, std::optional<base::Date> until) {
    UnitName line;
    line.id = world_.fresh_id();
    line.name = "Trường THCS Cồn Cát";
    line.managing_level = ManagingLevel::HUYEN;
    line.superior_id = superior;
    line.from_on = from;
    line.until_on = until;
    return line;
  }
  int save(std::vector<UnitName> lineage, std::string_view who = "ong.phu") {
    records::Unit wanted = school_;
    wanted.lineage = std::move(lineage);
    const base::Id base = is_there_ ? world_.revision(school_.id) : base::Id{};
    last_ = world_.put(who, RecordKind::units, records::to_value(wanted), world_.fresh_id(), base);
    if (last_.status < 300) is_there_ = true, school_ = wanted;
    return last_.status;
  }
  bool says(std::string_view words) const { return detail(last_).find(words) != std::string::npos; }

  World world_;
  records::Unit school_;
  bool is_there_ = false;
  http::Reply last_;
};

TEST_F(UnitSuperiorsTest, a_school_cannot_be_entered_below_a_phong_that_has_ended) {
  EXPECT_EQ(save({below(kMyLoc, kMerged, std::nullopt)}), 400);
  EXPECT_TRUE(says("Phòng Giáo dục và Đào tạo huyện Mỹ Lộc không còn vào ngày 01/09/2024")) << detail(last_);
  EXPECT_TRUE(says("Trường THCS Cồn Cát")) << detail(last_);
  EXPECT_EQ(save({below(kMyLoc, day(2024, 10, 15), std::nullopt)}), 400);
  EXPECT_TRUE(says("không còn vào ngày 15/10/2024")) << detail(last_);
  EXPECT_EQ(world_.get("ong.phu", "/api/v1/units/" + school_.id.text()).status, 404) << "nothing of it was kept";
}

TEST_F(UnitSuperiorsTest, a_line_ends_with_the_phong_it_names) {
  EXPECT_EQ(save({below(kMyLoc, day(2000, 9, 1), std::nullopt)}), 400);
  EXPECT_TRUE(says("không còn từ ngày 01/09/2024. Ghi 01/09/2024 làm ngày kết thúc")) << detail(last_);
  EXPECT_EQ(save({below(kMyLoc, std::nullopt, day(2024, 9, 2))}), 400) << "one day too long, of an unknown beginning";
  EXPECT_EQ(save({below(kVuBan, day(2000, 9, 1), std::nullopt)}), 400);
  EXPECT_TRUE(says("huyện Vụ Bản không còn từ ngày 01/07/2025")) << detail(last_);
}

TEST_F(UnitSuperiorsTest, the_history_of_a_school_can_still_be_entered) {
  const base::Id city = demo::demo_id(demo::Family::unit, demo::kDistrictOffices);
  EXPECT_EQ(save({below(kMyLoc, day(2000, 9, 1), kMerged), below(city, kMerged, kTwoLevels),
                  below(demo::so_id(), kTwoLevels, std::nullopt)}),
            201)
      << detail(last_);
}

TEST_F(UnitSuperiorsTest, what_stood_there_is_not_asked_again) {
  ASSERT_EQ(save({below(kVuBan, day(2000, 9, 1), kTwoLevels)}), 201) << detail(last_);
  // The Phòng ends sooner than was known when the school was entered below it.
  base::Value office = world_.document(kVuBan);
  office.find("lineage")->items()->back().set("until_on", "2025-03-01");
  world_.save("ong.phu", RecordKind::units, office);
  EXPECT_EQ(save(school_.lineage), 200) << detail(last_);
  std::vector<UnitName> touched = school_.lineage;
  touched.front().short_name = "THCS Cồn Cát";
  EXPECT_EQ(save(touched), 400) << "who writes the line anew is told";
  touched.front().until_on = day(2025, 3, 1);
  EXPECT_EQ(save(touched), 200) << detail(last_);
}

TEST_F(UnitSuperiorsTest, the_unit_above_is_another_that_is_known) {
  EXPECT_EQ(save({below(world_.fresh_id(), day(2020, 9, 1), std::nullopt)}), 400);
  EXPECT_TRUE(says("chưa có trên máy chủ")) << detail(last_);
  EXPECT_EQ(save({below(school_.id, day(2020, 9, 1), std::nullopt)}), 400);
  EXPECT_TRUE(says("không quản lý chính mình")) << detail(last_);
}

TEST_F(UnitSuperiorsTest, a_school_is_not_put_below_a_phong_before_that_one_began) {
  base::Value office = world_.document(kVuBan);
  office.find("lineage")->items()->back().set("from_on", "2010-01-01");
  world_.save("ong.phu", RecordKind::units, office);
  EXPECT_EQ(save({below(kVuBan, day(2009, 9, 1), kTwoLevels)}), 400);
  EXPECT_TRUE(says("huyện Vụ Bản chưa có vào ngày 01/09/2009")) << detail(last_);
  EXPECT_EQ(save({below(kVuBan, day(2010, 1, 1), kTwoLevels)}), 201) << detail(last_);
}

}  // namespace
}  // namespace tdkt::resources
