#include "shared/demo/schools.h"

#include <iterator>
#include <string>

#include "shared/demo/parts.h"
#include "shared/demo/staff_table.h"
#include "shared/records/unit.h"

// Trường THPT Bến Sông and Trường THCS Bãi Bồi are invented, with their papers.

namespace tdkt::demo {
namespace {

using base::day;
using law::Award;
using records::AwardRow;
using records::ManagingLevel;
using records::Rating;
using records::RatingLevel;
using records::Unit;
using records::UnitKind;
using records::UnitName;

constexpr std::string_view kTeams[] = {
    "Tổ Toán - Tin",
    "Tổ Vật lí - Công nghệ",
    "Tổ Hóa học - Sinh học",
    "Tổ Ngữ văn",
    "Tổ Sử - Địa - Kinh tế và Pháp luật",
    "Tổ Ngoại ngữ",
    "Tổ Thể dục - Quốc phòng và An ninh",
    "Tổ Văn phòng",
};
constexpr std::string_view kSmallTeams[] = {"Tổ Khoa học tự nhiên", "Tổ Khoa học xã hội", "Tổ Văn phòng"};

constexpr std::string_view kHead = "Hiệu trưởng Trường THPT Bến Sông";
constexpr std::string_view kSmallHead = "Hiệu trưởng Trường THCS Bãi Bồi";
constexpr std::string_view kDirector = "Giám đốc Sở Giáo dục và Đào tạo Nam Định";
constexpr std::string_view kDistrictChair = "Chủ tịch UBND huyện Giao Thủy";
constexpr std::string_view kProvinceChair = "Chủ tịch UBND tỉnh Nam Định";

constexpr School kHighSchool = {
    kSchool,
    0,
    "Trường THPT Bến Sông",
    "THPT Bến Sông",
    kTeams,
    {{"148/QĐ-THPTBS", day(2023, 5, 29), kHead},
     {"151/QĐ-THPTBS", day(2024, 5, 30), kHead},
     {"152/QĐ-THPTBS", day(2025, 5, 30), kHead}},
    {{"501/QĐ-SGDĐT", day(2023, 6, 9), kDirector},
     {"497/QĐ-SGDĐT", day(2024, 6, 10), kDirector},
     {"486/QĐ-SGDĐT", day(2025, 6, 10), kDirector}},
    {{"830/QĐ-SGDĐT", day(2023, 7, 14), kDirector},
     {"812/QĐ-SGDĐT", day(2024, 7, 12), kDirector},
     {"471/QĐ-SGDĐT", day(2025, 6, 6), kDirector}},
};

constexpr School kLittleSchool = {
    kSmallSchool,
    kSmallSchoolStaff,
    "Trường THCS Bãi Bồi",
    "THCS Bãi Bồi",
    kSmallTeams,
    {{"31/QĐ-THCSBB", day(2023, 5, 29), kSmallHead},
     {"33/QĐ-THCSBB", day(2024, 5, 29), kSmallHead},
     {"36/QĐ-THCSBB", day(2025, 5, 29), kSmallHead}},
    {{"2210/QĐ-UBND", day(2023, 6, 12), kDistrictChair},
     {"2304/QĐ-UBND", day(2024, 6, 11), kDistrictChair},
     {"2417/QĐ-UBND", day(2025, 6, 11), kDistrictChair}},
    {{"3105/QĐ-UBND", day(2023, 7, 20), kDistrictChair},
     {"3188/QĐ-UBND", day(2024, 7, 19), kDistrictChair},
     {"", day(2025, 7, 1), kDistrictChair}},
};

UnitName lineage_row(uint32_t unit, uint32_t row, std::string_view name, std::string_view short_name) {
  UnitName out;
  out.id = demo_id(Family::unit_name, unit, row);
  out.name = name;
  out.short_name = short_name;
  return out;
}

Rating rating(uint32_t unit, uint32_t place, RatingLevel level, const Cited& by) {
  Rating out;
  out.id = demo_id(Family::rating, unit, place + 1);
  out.school_year = year_at(place);
  out.level = level;
  out.decision_number = by.number;
  out.decided_on = by.decided_on;
  out.issuer = by.issuer;
  return out;
}

AwardRow title(uint32_t unit, uint32_t place, Award award, const Cited& by) {
  AwardRow out;
  out.id = demo_id(Family::award_row, unit, place + 1);
  out.award = award;
  out.school_year = year_at(place);
  out.merit_type = law::MeritType::CONG_TRANG;
  out.decision_number = by.number;
  out.decided_on = by.decided_on;
  out.issuer = by.issuer;
  out.standing = records::Standing::declared;
  return out;
}

Unit unit_of(const School& school, UnitKind kind) {
  Unit unit;
  unit.id = unit_id(school.number);
  unit.kind = kind;
  unit.lineage = {lineage_row(school.number, 1, school.name, school.short_name)};
  return unit;
}

void add_unit(Records& records, const Unit& unit) { add(records, records::RecordKind::units, unit.id, unit); }

/// A tổ is managed as its school is; its record is the school's.
void add_teams(Records& records, const School& school, const Unit& parent) {
  for (uint32_t i = 0; i < school.teams.size(); ++i) {
    const uint32_t number = school.number + 1 + i;
    Unit team;
    team.id = unit_id(number);
    team.kind = UnitKind::TO;
    team.parent_id = parent.id;
    for (const UnitName& row : parent.lineage) {
      UnitName name = row;
      name.id = demo_id(Family::unit_name, number, static_cast<uint32_t>(team.lineage.size()) + 1);
      name.name = std::string(school.teams[i]) + ", " + std::string(school.name);
      name.short_name = school.teams[i];
      team.lineage.push_back(name);
    }
    for (uint32_t year = 0; year < kYears; ++year) {
      team.ratings.push_back(rating(number, year, RatingLevel::HTTNV, school.ratings[year]));
      if (year + 1 < kYears) team.award_history.push_back(title(number, year, Award::TTLDTT, school.titles[year]));
    }
    add(records, records::RecordKind::units, parent.id, team);
  }
}

}  // namespace

const School& high_school() { return kHighSchool; }
const School& small_school() { return kLittleSchool; }

void add_schools(Records& records) {
  Unit school = unit_of(kHighSchool, UnitKind::THPT);
  school.lineage.back().managing_level = ManagingLevel::SO;
  school.lineage.back().superior_id = unit_id(kSo);
  const RatingLevel levels[kYears] = {RatingLevel::HTTNV, RatingLevel::HTXSNV, RatingLevel::HTXSNV};
  for (uint32_t year = 0; year < kYears; ++year)
    school.ratings.push_back(rating(kSchool, year, levels[year], kHighSchool.head_ratings[year]));
  school.award_history = {title(kSchool, 0, Award::TTLDTT, kHighSchool.titles[0]),
                          title(kSchool, 1, Award::TTLDXS, {"1523/QĐ-UBND", day(2024, 8, 2), kProvinceChair})};
  add_unit(records, school);
  add_teams(records, kHighSchool, school);

  Unit small = unit_of(kLittleSchool, UnitKind::THCS);
  small.lineage.push_back(lineage_row(kSmallSchool, 2, kLittleSchool.name, kLittleSchool.short_name));
  small.lineage[0].managing_level = ManagingLevel::HUYEN;
  small.lineage[0].superior_id = district_id();
  small.lineage[0].until_on = kTwoLevelFrom;
  small.lineage[1].managing_level = ManagingLevel::XA;
  small.lineage[1].superior_id = unit_id(kSo);  // the commune keeps no records here
  small.lineage[1].from_on = kTwoLevelFrom;
  for (uint32_t year = 0; year < kYears; ++year)
    small.ratings.push_back(rating(kSmallSchool, year, RatingLevel::HTTNV, kLittleSchool.head_ratings[year]));
  for (uint32_t year = 0; year + 1 < kYears; ++year)
    small.award_history.push_back(title(kSmallSchool, year, Award::TTLDTT, kLittleSchool.titles[year]));
  add_unit(records, small);
  add_teams(records, kLittleSchool, small);
}

}  // namespace tdkt::demo
