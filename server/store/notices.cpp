#include "server/store/notices.h"

namespace tdkt::store {

base::Result<std::string> notices_read_until(Connection& connection, const base::Id& account_id) {
  TDKT_TRY(rows, connection.query("SELECT notices_read_until FROM accounts WHERE account_id = ?", account_id));
  TDKT_TRY(found, rows.step());
  return found ? rows.string(0) : std::string();
}

base::Status note_notices_read(Connection& connection, const base::Id& account_id, std::string_view until) {
  return connection.run("UPDATE accounts SET notices_read_until = ? WHERE account_id = ? AND notices_read_until < ?",
                        until, account_id, until);
}

}  // namespace tdkt::store
