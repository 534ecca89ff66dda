#pragma once

#include "client/screens/screens.h"

namespace tdkt {

/// Lays the paper that is looked at over the canvas, as a page of its own; prints it, or opens it alone, where that was
/// asked. Called after each drawing.
void lay_paper(screens::ScreenStates& states);

}  // namespace tdkt
