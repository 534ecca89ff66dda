#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/screens/in_unit.h"
#include "client/screens/record_form.h"

namespace tdkt::screens {

/// What the pages of the steps share while one frame is drawn.
struct UnitPage {
  widgets::Ui& ui;
  const app::Model& model;
  const records::Dossier& dossier;
  InUnitState& state;
  ConflictState& conflict;
  Dispatch& dispatch;
  bool may_keep;           // this person may write them, and the dossier is still open
  bool may_amend = false;  // it was sent, and a case of it is back for completion
};

// What there is of a dossier's steps.

/// The council of the unit for the dossier's school year, the newest where there are several; nullptr: none.
const records::Council* council_of(const app::Model& model, const records::Dossier& dossier);
/// Its council meetings (or reviews before them) and publications in the unit, the oldest first.
std::vector<const records::Meeting*> meetings_of(const app::Model& model, const records::Dossier& dossier);
std::vector<const records::Meeting*> reviews_of(const app::Model& model, const records::Dossier& dossier);
std::vector<const records::Publication*> publications_of(const app::Model& model, const records::Dossier& dossier);

// What new records begin with: linked to the dossier, its unit and its school year, and filled with what is known.

base::Value new_council(const app::Model& model, const records::Dossier& dossier, Dispatch& dispatch);
base::Value new_meeting(const app::Model& model, const records::Dossier& dossier, const records::Council& council,
                        Dispatch& dispatch);
base::Value new_review(const records::Dossier& dossier, const records::Unit* team, std::string title,
                       Dispatch& dispatch);
base::Value new_publication(const records::Dossier& dossier, Dispatch& dispatch);
/// A row of votes about a nomination; who is the nominee does not vote.
base::Value new_vote(const records::Nomination& nomination, const records::Council* council, Dispatch& dispatch);

/// How a step stands, in a word.
struct StepState {
  std::string words, detail;
  widgets::Tone tone = widgets::Tone::not_yet;
};
StepState state_of(const UnitPage& page, UnitStep step);

/// Title, word of the address, and the rule that says what is asked.
struct StepFacts {
  UnitStep step;
  std::string_view word, title, rule;
};
const StepFacts& facts_of(UnitStep step);
app::Route route_to(const records::Dossier& dossier, UnitStep step);

/// "Hội đồng có quyết định thành lập trước ngày họp (Điều 50 NĐ 98/2023)": what is asked, with the clause one press
/// away.
void draw_asked(UnitPage& page, std::string_view rule);

void draw_consent(UnitPage& page);
void draw_review(UnitPage& page);
void draw_council(UnitPage& page);
void draw_meeting(UnitPage& page);
void draw_votes(UnitPage& page, const records::Meeting& meeting, const records::Council* council, RecordForm& form);
/// Whether this person may write one more meeting or publication of a dossier that was sent.
bool may_amend(const app::Model& model, const records::Dossier& dossier);
/// Of a meeting held after the dossier was sent: what it puts right, and why.
void draw_amendment_of(UnitPage& page, const records::Meeting& meeting, RecordForm& form);
/// Begins such a meeting of the council; such a review of a tổ or of the unit.
void draw_new_amendment(UnitPage& page, const records::Council& council);
void draw_new_review_amendment(UnitPage& page);
void draw_publication(UnitPage& page);
void draw_signature(UnitPage& page);
StepState signature_state(const UnitPage& page);
void draw_signing_dialog(UnitPage& page);
/// What floats above: called last.
void draw_in_unit_dialogs(UnitPage& page);

/// One of several records of a step: which is open. Returns the open one; the newest first time.
const base::Id& open_record(UnitPage& page, const std::vector<base::Id>& ids, const std::vector<std::string>& names,
                            std::string_view label);

}  // namespace tdkt::screens
