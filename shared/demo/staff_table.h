#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "shared/base/date.h"
#include "shared/records/person_parts.h"

namespace tdkt::demo {

/// One invented person of a demonstration school, in a line. Three marks each for 2022-2023, 2023-2024, 2024-2025:
/// `ratings`: S xuất sắc, T tốt, H hoàn thành, - not rated; `titles` already decided: L Lao động tiên tiến, C that and
/// Chiến sĩ thi đua cơ sở, - none.
struct StaffRow {
  std::string_view name;
  records::Sex sex;
  base::Date born_on;
  base::Date hired_on;
  uint32_t team;  // tổ; 0 = ban giám hiệu
  std::string_view position;
  records::StaffType staff_type;
  std::string_view ratings;
  std::string_view titles;
};

/// Trường THPT Bến Sông: 82 people. Number of a person = place + 1.
std::span<const StaffRow> school_staff();
/// Trường THCS Bãi Bồi: 12 people. Number of a person = 200 + place + 1.
std::span<const StaffRow> small_school_staff();
inline constexpr uint32_t kSmallSchoolStaff = 200;

/// The number of a person of the school; 0 when nobody is called so.
uint32_t staff_number(std::string_view full_name);
base::Id staff_id(std::string_view full_name);

}  // namespace tdkt::demo
