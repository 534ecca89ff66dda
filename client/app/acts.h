#pragma once

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// Asks for an act of workflow. It waits until what it names is saved; then it is sent, again and again under the same
/// id until the server has answered, also when the page was closed in between. It rests on what the person saw: what
/// somebody else wrote since is the server's to refuse.
void submit(Model& model, const base::Id& dossier, Effects& effects);
void perform(Model& model, const Perform& wanted, Effects& effects);
void issue(Model& model, const base::Id& decision, Effects& effects);

/// Sends the acts whose records are saved, once the server has said whose session it is.
void send_acts(Model& model, Effects& effects);
bool waits_for_session(const Model& model);
void act_answered(Model& model, const base::Id& act_id, const HttpAnswered& answer, Effects& effects);
/// This machine's own text of a record is saved: acts that wait for it rest on that.
void rest_acts_on(Model& model, const Entry& saved, Effects& effects);

/// Takes back an act that waits and was never sent, or puts away a refusal that was read.
void drop_act(Model& model, const base::Id& record, Effects& effects);
/// Why an act was not done: at its record where that is on the screen, else at the edge of it.
void tell_refusal(Model& model, const PendingAct& act, Effects& effects);

/// The act that waits or runs for a record; the one that was refused; nullptr when there is none.
const PendingAct* pending_act(const Model& model, const base::Id& record);
const PendingAct* refused_act(const Model& model, const base::Id& record);
int acts_waiting(const Model& model);

}  // namespace tdkt::app
