#include "server/store/procedure.h"

#include <algorithm>

namespace tdkt::store {

base::Result<std::optional<Standing>> standing_of(Connection& connection, const base::Id& record_id) {
  TDKT_TRY(rows, connection.query("SELECT holder_unit_id, received_on FROM standings WHERE record_id = ?", record_id));
  TDKT_TRY(found, rows.step());
  if (!found) return std::optional<Standing>();
  const auto received_on = rows.optional_date(1);
  if (!received_on) return base::Problem{base::ProblemCode::internal, "a standing without its day of receipt", {}};
  return std::optional<Standing>(Standing{rows.id(0), *received_on});
}

base::Status set_standing(Connection& connection, const base::Id& record_id, const Standing& standing) {
  return connection.run(
      "INSERT INTO standings (record_id, holder_unit_id, received_on) VALUES (?, ?, ?) "
      "ON CONFLICT (record_id) DO UPDATE SET holder_unit_id = excluded.holder_unit_id, "
      "received_on = excluded.received_on",
      record_id, standing.holder_unit_id, standing.received_on);
}

base::Status clear_standing(Connection& connection, const base::Id& record_id) {
  return connection.run("DELETE FROM standings WHERE record_id = ?", record_id);
}

base::Status note_nominee(Connection& connection, const base::Id& nomination_id,
                          const std::optional<base::Id>& nominee_id) {
  if (!nominee_id) return connection.run("DELETE FROM nominees WHERE record_id = ?", nomination_id);
  return connection.run(
      "INSERT INTO nominees (record_id, nominee_id) VALUES (?, ?) "
      "ON CONFLICT (record_id) DO UPDATE SET nominee_id = excluded.nominee_id",
      nomination_id, *nominee_id);
}

base::Result<std::vector<base::Id>> nominations_of_nominee(Connection& connection, const base::Id& nominee_id) {
  TDKT_TRY(rows,
           connection.query("SELECT record_id FROM nominees WHERE nominee_id = ? ORDER BY record_id", nominee_id));
  std::vector<base::Id> ids;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return ids;
    ids.push_back(rows.id(0));
  }
}

base::Result<std::optional<DoneAct>> done_act(Connection& connection, const base::Id& act_id) {
  TDKT_TRY(rows, connection.query("SELECT account_id, path, receipt FROM acts WHERE act_id = ?", act_id));
  TDKT_TRY(found, rows.step());
  if (!found) return std::optional<DoneAct>();
  return std::optional<DoneAct>(DoneAct{rows.id(0), rows.string(1), rows.string(2)});
}

base::Status note_act(Connection& connection, const base::Id& act_id, const DoneAct& act, int64_t at) {
  return connection.run("INSERT INTO acts (act_id, account_id, path, receipt, at) VALUES (?, ?, ?, ?, ?)", act_id,
                        act.account_id, act.path, act.receipt, at);
}

base::Result<int64_t> next_receipt_number(Connection& connection) {
  TDKT_TRY(rows, connection.query("UPDATE counters SET value = value + 1 WHERE name = 'receipt' RETURNING value"));
  TDKT_TRY(found, rows.step());
  if (!found) return base::Problem{base::ProblemCode::internal, "the counter of receipts is missing", {}};
  const int64_t number = rows.integer(0);
  TDKT_CHECK(rows.finish());
  return number;
}

base::Result<std::vector<ActLine>> acts_of(Connection& connection, const base::Id& record_id) {
  TDKT_TRY(rows, connection.query("SELECT t.act, coalesce(a.name, ''), t.at, t.note, t.revision_ids FROM transitions t "
                                  "LEFT JOIN accounts a ON a.account_id = t.account_id WHERE t.record_id = ? "
                                  "ORDER BY t.seq",
                                  record_id));
  std::vector<ActLine> acts;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return acts;
    acts.push_back({rows.string(0), rows.string(1), rows.integer(2), rows.string(3), rows.string(4)});
  }
}

base::Status keep_judgement(Connection& connection, int64_t transition_seq, std::string_view facts,
                            std::string_view report) {
  return connection.run("INSERT INTO judgements (transition_seq, facts, report) VALUES (?, ?, ?)", transition_seq,
                        facts, report);
}

base::Result<int64_t> last_change_seq(Connection& connection) {
  TDKT_TRY(rows, connection.query("SELECT value FROM counters WHERE name = 'change_seq'"));
  TDKT_TRY(found, rows.step());
  return found ? rows.integer(0) : int64_t{0};
}

base::Status number_feed_anew(Connection& connection, int64_t now) {
  TDKT_TRY(last, last_change_seq(connection));
  const int64_t shift = std::max<int64_t>(0, now * 1000 - last);
  // By way of negative numbers: no two records may bear the same, not even in passing.
  TDKT_CHECK(connection.run("UPDATE records SET change_seq = -change_seq"));
  TDKT_CHECK(connection.run("UPDATE records SET change_seq = ? - change_seq", shift));
  return connection.run("UPDATE counters SET value = value + ? WHERE name = 'change_seq'", shift);
}

base::Status mark(Connection& connection, std::string_view word) {
  return connection.run("INSERT OR REPLACE INTO counters (name, value) VALUES (?, 1)", "mark:" + std::string(word));
}

base::Result<bool> is_marked(Connection& connection, std::string_view word) {
  TDKT_TRY(rows, connection.query("SELECT 1 FROM counters WHERE name = ?", "mark:" + std::string(word)));
  TDKT_TRY(found, rows.step());
  return found;
}

}  // namespace tdkt::store
