#pragma once

#include <optional>
#include <vector>

#include "server/store/database.h"
#include "shared/records/unit.h"
#include "shared/workflow/route.h"

namespace tdkt::store {

/// Notes who manages a unit, and when; replaces what was noted. Part of saving a unit.
base::Status note_superiors(Connection& connection, const records::Unit& unit);

/// Whether that is what is noted of it.
base::Result<bool> has_noted_superiors(Connection& connection, const records::Unit& unit);

/// The unit that manages this one on a day; nullopt when none is recorded.
base::Result<std::optional<base::Id>> superior_of(Connection& connection, const base::Id& unit_id, base::Date day);

/// All that stand above this unit on a day, the nearest first.
base::Result<workflow::Route> route_of(Connection& connection, const base::Id& unit_id, base::Date day);

/// The units that one manages on a day, ascending.
base::Result<std::vector<base::Id>> managed_by(Connection& connection, const base::Id& superior_id, base::Date day);

}  // namespace tdkt::store
