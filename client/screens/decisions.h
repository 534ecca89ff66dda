#pragma once

#include "client/screens/screen.h"

namespace tdkt::screens {

struct DecisionsState {};

/// Quyết định: what this office has decided or sent upwards, and what is being prepared.
void draw_decisions(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, DecisionsState& state,
                    Dispatch& dispatch);

}  // namespace tdkt::screens
