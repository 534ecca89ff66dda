#include "server/store/transitions.h"

#include "server/store/hash.h"
#include "server/store/id_list.h"
#include "server/store/procedure.h"
#include "server/store/revisions.h"
#include "shared/wire/json.h"

namespace tdkt::store {

using base::Problem;
using base::ProblemCode;

base::Result<int64_t> record_transition(Connection& connection, const Transition& transition) {
  TDKT_TRY(row, record_row(connection, transition.record_id));
  if (!row) return Problem{ProblemCode::not_found, "Mục này không có trên máy chủ.", {}};
  if (row->state != transition.from_state)
    return Problem{ProblemCode::not_allowed_in_state, "Mục này vừa được chuyển sang bước khác. Tải lại để xem.", {}};
  TDKT_TRY(seq, next_change_seq(connection));
  TDKT_CHECK(connection.run("UPDATE records SET state = ?, change_seq = ?, updated_at = ? WHERE record_id = ?",
                            transition.to_state, seq, transition.at, transition.record_id));
  const std::string note = wire::write_json(transition.note);
  TDKT_CHECK(connection.run(
      "INSERT INTO transitions (seq, record_id, act, from_state, to_state, account_id, at, revision_ids, note) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      seq, transition.record_id, transition.act, transition.from_state, transition.to_state, transition.account_id,
      transition.at, id_list_text(transition.revision_ids), note));
  base::Value detail = base::Value::object();
  detail.set("from_state", transition.from_state);
  detail.set("to_state", transition.to_state);
  detail.set("note_hash", sha256(note));
  // Who has it from now on, and since when by law; nobody but its own unit.
  TDKT_TRY(standing, standing_of(connection, transition.record_id));
  detail.set("holder_unit_id", standing ? base::Value(standing->holder_unit_id.text()) : base::Value());
  if (standing) detail.set("received_on", standing->received_on.text());
  base::Value& about = detail.set("revision_ids", base::Value::array());
  for (const base::Id& id : transition.revision_ids) about.push(id.text());
  TDKT_CHECK(write_audit(connection, {.by = {transition.account_id, transition.at},
                                      .act = transition.act,
                                      .record_id = transition.record_id,
                                      .detail = std::move(detail)}));
  return seq;
}

base::Result<std::vector<Transition>> transitions_of(Connection& connection, const base::Id& record_id) {
  TDKT_TRY(rows, connection.query("SELECT seq, act, from_state, to_state, account_id, at, revision_ids, note "
                                  "FROM transitions WHERE record_id = ? ORDER BY seq",
                                  record_id));
  std::vector<Transition> transitions;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return transitions;
    TDKT_TRY(revision_ids, id_list_of(rows.text(6)));
    TDKT_TRY(note, wire::read_json(rows.text(7)));
    transitions.push_back({.seq = rows.integer(0),
                           .record_id = record_id,
                           .act = rows.string(1),
                           .from_state = rows.string(2),
                           .to_state = rows.string(3),
                           .account_id = rows.id(4),
                           .at = rows.integer(5),
                           .revision_ids = std::move(revision_ids),
                           .note = std::move(note)});
  }
}

}  // namespace tdkt::store
