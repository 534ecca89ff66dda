#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/app/action.h"
#include "client/app/model.h"
#include "client/screens/screen.h"

namespace tdkt::screens {

// The sheet of the staff: what its cells show, and what a change of a cell means for the record. Columns: name,
// teacher code, tổ, position, rating of three school years, awards.

inline constexpr size_t kNameColumn = 0, kCodeColumn = 1, kTeamColumn = 2, kPositionColumn = 3, kFirstRatingColumn = 4,
                        kAwardsColumn = 7;
/// Their words in an address; the years of the ratings are this one, last one, the one before, read backwards.
inline constexpr std::string_view kColumnWords[] = {"ten",  "ma",   "to",   "chuc-vu",
                                                    "xl-3", "xl-2", "xl-1", "khen-thuong"};

/// The school years of the rating columns: that of today and the two before, the oldest first.
std::vector<base::SchoolYear> rating_years(base::Date today);

std::string cell_text(const app::Model& model, const records::Person& person, size_t column);
/// What the sheet is sorted by in a column; bytes.
std::string sort_text(const app::Model& model, const records::Person& person, size_t column);

/// The edit that puts what was typed into a cell; nullopt with `why` in Vietnamese when it means nothing there.
/// `new_row` names the row of a rating that does not exist yet.
std::optional<app::EditField> edit_of_cell(const app::Model& model, const records::Person& person, size_t column,
                                           const std::string& typed, const base::Id& new_row, std::string& why);

}  // namespace tdkt::screens
