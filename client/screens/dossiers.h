#pragma once

#include <optional>
#include <string>

#include "client/screens/screen.h"

namespace tdkt::screens {

struct DossiersState {
  std::optional<std::string> new_title;  // while a new dossier is being named
  bool wants_new = false;                // led here to begin one
};

/// Hồ sơ: all dossiers of the unit, newest first, and a new one.
void draw_dossiers(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, DossiersState& state,
                   Dispatch& dispatch);

}  // namespace tdkt::screens
