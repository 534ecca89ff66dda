#pragma once

#include "client/app/action.h"
#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// Whether the person's roles let them write in this record; whether they may now, by its state as well.
bool has_right_to_write(const Model& model, const Entry& entry);
bool may_write(const Model& model, const Entry& entry);

/// Edits as one step that can be taken back. What may not be written is left alone, with a notice saying why.
void apply(Model& model, const std::vector<EditField>& edits, Effects& effects);
void undo(Model& model, Effects& effects);

/// Keeps beside a record what was left in one of its fields and cannot be read, also over a reload; or drops it.
void leave_unread(Model& model, const LeaveUnread& wanted, Effects& effects);
/// What stands in the fields of a record that may be written and cannot be read. Nothing is sent with it: what goes
/// would be the value before, and the person sees another.
const std::vector<Unread>& unread_in(const Model& model, const base::Id& record);

void create(Model& model, const CreateRecord& wanted, Effects& effects);
void remove(Model& model, const base::Id& record, Effects& effects);
/// Of a record that the server refused; also where it may not be written any more.
void give_up_unsent(Model& model, const base::Id& record, Effects& effects);
void settle(Model& model, const SettleConflict& choice, Effects& effects);

/// Takes a document into the model as this machine's text of a record: read, counted dirty or not, to be written to
/// the store and sent.
void take_edit(Model& model, Entry& entry, base::Value document, Effects& effects);

/// Reads a document into the set that is judged. One that cannot be read (a newer program wrote it) is kept as text and
/// left out of the judgement.
void read_into_set(Model& model, records::RecordKind kind, const base::Value& document);

/// Says a sentence at the edge of the screen for some seconds.
void tell(Model& model, Notice::Tone tone, std::string text, Effects& effects);

}  // namespace tdkt::app
