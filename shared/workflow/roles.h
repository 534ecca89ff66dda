#pragma once

#include <optional>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"

namespace tdkt::workflow {

/// Vai trò. An account has several, each with its unit and period.
enum class Role {
  unit_officer,
  unit_head,
  district_officer,
  office_appraiser,
  office_chief,
  council_member,
  director,
  consulted_body,
  union_observer,
  administrator,
};

/// A role someone holds in a unit, from one day until another (half-open; absent = open).
struct Grant {
  Role role;
  base::Id unit_id;
  std::optional<base::Date> from_on;
  std::optional<base::Date> until_on;

  bool holds_on(base::Date day) const { return (!from_on || *from_on <= day) && (!until_on || day < *until_on); }
};
using Grants = std::vector<Grant>;

}  // namespace tdkt::workflow

namespace tdkt::base {

template <>
struct Names<workflow::Role> {
  using R = workflow::Role;
  static constexpr Name<R> rows[] = {
      {R::unit_officer, "unit_officer", "Cán bộ đầu mối thi đua, khen thưởng của đơn vị"},
      {R::unit_head, "unit_head", "Thủ trưởng đơn vị"},
      {R::district_officer, "district_officer", "Cán bộ Phòng GDĐT"},
      {R::office_appraiser, "office_appraiser", "Chuyên viên thẩm định, Văn phòng Sở"},
      {R::office_chief, "office_chief", "Lãnh đạo Văn phòng Sở"},
      {R::council_member, "council_member", "Thành viên Hội đồng thi đua, khen thưởng ngành"},
      {R::director, "director", "Giám đốc Sở"},
      {R::consulted_body, "consulted_body", "Cơ quan được lấy ý kiến"},
      {R::union_observer, "union_observer", "Công đoàn Giáo dục tỉnh"},
      {R::administrator, "administrator", "Quản trị hệ thống"},
  };
  static_assert(names_all(rows, R::administrator));
};

}  // namespace tdkt::base
