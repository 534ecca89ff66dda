#pragma once

#include <string>

#include "server/store/database.h"

namespace tdkt::resources {

/// What a unit was called on a day; "" when it is not known.
base::Result<std::string> unit_name(store::Connection& connection, const base::Id& id, base::Date day);

}  // namespace tdkt::resources
