#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/school_year.h"
#include "shared/records/common.h"
#include "shared/records/person_parts.h"

namespace tdkt::app {

// What the cells of a list mean, as schools write them; nullopt when they cannot be read so.
std::optional<base::SchoolYear> school_year_of_cell(std::string_view text);
/// A day as "1985-09-01"; "1985-09" or "1985" where only that much is written; "" when it is no day. Read are
/// "1/9/1985", "01-09-1985", "1.9.85", "ngày 1 tháng 9 năm 1985", "09/1985", "1985", and the numbers into which Excel
/// turns days (1900 system).
std::string written_day(std::string_view text);
/// The same, where it is a whole day.
std::optional<base::Date> date_of_cell(std::string_view text);
std::optional<records::Sex> sex_of_cell(std::string_view text);
std::optional<records::StaffType> staff_type_of_cell(std::string_view text);
std::optional<records::Scope> scope_of_cell(std::string_view text);
/// A share in whole percent, 1 to 100: "60%", "60", or "0,6" as a spreadsheet keeps it. A bare "1" is not told from the
/// whole that it may be.
std::optional<int64_t> percent_of_cell(std::string_view text);

/// Tab-separated cells as Excel copies them: a cell with a tab, a quote or a line break stands in quotes.
std::vector<std::vector<std::string>> cells_of(std::string_view text);

}  // namespace tdkt::app
