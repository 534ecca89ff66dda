#include "shared/rules/service_time.h"

#include <algorithm>

namespace tdkt::rules {
namespace {

using base::Date;
using base::Period;
using records::ServiceKind;

/// The last day of the month where the month is shorter.
Date months_before(Date day, int64_t months) {
  const int64_t total = day.year() * kMonthsOfAYear + day.month() - 1 - months;
  const int year = static_cast<int>(total / kMonthsOfAYear), month = static_cast<int>(total % kMonthsOfAYear) + 1;
  for (int in_month = day.day(); in_month > 0; --in_month)
    if (const auto found = Date::of(year, month, in_month)) return *found;
  return day;
}

/// Disjoint, in order, cut at `until`.
std::vector<Period> joined(std::vector<Period> periods, Date until) {
  std::sort(periods.begin(), periods.end(), [](const Period& a, const Period& b) { return a.from < b.from; });
  std::vector<Period> out;
  for (const Period& one : periods) {
    const Date end = one.until && *one.until < until ? *one.until : until;
    if (end <= one.from) continue;
    if (!out.empty() && one.from <= *out.back().until)
      out.back().until = std::max(*out.back().until, end);
    else
      out.push_back({one.from, end});
  }
  return out;
}

/// What of `counted` lies outside `left_out`; both disjoint and in order.
std::vector<Period> without_those(const std::vector<Period>& counted, const std::vector<Period>& left_out) {
  std::vector<Period> out;
  for (const Period& one : counted) {
    Date from = one.from;
    for (const Period& other : left_out) {
      if (*other.until <= from || *one.until <= other.from) continue;
      if (from < other.from) out.push_back({from, other.from});
      from = std::max(from, *other.until);
    }
    if (from < *one.until) out.push_back({from, *one.until});
  }
  return out;
}

bool is_teaching(ServiceKind kind) {
  return kind == ServiceKind::direct_teaching || kind == ServiceKind::management_full_load;
}

}  // namespace

int64_t months_between(Date from, Date until) {
  const int64_t months = (until.year() - from.year()) * kMonthsOfAYear + until.month() - from.month();
  return std::max<int64_t>(0, months - (until.day() < from.day() ? 1 : 0));
}

int64_t months_in(std::vector<Period> periods, std::vector<Period> without, Date until) {
  constexpr int64_t kDaysOfAMonth = 30;
  int64_t months = 0, days = 0;
  for (const Period& one : without_those(joined(std::move(periods), until), joined(std::move(without), until))) {
    const int64_t whole = months_between(one.from, *one.until);
    months += whole;
    days += months_before(*one.until, whole).number() - one.from.number();
  }
  return months + days / kDaysOfAMonth;
}

std::string in_years(int64_t months) {
  const int64_t rest = months % kMonthsOfAYear;
  return std::to_string(months / kMonthsOfAYear) + " năm" + (rest ? " " + std::to_string(rest) + " tháng" : "");
}

ServiceTime service_time(const records::Person& person, Date until, bool without_discipline) {
  std::vector<Period> sector, teaching, difficult, disciplined;
  for (const records::ServicePeriod& row : person.service) {
    if (!row.kind || !row.from_on) continue;
    const Period period{*row.from_on, row.until_on};
    sector.push_back(period);
    if (is_teaching(*row.kind)) teaching.push_back(period);
    if (row.difficult_area) difficult.push_back(period);
  }
  if (person.service.empty() && person.hired_on) sector.push_back({*person.hired_on, std::nullopt});
  if (without_discipline)
    for (const records::Discipline& row : person.disciplines)
      if (row.from_on) disciplined.push_back({*row.from_on, row.until_on});
  return {months_in(sector, disciplined, until), months_in(teaching, disciplined, until),
          months_in(difficult, disciplined, until)};
}

const records::ServicePeriod* incomplete_stretch(const records::Person& person) {
  for (const records::ServicePeriod& row : person.service)
    if (!row.kind || !row.from_on) return &row;
  return nullptr;
}

}  // namespace tdkt::rules
