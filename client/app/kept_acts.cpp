#include "client/app/kept_acts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "client/app/acts.h"
#include "client/app/device.h"
#include "client/app/editing.h"
#include "client/app/outbox.h"
#include "shared/wire/json.h"

namespace tdkt::app {
namespace {

using base::Value;

constexpr std::string_view kChanged = "acts", kDone = "act done ";

std::string key_of(const Model& model, const base::Id& act_id) {
  return model.account->id.text() + "/" + act_id.text();
}

PendingAct* act_of(Model& model, const base::Id& act_id) {
  const auto act =
      std::find_if(model.acts.begin(), model.acts.end(), [&](const PendingAct& a) { return a.act_id == act_id; });
  return act == model.acts.end() ? nullptr : &*act;
}

bool is_being_kept(const Model& model, const base::Id& act_id) {
  return std::any_of(model.errands.begin(), model.errands.end(), [&](const auto& errand) {
    const auto* keeping = std::get_if<KeepingAct>(&errand.second);
    return keeping && keeping->act_id == act_id;
  });
}

std::string stored(const PendingAct& act) {
  Value out = Value::object();
  out.set("act_id", act.act_id.text());
  out.set("path", act.path);
  out.set("record", act.record.text());
  Value& basis = out.set("basis", Value::array());
  for (const base::Id& id : act.must_be_saved) {
    Value& row = basis.push(Value::object());
    row.set("id", id.text());
    if (const auto seen = act.seen.find(id); seen != act.seen.end()) row.set("revision_id", seen->second.text());
  }
  out.set("body", act.body);
  out.set("name", act.name);
  out.set("done_sentence", act.done_sentence);
  out.set("asked_at", act.asked_at);
  out.set("may_be_done", act.may_be_done);
  if (!act.refusal.empty()) out.set("refusal", act.refusal);
  if (!act.reports.is_null()) out.set("reports", act.reports);
  return wire::write_json(out);
}

std::optional<PendingAct> act_in(std::string_view text) {
  const auto read = wire::read_json(text, {16 << 20, 40});
  if (!read.ok()) return std::nullopt;
  const auto act_id = base::Id::parse(read->text_at("act_id")), record = base::Id::parse(read->text_at("record"));
  const Value* basis = read->find("basis");
  const Value* body = read->find("body");
  if (!act_id || !record || !basis || !basis->items() || !body) return std::nullopt;
  PendingAct act;
  act.act_id = *act_id;
  act.path = read->text_at("path");
  act.record = *record;
  for (const Value& row : *basis->items()) {
    const auto id = base::Id::parse(row.text_at("id")), revision = base::Id::parse(row.text_at("revision_id"));
    if (!id) return std::nullopt;
    act.must_be_saved.push_back(*id);
    if (revision) act.seen.emplace(*id, *revision);
  }
  act.body = *body;
  act.name = read->text_at("name");
  act.done_sentence = read->text_at("done_sentence");
  if (const Value* at = read->find("asked_at"); at && at->integer()) act.asked_at = *at->integer();
  const Value* sent = read->find("may_be_done");
  act.may_be_done = sent && sent->boolean() && *sent->boolean();
  act.refusal = read->text_at("refusal");
  if (const Value* reports = read->find("reports")) act.reports = *reports;
  act.kept = PendingAct::Kept::in_store;
  return act;
}

}  // namespace

void keep_act(Model& model, const PendingAct& act, Effects& effects) {
  effects.push_back(
      WriteStore{new_request(model, KeepingAct{act.act_id}), {{"acts", key_of(model, act.act_id), stored(act)}}});
}

void forget_act(Model& model, base::Id act_id, Effects& effects) {
  std::erase_if(model.acts, [&](const PendingAct& act) { return act.act_id == act_id; });
  effects.push_back(
      WriteStore{new_request(model, KeepingAct{act_id}), {{"acts", key_of(model, act_id), std::nullopt}}});
}

void act_kept(Model& model, const KeepingAct& what, const StoreAnswered& answer, Effects& effects) {
  PendingAct* act = act_of(model, what.act_id);
  const bool is_kept = answer.error.empty();
  if (is_kept) effects.push_back(Broadcast{std::string(kChanged)});
  if (act) act->kept = is_kept ? PendingAct::Kept::in_store : PendingAct::Kept::nowhere;
  if (act && act->refusal.empty() && !is_kept)
    tell(model, Notice::Tone::must_fix,
         "Chưa giữ được việc “" + act->name + "” trên máy này. Xin đừng đóng trang trước khi máy chủ trả lời.",
         effects);
  send_due(model, effects, false);
  use_new_version_when_kept(model, effects);
}

void read_acts(Model& model, Effects& effects) {
  effects.push_back(ReadStore{new_request(model, ReadingActs{}), "acts", model.account->id.text() + "/"});
}

void acts_read(Model& model, const StoreAnswered& answer, Effects& effects) {
  if (!model.account || !answer.error.empty()) return;
  const std::string own = model.account->id.text() + "/";
  std::vector<PendingAct> kept;
  for (const auto& [key, value] : answer.entries)
    if (auto act = act_in(value); act && key == own + act->act_id.text()) kept.push_back(std::move(*act));
  // What another tab took out of the store is over.
  std::erase_if(model.acts, [&](const PendingAct& mine) {
    return mine.kept == PendingAct::Kept::in_store && mine.request == 0 && !is_being_kept(model, mine.act_id) &&
           std::none_of(kept.begin(), kept.end(), [&](const PendingAct& a) { return a.act_id == mine.act_id; });
  });
  for (PendingAct& act : kept) {
    // What this tab is writing is newer than what was read.
    if (is_being_kept(model, act.act_id)) continue;
    PendingAct* mine = act_of(model, act.act_id);
    if (mine && mine->request != 0) continue;
    const bool is_news = !act.refusal.empty() && (!mine || mine->refusal.empty());
    if (is_news) tell_refusal(model, act, effects);
    if (mine)
      *mine = std::move(act);
    else
      model.acts.push_back(std::move(act));
  }
  send_due(model, effects, true);
}

void tell_done(const base::Id& act_id, Effects& effects) {
  effects.push_back(Broadcast{std::string(kDone) + act_id.text()});
}

bool hear_of_acts(Model& model, std::string_view said, Effects& effects) {
  if (said.substr(0, kDone.size()) == kDone) {
    const auto act_id = base::Id::parse(said.substr(kDone.size()));
    const PendingAct* act = act_id ? act_of(model, *act_id) : nullptr;
    if (!act) return true;
    tell(model, Notice::Tone::fine, act->done_sentence, effects);
    std::erase_if(model.acts, [&](const PendingAct& one) { return one.act_id == *act_id; });
    return true;
  }
  if (said != kChanged) return false;
  if (model.account) read_acts(model, effects);
  return true;
}

}  // namespace tdkt::app
