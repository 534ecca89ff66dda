#include "client/app/entry.h"

#include <utility>

#include "shared/wire/json.h"

namespace tdkt::app {
namespace {

using base::Value;

Value text_of(const base::Id& id) { return id.is_zero() ? Value() : Value(id.text()); }

void set_if(Value& object, std::string_view key, Value value) {
  if (!value.is_null()) object.set(key, std::move(value));
}

std::optional<base::Id> id_at(const Value& object, std::string_view key) {
  return base::Id::parse(object.text_at(key));
}

int64_t number_at(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value && value->integer() ? *value->integer() : 0;
}

Value member(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value ? *value : Value();
}

Value value_of(const std::vector<ActNote>& acts) {
  Value list = Value::array();
  for (const ActNote& act : acts) {
    Value& row = list.push(Value::object());
    row.set("act", act.act);
    row.set("by", act.by);
    row.set("at", act.at);
    set_if(row, "note", act.note);
    if (act.revision) row.set("revision_id", act.revision->text());
  }
  return list;
}

std::vector<ActNote> acts_of(const Value& object) {
  std::vector<ActNote> acts;
  const Value* list = object.find("acts");
  if (!list || !list->items()) return acts;
  for (const Value& row : *list->items())
    acts.push_back({std::string(row.text_at("act")), std::string(row.text_at("by")), std::string(row.text_at("at")),
                    member(row, "note"), id_at(row, "revision_id")});
  return acts;
}

Value value_of(const Theirs& theirs) {
  Value out = Value::object();
  if (theirs.revision) {
    out.set("revision", theirs.revision->text());
    out.set("document", theirs.document);
    out.set("author", theirs.author);
    out.set("made_at", theirs.made_at);
  }
  return out;
}

Value value_of(const std::vector<sync::Conflict>& conflicts) {
  Value list = Value::array();
  for (const auto& conflict : conflicts) {
    Value& row = list.push(Value::object());
    row.set("place", conflict.place);
    set_if(row, "base", conflict.base);
    set_if(row, "mine", conflict.mine);
    set_if(row, "theirs", conflict.theirs);
  }
  return list;
}

Value value_of(const std::vector<Unread>& unread) {
  Value list = Value::array();
  for (const Unread& one : unread) {
    Value& row = list.push(Value::object());
    row.set("place", one.place);
    row.set("label", one.label);
    row.set("text", one.text);
    row.set("sentence", one.sentence);
  }
  return list;
}

void read_unread(const Value& object, Entry& entry) {
  const Value* list = object.find("unread");
  if (!list || !list->items()) return;
  const auto text = [](const Value& row, std::string_view key) { return std::string(row.text_at(key)); };
  for (const Value& row : *list->items())
    entry.unread.push_back({text(row, "place"), text(row, "label"), text(row, "text"), text(row, "sentence")});
}

void read_conflict(const Value& object, Entry& entry) {
  if (const Value* theirs = object.find("theirs"))
    entry.theirs = Theirs{id_at(*theirs, "revision"), member(*theirs, "document"),
                          std::string(theirs->text_at("author")), std::string(theirs->text_at("made_at"))};
  const Value* list = object.find("conflicts");
  if (!list || !list->items()) return;
  for (const Value& row : *list->items())
    entry.conflicts.push_back(
        {std::string(row.text_at("place")), member(row, "base"), member(row, "mine"), member(row, "theirs")});
}

/// What the server says about a record beside its content.
void read_standing(const Value& object, Entry& entry) {
  entry.state = base::from_word<workflow::State>(object.text_at("state")).value_or(workflow::State::draft);
  entry.unit_id = id_at(object, "unit_id").value_or(base::Id{});
  entry.holder_unit_id = id_at(object, "holder_unit_id").value_or(base::Id{});
  entry.received_on = base::Date::parse(object.text_at("received_on"));
  entry.acts = acts_of(object);
  entry.saved_at = object.text_at("saved_at");
  entry.saved_by = object.text_at("saved_by");
}

}  // namespace

SaveState Entry::save_state() const {
  if (!conflicts.empty()) return SaveState::conflict;
  if (refusal) return SaveState::refused;
  if (sending_request != 0) return SaveState::sending;
  return dirty || sending_revision || !base_revision ? SaveState::only_here : SaveState::saved;
}

void change_document(Entry& entry, Value document) {
  std::swap(entry.document, document);
  if (!entry.on_disk.document) entry.on_disk.document = std::move(document);
}

void rest_on(Entry& entry, const Theirs& theirs) {
  entry.base_revision = theirs.revision;
  entry.base = theirs.document;
  entry.saved_at = theirs.made_at;
  entry.saved_by = theirs.author;
}

void take_for_saved(Entry& entry) {
  entry.base_revision = entry.sending_revision;
  entry.base = std::move(entry.sending);
  entry.sending_revision.reset();
  entry.sending = Value();
  entry.sending_request = 0;
  entry.dirty = entry.document != entry.base;
}

void drop_conflict(Entry& entry, const std::string& place) {
  std::erase_if(entry.conflicts, [&](const sync::Conflict& conflict) { return conflict.place == place; });
  if (!entry.conflicts.empty() || !entry.theirs) return;
  if (entry.theirs->revision) rest_on(entry, *entry.theirs);
  entry.theirs.reset();
}

std::string stored(const Entry& entry) {
  Value out = Value::object();
  out.set("written", entry.on_disk.stamp);
  out.set("kind", base::word(entry.kind));
  out.set("id", entry.id.text());
  out.set("document", entry.document);
  set_if(out, "unit_id", text_of(entry.unit_id));
  set_if(out, "holder_unit_id", text_of(entry.holder_unit_id));
  out.set("state", base::word(entry.state));
  if (entry.received_on) out.set("received_on", entry.received_on->text());
  out.set("acts", value_of(entry.acts));
  out.set("saved_at", entry.saved_at);
  out.set("saved_by", entry.saved_by);
  if (entry.base_revision) out.set("base_revision", entry.base_revision->text());
  if (entry.dirty) out.set("base", entry.base);
  out.set("dirty", entry.dirty);
  out.set("changed_at", entry.changed_at);
  out.set("first_unsent_at", entry.first_unsent_at);
  if (entry.sending_revision) {
    out.set("sending_revision", entry.sending_revision->text());
    out.set("sending", entry.sending);
  }
  if (entry.theirs) out.set("theirs", value_of(*entry.theirs));
  if (!entry.conflicts.empty()) out.set("conflicts", value_of(entry.conflicts));
  if (!entry.unread.empty()) out.set("unread", value_of(entry.unread));
  return wire::write_json(out);
}

std::optional<Entry> entry_of(std::string_view text) {
  constexpr size_t kMost = 16 << 20;  // four documents of a record at their largest
  const auto read = wire::read_json(text, {kMost, 40});
  if (!read.ok()) return std::nullopt;
  const Value& object = *read;
  const auto kind = base::from_word<records::RecordKind>(object.text_at("kind"));
  const auto id = id_at(object, "id");
  if (!kind || !id) return std::nullopt;
  Entry entry;
  entry.kind = *kind;
  entry.id = *id;
  entry.document = member(object, "document");
  entry.on_disk.stamp = object.text_at("written");
  read_standing(object, entry);
  entry.base_revision = id_at(object, "base_revision");
  const Value* dirty = object.find("dirty");
  entry.dirty = dirty && dirty->boolean() && *dirty->boolean();
  entry.base = entry.dirty ? member(object, "base") : entry.document;
  entry.changed_at = number_at(object, "changed_at");
  entry.first_unsent_at = number_at(object, "first_unsent_at");
  entry.sending_revision = id_at(object, "sending_revision");
  entry.sending = member(object, "sending");
  read_conflict(object, entry);
  read_unread(object, entry);
  return entry;
}

std::optional<Entry> entry_from_server(const Value& envelope) {
  const auto kind = base::from_word<records::RecordKind>(envelope.text_at("kind"));
  const auto id = id_at(envelope, "id");
  const auto revision = id_at(envelope, "revision_id");
  if (!kind || !id || !revision || !envelope.find("document")) return std::nullopt;
  Entry entry;
  entry.kind = *kind;
  entry.id = *id;
  entry.document = *envelope.find("document");
  entry.base = entry.document;
  entry.base_revision = *revision;
  read_standing(envelope, entry);
  return entry;
}

}  // namespace tdkt::app
