#pragma once

#include <vector>

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// When changes are sent: after a pause in typing, at the latest after `kLatestMs`, at once when leaving or when an act
/// waits for them. Always the newest text of a record and only that; parents before what names them.
inline constexpr int64_t kPauseMs = 2500;
inline constexpr int64_t kLatestMs = 30'000;

/// The entries to send now, in order.
std::vector<base::Id> due(const Model& model, bool hurry);

/// Sends what is due and may be sent, then acts and files whose turn it is; sets the timer for the rest. Does nothing
/// without a line, a session, or the lead among the tabs.
void send_due(Model& model, Effects& effects, bool hurry);

/// The answers. Each may come twice or never: nothing is forgotten before the server has said that it has it.
void record_answered(Model& model, const base::Id& id, const HttpAnswered& answer, Effects& effects);

/// Merges a revision of the server's into an entry; a field both changed waits for a person.
void meet(Model& model, Entry& entry, const Theirs& theirs, Effects& effects);

/// What the answer says, or "no answer" where something between this machine and the server said it in its place: the
/// sign-in page of a Wi-Fi, a proxy. The server names the request in each of its answers.
HttpAnswered from_server(HttpAnswered answer);

/// No answer, or the server is in trouble: wait longer each time, up to a minute.
void back_off(Model& model, Effects& effects);

/// Whether the server may be asked for something now; and whether this tab is the one that sends what was written.
bool may_ask(const Model& model);
bool may_send(const Model& model);

/// The next request number, remembered with what it is about.
uint32_t new_request(Model& model, Errand errand);

/// The Problem an answer carries (RFC 9457), or one made of its status.
base::Problem problem_of(const HttpAnswered& answer);

}  // namespace tdkt::app
