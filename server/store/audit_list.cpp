#include "server/store/audit_list.h"

#include "server/store/record_rows.h"

namespace tdkt::store {

base::Result<std::vector<AuditLine>> audit_lines(Connection& connection, int64_t since, int64_t limit) {
  static const std::string kSql =
      "SELECT e.seq, e.at, coalesce(e.account_id, ''), " + actor_name("e.account_id") +
      ", e.act, coalesce(e.record_id, ''), coalesce(e.revision_id, ''), e.detail, e.hash "
      "FROM audit e LEFT JOIN accounts a ON a.account_id = e.account_id WHERE e.seq > ? ORDER BY e.seq LIMIT ?";
  TDKT_TRY(rows, connection.query(kSql, since, limit));
  std::vector<AuditLine> lines;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return lines;
    lines.push_back({rows.integer(0), rows.integer(1), rows.string(2), rows.string(3), rows.string(4), rows.string(5),
                     rows.string(6), rows.string(7), rows.string(8)});
  }
}

}  // namespace tdkt::store
