#pragma once

#include "server/store/database.h"

namespace tdkt::resources {

/// Whether lists, rights and routes are drawn from what the documents say: owner, parent, school year and title of each
/// record, whom a nomination proposes, who manages a unit. `unavailable`, naming the record, where a column was altered
/// by hand. For a chain that verifies.
base::Status check_listed(store::Connection& connection);

}  // namespace tdkt::resources
