#pragma once

#include "server/store/database.h"
#include "shared/base/value.h"

namespace tdkt::resources {

/// Refuses (`malformed`, naming the place) a line of a unit's lineage that puts it below a unit which is not there on
/// some day of that line: below Phòng GDĐT Mỹ Lộc after 2024-08-31. Lines that stand in `before` as they are were
/// judged when they were written; a unit may end while others still name it, and they are put right after that.
base::Status check_superiors(store::Connection& connection, const base::Value& before, const base::Value& after);

}  // namespace tdkt::resources
