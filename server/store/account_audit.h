#pragma once

#include "server/store/database.h"

namespace tdkt::store {

/// Whether the accounts are what the log tells of: each was made there, signs in by that name and with that password,
/// has the roles it was given last, and is shut out or not as the log says. `unavailable`, naming the account, where a
/// role or a password was put in by hand. For a chain that verifies; what older entries do not tell is not asked.
base::Status check_accounts_told(Connection& connection);

}  // namespace tdkt::store
