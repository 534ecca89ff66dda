#pragma once

#include <optional>
#include <string_view>

#include "shared/base/names.h"
#include "shared/base/school_year.h"
#include "shared/records/person_parts.h"

namespace tdkt::app {

/// What a column of a pasted list holds.
enum class ImportColumn {
  unused,
  full_name,
  family_name,
  given_name,
  teacher_code,
  born_on,
  sex,
  team,
  position,
  staff_type,
  hired_on,
  school_year,
  rating,
  award,
  initiative,
  initiative_scope,
  initiative_share,
  research,
  research_scope,
  decision_number,
  decided_on,
  issuer,
};

/// A column and, where its head names one, its school year: "Xếp loại 2023-2024".
struct ColumnUse {
  ImportColumn column = ImportColumn::unused;
  std::optional<base::SchoolYear> year;
  std::optional<records::Sex> sex;  // whose days of birth stand here
};

/// What a row says of one school year: a rating, an award, an initiative, a research topic. Parts of the decision
/// behind it stand in columns of their own.
constexpr bool is_achievement(ImportColumn column) {
  return column == ImportColumn::rating || column == ImportColumn::award || column == ImportColumn::initiative ||
         column == ImportColumn::research;
}

/// What a head means, with or without accents; unused when it is not known.
ColumnUse use_of_head(std::string_view head);

/// The same for a head of two rows, the upper often merged over several columns: "Năm học 2023-2024" over "Xếp loại"
/// and "Danh hiệu".
ColumnUse use_of_heads(std::string_view above, std::string_view below);

}  // namespace tdkt::app

namespace tdkt::base {

template <>
struct Names<app::ImportColumn> {
  using C = app::ImportColumn;
  static constexpr Name<C> rows[] = {{C::unused, "unused", "Không dùng"},
                                     {C::full_name, "full_name", "Họ và tên"},
                                     {C::family_name, "family_name", "Họ và tên đệm"},
                                     {C::given_name, "given_name", "Tên"},
                                     {C::teacher_code, "teacher_code", "Mã giáo viên"},
                                     {C::born_on, "born_on", "Ngày sinh"},
                                     {C::sex, "sex", "Giới tính"},
                                     {C::team, "team", "Tổ"},
                                     {C::position, "position", "Chức vụ"},
                                     {C::staff_type, "staff_type", "Đối tượng"},
                                     {C::hired_on, "hired_on", "Ngày vào ngành"},
                                     {C::school_year, "school_year", "Năm học"},
                                     {C::rating, "rating", "Xếp loại"},
                                     {C::award, "award", "Danh hiệu, khen thưởng"},
                                     {C::initiative, "initiative", "Sáng kiến"},
                                     {C::initiative_scope, "initiative_scope", "Phạm vi sáng kiến"},
                                     {C::initiative_share, "initiative_share", "Tỷ lệ đóng góp"},
                                     {C::research, "research", "Đề tài"},
                                     {C::research_scope, "research_scope", "Phạm vi đề tài"},
                                     {C::decision_number, "decision_number", "Số quyết định"},
                                     {C::decided_on, "decided_on", "Ngày quyết định"},
                                     {C::issuer, "issuer", "Cơ quan ban hành"}};
  static_assert(names_all(rows, C::issuer));
};

}  // namespace tdkt::base
