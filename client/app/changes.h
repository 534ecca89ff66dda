#pragma once

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// Asks the server what changed since the cursor; and again every minute while the page is looked at.
void pull_changes(Model& model, Effects& effects);
/// The same after an act, whose outcome a reading that is under way may have missed: then once more when that is over.
void pull_outcome(Model& model, Effects& effects);
void changes_answered(Model& model, const HttpAnswered& answer, Effects& effects);

/// One record as the server has it: standing and acts are the server's word; content meets ours.
void take_record(Model& model, const Entry& theirs, Effects& effects);

/// Says that the staff of one's own units is wholly known here: after a whole pull, or when an earlier one is on disk.
void know_own_staff(Model& model);

void read_register(Model& model, Effects& effects);
void register_answered(Model& model, const HttpAnswered& answer);

}  // namespace tdkt::app
