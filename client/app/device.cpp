#include "client/app/device.h"

#include <map>
#include <set>
#include <utility>

#include "client/app/changes.h"
#include "client/app/editing.h"
#include "client/app/judge.h"
#include "client/app/kept_acts.h"
#include "client/app/outbox.h"
#include "client/app/session.h"
#include "client/app/tabs.h"
#include "client/app/timers.h"

namespace tdkt::app {
namespace {

constexpr int32_t kRetrySaveMs = 2000;

std::string key_of(const Model& model, const base::Id& record) {
  return model.account->id.text() + "/" + record.text();
}

/// The records whose writes have not been answered.
std::set<base::Id> being_written(const Model& model) {
  std::set<base::Id> ids;
  for (const auto& errand : model.errands)
    if (const auto* writing = std::get_if<WritingStore>(&errand.second))
      ids.insert(writing->ids.begin(), writing->ids.end());
  return ids;
}

/// Another tab had written the entry meanwhile: in its place nothing was written.
void meet_writer(Model& model, Entry& entry, Entry theirs, Effects& effects) {
  const OnDisk& on_disk = entry.on_disk;
  const base::Value known =
      on_disk.before_writing ? *on_disk.before_writing : on_disk.document.value_or(entry.document);
  meet_tab(model, entry, std::move(theirs), known, effects);
  model.not_on_disk.insert(entry.id);
  judge_after(model, entry.id);
}

/// The store holds what it held before.
void not_written(OnDisk& on_disk) {
  if (on_disk.before_writing) on_disk.document = std::exchange(on_disk.before_writing, std::nullopt);
}

}  // namespace

void read_device(Model& model, Effects& effects) {
  effects.push_back(ReadStore{new_request(model, ReadingDevice{}), "session", ""});
}

void device_answered(Model& model, const StoreAnswered& answer, Effects& effects) {
  for (const auto& [key, value] : answer.entries)
    if (key == "current") read_stored_session(model, value);
  if (!answer.error.empty()) model.store_error = answer.error;
  if (!model.account) return ask_session(model, effects);
  model.access = Access::signed_in;
  read_records(model, effects);
  ask_session(model, effects);
}

void read_records(Model& model, Effects& effects) {
  effects.push_back(ReadStore{new_request(model, ReadingRecords{}), "records", model.account->id.text() + "/"});
}

void records_answered(Model& model, const StoreAnswered& answer, Effects& effects) {
  if (!model.account) return;
  // What this tab writes itself is compared when it is written.
  std::set<base::Id> own = being_written(model);
  own.insert(model.not_on_disk.begin(), model.not_on_disk.end());
  for (const auto& [key, value] : answer.entries) {
    auto entry = entry_of(value);
    if (!entry || own.count(entry->id) > 0) continue;
    if (key != key_of(model, entry->id)) continue;  // asked for by whoever was signed in before
    const auto [mine, is_new] = model.entries.try_emplace(entry->id);
    if (is_new)
      take_kept(model, mine->second, std::move(*entry));
    else if (mine->second.on_disk.stamp != entry->on_disk.stamp)
      take_from_tab(model, mine->second, std::move(*entry));
  }
  // A store that was emptied has no records for its cursor: everything is asked for again.
  if (model.entries.empty()) model.cursor = 0;
  if (model.cursor > 0) know_own_staff(model);
  judge_all(model);
  effects.push_back(ReadStore{new_request(model, ReadingFiles{}), "files", ""});
  read_acts(model, effects);
  pull_changes(model, effects);
  send_due(model, effects, true);
}

void save_device(Model& model, Effects& effects, Page page) {
  if (page == Page::ends) {
    // Nobody will be there to compare what lies in the store, nor to hear that what is being written has been.
    model.not_on_disk.merge(being_written(model));
    model.store_busy = false;
  }
  if (!model.account || model.store_busy || model.not_on_disk.empty()) return;
  WriteStore write{0, {}};
  WritingStore what;
  const std::string stamp = model.ids.next(model.now).text();
  for (const base::Id& id : model.not_on_disk) {
    const auto entry = model.entries.find(id);
    StoreItem item{"records", key_of(model, id), std::nullopt};
    if (entry != model.entries.end()) {
      OnDisk& on_disk = entry->second.on_disk;
      if (page == Page::stays) item.over = on_disk.stamp;
      if (!on_disk.before_writing) on_disk.before_writing = std::move(on_disk.document);
      on_disk.document.reset();
      on_disk.stamp = stamp;
      item.value = stored(entry->second);
    }
    write.items.push_back(std::move(item));
    what.ids.push_back(id);
  }
  // The cursor is written with what was read up to it, so that neither runs ahead of the other.
  write.items.push_back({"session", "current", stored_session(model)});
  model.not_on_disk.clear();
  model.not_found.clear();
  model.store_busy = true;
  write.request = new_request(model, std::move(what));
  effects.push_back(std::move(write));
}

void use_new_version_when_kept(Model& model, Effects& effects) {
  if (!model.awaits_new_version || has_errand<WritingStore>(model) || has_errand<KeepingAct>(model) ||
      !model.not_on_disk.empty())
    return;
  model.awaits_new_version = false;
  effects.push_back(Reload{});
}

void written(Model& model, const WritingStore& what, const StoreAnswered& answer, Effects& effects) {
  if (!what.ids.empty()) model.store_busy = false;
  if (answer.error.empty()) {
    std::map<base::Id, Entry> over_it;
    for (const auto& [key, value] : answer.entries)
      if (auto entry = entry_of(value)) over_it.insert_or_assign(entry->id, std::move(*entry));
    for (const base::Id& id : what.ids) {
      const auto entry = model.entries.find(id);
      const auto theirs = over_it.find(id);
      if (entry == model.entries.end()) continue;
      if (theirs != over_it.end()) meet_writer(model, entry->second, std::move(theirs->second), effects);
      entry->second.on_disk.before_writing.reset();
      if (model.not_on_disk.count(id) > 0) continue;
      entry->second.on_disk.settled.clear();
      entry->second.on_disk.from_server.clear();
    }
    if (!over_it.empty()) send_due(model, effects, false);
    model.store_error.clear();
    effects.push_back(Broadcast{"records"});
  } else {
    model.not_on_disk.insert(what.ids.begin(), what.ids.end());
    for (const base::Id& id : what.ids)
      if (const auto entry = model.entries.find(id); entry != model.entries.end()) not_written(entry->second.on_disk);
    if (model.store_error != answer.error) {
      const bool full = answer.error == "QuotaExceededError";
      tell(
          model, Notice::Tone::must_fix,
          full
              ? "Bộ nhớ của trình duyệt đã đầy nên chưa giữ được trên máy này. Xin đừng đóng trang; phần đã viết sẽ được gửi lên máy chủ."
              : "Chưa giữ được trên máy này (" + answer.error +
                    "). Xin đừng đóng trang; phần đã viết sẽ được gửi lên máy chủ.",
          effects);
    }
    model.store_error = answer.error;
    wake(model, kSaveTimer, kRetrySaveMs, effects);
    return send_due(model, effects, true);
  }
  if (!model.not_on_disk.empty()) save_device(model, effects);
  use_new_version_when_kept(model, effects);
}

void other_tab_wrote(Model& model, Effects& effects) {
  if (model.account) read_records(model, effects);
}

void save_session(Model& model, Effects& effects) {
  effects.push_back(WriteStore{new_request(model, WritingStore{}), {{"session", "current", stored_session(model)}}});
}

void clear_device(Model& model, Effects& effects) {
  WriteStore write{new_request(model, WritingStore{}), {{"session", "current", std::nullopt}}};
  for (const auto& [id, entry] : model.entries) write.items.push_back({"records", key_of(model, id), std::nullopt});
  for (const PendingAct& act : model.acts) write.items.push_back({"acts", key_of(model, act.act_id), std::nullopt});
  effects.push_back(std::move(write));
}

void forget_records(Model& model) {
  model.entries.clear();
  model.records.clear();
  model.name_keys.clear();
  model.reports.clear();
  model.seen_beside.clear();
  model.listed.clear();
  model.earlier.clear();
  model.clauses_asked.clear();
  model.clauses_absent.clear();
  model.clauses_entered.clear();
  model.clauses_listed = false;
  model.server_reports.clear();
  model.not_on_disk.clear();
  model.acts.clear();
  model.refused_files.clear();
  model.undo.clear();
  model.cursor = 0;
  model.first_pull_done = false;
}

}  // namespace tdkt::app
