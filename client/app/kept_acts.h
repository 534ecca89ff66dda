#pragma once

#include <string_view>

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

// Acts lie in this machine's store from when they are asked for until they are done, or until the person has read why
// they were not; under the account that asked, so that none goes under another's name. The tabs of a browser share
// them: the one that leads sends.

/// Puts the act into the store as it stands, or takes it out.
void keep_act(Model& model, const PendingAct& act, Effects& effects);
void forget_act(Model& model, base::Id act_id, Effects& effects);
void act_kept(Model& model, const KeepingAct& what, const StoreAnswered& answer, Effects& effects);

/// After the records, at the start and whenever another tab asked for something.
void read_acts(Model& model, Effects& effects);
void acts_read(Model& model, const StoreAnswered& answer, Effects& effects);

/// Tells the other tabs that an act is done.
void tell_done(const base::Id& act_id, Effects& effects);
/// Whether what another tab said is about acts; then it is followed.
bool hear_of_acts(Model& model, std::string_view said, Effects& effects);

}  // namespace tdkt::app
