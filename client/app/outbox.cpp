#include "client/app/outbox.h"

#include <algorithm>

#include "client/app/acts.h"
#include "client/app/editing.h"
#include "client/app/files.h"
#include "client/app/judge.h"
#include "client/app/session.h"
#include "client/app/tabs.h"
#include "client/app/timers.h"
#include "shared/base/sorting.h"
#include "shared/records/place.h"
#include "shared/wire/json.h"

namespace tdkt::app {
namespace {

using base::Value;
using records::RecordKind;

constexpr size_t kAtOnce = 6;  // requests of records under way

/// Parents first: the server refuses a nomination of a dossier it does not know.
int rank(RecordKind kind) {
  switch (kind) {
    case RecordKind::units: return 0;
    case RecordKind::people: return 1;
    case RecordKind::dossiers: return 2;
    case RecordKind::nominations: return 3;
    case RecordKind::decisions:
    case RecordKind::regulations:
    case RecordKind::confirmations:
    case RecordKind::movements:
    case RecordKind::campaigns:
    case RecordKind::appraisals:
    case RecordKind::registrations:
    case RecordKind::councils:
    case RecordKind::publications:
    case RecordKind::consultations:
    case RecordKind::complaints:
    case RecordKind::exemplars:
    case RecordKind::clauses: break;
    case RecordKind::meetings: return 5;  // after its council
  }
  return 4;
}

bool wants_sending(const Entry& entry) {
  return (entry.dirty || entry.sending_revision) && entry.conflicts.empty() && !entry.refusal &&
         entry.sending_request == 0;
}

bool parent_is_known(const Model& model, const Entry& entry) {
  if (entry.kind != RecordKind::nominations) return true;
  const auto dossier = base::Id::parse(entry.document.text_at("dossier_id"));
  const auto parent = dossier ? model.entries.find(*dossier) : model.entries.end();
  return parent == model.entries.end() || parent->second.base_revision.has_value();
}

std::string path_of(const Entry& entry) {
  return "/api/v1/" + std::string(base::word(entry.kind)) + "/" + entry.id.text();
}

void send(Model& model, Entry& entry, Effects& effects) {
  // A revision that got no answer is sent again under its own id: the server has it or takes it, once.
  if (!entry.sending_revision) {
    entry.sending_revision = model.ids.next(model.now);
    entry.sending = entry.document;
    entry.first_unsent_at = 0;
  }
  entry.sending_request = new_request(model, SendingRecord{entry.id});
  // A page that ends before the answer comes repeats this revision, and writes on from it.
  model.not_on_disk.insert(entry.id);
  wake(model, kSaveTimer, 50, effects);
  Value body = Value::object();
  body.set("revision_id", entry.sending_revision->text());
  body.set("document", entry.sending);
  Http http{
      entry.sending_request, "PUT", path_of(entry), {{"content-type", "application/json"}}, wire::write_json(body)};
  if (entry.base_revision)
    http.headers.emplace_back("if-match", "\"" + entry.base_revision->text() + "\"");
  else
    http.headers.emplace_back("if-none-match", "*");
  effects.push_back(std::move(http));
}

size_t under_way(const Model& model) {
  return static_cast<size_t>(std::count_if(model.entries.begin(), model.entries.end(),
                                           [](const auto& e) { return e.second.sending_request != 0; }));
}

void saved(Model& model, Entry& entry, const HttpAnswered& answer, Effects& effects) {
  take_for_saved(entry);
  model.heard_since_pull.insert(entry.id);
  model.retry_count = 0;
  rest_acts_on(model, entry, effects);
  if (const auto body = wire::read_json(answer.body); body.ok()) {
    entry.saved_at = body->text_at("saved_at");
    if (model.account) entry.saved_by = model.account->display_name;
    if (const auto state = base::from_word<workflow::State>(body->text_at("state"))) entry.state = *state;
  }
  model.not_on_disk.insert(entry.id);
  wake(model, kSaveTimer, 50, effects);
}

void refuse(Model& model, Entry& entry, base::Problem why, Effects& effects) {
  entry.refusal = std::move(why);
  entry.sending_revision.reset();
  model.not_on_disk.insert(entry.id);
  tell(model, Notice::Tone::must_fix,
       "Máy chủ chưa nhận một bản ghi: " + entry.refusal->detail + " Phần đã viết vẫn còn trên máy này.", effects);
}

std::optional<Theirs> theirs_of(const HttpAnswered& answer) {
  const auto body = wire::read_json(answer.body);
  const Value* current = body.ok() ? body->find("current") : nullptr;
  if (!current || !current->find("document")) return std::nullopt;
  const auto revision = base::Id::parse(current->text_at("revision_id"));
  if (!revision) return std::nullopt;
  return Theirs{*revision, *current->find("document"), std::string(current->text_at("saved_by")),
                std::string(current->text_at("saved_at"))};
}

void note_what_came(Entry& entry, const std::vector<sync::Change>& changes) {
  for (const sync::Change& change : changes) entry.on_disk.from_server.insert_or_assign(change.place, change.after);
}

/// Where their revision holds what was sent from here, it came after that: nobody wrote anything else there.
void settle_with_what_was_sent(const Entry& entry, sync::Merge& merge) {
  if (!entry.sending_revision) return;
  std::erase_if(merge.conflicts, [&](const sync::Conflict& conflict) {
    const Value* sent = records::at(entry.sending, conflict.place);
    const bool is_own = conflict.theirs == (sent ? *sent : Value());
    if (is_own) sync::resolve(merge.merged, conflict, true);
    return is_own;
  });
}

}  // namespace

uint32_t new_request(Model& model, Errand errand) {
  const uint32_t request = ++model.last_request;
  model.errands.emplace(request, std::move(errand));
  return request;
}

bool may_ask(const Model& model) {
  return model.online && model.access == Access::signed_in && model.now >= model.retry_at && model.account &&
         !model.account->must_change_password;
}

bool may_send(const Model& model) { return may_ask(model) && model.leader; }

base::Problem problem_of(const HttpAnswered& answer) {
  using base::ProblemCode;
  base::Problem problem{ProblemCode::internal, "", {}};
  for (int i = 0; i <= static_cast<int>(ProblemCode::unavailable); ++i)
    if (base::http_status(static_cast<ProblemCode>(i)) == answer.status) problem.code = static_cast<ProblemCode>(i);
  if (const auto body = wire::read_json(answer.body); body.ok()) {
    problem.detail = body->text_at("detail");
    if (const Value* places = body->find("places"); places && places->items())
      for (const Value& place : *places->items())
        problem.places.push_back({std::string(place.text_at("pointer")), std::string(place.text_at("detail"))});
  }
  if (problem.detail.empty()) problem.detail = std::string(base::title(problem.code)) + ".";
  return problem;
}

std::vector<base::Id> due(const Model& model, bool hurry) {
  std::vector<const Entry*> wanted;
  for (const auto& [id, entry] : model.entries) {
    if (!wants_sending(entry)) continue;
    const bool paused = model.now - entry.changed_at >= kPauseMs;
    const bool late = entry.first_unsent_at != 0 && model.now - entry.first_unsent_at >= kLatestMs;
    if (hurry || paused || late || entry.sending_revision) wanted.push_back(&entry);
  }
  base::sort_stably(wanted, [](const Entry* a, const Entry* b) { return rank(a->kind) < rank(b->kind); });
  std::vector<base::Id> ids;
  for (const Entry* entry : wanted) ids.push_back(entry->id);
  return ids;
}

void send_due(Model& model, Effects& effects, bool hurry) {
  if (may_send(model)) {
    hurry = hurry || acts_waiting(model) > 0;
    size_t free = kAtOnce - std::min(kAtOnce, under_way(model));
    for (const base::Id& id : due(model, hurry)) {
      Entry& entry = model.entries.at(id);
      if (free == 0) break;
      if (!parent_is_known(model, entry)) continue;
      send(model, entry, effects);
      --free;
    }
    send_files(model, effects);
  }
  if (may_ask(model)) send_acts(model, effects);
  const bool waiting =
      std::any_of(model.entries.begin(), model.entries.end(), [](const auto& e) { return wants_sending(e.second); });
  // Without a line or a session nothing is waited for: what brings them back starts the sending.
  if (waiting && model.online && model.leader && model.access == Access::signed_in) {
    const int64_t pause = std::max<int64_t>(kPauseMs, model.retry_at - model.now);
    wake(model, kSendTimer, static_cast<int32_t>(std::min<int64_t>(pause, 60'000)), effects);
  }
}

HttpAnswered from_server(HttpAnswered answer) {
  const auto& headers = answer.headers;
  const bool is_named =
      std::any_of(headers.begin(), headers.end(), [](const auto& header) { return header.first == "x-request-id"; });
  return is_named ? std::move(answer) : HttpAnswered{answer.request, 0, {}, {}};
}

void back_off(Model& model, Effects& effects) {
  if (model.now < model.retry_at) return;  // others that were under way failed with the same
  constexpr int64_t kFirstMs = 2000, kMostMs = 60'000;
  const int64_t wait = std::min(kMostMs, kFirstMs << std::min(model.retry_count, 5));
  ++model.retry_count;
  model.retry_at = model.now + wait;
  wake(model, kSendTimer, static_cast<int32_t>(wait), effects);
}

void meet(Model& model, Entry& entry, const Theirs& theirs, Effects& effects) {
  // The server is at an earlier revision than it had confirmed: it was restored from a backup. What was written since
  // is only here, and nothing says any more what both have in common.
  const bool set_back = !theirs.made_at.empty() && theirs.made_at < entry.saved_at && may_write(model, entry);
  if (!entry.dirty && !entry.sending_revision && !set_back) {
    note_what_came(entry, sync::diff(entry.document, theirs.document));
    change_document(entry, theirs.document);
    rest_on(entry, theirs);
    read_into_set(model, entry.kind, entry.document);
    model.not_on_disk.insert(entry.id);
    return;
  }
  sync::Merge merge = sync::merge(set_back ? Value() : entry.base, entry.document, theirs.document);
  settle_with_what_was_sent(entry, merge);
  note_what_came(entry, merge.taken);
  // What is under way was taken before their revision, or is refused as older than it: its answer says nothing new.
  entry.sending_revision.reset();
  entry.sending = Value();
  entry.sending_request = 0;
  const std::vector<sync::Conflict> of_tabs = std::move(entry.conflicts);
  const bool tabs_differ = entry.theirs && !entry.theirs->revision;
  entry.conflicts = std::move(merge.conflicts);
  const bool own = model.account && model.account->display_name == theirs.author;  // on another machine
  if (entry.conflicts.empty()) {
    rest_on(entry, theirs);
    if (!tabs_differ) entry.theirs.reset();
    if (!merge.taken.empty())
      tell(model, Notice::Tone::fine,
           "Đã ghép phần " + (own ? std::string("thầy cô vừa sửa trên một máy khác") : theirs.author + " vừa sửa") +
               " với phần đang sửa trên máy này.",
           effects);
  } else {
    entry.theirs = theirs;
    const std::string what =
        set_back ? "Máy chủ đã trở về một bản lưu cũ hơn bản trên máy này."
                 : (own ? "Thầy cô đã sửa cùng một mục trên một máy khác." : theirs.author + " đã sửa cùng một mục.");
    tell(model, Notice::Tone::look_again, what + " Chọn giữ bản nào; cả hai bản đều còn.", effects);
  }
  // What two tabs wrote differently waits for a person all the same.
  if (tabs_differ) add_conflicts(entry, of_tabs);
  // Until a person has chosen, what they see is their own text at the places in question.
  Value document = std::move(merge.merged);
  for (const auto& conflict : entry.conflicts) sync::resolve(document, conflict, true);
  take_edit(model, entry, std::move(document), effects);
  judge_after(model, entry.id);
}

void record_answered(Model& model, const base::Id& id, const HttpAnswered& answer, Effects& effects) {
  const auto found = model.entries.find(id);
  if (found == model.entries.end()) return;
  Entry& entry = found->second;
  if (entry.sending_request != answer.request) return;
  entry.sending_request = 0;
  const bool is_news = answer.status == 404 && model.not_found.insert(id).second;
  if (!is_news) model.not_found.erase(id);
  if (answer.status == 200 || answer.status == 201) {
    saved(model, entry, answer, effects);
  } else if (answer.status == 412) {
    const auto theirs = theirs_of(answer);
    model.heard_since_pull.insert(id);
    theirs ? meet(model, entry, *theirs, effects) : back_off(model, effects);
  } else if (answer.status == 401) {
    return session_ended(model, effects);
  } else if (answer.status == 404 && entry.base_revision && (is_news || !model.session_is_sure)) {
    // Whether it is gone, or not this person's any more, is known once the server has told their roles after that.
    if (!has_errand<SessionAsked>(model)) ask_session(model, effects);
    back_off(model, effects);
  } else if (answer.status == 404 && entry.base_revision && !has_right_to_write(model, entry)) {
    // To who may not see it, the server says that there is nothing.
    refuse(
        model, entry,
        {base::ProblemCode::forbidden,
         "Tài khoản này không còn quyền ghi mục này: vai trò đã hết, hoặc đơn vị đã thay đổi. Chép lại phần cần giữ, "
         "hoặc nhờ Văn phòng Sở giao lại vai trò rồi gửi lại.",
         {}},
        effects);
  } else if (answer.status == 404 && entry.base_revision) {
    // The server does not know it any more: it is offered once more, as new.
    entry.base_revision.reset();
    entry.base = Value();
    entry.sending_revision.reset();
    entry.dirty = true;
    model.not_on_disk.insert(id);
  } else if (answer.status == 0 || answer.status == 429 || answer.status >= 500) {
    back_off(model, effects);
  } else {
    refuse(model, entry, problem_of(answer), effects);
  }
  send_due(model, effects, false);
}

}  // namespace tdkt::app
