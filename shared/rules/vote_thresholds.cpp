#include "shared/rules/vote_thresholds.h"

#include "shared/base/fraction.h"

namespace tdkt::rules {
namespace {

using law::Award;

constexpr law::AwardSet kHigher(Award::CSTDT, Award::CSTDB, Award::CSTDTQ, Award::CTD_CP, Award::NGUT, Award::NGND);
constexpr int64_t kPercentForHigher = 80;

bool sets(const records::Regulation& row, base::Date day) {
  return row.parameter == records::Parameter::pass_percent && row.value && row.from_on &&
         !row.instrument_number.empty() && base::Period{*row.from_on, row.until_on}.contains(day);
}

/// About this award before all awards, the unit's own before the Sở's, the latest first.
bool goes_before(const records::Regulation& a, const records::Regulation& b, const base::Id& unit) {
  if (a.award.has_value() != b.award.has_value()) return a.award.has_value();
  if ((a.unit_id == unit) != (b.unit_id == unit)) return a.unit_id == unit;
  return *a.from_on != *b.from_on ? *a.from_on > *b.from_on : a.id < b.id;
}

}  // namespace

Threshold threshold_for(const Case& subject, Award award, const base::Id& unit, base::Date day) {
  const records::Regulation* found = nullptr;
  for (const records::Regulation& row : subject.regulations)
    if (sets(row, day) && (!row.award || *row.award == award) && (!found || goes_before(row, *found, unit)))
      found = &row;
  if (found) return {*found->value, false, VoteBase::all, "văn bản số " + found->instrument_number};
  if (kHigher.names(award)) return {kPercentForHigher, false, VoteBase::all, ""};
  return {};
}

bool reaches(const Threshold& threshold, int64_t yes, int64_t base) {
  if (threshold.more_than) return yes * 100 > threshold.percent * base;
  return base::at_least_percent({yes, base}, threshold.percent);
}

}  // namespace tdkt::rules
