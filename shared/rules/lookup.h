#pragma once

#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/school_year.h"
#include "shared/law/awards.h"
#include "shared/records/person.h"
#include "shared/records/unit.h"

namespace tdkt::rules {

/// Questions that several rules ask of the same records.

/// The rating of a year; nullptr when none is recorded.
const records::Rating* rating_of(const std::vector<records::Rating>& ratings, base::SchoolYear year);

/// The row of a history that can serve a công trạng path: this award, this year, not revoked, and neither CHUYEN_DE
/// nor DOT_XUAT (Nghị định 98/2023/NĐ-CP, Đ4.3; VR-E12). nullptr when there is none.
const records::AwardRow* counted_award(const std::vector<records::AwardRow>& history, law::Award award,
                                       base::SchoolYear year);

const records::Initiative* initiative_of(const records::Person& person, const base::Id& id);
const records::Research* research_of(const records::Person& person, const base::Id& id);

/// Whether an award used this initiative or research item.
bool rests_on(const records::AwardRow& row, const base::Id& achievement);

/// The row of the history that already used this initiative or research item; nullptr when it is unspent.
const records::AwardRow* spent_on(const records::Person& person, const base::Id& achievement);

/// "năm học 2024-2025"
std::string in_words(base::SchoolYear year);

}  // namespace tdkt::rules
