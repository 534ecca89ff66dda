#include "client/app/acts.h"

#include <algorithm>
#include <utility>

#include "client/app/appraisals.h"
#include "client/app/changes.h"
#include "client/app/editing.h"
#include "client/app/kept_acts.h"
#include "client/app/outbox.h"
#include "client/app/session.h"
#include "shared/wire/json.h"
#include "shared/workflow/signature.h"

namespace tdkt::app {
namespace {

using base::Value;

bool is_waiting(const PendingAct& act) { return act.refusal.empty(); }

const PendingAct* act_for(const Model& model, const base::Id& record, bool waiting) {
  const auto act = std::find_if(model.acts.begin(), model.acts.end(),
                                [&](const PendingAct& a) { return a.record == record && is_waiting(a) == waiting; });
  return act == model.acts.end() ? nullptr : &*act;
}

bool is_saved(const Model& model, const base::Id& id) {
  const auto entry = model.entries.find(id);
  return entry != model.entries.end() && entry->second.save_state() == SaveState::saved;
}

void ask(Model& model, PendingAct act, Effects& effects) {
  if (pending_act(model, act.record)) return;
  for (const base::Id& id : act.must_be_saved)
    for (const Unread& one : unread_in(model, id))
      return tell(model, Notice::Tone::must_fix, "Chưa gửi được. " + one.label + ": " + one.sentence, effects);
  if (const PendingAct* before = refused_act(model, act.record)) forget_act(model, before->act_id, effects);
  act.act_id = model.ids.next(model.now);
  act.asked_at = model.now;
  act.body.set("act_id", act.act_id.text());
  for (const base::Id& id : act.must_be_saved)
    if (is_saved(model, id)) act.seen[id] = *model.entries.at(id).base_revision;
  model.acts.push_back(std::move(act));
  keep_act(model, model.acts.back(), effects);
  send_due(model, effects, true);
}

/// The screens that say how the acts of their record stand.
bool is_shown(const Route& route, const base::Id& record) {
  switch (route.screen) {
    case Screen::dossier:
    case Screen::in_unit:
    case Screen::appraisal:
    case Screen::decision: return route.id == record;
    case Screen::nomination: return route.second == record;
    default: return false;
  }
}

void refuse(Model& model, PendingAct& act, std::string why, Effects& effects) {
  act.refusal = std::move(why);
  keep_act(model, act, effects);
  tell_refusal(model, act, effects);
}

/// It is known to nobody any more, though it may yet be on its way.
bool is_gone(const Model& model, const base::Id& id) { return model.first_pull_done && model.entries.count(id) == 0; }

/// A record whose conflict or refusal a person must settle first: the act cannot wait for it.
bool is_stuck(const Model& model, const base::Id& id) {
  const auto entry = model.entries.find(id);
  if (entry == model.entries.end()) return false;
  const SaveState state = entry->second.save_state();
  return state == SaveState::conflict || state == SaveState::refused;
}

/// What was sent may be done: it is repeated, never given up.
bool has_to_be_given_up(const Model& model, const PendingAct& act) {
  return std::any_of(act.must_be_saved.begin(), act.must_be_saved.end(), [&](const base::Id& id) {
    return is_gone(model, id) || (!act.may_be_done && is_stuck(model, id));
  });
}

Value with_revisions(const Model& model, const PendingAct& act) {
  Value body = act.body;
  Value& list = body.set("revisions", Value::array());
  for (const base::Id& id : act.must_be_saved) {
    Value& row = list.push(Value::object());
    row.set("id", id.text());
    const auto seen = act.seen.find(id);
    row.set("revision_id", (seen == act.seen.end() ? *model.entries.at(id).base_revision : seen->second).text());
  }
  return body;
}

void take_reports(Model& model, const PendingAct& act) {
  if (!act.reports.items()) return;
  for (const Value& row : *act.reports.items())
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

const PendingAct* pending_act(const Model& model, const base::Id& record) { return act_for(model, record, true); }

const PendingAct* refused_act(const Model& model, const base::Id& record) { return act_for(model, record, false); }

int acts_waiting(const Model& model) {
  return static_cast<int>(std::count_if(model.acts.begin(), model.acts.end(), is_waiting));
}

bool waits_for_session(const Model& model) { return !model.session_is_sure && acts_waiting(model) > 0; }

void tell_refusal(Model& model, const PendingAct& act, Effects& effects) {
  take_reports(model, act);
  if (!is_shown(model.route, act.record)) tell(model, Notice::Tone::must_fix, act.refusal, effects);
}

void submit(Model& model, const base::Id& dossier, Effects& effects) {
  PendingAct act;
  act.path = "/api/v1/dossiers/" + dossier.text() + "/submission";
  act.record = dossier;
  act.body = Value::object();
  act.name = base::display(workflow::Act::submission);
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
  act.name = base::display(wanted.act);
  act.done_sentence = "Đã ghi: " + act.name + ".";
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
  act.name = "Ký ban hành";
  act.done_sentence = "Đã ghi việc ký ban hành.";
  act.must_be_saved.push_back(decision);
  ask(model, std::move(act), effects);
}

void send_acts(Model& model, Effects& effects) {
  if (waits_for_session(model)) {
    if (!has_errand<SessionAsked>(model)) ask_session(model, effects);
    return;
  }
  for (PendingAct& act : model.acts) {
    // The tab that leads reads it from the store, unless it is not there.
    if (!is_waiting(act) || (!model.leader && act.kept != PendingAct::Kept::nowhere)) continue;
    const auto& needed = act.must_be_saved;
    if (has_to_be_given_up(model, act)) {
      refuse(model, act, "Chưa gửi được: còn mục xung đột hoặc máy chủ chưa nhận. Xử lý các mục đó rồi gửi lại.",
             effects);
      continue;
    }
    const bool ready =
        act.request == 0 &&
        std::all_of(needed.begin(), needed.end(), [&](const base::Id& id) { return is_saved(model, id); }) &&
        std::none_of(model.files.begin(), model.files.end(), [&](const FileToSend& file) {
          return std::find(needed.begin(), needed.end(), file.record) != needed.end();
        });
    if (!ready) continue;
    if (!std::exchange(act.may_be_done, true)) keep_act(model, act, effects);
    act.request = new_request(model, SendingAct{act.act_id});
    effects.push_back(Http{act.request,
                           "POST",
                           act.path,
                           {{"content-type", "application/json"}},
                           wire::write_json(with_revisions(model, act))});
  }
}

void act_answered(Model& model, const base::Id& act_id, const HttpAnswered& answer, Effects& effects) {
  const auto found =
      std::find_if(model.acts.begin(), model.acts.end(), [&](const PendingAct& a) { return a.act_id == act_id; });
  if (found == model.acts.end()) return;
  found->request = 0;
  if (answer.status == 401) return session_ended(model, effects);
  if (answer.status == 0 || answer.status == 429 || answer.status >= 500) return back_off(model, effects);
  if (answer.status >= 200 && answer.status < 300) {
    tell(model, Notice::Tone::fine, found->done_sentence, effects);
    forget_act(model, act_id, effects);
    tell_done(act_id, effects);
  } else {
    if (const auto body = wire::read_json(answer.body, {16 << 20, 32}); body.ok())
      if (const Value* reports = body->find("reports")) found->reports = *reports;
    refuse(model, *found, problem_of(answer).detail, effects);
  }
  pull_outcome(model, effects);
}

void rest_acts_on(Model& model, const Entry& saved, Effects& effects) {
  for (PendingAct& act : model.acts) {
    const auto& needed = act.must_be_saved;
    if (!is_waiting(act) || std::find(needed.begin(), needed.end(), saved.id) == needed.end()) continue;
    act.seen[saved.id] = *saved.base_revision;
    keep_act(model, act, effects);
  }
}

void drop_act(Model& model, const base::Id& record, Effects& effects) {
  const PendingAct* act = pending_act(model, record);
  if (!act) act = refused_act(model, record);
  if (act && !(is_waiting(*act) && act->may_be_done)) forget_act(model, act->act_id, effects);
}

}  // namespace tdkt::app
