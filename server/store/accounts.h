#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/audit.h"
#include "server/store/database.h"

namespace tdkt::store {

/// A role, bound to a unit and a period.
struct AccountRole {
  std::string role;
  base::Id unit_id;
  base::Period period;
};

struct AccountRow {
  base::Id account_id;
  std::string login;
  std::string name;
  std::string password_hash;
  bool must_change_password = false;
  bool is_disabled = false;
  std::vector<AccountRole> roles;
};

struct NewAccount {
  base::Id account_id;
  std::string login;
  std::string name;
  std::string password_hash;  // of a temporary password, to be changed at first sign-in
  std::vector<AccountRole> roles;
  bool must_change_password = true;
};

/// How a login is kept and looked for: trimmed, lower case.
std::string login_form(std::string_view typed);

/// Makes an account, with its roles. `malformed` naming the place when the login is taken, is not 3 to 64 of
/// [a-z0-9._@-], or the name is empty. Several in one turn are all made or none.
base::Status create_account(Connection& connection, const NewAccount& account, const By& by);

base::Result<std::optional<AccountRow>> account_by_login(Connection& connection, std::string_view login);
base::Result<std::optional<AccountRow>> account_by_id(Connection& connection, const base::Id& account_id);
/// All accounts that have, had or will have a role in the unit; of every unit when nullopt. By login.
base::Result<std::vector<AccountRow>> accounts_of(Connection& connection, const std::optional<base::Id>& unit_id);

/// A temporary password, set by an administrator: all sessions end, it must be changed at the next sign-in.
base::Status reset_password(Connection& connection, const base::Id& account_id, const std::string& hash, const By& by);
/// The person's own change: all other sessions end.
base::Status change_password(Connection& connection, const base::Id& account_id, const std::string& hash,
                             std::string_view kept_token, const By& by);
/// Replaces all roles.
base::Status set_roles(Connection& connection, const base::Id& account_id, const std::vector<AccountRole>& roles,
                       const By& by);
/// Shuts an account out, ending its sessions, or lets it in again. Accounts are never deleted: history names them.
base::Status set_disabled(Connection& connection, const base::Id& account_id, bool disabled, const By& by);

}  // namespace tdkt::store
