#include "client/app/appraisals.h"

#include <algorithm>

#include "client/app/editing.h"
#include "client/app/queries.h"
#include "shared/rules/rule.h"
#include "shared/workflow/rights.h"

namespace tdkt::app {

using base::Value;
using records::RecordKind;

base::Id appraisal_id(const Entry& nomination) {
  return records::appraisal_id(nomination.id, nomination.holder_unit_id);
}

const records::Appraisal* appraisal_of(const Model& model, const Entry& nomination) {
  return model.records.find<records::Appraisal>(appraisal_id(nomination));
}

bool may_appraise(const Model& model, const Entry& nomination) {
  return model.account && workflow::is_open_for_appraisal(nomination.state) &&
         workflow::has_right(workflow::Right::write, RecordKind::appraisals, {nomination.holder_unit_id, {}},
                             model.account->grants, model.today());
}

EditField edit_of(const Entry& nomination, std::string place, Value value) {
  return {appraisal_id(nomination), std::move(place), std::move(value)};
}

std::vector<Action> appraise(const Model& model, const Entry& nomination, std::vector<EditField> edits) {
  std::vector<Action> actions;
  const base::Id id = appraisal_id(nomination);
  if (!entry_of(model, id)) {
    Value document = Value::object();
    document.set("id", id.text());
    document.set("nomination_id", nomination.id.text());
    document.set("unit_id", nomination.holder_unit_id.text());
    actions.emplace_back(CreateRecord{RecordKind::appraisals, std::move(document)});
  }
  if (edits.size() == 1)
    actions.emplace_back(std::move(edits.front()));
  else
    actions.emplace_back(EditMany{std::move(edits)});
  return actions;
}

bool is_sent(const Entry& nomination, const records::Remark& remark) {
  for (const ActNote& act : nomination.acts) {
    const Value* comments = act.note.find("comments");
    if (!comments || !comments->items()) continue;
    for (const Value& comment : *comments->items())
      if (base::Id::parse(comment.text_at("id")) == remark.id) return true;
  }
  return false;
}

std::vector<const records::Remark*> open_remarks(const Model& model, const Entry& nomination) {
  std::vector<const records::Remark*> out;
  if (const auto* appraisal = appraisal_of(model, nomination))
    for (const records::Remark& remark : appraisal->remarks)
      if (!is_sent(nomination, remark)) out.push_back(&remark);
  return out;
}

std::vector<DeclaredLine> declared_history(const Model& model, const records::Nomination& nomination) {
  std::vector<DeclaredLine> out;
  if (!nomination.nominee_id) return out;
  const auto* person = model.records.person(*nomination.nominee_id);
  const auto* unit = model.records.unit(*nomination.nominee_id);
  if (!person && !unit) return out;
  for (const records::AwardRow& row : person ? person->award_history : unit->award_history)
    if (row.award && row.standing != records::Standing::registered) out.push_back({*nomination.nominee_id, &row});
  return out;
}

const records::ChecklistRow* checklist_row(const records::Appraisal* appraisal, const base::Id& id) {
  if (!appraisal) return nullptr;
  const auto& rows = appraisal->checklist;
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const records::ChecklistRow& r) { return r.id == id; });
  return row == rows.end() ? nullptr : &*row;
}

void write_apart(std::vector<Colleague>& colleagues) {
  for (Colleague& one : colleagues) {
    const auto alike = std::count_if(colleagues.begin(), colleagues.end(),
                                     [&](const Colleague& other) { return other.display_name == one.display_name; });
    one.words = records::words_for(one.display_name, one.account_name, alike > 1);
  }
}

Colleague oneself(const Model& model) {
  if (!model.account) return {};
  const Account& account = *model.account;
  for (const Colleague& one : account.colleagues)
    if (one.id == account.id) return one;
  return {account.id, account.account_name, account.display_name, account.display_name};
}

bool is(const Colleague& who, const std::optional<base::Id>& id, std::string_view words) {
  return records::names_account(id, words, who.id, who.display_name);
}

const records::SecondReading* awaited_reading(const records::Appraisal* appraisal, const Colleague& reader) {
  if (!appraisal) return nullptr;
  for (const records::SecondReading& reading : appraisal->second_readings)
    if (!reading.opinion && is(reader, reading.reader_id, reading.reader)) return &reading;
  return nullptr;
}

OpenWork open_work(const Model& model, const Entry& nomination, const rules::Report& report) {
  OpenWork work;
  for (const records::Remark* remark : open_remarks(model, nomination)) work.remarks += !remark->text.empty();
  const records::Appraisal* appraisal = appraisal_of(model, nomination);
  const auto look = [&](const base::Id& id) {
    const records::ChecklistRow* row = checklist_row(appraisal, id);
    work.to_look_at += !row || !row->done;
  };
  for (const rules::Rule* rule : report.checklist) look(records::checklist_row_id(rule->id));
  if (const auto* document = model.records.nomination(nomination.id))
    for (const DeclaredLine& line : declared_history(model, *document)) look(line.row->id);
  return work;
}

}  // namespace tdkt::app
