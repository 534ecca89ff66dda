#pragma once

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// Asks for an act of workflow. It waits until what it names is saved; then it is sent, again and again under the same
/// id until the server has answered.
void submit(Model& model, const base::Id& dossier, Effects& effects);
void perform(Model& model, const Perform& wanted, Effects& effects);
void issue(Model& model, const base::Id& decision, Effects& effects);

/// Sends the acts whose records are saved.
void send_acts(Model& model, Effects& effects);
void act_answered(Model& model, const base::Id& act_id, const HttpAnswered& answer, Effects& effects);

/// The act that waits or runs for a record; nullptr when there is none.
const PendingAct* pending_act(const Model& model, const base::Id& record);

}  // namespace tdkt::app
