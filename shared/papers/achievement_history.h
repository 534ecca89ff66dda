#pragma once

#include <vector>

#include "shared/base/school_year.h"
#include "shared/papers/paper.h"
#include "shared/records/award_row.h"
#include "shared/records/person.h"

namespace tdkt::papers {

/// Mục III of Mẫu số 02, 03: titles (for a person beside the rating of each year), then forms, each with its decision.
/// Every reported year has a line, to be filled in by hand where nothing is recorded. What was revoked is left out.
void append_history(Blocks& body, const std::vector<records::AwardRow>& awards,
                    const std::vector<records::Rating>& ratings, const std::vector<base::SchoolYear>& reported);

/// Sáng kiến, đề tài of the reported years; nothing where there is none.
void append_achievements(Blocks& body, const records::Person& person, const std::vector<base::SchoolYear>& reported);

}  // namespace tdkt::papers
