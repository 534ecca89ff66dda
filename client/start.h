#pragma once

#include "client/program.h"

namespace tdkt {

/// The assembly drawing of the client: page, loop, model and screens, each behind its own header. Called once, by
/// main; the result is main's.
int start(const program::Further& further);

}  // namespace tdkt
