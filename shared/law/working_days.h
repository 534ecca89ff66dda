#pragma once

#include "shared/base/date.h"

namespace tdkt::law {

/// Ngày làm việc of offices: Monday to Friday, without public holidays (Bộ luật Lao động 2019, Điều 112), with the
/// Saturdays worked in exchange for a day off. Holidays and exchanges are known for 2024, 2025 and 2026; a day of
/// another year counts by its day of the week and the holidays that have a fixed date.
bool is_working_day(base::Date day);

/// Working days after `from` up to and including `to`; the day something arrives is not counted. 0 when to <= from.
int working_days_between(base::Date from, base::Date to);

/// The day on which the `count`-th working day after `from` ends. Precondition: count >= 0.
base::Date after_working_days(base::Date from, int count);

/// Whether the exchanges of the year are known; outside those years a clock is an estimate.
bool is_calendar_known(int year);

}  // namespace tdkt::law
