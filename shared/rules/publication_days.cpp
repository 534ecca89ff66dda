#include "shared/rules/publication_days.h"

#include <algorithm>

namespace tdkt::rules {

int64_t days_public_before(const std::vector<records::Publication>& publications, base::Date end) {
  int64_t longest = 0;
  for (const records::Publication& row : publications) {
    if (row.kind != records::PublicationKind::in_unit || !row.from_on) continue;
    const base::Date last = row.last_on && *row.last_on < end ? *row.last_on : end.plus_days(-1);
    longest = std::max<int64_t>(longest, last.number() - row.from_on->number() + 1);
  }
  return longest;
}

}  // namespace tdkt::rules
