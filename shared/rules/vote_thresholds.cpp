#include "shared/rules/vote_thresholds.h"

#include "shared/base/fraction.h"
#include "shared/rules/local_parameters.h"
#include "shared/rules/meeting_counts.h"

namespace tdkt::rules {
namespace {

using law::Award;

constexpr law::AwardSet kHigher(Award::CSTDT, Award::CSTDB, Award::CSTDTQ, Award::CTD_CP, Award::NGUT, Award::NGND);
constexpr int64_t kPercentForHigher = 80;

}  // namespace

Threshold threshold_for(const Case& subject, Award award, const base::Id& unit, base::Date day) {
  using records::Parameter;
  if (const auto* set = regulation_on(subject, Parameter::pass_percent, unit, day, award)) {
    const auto* base = regulation_on(subject, Parameter::votes_of_present, unit, day, award);
    return {*set->value, false, base && *base->value != 0 ? VoteBase::present : VoteBase::all,
            "văn bản số " + set->instrument_number};
  }
  if (kHigher.names(award)) return {kPercentForHigher, false, VoteBase::all, ""};
  return {};
}

bool reaches(const Threshold& threshold, int64_t yes, int64_t base) {
  if (threshold.more_than) return yes * 100 > threshold.percent * base;
  return base::at_least_percent({yes, base}, threshold.percent);
}

int64_t base_of(const Threshold& threshold, const records::Meeting& meeting, const records::Council* council) {
  return threshold.base == VoteBase::all ? member_count(meeting, council) : took_part(meeting);
}

std::string in_words(const Threshold& threshold) {
  return (threshold.more_than ? "trên " : "từ ") + std::to_string(threshold.percent) + " %" +
         (threshold.source.empty() ? "" : " theo " + threshold.source);
}

}  // namespace tdkt::rules
