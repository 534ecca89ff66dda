#pragma once

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// Asks for a timer at the latest after so long. One that would fire sooner stays as it is, so that someone who never
/// stops typing is saved and sent in time all the same.
void wake(Model& model, Timer timer, int32_t milliseconds, Effects& effects);

}  // namespace tdkt::app
