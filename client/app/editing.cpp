#include "client/app/editing.h"

#include <algorithm>

#include "client/app/files.h"
#include "client/app/judge.h"
#include "client/app/signing.h"
#include "client/app/timers.h"
#include "shared/base/text.h"
#include "shared/base/text_utf8.h"
#include "shared/records/place.h"
#include "shared/workflow/rights.h"
#include "shared/workflow/signature.h"

namespace tdkt::app {
namespace {

using base::Value;
using records::RecordKind;

constexpr int32_t kSaveAfterMs = 250;   // typing is safe within half a second
constexpr int32_t kSendAfterMs = 3000;  // a pause
constexpr size_t kUndoSteps = 200;
constexpr int32_t kNoticeMs = 8000;

/// Spaces of other widths, and those at which no line breaks: no search finds a name that holds one.
bool is_odd_space(char32_t c) { return c == 0xA0 || c == 0x202F || c == 0x3000 || (c >= 0x2000 && c <= 0x200A); }
/// Soft hyphen, space of no width, word joiner, byte order mark.
bool is_unseen(char32_t c) { return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF; }

/// Text as records hold it: in normal form C, without what nobody sees, and without the control characters that come
/// with what is pasted from Word or a PDF. No reader takes those: neither the server nor this machine at its next
/// start.
std::string held(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const base::Point point = base::point_at(text, i);
    const char32_t c = point.value;
    i += point.size;
    const bool again = c == '\r' && i < text.size() && text[i] == '\n';
    if (c == '\v' || c == '\f' || c == 0x85 || (c == '\r' && !again))
      out += '\n';
    else if (is_odd_space(c))
      out += ' ';
    else if (c == '\n' || c == '\t' || (c >= 0x20 && c < 0x7F) || (c > 0xA0 && !is_unseen(c)))
      base::append_utf8(out, c);
  }
  return base::nfc(out);
}

Value normal(Value value) {
  if (const auto* text = value.string()) {
    std::string kept = held(*text);
    return kept.empty() ? Value() : Value(std::move(kept));
  }
  if (auto* items = value.items())
    for (Value& item : *items) item = normal(std::move(item));
  if (auto* members = value.members())
    for (auto& member : *members) member.value = normal(std::move(member.value));
  return value;
}

base::Id unit_of(const Model& model) {
  if (!model.account) return {};
  for (const workflow::Grant& grant : model.account->grants)
    if (grant.holds_on(model.today())) return grant.unit_id;
  return {};
}

/// After a dossier was sent, what was signed with it is closed. While one of its cases is back for completion, what
/// came later is open.
bool is_open_with(const Model& model, const Entry& dossier, const base::Id& record) {
  if (dossier.state == workflow::State::draft) return true;
  const ActNote* signature = has_case_to_complete(model, dossier.id) ? signature_of(dossier) : nullptr;
  return signature && !workflow::is_sealed(signature->note, record);
}

/// Only what goes through the procedure has a state that closes it for writing; an appraisal has that of its
/// nomination, a meeting or a publication in the unit that of its dossier.
bool is_open(const Model& model, const Entry& entry) {
  if (entry.kind == RecordKind::appraisals) {
    const auto about = base::Id::parse(entry.document.text_at("nomination_id"));
    const auto nomination = about ? model.entries.find(*about) : model.entries.end();
    return nomination != model.entries.end() && workflow::is_open_for_appraisal(nomination->second.state);
  }
  if (entry.kind == RecordKind::meetings || entry.kind == RecordKind::publications) {
    const auto dossier = workflow::signed_with(entry.kind, entry.document);
    const auto about = dossier ? model.entries.find(*dossier) : model.entries.end();
    return about == model.entries.end() || is_open_with(model, about->second, entry.id);
  }
  const bool has_state = entry.kind == RecordKind::dossiers || entry.kind == RecordKind::nominations ||
                         entry.kind == RecordKind::decisions;
  return !has_state || workflow::is_open_for_writing(entry.state);
}

void prune_empty(Value& value) {
  if (auto* members = value.members()) {
    for (auto& member : *members) prune_empty(member.value);
    members->erase(std::remove_if(members->begin(), members->end(),
                                  [](const Value::Member& m) {
                                    return m.value.is_null() || (m.value.items() && m.value.items()->empty()) ||
                                           (m.value.members() && m.value.members()->empty());
                                  }),
                   members->end());
  }
  if (auto* items = value.items())
    for (Value& item : *items) prune_empty(item);
}

/// One edit; returns what takes it back, or nullopt when it cannot be done.
std::optional<EditField> edit(Model& model, const EditField& wanted, Effects& effects) {
  const auto found = model.entries.find(wanted.record);
  if (found == model.entries.end() || !may_write(model, found->second)) return std::nullopt;
  Entry& entry = found->second;
  const Value* before = records::at(entry.document, wanted.place);
  EditField back{wanted.record, wanted.place, before ? *before : Value()};
  Value document = entry.document;
  if (!records::put(document, wanted.place, normal(wanted.value))) return std::nullopt;
  prune_empty(document);
  // What no record can hold would take the whole record out of sight.
  if (!model.records.put(entry.kind, document).ok()) return std::nullopt;
  // What is put there, or taken away with all below it, is no longer what could not be read.
  std::erase_if(entry.unread, [&, below = wanted.place + "/"](const Unread& one) {
    return one.place == wanted.place || one.place.starts_with(below);
  });
  take_edit(model, entry, std::move(document), effects);
  return back;
}

/// A record the server never had leaves this machine.
void forget(Model& model, const Entry& entry, Effects& effects) {
  const base::Id id = entry.id;
  model.records.erase(entry.kind, id);
  model.entries.erase(id);
  model.not_on_disk.insert(id);
  forget_files_without_row(model, id, effects);
  wake(model, kSaveTimer, kSaveAfterMs, effects);
}

}  // namespace

