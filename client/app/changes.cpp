#include "client/app/changes.h"

#include <algorithm>
#include <utility>

#include "client/app/acts.h"
#include "client/app/editing.h"
#include "client/app/judge.h"
#include "client/app/outbox.h"
#include "client/app/returned.h"
#include "client/app/session.h"
#include "client/app/timers.h"
#include "shared/wire/json.h"

namespace tdkt::app {
namespace {

using base::Value;

constexpr int32_t kPullEveryMs = 60'000;

/// When the server took the newest revision that is known here; one that waits for a choice is known too.
const std::string& newest_known(const Entry& entry) {
  return entry.theirs ? std::max(entry.saved_at, entry.theirs->made_at) : entry.saved_at;
}

bool is_pulling(const Model& model) { return has_errand<PullingChanges>(model); }

}  // namespace

void take_record(Model& model, const Entry& theirs, Effects& effects) {
  auto [place, is_new] = model.entries.try_emplace(theirs.id, theirs);
  Entry& mine = place->second;
  if (model.heard_since_pull.count(theirs.id) > 0 && theirs.saved_at < newest_known(mine)) {
    // The feed was read before the server told of what this machine knows by now.
    model.pull_again = true;
    return;
  }
  model.records.set_received(theirs.id, theirs.received_on);
  if (is_new) {
    model.not_on_disk.insert(theirs.id);
    read_into_set(model, theirs.kind, theirs.document);
    return;
  }
  mine.state = theirs.state;
  mine.unit_id = theirs.unit_id;
  mine.holder_unit_id = theirs.holder_unit_id;
  mine.received_on = theirs.received_on;
  mine.acts = theirs.acts;
  if (mine.sending_revision == theirs.base_revision) {
    take_for_saved(mine);
    rest_acts_on(model, mine, effects);
  }
  const bool is_known =
      mine.base_revision == theirs.base_revision || (mine.theirs && mine.theirs->revision == *theirs.base_revision);
  // The tab that sends meets them when it sends what is written here; it may have sent them itself.
  const bool is_senders = !model.leader && (mine.dirty || mine.sending_revision);
  if (!is_known && is_senders) return;
  model.not_on_disk.insert(theirs.id);
  if (!is_known) meet(model, mine, {*theirs.base_revision, theirs.document, theirs.saved_by, theirs.saved_at}, effects);
  if (mine.base_revision != theirs.base_revision) return;
  mine.saved_at = theirs.saved_at;
  mine.saved_by = theirs.saved_by;
}

void pull_changes(Model& model, Effects& effects) {
  if (model.visible) wake(model, kPullTimer, kPullEveryMs, effects);
  if (!model.online || model.access != Access::signed_in || model.now < model.retry_at || is_pulling(model)) return;
  if (!model.account || model.account->must_change_password) return;
  // What is on this machine comes first: without it, what changed since is taken for all there is.
  if (has_errand<ReadingRecords>(model)) return;
  model.heard_since_pull.clear();
  const uint32_t request = new_request(model, PullingChanges{});
  effects.push_back(Http{request, "GET", "/api/v1/changes?since=" + std::to_string(model.cursor), {}, ""});
}

void pull_outcome(Model& model, Effects& effects) {
  // What is under way may have been read before the act was done: it is asked once more.
  if (is_pulling(model))
    model.pull_again = true;
  else
    pull_changes(model, effects);
}

void changes_answered(Model& model, const HttpAnswered& answer, Effects& effects) {
  if (answer.status == 401) return session_ended(model, effects);
  if (answer.status != 200) return back_off(model, effects);
  const auto body = wire::read_json(answer.body, {256 << 20, 32});
  const Value* cursor = body.ok() ? body->find("cursor") : nullptr;
  const Value* changes = body.ok() ? body->find("changes") : nullptr;
  if (!cursor || !cursor->integer() || !changes || !changes->items())
    return tell(model, Notice::Tone::look_again, "Chưa đọc được cập nhật từ máy chủ; sẽ thử lại.", effects);
  std::vector<base::Id> changed;
  for (const Value& envelope : *changes->items())
    if (const auto theirs = entry_from_server(envelope)) {
      take_record(model, *theirs, effects);
      changed.push_back(theirs->id);
    }
  model.cursor = *cursor->integer();
  model.retry_count = 0;
  judge_changed(model, changed);
  if (!changed.empty()) {
    wake(model, kSaveTimer, 50, effects);
    send_due(model, effects, false);
  }
  const Value* more = body->find("more");
  if (more && more->boolean() && *more->boolean()) return pull_changes(model, effects);
  model.first_pull_done = true;
  know_own_staff(model);
  read_returned(model, effects);
  if (std::exchange(model.pull_again, false)) pull_changes(model, effects);
}

void know_own_staff(Model& model) {
  // The feed brings every record one may read: after a whole pull the staff of one's own units is whole.
  bool is_new = false;
  for (const auto& grant : model.account->grants)
    if (grant.holds_on(model.today()) && !model.records.has_staff_of(grant.unit_id)) {
      model.records.has_whole_staff_of(grant.unit_id);
      is_new = true;
    }
  if (is_new || model.judged_on != model.today()) judge_all(model);
}

void read_register(Model& model, Effects& effects) {
  if (!model.online) return;
  effects.push_back(Http{new_request(model, ReadingRegister{}), "GET", "/api/v1/honours?limit=500", {}, ""});
}

void register_answered(Model& model, const HttpAnswered& answer) {
  const auto body = wire::read_json(answer.body, {16 << 20, 32});
  const Value* items = answer.status == 200 && body.ok() ? body->find("items") : nullptr;
  if (!items || !items->items()) return;
  model.award_register.clear();
  for (const Value& row : *items->items()) {
    const auto text = [&](std::string_view key) { return std::string(row.text_at(key)); };
    model.award_register.push_back({text("nominee_name"), text("position"), text("unit_name"), text("award"),
                                    text("school_year"), text("decision_number"), text("signed_on"), text("standing"),
                                    text("corrects_number"), text("ended_by_number")});
  }
}

}  // namespace tdkt::app
