#include <iterator>
#include <string>

#include "shared/demo/parts.h"
#include "shared/records/unit.h"

// The institutions of Nam Định by name, as they were from 2024-09-01 to 2025-06-30 and as they were renamed on
// 2025-07-01. Names from public texts; the schools marked from memory in the register of sources need the official
// list.

namespace tdkt::demo {
namespace {

using base::day;
using records::ManagingLevel;
using records::Unit;
using records::UnitKind;
using records::UnitName;

struct District {
  std::string_view name;  // as in "Phòng Giáo dục và Đào tạo huyện Giao Thủy"
  std::string_view short_name;
};

constexpr District kDistricts[] = {
    {"thành phố Nam Định", "TP Nam Định"}, {"huyện Vụ Bản", "Vụ Bản"},       {"huyện Ý Yên", "Ý Yên"},
    {"huyện Nghĩa Hưng", "Nghĩa Hưng"},    {"huyện Nam Trực", "Nam Trực"},   {"huyện Trực Ninh", "Trực Ninh"},
    {"huyện Xuân Trường", "Xuân Trường"},  {"huyện Giao Thủy", "Giao Thủy"}, {"huyện Hải Hậu", "Hải Hậu"},
};
constexpr uint32_t kNamTruc = kDistrictOffices + 4;
constexpr uint32_t kHaiHau = kDistrictOffices + 8;

/// After "Trường THPT "; the second name is the one from 2025-07-01, where it changed.
struct HighSchool {
  std::string_view name;
  std::string_view renamed;
};

constexpr HighSchool kSchools[] = {
    {"chuyên Lê Hồng Phong", ""},
    {"Trần Hưng Đạo", "A Trần Hưng Đạo"},
    {"Nguyễn Khuyến", "B Nguyễn Khuyến"},
    {"Nguyễn Huệ", "B Nguyễn Huệ"},
    {"Lý Tự Trọng", ""},
    {"Nguyễn Trãi", ""},
    // From memory, district by district.
    {"Ngô Quyền", ""},
    {"Mỹ Lộc", ""},
    {"Trần Văn Lan", ""},
    {"Hoàng Văn Thụ", ""},
    {"Lương Thế Vinh", ""},
    {"Nguyễn Bính", ""},
    {"Tống Văn Trân", ""},
    {"Mỹ Tho", ""},
    {"Phạm Văn Nghị", ""},
    {"Đại An", ""},
    {"Lý Nhân Tông", ""},
    {"Đỗ Huy Liêu", ""},
    {"A Nghĩa Hưng", ""},
    {"B Nghĩa Hưng", ""},
    {"C Nghĩa Hưng", ""},
    {"Trần Nhân Tông", ""},
    {"Nghĩa Minh", ""},
    {"Nam Trực", ""},
    {"Nguyễn Du", ""},
    {"Trần Văn Bảo", ""},
    {"Trực Ninh", ""},
    {"Trực Ninh B", ""},
    {"Lê Quý Đôn", ""},
    {"Xuân Trường", ""},
    {"Xuân Trường B", ""},
    {"Xuân Trường C", ""},
    {"Nguyễn Trường Thúy", ""},
    {"Giao Thủy", ""},
    {"Giao Thủy B", ""},
    {"Giao Thủy C", ""},
    {"Quất Lâm", ""},
    {"A Hải Hậu", ""},
    {"B Hải Hậu", ""},
    {"C Hải Hậu", ""},
    {"Thịnh Long", ""},
    {"Trần Quốc Tuấn", ""},
    {"Vũ Văn Hiếu", ""},
};

UnitName name_row(uint32_t unit, uint32_t row, std::string name, std::string short_name) {
  UnitName out;
  out.id = demo_id(Family::unit_name, unit, row);
  out.name = std::move(name);
  out.short_name = std::move(short_name);
  return out;
}

UnitName managed(UnitName name, ManagingLevel level, uint32_t superior) {
  name.managing_level = level;
  name.superior_id = unit_id(superior);
  return name;
}

/// Cuts a row in two: the old one ends on the day the new one begins.
void from_then_on(Unit& unit, base::Date when, UnitName next) {
  unit.lineage.back().until_on = when;
  next.from_on = when;
  unit.lineage.push_back(std::move(next));
}

Unit make_unit(uint32_t number, UnitKind kind, UnitName name) {
  Unit unit;
  unit.id = unit_id(number);
  unit.kind = kind;
  unit.lineage.push_back(std::move(name));
  return unit;
}

void add_unit(Records& records, const Unit& unit) { add(records, records::RecordKind::units, unit.id, unit); }

void add_so(Records& records) {
  UnitName name = name_row(kSo, 1, "Sở Giáo dục và Đào tạo Nam Định", "Sở GDĐT Nam Định");
  name.managing_level = ManagingLevel::SO;
  Unit so = make_unit(kSo, UnitKind::SO, std::move(name));
  UnitName next = name_row(kSo, 2, "Sở Giáo dục và Đào tạo Ninh Bình", "Sở GDĐT Ninh Bình");
  next.managing_level = ManagingLevel::SO;
  next.decision_number = "Quyết định số 12/2025/QĐ-UBND";
  from_then_on(so, kTwoLevelFrom, std::move(next));
  add_unit(records, so);
}

UnitName office_name(uint32_t number, uint32_t row, const District& district) {
  return managed(name_row(number, row, "Phòng Giáo dục và Đào tạo " + std::string(district.name),
                          "Phòng GDĐT " + std::string(district.short_name)),
                 ManagingLevel::HUYEN, kSo);
}

void add_district_offices(Records& records) {
  constexpr base::Date kMergedOn = day(2024, 9, 1);  // huyện Mỹ Lộc becomes part of thành phố Nam Định
  constexpr std::string_view kMergedBy = "Nghị quyết số 1104/NQ-UBTVQH15";
  for (uint32_t i = 0; i < std::size(kDistricts); ++i) {
    const uint32_t number = kDistrictOffices + i;
    Unit office = make_unit(number, UnitKind::PHONG_GDDT, office_name(number, 1, kDistricts[i]));
    if (i == 0) {
      UnitName larger = office_name(number, 2, kDistricts[i]);
      larger.decision_number = kMergedBy;
      from_then_on(office, kMergedOn, std::move(larger));
    }
    office.lineage.back().until_on = kTwoLevelFrom;  // no district level from that day on
    add_unit(records, office);
  }
  Unit former = make_unit(kFormerMyLoc, UnitKind::PHONG_GDDT, office_name(kFormerMyLoc, 1, {"huyện Mỹ Lộc", "Mỹ Lộc"}));
  former.lineage.back().until_on = kMergedOn;
  former.lineage.back().decision_number = kMergedBy;
  add_unit(records, former);
}

void add_high_schools(Records& records) {
  for (uint32_t i = 0; i < std::size(kSchools); ++i) {
    const uint32_t number = kHighSchools + i;
    const auto named = [&](uint32_t row, std::string_view name) {
      const std::string short_name = "THPT " + std::string(name);
      return managed(name_row(number, row, "Trường " + short_name, short_name), ManagingLevel::SO, kSo);
    };
    Unit school = make_unit(number, UnitKind::THPT, named(1, kSchools[i].name));
    if (!kSchools[i].renamed.empty()) from_then_on(school, kTwoLevelFrom, named(2, kSchools[i].renamed));
    add_unit(records, school);
  }
}

/// One per huyện. The name of the one in thành phố Nam Định is not printed in a text that was read.
void add_centres(Records& records) {
  for (uint32_t i = 1; i < std::size(kDistricts); ++i) {
    const uint32_t number = kCentres + i;
    const auto named = [&](uint32_t row) {
      return name_row(number, row, "Trung tâm GDNN-GDTX " + std::string(kDistricts[i].name),
                      "Trung tâm GDNN-GDTX " + std::string(kDistricts[i].short_name));
    };
    Unit centre = make_unit(number, UnitKind::GDNN_GDTX, managed(named(1), ManagingLevel::HUYEN, kDistrictOffices + i));
    from_then_on(centre, kTwoLevelFrom, managed(named(2), ManagingLevel::SO, kSo));
    add_unit(records, centre);
  }
}

/// A school of the district level: under its Phòng, then under the commune. No commune keeps records here, so from
/// then on the Sở is the unit above it.
void add_district_school(Records& records, uint32_t number, UnitKind kind, std::string_view name, uint32_t office) {
  const auto named = [&](uint32_t row) {
    return name_row(number, row, "Trường " + std::string(name), std::string(name));
  };
  Unit school = make_unit(number, kind, managed(named(1), ManagingLevel::HUYEN, office));
  from_then_on(school, kTwoLevelFrom, managed(named(2), ManagingLevel::XA, kSo));
  add_unit(records, school);
}

void add_college(Records& records) {
  const auto named = [](uint32_t row) {
    return name_row(kCollege, row, "Trường Cao đẳng Sư phạm Nam Định", "CĐSP Nam Định");
  };
  Unit college = make_unit(kCollege, UnitKind::CAO_DANG, named(1));  // who managed it before is not recorded
  from_then_on(college, kTwoLevelFrom, managed(named(2), ManagingLevel::SO, kSo));
  add_unit(records, college);
}

}  // namespace

void add_institutions(Records& records) {
  add_so(records);
  add_district_offices(records);
  add_unit(records, make_unit(kUnion, UnitKind::CONG_DOAN,
                              name_row(kUnion, 1, "Công đoàn Giáo dục tỉnh Nam Định", "Công đoàn Giáo dục tỉnh")));
  add_college(records);
  add_high_schools(records);
  add_centres(records);
  add_district_school(records, kPrimarySchool, UnitKind::TH, "Tiểu học Hải Phương", kHaiHau);
  add_district_school(records, kLowerSecondarySchool, UnitKind::THCS, "THCS Đồng Sơn", kNamTruc);
}

}  // namespace tdkt::demo
