#include "shared/rules/collective.h"

#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"

namespace tdkt::rules {

std::optional<records::RatingLevel> own_level(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (!nomination.school_year) {
    verdict.unknown("/school_year", "năm học đề nghị");
    return std::nullopt;
  }
  const auto& collective = verdict.facts().collective;
  const records::Rating* rating = collective ? rating_of(collective->ratings, *nomination.school_year) : nullptr;
  if (rating && rating->level) return rating->level;
  verdict.unknown("/nominee_id", "xếp loại " + in_words(*nomination.school_year) + " của " + nominee_in_words(verdict));
  return std::nullopt;
}

const std::vector<Member>* members_or_unknown(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (!nomination.school_year) {
    verdict.unknown("/school_year", "năm học đề nghị");
    return nullptr;
  }
  if (verdict.facts().members_known && !verdict.facts().members.empty()) return &verdict.facts().members;
  verdict.unknown("/nominee_id",
                  "danh sách cá nhân của " + nominee_in_words(verdict) + " trong " + in_words(*nomination.school_year));
  return nullptr;
}

int64_t count_of(const std::vector<Member>& members, bool Member::*title) {
  int64_t count = 0;
  for (const Member& member : members) count += member.*title ? 1 : 0;
  return count;
}

}  // namespace tdkt::rules
