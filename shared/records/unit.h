#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/records/award_row.h"
#include "shared/records/describe.h"

namespace tdkt::records {

/// Đơn vị, by kind. TO is a tổ or phòng inside a unit; it is nominated as a collective but has no account.
enum class UnitKind { SO, PHONG_GDDT, THPT, GDNN_GDTX, CAO_DANG, THCS, TH, MN, TO, CONG_DOAN };

/// The level that manages organisation, staff and payroll (Luật 2022, Đ83.1): the route of a proposal follows it.
enum class ManagingLevel { SO, HUYEN, XA };

/// How a unit was called and who managed it, from one day until another (half-open). A rename or merger adds a row.
struct UnitName {
  base::Id id;
  std::string name;        // full legal name
  std::string short_name;  // as people say it: "THPT Giao Thủy"
  std::optional<ManagingLevel> managing_level;
  std::optional<base::Id> superior_id;  // the unit that manages it: Phòng or Sở
  std::optional<base::Date> from_on;
  std::optional<base::Date> until_on;
  std::string decision_number;
};

template <Being<UnitName> R, class V>
void describe(R& name, V& visit) {
  visit("id", name.id);
  visit("name", name.name);
  visit("short_name", name.short_name);
  visit("managing_level", name.managing_level);
  visit("superior_id", name.superior_id);
  visit("from_on", name.from_on);
  visit("until_on", name.until_on);
  visit("decision_number", name.decision_number);
}

/// Đơn vị: the Sở, a Phòng GDĐT, a school, a centre, or a tổ inside one of them.
struct Unit {
  base::Id id;
  std::optional<UnitKind> kind;
  std::optional<base::Id> parent_id;  // the unit a tổ belongs to
  std::vector<UnitName> lineage;
  std::vector<Rating> ratings;
  std::vector<AwardRow> award_history;
};

template <Being<Unit> R, class V>
void describe(R& unit, V& visit) {
  visit("id", unit.id);
  visit("kind", unit.kind);
  visit("parent_id", unit.parent_id);
  visit("lineage", unit.lineage);
  visit("ratings", unit.ratings);
  visit("award_history", unit.award_history);
}

/// The lineage row in force on a day; nullptr when the unit has none for it.
const UnitName* name_on(const Unit& unit, base::Date day);

/// The managing level on a day; nullopt when not recorded.
std::optional<ManagingLevel> managing_level_on(const Unit& unit, base::Date day);

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::UnitKind> {
  using K = records::UnitKind;
  static constexpr Name<K> rows[] = {
      {K::SO, "SO", "Sở Giáo dục và Đào tạo"},
      {K::PHONG_GDDT, "PHONG_GDDT", "Phòng Giáo dục và Đào tạo"},
      {K::THPT, "THPT", "Trường trung học phổ thông"},
      {K::GDNN_GDTX, "GDNN_GDTX", "Trung tâm GDNN-GDTX"},
      {K::CAO_DANG, "CAO_DANG", "Trường cao đẳng"},
      {K::THCS, "THCS", "Trường trung học cơ sở"},
      {K::TH, "TH", "Trường tiểu học"},
      {K::MN, "MN", "Trường mầm non"},
      {K::TO, "TO", "Tổ, phòng trong đơn vị"},
      {K::CONG_DOAN, "CONG_DOAN", "Công đoàn Giáo dục"},
  };
  static_assert(names_all(rows, K::CONG_DOAN));
};

template <>
struct Names<records::ManagingLevel> {
  using L = records::ManagingLevel;
  static constexpr Name<L> rows[] = {{L::SO, "SO", "Sở Giáo dục và Đào tạo"},
                                     {L::HUYEN, "HUYEN", "UBND huyện, thành phố"},
                                     {L::XA, "XA", "UBND xã, phường"}};
  static_assert(names_all(rows, L::XA));
};

}  // namespace tdkt::base
