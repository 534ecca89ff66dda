#pragma once

#include <string>
#include <string_view>

#include "server/store/database.h"

namespace tdkt::store {

/// Up to which instant (RFC 3339) an account has read its notices; "" when it never did.
base::Result<std::string> notices_read_until(Connection& connection, const base::Id& account_id);
/// Moves that forward; an earlier instant changes nothing, so that devices may say it in any order.
base::Status note_notices_read(Connection& connection, const base::Id& account_id, std::string_view until);

}  // namespace tdkt::store
