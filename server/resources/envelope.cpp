#include "server/resources/envelope.h"

#include "server/resources/services.h"
#include "shared/records/kinds.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using base::Value;

Value head_of(const store::RecordView& record) {
  Value head = Value::object();
  head.set("kind", record.row.kind);
  head.set("id", record.row.record_id.text());
  head.set("revision_id", record.revision_id.text());
  head.set("state", record.row.state);
  head.set("unit_id", record.row.unit_id.text());
  head.set("holder_unit_id", record.holder_unit_id.text());
  if (record.received_on) head.set("received_on", record.received_on->text());
  head.set("saved_at", instant_text(record.saved_at));
  head.set("saved_by", record.saved_by);
  head.set("seq", record.row.change_seq);
  return head;
}

base::Result<Value> acts_value(store::Connection& connection, const store::RecordView& record) {
  Value list = Value::array();
  if (!has_states(record.row.kind)) return list;
  TDKT_TRY(acts, store::acts_of(connection, record.row.record_id));
  for (const store::ActLine& act : acts) {
    Value& row = list.push(Value::object());
    row.set("act", act.act);
    row.set("by", act.by);
    row.set("at", instant_text(act.at));
    TDKT_TRY(note, wire::read_json(act.note));
    if (note.members() && !note.members()->empty()) row.set("note", note);
    TDKT_TRY(about, wire::read_json(act.revision_ids));
    if (about.items() && about.items()->size() == 1) row.set("revision_id", about.items()->front());
  }
  return list;
}

}  // namespace

bool has_states(std::string_view kind) {
  using K = records::RecordKind;
  return kind == base::word(K::dossiers) || kind == base::word(K::nominations) || kind == base::word(K::decisions);
}

base::Result<std::string> envelope(store::Connection& connection, const store::RecordView& record) {
  Value head = head_of(record);
  TDKT_TRY(acts, acts_value(connection, record));
  head.set("acts", std::move(acts));
  std::string text = "{\"document\":" + record.document + ",";
  text += std::string_view(wire::write_json(head)).substr(1);
  return text;
}

base::Result<Value> envelope_value(store::Connection& connection, const store::RecordView& record) {
  Value value = head_of(record);
  TDKT_TRY(acts, acts_value(connection, record));
  value.set("acts", std::move(acts));
  TDKT_TRY(document, wire::read_json(record.document));
  value.set("document", std::move(document));
  return value;
}

Value line_of_list(const store::RecordView& record) {
  Value line = head_of(record);
  line.set("title", record.row.title);
  if (!record.row.school_year.empty()) line.set("school_year", record.row.school_year);
  return line;
}

}  // namespace tdkt::resources
