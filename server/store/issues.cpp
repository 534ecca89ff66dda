#include "server/store/issues.h"

namespace tdkt::store {

base::Result<std::vector<Issue>> issues(Connection& connection) {
  TDKT_TRY(rows,
           connection.query(
               "SELECT a.record_id, r.kind, json_extract(a.detail, '$.from_state'), "
               "json_extract(a.detail, '$.revision_ids[0]') FROM audit a JOIN records r ON r.record_id = a.record_id "
               "WHERE a.act IN ('decision', 'correction', 'revocation') ORDER BY a.seq"));
  std::vector<Issue> list;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return list;
    list.push_back({rows.id(0), rows.string(1), rows.string(2), rows.id(3)});
  }
}

}  // namespace tdkt::store
