#pragma once

#include <string>

#include "client/screens/screen.h"

namespace tdkt::screens {

/// Finds people, nominations, dossiers and units by words, with or without accents, and leads there. True when it is
/// to be closed.
bool draw_find(widgets::Ui& ui, const app::Model& model, std::string& text, Dispatch& dispatch);

}  // namespace tdkt::screens
