#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/store/accounts.h"
#include "server/store/database.h"

namespace tdkt::store {

/// A session ends after 12 hours without use, and after 7 days in any case; one that was used 12 hours or more from
/// now, by a clock that has since been set back, has ended too.
inline constexpr int64_t kSessionIdleMs = int64_t{12} * 3600 * 1000;
inline constexpr int64_t kSessionMs = int64_t{7} * 24 * 3600 * 1000;

/// Starts a session and gives its token: 256 random bits, of which only the hash is kept. Each sign-in makes a new one;
/// `old_token`, when the browser still had one, ends.
base::Result<std::string> start_session(Connection& connection, const base::Id& account_id, std::string_view old_token,
                                        int64_t now);

struct SessionFound {
  AccountRow account;
  bool should_touch = false;  // last use was noted a while ago: call touch_session
};

/// Whose session a token is; nullopt when it is none, has ended, or the account is disabled.
base::Result<std::optional<SessionFound>> find_session(Connection& connection, std::string_view token, int64_t now);

/// Notes that a session is in use.
base::Status touch_session(Connection& connection, std::string_view token, int64_t now);
base::Status end_session(Connection& connection, std::string_view token);
/// Ends all sessions of an account, but the one of `kept_token` ("" for none).
base::Status end_sessions(Connection& connection, const base::Id& account_id, std::string_view kept_token);
/// Forgets what has ended, and attempts to sign in older than a day.
base::Status forget_ended(Connection& connection, int64_t now);

/// Whether a sign-in may be tried now: `too_many_requests`, saying how long to wait, after 5 failures of a login or 20
/// of an address; each further failure doubles the wait, from 2 seconds to 15 minutes. Called before the password is
/// looked at.
base::Status may_sign_in(Connection& connection, std::string_view login, std::string_view address, int64_t now);
base::Status note_sign_in_failed(Connection& connection, std::string_view login, std::string_view address, int64_t now);
/// The same for links: an address that sent 20 that are none waits.
base::Status may_try_link(Connection& connection, std::string_view address, int64_t now);
base::Status note_link_failed(Connection& connection, std::string_view address, int64_t now);
base::Status note_sign_in_succeeded(Connection& connection, const AccountRow& account, const By& by);

}  // namespace tdkt::store
