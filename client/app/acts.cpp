#include "client/app/acts.h"

#include <algorithm>

#include "client/app/appraisals.h"
#include "client/app/changes.h"
#include "client/app/editing.h"
#include "client/app/outbox.h"
#include "client/app/session.h"
#include "shared/wire/json.h"
#include "shared/workflow/signature.h"

namespace tdkt::app {
namespace {

using base::Value;

void ask(Model& model, PendingAct act, Effects& effects) {
  if (pending_act(model, act.record)) return;
  for (const base::Id& id : act.must_be_saved)
    for (const Unread& one : unread_in(model, id))
      return tell(model, Notice::Tone::must_fix, "Chưa gửi được. " + one.label + ": " + one.sentence, effects);
  act.act_id = model.ids.next(model.now);
  act.body.set("act_id", act.act_id.text());
  model.acts.push_back(std::move(act));
  if (!model.online)
    tell(model, Notice::Tone::look_again,
         "Đang không có mạng. Việc này cần máy chủ trả lời: giữ trang này mở, có mạng sẽ gửi.", effects);
  send_due(model, effects, true);
}

bool is_saved(const Model& model, const base::Id& id) {
  const auto entry = model.entries.find(id);
  return entry != model.entries.end() && entry->second.save_state() == SaveState::saved;
}

/// A record whose conflict or refusal a person must settle first: the act cannot wait for it.
bool is_stuck(const Model& model, const base::Id& id) {
  const auto entry = model.entries.find(id);
  if (entry == model.entries.end()) return true;
  const SaveState state = entry->second.save_state();
  return state == SaveState::conflict || state == SaveState::refused;
}

Value with_revisions(const Model& model, const PendingAct& act) {
  Value body = act.body;
  Value& list = body.set("revisions", Value::array());
  for (const base::Id& id : act.must_be_saved) {
    Value& row = list.push(Value::object());
    row.set("id", id.text());
    row.set("revision_id", model.entries.at(id).base_revision->text());
  }
  return body;
}

void keep_reports(Model& model, const HttpAnswered& answer) {
  const auto body = wire::read_json(answer.body, {16 << 20, 32});
  const Value* reports = body.ok() ? body->find("reports") : nullptr;
  if (!reports || !reports->items()) return;
  for (const Value& row : *reports->items())
    if (const auto id = base::Id::parse(row.text_at("record")))
      if (const Value* report = row.find("report")) model.server_reports[*id] = *report;
}

/// Everything a signature of a dossier covers, the dossier itself first: what is signed or sent is saved before.
std::vector<base::Id> covered_by(const Model& model, const base::Id& dossier) {
  std::vector<base::Id> ids{dossier};
  for (const auto& [id, entry] : model.entries)
    if (!(id == dossier) && workflow::signed_with(entry.kind, entry.document) == dossier) ids.push_back(id);
  return ids;
}

}  // namespace

const PendingAct* pending_act(const Model& model, const base::Id& record) {
  const auto act =
      std::find_if(model.acts.begin(), model.acts.end(), [&](const PendingAct& a) { return a.record == record; });
  return act == model.acts.end() ? nullptr : &*act;
}

void submit(Model& model, const base::Id& dossier, Effects& effects) {
  PendingAct act;
  act.path = "/api/v1/dossiers/" + dossier.text() + "/submission";
  act.record = dossier;
  act.body = Value::object();
  act.done_sentence = "Đã gửi hồ sơ.";
  act.must_be_saved = covered_by(model, dossier);
  for (const base::Id& id : act.must_be_saved) model.server_reports.erase(id);
  ask(model, std::move(act), effects);
}

void perform(Model& model, const Perform& wanted, Effects& effects) {
  const auto entry = model.entries.find(wanted.record);
  if (entry == model.entries.end()) return;
  PendingAct act;
  act.path = "/api/v1/" + std::string(base::word(entry->second.kind)) + "/" + wanted.record.text() + "/" +
             std::string(base::word(wanted.act));
  act.record = wanted.record;
  act.body = Value::object();
  if (!wanted.note.is_null()) act.body.set("note", wanted.note);
  act.done_sentence = "Đã ghi: " + std::string(base::display(wanted.act)) + ".";
  if (wanted.act == workflow::Act::signature)
    act.must_be_saved = covered_by(model, wanted.record);
  else
    act.must_be_saved.push_back(wanted.record);
  // What the appraisers wrote goes first: the act says that it rests on that, and may close it.
  if (appraisal_of(model, entry->second)) act.must_be_saved.push_back(appraisal_id(entry->second));
  ask(model, std::move(act), effects);
}

void issue(Model& model, const base::Id& decision, Effects& effects) {
  PendingAct act;
  act.path = "/api/v1/decisions/" + decision.text() + "/issue";
  act.record = decision;
  act.body = Value::object();
  act.done_sentence = "Đã ghi việc ký ban hành.";
  act.must_be_saved.push_back(decision);
  ask(model, std::move(act), effects);
}

void send_acts(Model& model, Effects& effects) {
  for (size_t i = 0; i < model.acts.size();) {
    PendingAct& act = model.acts[i];
    const auto& needed = act.must_be_saved;
    if (std::any_of(needed.begin(), needed.end(), [&](const base::Id& id) { return is_stuck(model, id); })) {
      tell(model, Notice::Tone::must_fix,
           "Chưa gửi được: còn mục xung đột hoặc máy chủ chưa nhận. Xử lý các mục đó rồi gửi lại.", effects);
      model.acts.erase(model.acts.begin() + static_cast<std::ptrdiff_t>(i));
      continue;
    }
    const bool ready =
        act.request == 0 &&
        std::all_of(needed.begin(), needed.end(), [&](const base::Id& id) { return is_saved(model, id); }) &&
        std::none_of(model.files.begin(), model.files.end(), [&](const FileToSend& file) {
          return std::find(needed.begin(), needed.end(), file.record) != needed.end();
        });
    if (ready) {
      act.request = new_request(model, SendingAct{act.act_id});
      effects.push_back(Http{act.request,
                             "POST",
                             act.path,
                             {{"content-type", "application/json"}},
                             wire::write_json(with_revisions(model, act))});
    }
    ++i;
  }
}

void act_answered(Model& model, const base::Id& act_id, const HttpAnswered& answer, Effects& effects) {
  const auto found =
      std::find_if(model.acts.begin(), model.acts.end(), [&](const PendingAct& a) { return a.act_id == act_id; });
  if (found == model.acts.end()) return;
  found->request = 0;
  if (answer.status == 401) return session_ended(model, effects);
  if (answer.status == 0 || answer.status == 429 || answer.status >= 500) return back_off(model, effects);
  const PendingAct act = std::move(*found);
  model.acts.erase(found);
  if (answer.status >= 200 && answer.status < 300) {
    tell(model, Notice::Tone::fine, act.done_sentence, effects);
  } else {
    keep_reports(model, answer);
    tell(model, Notice::Tone::must_fix, problem_of(answer).detail, effects);
  }
  pull_outcome(model, effects);
}

}  // namespace tdkt::app
