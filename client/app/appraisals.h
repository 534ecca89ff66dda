#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/action.h"
#include "client/app/model.h"
#include "shared/records/appraisal.h"

namespace tdkt::app {

// What those who hold a nomination write about it: one record beside it, saved and merged as every other.

/// The id under which the appraisal of a nomination stands, written or not.
base::Id appraisal_id(const Entry& nomination);
/// nullptr until someone has written in it.
const records::Appraisal* appraisal_of(const Model& model, const Entry& nomination);
/// Whether this person may write in it now: holds the nomination, and nothing has ended it.
bool may_appraise(const Model& model, const Entry& nomination);

/// What writes values into the appraisal of a nomination, making it with the first.
std::vector<Action> appraise(const Model& model, const Entry& nomination, std::vector<EditField> edits);
/// A place in it, to be edited: "/remarks/0190…/text".
EditField edit_of(const Entry& nomination, std::string place, base::Value value);

/// Whether a return has told the unit this remark.
bool is_sent(const Entry& nomination, const records::Remark& remark);
/// Those not sent yet, also those without words, in the order in which they were begun.
std::vector<const records::Remark*> open_remarks(const Model& model, const Entry& nomination);

/// The lines of the nominee's history that only the unit has declared: a person compares them with their papers.
struct DeclaredLine {
  base::Id nominee;
  const records::AwardRow* row;
};
std::vector<DeclaredLine> declared_history(const Model& model, const records::Nomination& nomination);

/// The row of the checklist with this id, or nullptr when nobody has touched it.
const records::ChecklistRow* checklist_row(const records::Appraisal* appraisal, const base::Id& row);

/// Gives each the words people read them by: the name, and the account name where another is called alike.
void write_apart(std::vector<Colleague>& colleagues);
/// Who is signed in, as one of them; nobody in particular when nobody is.
Colleague oneself(const Model& model);
/// Whether these are the words and the id of this colleague.
bool is(const Colleague& who, const std::optional<base::Id>& id, std::string_view words);

/// The second reading that a case waits for from this reader; nullptr when for none.
const records::SecondReading* awaited_reading(const records::Appraisal* appraisal, const Colleague& reader);

/// What waits for those who appraise it.
struct OpenWork {
  int remarks = 0;     // written and not sent
  int to_look_at = 0;  // lines of the checklist without a tick
};
OpenWork open_work(const Model& model, const Entry& nomination, const rules::Report& report);

}  // namespace tdkt::app
