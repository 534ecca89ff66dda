#pragma once

#include <span>

#include "client/screens/screens.h"

namespace tdkt {

/// The assembly drawing of the client: page, loop, model and screens, each behind its own header. Called once, by
/// main; the result is main's.
int start(std::span<const screens::Row> further);

}  // namespace tdkt
