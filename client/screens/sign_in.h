#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "client/screens/screen.h"

namespace tdkt::screens {

/// What is being typed; never kept anywhere.
struct SignInState {
  std::string account_name, password;
  bool asked = false;  // pressed once: what is missing is said from then on
  bool later = false;  // the session ended and the person wants to go on writing first
};

/// How it stands with a page on which nobody is signed in.
struct SignInStanding {
  bool is_busy = false;
  bool online = true, secure = true;
  std::string_view busy_words = "Đang đăng nhập…";
  std::string_view problem;  // why the last try did not let in
  std::string_view waiting;  // what keeps whom was let in
};

/// Nobody is signed in on this machine. Gives what to sign in with, once the person wants to.
std::optional<app::SignIn> draw_sign_in(widgets::Ui& ui, const widgets::Rect& content, const SignInStanding& standing,
                                        SignInState& state);

/// The session ended over the work: the same account signs in again, all stays as it is.
void draw_sign_in_again(widgets::Ui& ui, const app::Model& model, SignInState& state, Dispatch& dispatch);

}  // namespace tdkt::screens
