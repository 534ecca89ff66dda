#pragma once

#include "client/app/action.h"
#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// The only way the model changes. `now` is the machine's time (Unix ms); it is a remark, never an order:
/// which of two revisions is newer is decided by the server.
Effects update(Model& model, const Action& action, int64_t now);

}  // namespace tdkt::app
