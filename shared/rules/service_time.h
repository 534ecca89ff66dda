#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/records/person.h"

namespace tdkt::rules {

inline constexpr int64_t kMonthsOfAYear = 12;

/// Whole months from one day until another (half-open): 15/01 until 15/03 are two, until 14/03 one. 0 when reversed.
int64_t months_between(base::Date from, base::Date until);

/// Whole months, each day counted once, that lie in one of `periods` and in none of `without`, before `until`. Every
/// unbroken stretch gives its whole months; of the days left over thirty make one more (Bộ luật Dân sự 2015, Điều 146).
/// Periods without an end go on.
int64_t months_in(std::vector<base::Period> periods, std::vector<base::Period> without, base::Date until);

/// "19 năm 3 tháng"
std::string in_years(int64_t months);

/// Time in the sector, time of teaching, time in especially difficult areas, up to a day.
struct ServiceTime {
  int64_t sector_months = 0;    // all kinds
  int64_t teaching_months = 0;  // direct teaching, and management with the full load of hours
  int64_t difficult_months = 0;
};

/// From the stretches of service a person's record holds, or from the day of hire for the sector alone when it holds
/// none. Time under discipline is left out where `without_discipline`. A stretch without kind or first day counts for
/// nothing: see incomplete_stretch.
ServiceTime service_time(const records::Person& person, base::Date until, bool without_discipline);

/// The first stretch that cannot be counted as it stands; nullptr when there is none.
const records::ServicePeriod* incomplete_stretch(const records::Person& person);

}  // namespace tdkt::rules
