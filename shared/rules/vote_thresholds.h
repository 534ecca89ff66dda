#pragma once

#include <cstdint>
#include <string>

#include "shared/base/date.h"
#include "shared/law/awards.h"
#include "shared/rules/verdict.h"

namespace tdkt::rules {

/// On what a share of votes is counted: all members of the council's decision, or those who took part.
enum class VoteBase { all, present };

/// How many must say yes. Where `more_than`, exactly `percent` is not enough.
struct Threshold {
  int64_t percent = 50;
  bool more_than = true;
  VoteBase base = VoteBase::present;
  std::string source;  // "văn bản số 12/QĐ-SGDĐT"; empty for what is known from memory
};

/// The threshold for an award on a day: a regulation of the unit or the Sở about this award, then about all awards,
/// then what is remembered of Nghị định 98/2023/NĐ-CP (80 % of all members for the higher titles, else more than half).
Threshold threshold_for(const Case& subject, law::Award award, const base::Id& unit, base::Date day);

/// yes / base reaches the threshold, compared as an exact fraction; nothing is rounded. Precondition: base > 0.
bool reaches(const Threshold& threshold, int64_t yes, int64_t base);

/// On how many votes of a meeting a share is counted.
int64_t base_of(const Threshold& threshold, const records::Meeting& meeting, const records::Council* council);

/// "từ 80 %", "trên 50 %", with the text that sets it.
std::string in_words(const Threshold& threshold);

}  // namespace tdkt::rules
