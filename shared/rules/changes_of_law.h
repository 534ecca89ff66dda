#pragma once

#include <span>
#include <vector>

#include "shared/law/instruments.h"
#include "shared/records/appraisal.h"
#include "shared/rules/case.h"

namespace tdkt::rules {

// Chuyển tiếp: the law changes while a nomination is under way. Its criteria stay those of the day of receipt; a person
// who has seen both reports may choose the later text, or confirms the earlier (VR-A05).

/// One change of law that leaves a choice.
struct ChangeOfLaw {
  base::Date from;  // the first day of the later text
  law::Instrument earlier, later;
  std::string_view guidance;  // whom the choice favours; tóm lược
};
std::span<const ChangeOfLaw> changes_of_law();

/// The days whose texts a nomination may be judged by: that of its receipt, then the first day of each later text until
/// it is decided, or today. One day, or none before receipt: nothing to choose.
std::vector<base::Date> criteria_days(const Dates& dates);

/// Takes over what was chosen in an appraisal (nullptr: none was written), where it is one of these days.
void choose_criteria(Dates& dates, const records::Appraisal* appraisal);

}  // namespace tdkt::rules
