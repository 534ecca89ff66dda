#pragma once

#include <cstdint>

#include "shared/records/council.h"

namespace tdkt::rules {

// Who counts when a council votes: asked by the rules and shown beside the figures.

int64_t count_of(const records::Meeting& meeting, records::Presence presence);
/// Those who vote: present, or absent with a written opinion.
int64_t took_part(const records::Meeting& meeting);
/// The same, less those who leave this vote.
int64_t voters_of(const records::Meeting& meeting, const records::Vote& vote);
/// Members by the decision of establishment; those of the attendance list where the council's record is not known.
int64_t member_count(const records::Meeting& meeting, const records::Council* council);

}  // namespace tdkt::rules
