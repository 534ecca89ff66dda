#include "shared/rules/meeting_counts.h"

#include <algorithm>

namespace tdkt::rules {

using records::Presence;

int64_t count_of(const records::Meeting& meeting, Presence presence) {
  return std::count_if(meeting.attendances.begin(), meeting.attendances.end(),
                       [&](const records::Attendance& a) { return a.presence == presence; });
}

int64_t took_part(const records::Meeting& meeting) {
  return count_of(meeting, Presence::present) + count_of(meeting, Presence::written_opinion);
}

int64_t voters_of(const records::Meeting& meeting, const records::Vote& vote) {
  return took_part(meeting) - static_cast<int64_t>(vote.abstaining_ids.size());
}

int64_t member_count(const records::Meeting& meeting, const records::Council* council) {
  const size_t listed = meeting.attendances.size();
  return static_cast<int64_t>(council && !council->council_members.empty() ? council->council_members.size() : listed);
}

}  // namespace tdkt::rules