void tell(Model& model, Notice::Tone tone, std::string text, Effects& effects) {
  if (!model.notices.empty() && model.notices.back().text == text) return;
  model.notices.push_back({tone, std::move(text), model.now});
  wake(model, kNoticeTimer, kNoticeMs, effects);
}

void read_into_set(Model& model, records::RecordKind kind, const base::Value& document) {
  const auto id = base::Id::parse(document.text_at("id"));
  if (!model.records.put(kind, document).ok() && id) model.records.erase(kind, *id);
  if (const auto* person = kind == records::RecordKind::people && id ? model.records.person(*id) : nullptr)
    if (NameKey& kept = model.name_keys[*id]; kept.name != person->full_name)
      kept = {person->full_name, base::name_sort_key(person->full_name)};
}

bool may_write(const Model& model, const Entry& entry) {
  return has_right_to_write(model, entry) && is_open(model, entry);
}

bool has_right_to_write(const Model& model, const Entry& entry) {
  if (!model.account) return false;
  const workflow::Owner owner{entry.unit_id, {}};
  return workflow::has_right(workflow::Right::write, entry.kind, owner, model.account->grants, model.today());
}

void take_edit(Model& model, Entry& entry, Value document, Effects& effects) {
  prune_empty(document);
  change_document(entry, std::move(document));
  entry.dirty = !entry.base_revision || entry.document != entry.base;
  entry.changed_at = model.now;
  if (entry.first_unsent_at == 0) entry.first_unsent_at = model.now;
  entry.refusal.reset();
  read_into_set(model, entry.kind, entry.document);
  model.not_on_disk.insert(entry.id);
  wake(model, kSaveTimer, kSaveAfterMs, effects);
  wake(model, kSendTimer, kSendAfterMs, effects);
}

void apply(Model& model, const std::vector<EditField>& edits, Effects& effects) {
  std::vector<EditField> back;
  std::set<base::Id> touched;
  bool refused = false;
  for (const EditField& wanted : edits) {
    if (auto step = edit(model, wanted, effects)) {
      back.push_back(std::move(*step));
      touched.insert(wanted.record);
    } else {
      refused = true;
    }
  }
  for (const base::Id& record : touched) judge_after(model, record);
  if (refused)
    tell(model, Notice::Tone::look_again, "Mục này đang không sửa được: hồ sơ đã gửi, hoặc tài khoản chỉ được xem.",
         effects);
  if (back.empty()) return;
  std::reverse(back.begin(), back.end());
  const bool same_field = edits.size() == 1 && !model.undo.empty() && model.undo.back().size() == 1 &&
                          model.undo.back()[0].record == edits[0].record &&
                          model.undo.back()[0].place == edits[0].place;
  if (!same_field) model.undo.push_back(std::move(back));
  if (model.undo.size() > kUndoSteps) model.undo.erase(model.undo.begin());
}

