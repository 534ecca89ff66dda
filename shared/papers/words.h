#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/school_year.h"
#include "shared/law/instruments.h"

namespace tdkt::papers {

// How papers say what records hold.

/// Room to write by hand.
inline constexpr int32_t kDotsOfALine = 133;
std::string dots(int32_t count);
/// The text, or room for it.
std::string or_dots(std::string_view text, int32_t count = 24);

/// "ngày 05 tháng 02 năm 2025": a day below 10 and the months 1 and 2 carry a zero (VR-I13); dots while there is no
/// day.
std::string day_in_words(const std::optional<base::Date>& day);
/// "Nam Định, ngày 05 tháng 02 năm 2025".
std::string place_and_date(std::string_view place, const std::optional<base::Date>& day);
/// "05/02/2025", or room for it: what stands in a cell.
std::string day_in_cell(const std::optional<base::Date>& day);

/// "Số: 12/TTr-THPTBS"; with room for what is missing: "Số: ......../TTr-......".
std::string number_line(std::string_view number, std::string_view type, std::string_view issuer = {});
/// "Tờ trình số 12/TTr-THPTBS ngày 05 tháng 02 năm 2025".
std::string cited(std::string_view type, std::string_view number, const std::optional<base::Date>& day);

/// "năm học 2024-2025", or room for the years.
std::string school_year_in_words(const std::optional<base::SchoolYear>& year);
/// "01", "02", …, "10": counts below ten are written with a zero.
std::string count_in_words(int64_t count);
/// "02 tập thể và 41 cá nhân", without what there is none of.
std::string nominees_in_words(int64_t collectives, int64_t individuals);
/// "1.500.000".
std::string money(int64_t vnd);
/// "I", "II", … up to 39.
std::string roman(int32_t number);

/// "Căn cứ Luật …;" for the texts on emulation that are in force on a day.
std::vector<std::string> legal_bases(base::Date day);
/// As in a cell below the name of the law: "điểm d khoản 1 Điều 74"; another text is named.
std::string cited_in_cell(const law::Citation& citation);

}  // namespace tdkt::papers
