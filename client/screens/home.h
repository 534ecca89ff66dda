#pragma once

#include "client/screens/screen.h"

namespace tdkt::screens {

struct HomeState {};

/// Việc cần làm: deadlines, then the work by what it asks of the person signed in.
void draw_home(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, HomeState& state,
               Dispatch& dispatch);

}  // namespace tdkt::screens