void leave_unread(Model& model, const LeaveUnread& wanted, Effects& effects) {
  const auto found = model.entries.find(wanted.record);
  if (found == model.entries.end()) return;
  auto& unread = found->second.unread;
  std::erase_if(unread, [&](const Unread& one) { return one.place == wanted.what.place; });
  if (!wanted.what.text.empty()) unread.push_back(wanted.what);
  found->second.changed_at = model.now;
  model.not_on_disk.insert(wanted.record);
  wake(model, kSaveTimer, kSaveAfterMs, effects);
}

const std::vector<Unread>& unread_in(const Model& model, const base::Id& record) {
  static const std::vector<Unread> kNone;
  const auto found = model.entries.find(record);
  return found != model.entries.end() && may_write(model, found->second) ? found->second.unread : kNone;
}

void undo(Model& model, Effects& effects) {
  if (model.undo.empty()) return;
  const std::vector<EditField> step = std::move(model.undo.back());
  model.undo.pop_back();
  for (const EditField& back : step) {
    edit(model, back, effects);
    judge_after(model, back.record);
  }
}

void create(Model& model, const CreateRecord& wanted, Effects& effects) {
  const auto id = base::Id::parse(wanted.document.text_at("id"));
  if (!id || model.entries.count(*id) > 0) return;
  Entry entry;
  entry.kind = wanted.kind;
  entry.id = *id;
  entry.unit_id = base::Id::parse(wanted.document.text_at("unit_id")).value_or(unit_of(model));
  if (wanted.kind == RecordKind::nominations) {
    const auto dossier = base::Id::parse(wanted.document.text_at("dossier_id"));
    const auto parent = dossier ? model.entries.find(*dossier) : model.entries.end();
    if (parent == model.entries.end() || parent->second.state != workflow::State::draft)
      return tell(model, Notice::Tone::look_again, "Hồ sơ đã gửi thì không thêm được trường hợp nữa.", effects);
    entry.unit_id = parent->second.unit_id;
  }
  entry.holder_unit_id = entry.unit_id;
  Entry& kept = model.entries[*id] = std::move(entry);
  take_edit(model, kept, normal(wanted.document), effects);
  judge_after(model, *id);
  effects.push_back(KeepStore{});
}

void remove(Model& model, const base::Id& record, Effects& effects) {
  const auto found = model.entries.find(record);
  if (found == model.entries.end() || !may_write(model, found->second)) return;
  Entry& entry = found->second;
  if (entry.base_revision || entry.sending_revision) {
    // The server keeps the history: a nomination leaves the list by being marked, not by being forgotten.
    Value document = entry.document;
    document.set("removed", true);
    take_edit(model, entry, std::move(document), effects);
  } else {
    forget(model, entry, effects);
  }
  model.reports.erase(record);
  judge_all(model);
}

void give_up_unsent(Model& model, const base::Id& record, Effects& effects) {
  const auto found = model.entries.find(record);
  if (found == model.entries.end() || !found->second.refusal) return;
  Entry& entry = found->second;
  if (entry.base_revision) {
    take_edit(model, entry, entry.base, effects);
    entry.sending_revision.reset();
    entry.sending = Value();
    entry.dirty = false;
    entry.first_unsent_at = 0;
    entry.unread.clear();
    forget_files_without_row(model, record, effects);
  } else {
    forget(model, entry, effects);
  }
  model.reports.erase(record);
  model.undo.clear();  // no step leads back to what is given up
  judge_all(model);
}

void settle(Model& model, const SettleConflict& choice, Effects& effects) {
  const auto found = model.entries.find(choice.record);
  if (found == model.entries.end()) return;
  Entry& entry = found->second;
  const auto conflict = std::find_if(entry.conflicts.begin(), entry.conflicts.end(),
                                     [&](const sync::Conflict& c) { return c.place == choice.place; });
  if (conflict == entry.conflicts.end() || !entry.theirs) return;
  Value document = entry.document;
  // An account goes with the words it is named by.
  for (const std::string& place : {choice.place, choice.place + "_id"}) {
    const auto one = std::find_if(entry.conflicts.begin(), entry.conflicts.end(),
                                  [&](const sync::Conflict& c) { return c.place == place; });
    if (one == entry.conflicts.end()) continue;
    sync::resolve(document, *one, choice.keep_mine);
    drop_conflict(entry, place);
    entry.on_disk.settled.push_back(place);
  }
  take_edit(model, entry, std::move(document), effects);
  judge_after(model, choice.record);
}

}  // namespace tdkt::app
