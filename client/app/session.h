#pragma once

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// What is sent to sign in, and why the answer does not let in.
Http sign_in_request(uint32_t request, const SignIn& wanted);
base::Problem sign_in_refusal(const HttpAnswered& answer);

/// Signing in and out. What was typed stays on this machine through all of it.
void sign_in(Model& model, const SignIn& wanted, Effects& effects);
void sign_in_answered(Model& model, const HttpAnswered& answer, Effects& effects);
void session_answered(Model& model, const HttpAnswered& answer, Effects& effects);
void session_ended(Model& model, Effects& effects);
/// Told to the other tabs when somebody signed in or out here.
inline constexpr std::string_view kSessionChanged = "session";

/// Nothing of the account is left on this machine once the server has ended its session, not before.
void sign_out_answered(Model& model, const HttpAnswered& answer, Effects& effects);
void sign_out(Model& model, Effects& effects);
void change_password(Model& model, const ChangePassword& wanted, Effects& effects);
void password_answered(Model& model, const HttpAnswered& answer, Effects& effects);

/// Asks who is signed in: at the start, and when the line comes back.
void ask_session(Model& model, Effects& effects);

/// True when something typed here is not on the server yet.
bool has_unsent(const Model& model);

/// The session as text for this machine's store, and back.
std::string stored_session(const Model& model);
void read_stored_session(Model& model, std::string_view text);

}  // namespace tdkt::app
