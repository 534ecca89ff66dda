#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "shared/base/date.h"
#include "shared/base/school_year.h"

namespace tdkt::demo {

/// The three school years of history, the oldest first: the places of the marks in StaffRow.
inline constexpr int kFirstYear = 2022;
inline constexpr uint32_t kYears = 3;
inline constexpr base::SchoolYear year_at(uint32_t place) {
  return base::SchoolYear::starting(kFirstYear + static_cast<int>(place));
}

/// A decision of one year as it is cited: number, day, issuer.
struct Cited {
  std::string_view number;
  base::Date decided_on;
  std::string_view issuer;
};

/// What the two invented schools are and which papers they go by.
struct School {
  uint32_t number;  // of the unit
  uint32_t people;  // + place + 1 = number of a person
  std::string_view name;
  std::string_view short_name;
  std::span<const std::string_view> teams;
  Cited ratings[kYears];       // of the staff
  Cited head_ratings[kYears];  // of the ban giám hiệu, and of the school itself
  Cited titles[kYears];  // Lao động tiên tiến, Chiến sĩ thi đua cơ sở; of the last year: only what is decided yet
};

const School& high_school();
const School& small_school();

}  // namespace tdkt::demo
