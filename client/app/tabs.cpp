#include "client/app/tabs.h"

#include <algorithm>
#include <utility>

#include "client/app/editing.h"
#include "shared/records/place.h"

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

base::Value value_at(const base::Value& document, const std::string& place) {
  const base::Value* value = records::at(document, place);
  return value ? *value : base::Value();
}

/// What stands in one of the two because the server said so, and not because somebody wrote it there, gives way to what
/// was written with that revision known.
void settle_with_what_came(const Entry& mine, const Entry& theirs, sync::Merge& merge) {
  const bool same_base = mine.base_revision == theirs.base_revision;
  const bool they_know = theirs.saved_at >= mine.saved_at || theirs.sending_revision == mine.base_revision;
  const auto& came = mine.on_disk.from_server;
  std::erase_if(merge.conflicts, [&](const sync::Conflict& conflict) {
    const base::Value base = value_at(mine.base, conflict.place);
    const auto at = came.find(conflict.place);
    const bool mine_came =
        same_base ? conflict.mine == base : they_know && at != came.end() && at->second == conflict.mine;
    const bool theirs_came = same_base && conflict.theirs == base;
    if (mine_came || theirs_came) sync::resolve(merge.merged, conflict, theirs_came);
    return mine_came || theirs_came;
  });
}

/// The revision of somebody else that waits for a choice here is newer than the one that waits there.
bool met_later(const Entry& mine, const Entry& theirs) {
  if (!mine.theirs || !mine.theirs->revision) return false;
  const std::string& known_there = theirs.theirs ? theirs.theirs->made_at : theirs.saved_at;
  return known_there < mine.theirs->made_at;
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
  if (mine.saved_at < theirs.saved_at) model.heard_since_pull.insert(mine.id);
  take_kept(model, mine, std::move(theirs));
}

void meet_tab(Model& model, Entry& mine, Entry theirs, const base::Value& known, Effects& effects) {
  for (const std::string& place : mine.on_disk.settled) drop_conflict(theirs, place);
  theirs.on_disk.settled = mine.on_disk.settled;
  if (met_later(mine, theirs)) {
    theirs.theirs = mine.theirs;
    theirs.conflicts = mine.conflicts;
  }
  theirs.on_disk.from_server = mine.on_disk.from_server;
  sync::Merge merge = sync::merge(known, mine.document, theirs.document);
  settle_with_what_came(mine, theirs, merge);
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
