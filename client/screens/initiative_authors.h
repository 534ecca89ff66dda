#pragma once

#include "client/screens/staff_rows.h"

namespace tdkt::screens {

/// Tác giả of an initiative: who, with what share. The same initiative stands in the record of each author who works
/// here; where another's copy differs, one press makes it the same.
void draw_initiative_authors(PersonRows& at, const std::string& place, const base::Id& initiative);

}  // namespace tdkt::screens
