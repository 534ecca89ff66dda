#pragma once

#include <string>

#include "client/screens/screen.h"

namespace tdkt::screens {

/// What is being typed; never kept anywhere.
struct PasswordState {
  std::string current, wanted, repeated;
  bool asked = false;  // pressed once: what is missing is said from then on
  bool sent = false;   // forgotten when the answer was yes
};

/// Đổi mật khẩu: at the first sign-in, and whenever the person wants it.
void draw_password(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, PasswordState& state,
                   Dispatch& dispatch);

}  // namespace tdkt::screens
