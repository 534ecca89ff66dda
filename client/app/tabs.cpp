#include "client/app/tabs.h"

#include <algorithm>
#include <utility>

#include "client/app/editing.h"

namespace tdkt::app {
namespace {

/// What the server said of a record, from the tab that heard it last.
void keep_what_the_server_said(Entry& entry, const Entry& mine) {
  entry.base_revision = mine.base_revision;
  entry.base = mine.base;
  entry.state = mine.state;
  entry.unit_id = mine.unit_id;
  entry.holder_unit_id = mine.holder_unit_id;
  entry.received_on = mine.received_on;
  entry.acts = mine.acts;
  entry.saved_at = mine.saved_at;
  entry.saved_by = mine.saved_by;
}

/// The tab that sends knows best what is under way; what another sent before it ended still waits for its answer.
void keep_what_is_under_way(Entry& entry, const Entry& mine) {
  if (mine.sending_revision || mine.saved_at > entry.saved_at) {
    entry.sending_revision = mine.sending_revision;
    entry.sending = mine.sending;
    entry.sending_request = mine.sending_request;
  }
  // A text that was refused and then changed is offered again.
  if (entry.document == mine.document) entry.refusal = mine.refusal;
}

void add_unread(Entry& entry, const std::vector<Unread>& more) {
  for (const Unread& one : more)
    if (std::none_of(entry.unread.begin(), entry.unread.end(), [&](const Unread& u) { return u.place == one.place; }))
      entry.unread.push_back(one);
}

}  // namespace

void add_conflicts(Entry& entry, const std::vector<sync::Conflict>& more) {
  for (const sync::Conflict& one : more)
    if (std::none_of(entry.conflicts.begin(), entry.conflicts.end(),
                     [&](const sync::Conflict& c) { return c.place == one.place; }))
      entry.conflicts.push_back(one);
}

void take_kept(Model& model, Entry& mine, Entry kept) {
  kept.dirty = !kept.base_revision || kept.document != kept.base;
  mine = std::move(kept);
  read_into_set(model, mine.kind, mine.document);
  model.records.set_received(mine.id, mine.received_on);
}

void take_from_tab(Model& model, Entry& mine, Entry theirs) {
  if (model.leader) keep_what_is_under_way(theirs, mine);
  if (mine.saved_at > theirs.saved_at) keep_what_the_server_said(theirs, mine);
  if (mine.saved_at < theirs.saved_at) model.saved_since_pull.insert(mine.id);
  take_kept(model, mine, std::move(theirs));
}

void meet_tab(Model& model, Entry& mine, Entry theirs, const base::Value& known, Effects& effects) {
  for (const std::string& place : mine.on_disk.settled) drop_conflict(theirs, place);
  theirs.on_disk.settled = mine.on_disk.settled;
  sync::Merge merge = sync::merge(known, mine.document, theirs.document);
  base::Value document = std::move(merge.merged);
  for (const auto& conflict : merge.conflicts) sync::resolve(document, conflict, true);
  change_document(theirs, std::move(document));
  if (!merge.conflicts.empty()) {
    if (!theirs.theirs) theirs.theirs = Theirs{};
    add_conflicts(theirs, merge.conflicts);
    tell(model, Notice::Tone::look_again,
         "Một mục được viết khác nhau ở hai thẻ của trình duyệt này. Chọn giữ bản nào; cả hai bản đều còn.", effects);
  }
  add_unread(theirs, mine.unread);
  theirs.changed_at = std::max(theirs.changed_at, mine.changed_at);
  if (theirs.first_unsent_at == 0) theirs.first_unsent_at = mine.first_unsent_at;
  take_from_tab(model, mine, std::move(theirs));
}

}  // namespace tdkt::app
