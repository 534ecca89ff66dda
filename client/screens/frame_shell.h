#pragma once

#include <optional>
#include <string>

#include "client/screens/conflict.h"
#include "client/screens/screen.h"

namespace tdkt::screens {

/// What lies around every screen: navigation, where we are, whether all is safe, who is signed in.
struct ShellState {
  bool account_open = false, save_open = false, find_open = false;
  std::string find_text;
  std::optional<base::Id> giving_up;  // what was written in it, once the person has said so twice
  std::optional<bool> dark;           // the person's own choice of colours, once made
};

/// Draws it and says where the screen goes.
widgets::Rect draw_shell(widgets::Ui& ui, const app::Model& model, ShellState& state, Dispatch& dispatch);

/// What floats above the screen: account, save state, search, notices. Drawn after it.
void draw_shell_dialogs(widgets::Ui& ui, const app::Model& model, ShellState& state, ConflictState& conflict,
                        Dispatch& dispatch);

}  // namespace tdkt::screens
