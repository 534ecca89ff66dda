#include "server/store/audit_list.h"

namespace tdkt::store {

base::Result<std::vector<AuditLine>> audit_lines(Connection& connection, int64_t since, int64_t limit) {
  TDKT_TRY(rows, connection.query("SELECT a.seq, a.at, coalesce(a.account_id, ''), coalesce(c.name, ''), a.act, "
                                  "coalesce(a.record_id, ''), coalesce(a.revision_id, ''), a.detail, a.hash "
                                  "FROM audit a LEFT JOIN accounts c ON c.account_id = a.account_id "
                                  "WHERE a.seq > ? ORDER BY a.seq LIMIT ?",
                                  since, limit));
  std::vector<AuditLine> lines;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return lines;
    lines.push_back({rows.integer(0), rows.integer(1), rows.string(2), rows.string(3), rows.string(4), rows.string(5),
                     rows.string(6), rows.string(7), rows.string(8)});
  }
}

}  // namespace tdkt::store
