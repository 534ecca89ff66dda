#pragma once

#include <string>

#include "client/screens/screen.h"

namespace tdkt::screens {

/// What is being typed; never kept anywhere.
struct SignInState {
  std::string account_name, password;
  bool asked = false;  // pressed once: what is missing is said from then on
  bool later = false;  // the session ended and the person wants to go on writing first
};

/// Nobody is signed in on this machine.
void draw_sign_in(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, SignInState& state,
                  Dispatch& dispatch);

/// The session ended over the work: the same account signs in again, all stays as it is.
void draw_sign_in_again(widgets::Ui& ui, const app::Model& model, SignInState& state, Dispatch& dispatch);

}  // namespace tdkt::screens
