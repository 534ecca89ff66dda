#include "server/store/sessions.h"

#include <algorithm>
#include <cstdlib>

#include "server/store/hash.h"

namespace tdkt::store {

namespace {

constexpr size_t kTokenBytes = 32;
constexpr int64_t kTouchMs = int64_t{5} * 60 * 1000;
constexpr int64_t kForgetFailuresMs = int64_t{24} * 3600 * 1000;
constexpr int64_t kWaitLeastMs = 2000;
constexpr int64_t kWaitMostMs = int64_t{15} * 60 * 1000;
constexpr int64_t kFreeFailuresOfLogin = 5;
constexpr int64_t kFreeFailuresOfAddress = 20;

int64_t wait_after(int64_t failures, int64_t free) {
  if (failures < free) return 0;
  const int64_t doublings = std::min<int64_t>(failures - free, 20);
  return std::min(kWaitLeastMs << doublings, kWaitMostMs);
}

std::string login_subject(std::string_view login) { return "login:" + login_form(login).substr(0, 64); }
std::string address_subject(std::string_view address) { return "address:" + std::string(address); }
std::string link_subject(std::string_view address) { return "link:" + std::string(address); }

base::Result<int64_t> blocked_until(Connection& connection, const std::string& subject) {
  TDKT_TRY(rows, connection.query("SELECT blocked_until FROM sign_in_attempts WHERE subject = ?", subject));
  TDKT_TRY(found, rows.step());
  return found ? rows.integer(0) : int64_t{0};
}

/// Nobody is made to wait longer than the longest wait: what says so was noted by a clock that has since been set back.
bool must_wait(int64_t until, int64_t now) { return until > now && until - now <= kWaitMostMs; }

base::Status note_failure(Connection& connection, const std::string& subject, int64_t free, int64_t now) {
  int64_t failures = 0;
  {
    TDKT_TRY(rows,
             connection.query("SELECT failure_count, last_failed_at FROM sign_in_attempts WHERE subject = ?", subject));
    TDKT_TRY(found, rows.step());
    if (found && now - rows.integer(1) < kForgetFailuresMs) failures = rows.integer(0);
  }
  ++failures;
  return connection.run(
      "INSERT INTO sign_in_attempts (subject, failure_count, last_failed_at, blocked_until) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (subject) DO UPDATE SET failure_count = excluded.failure_count, "
      "last_failed_at = excluded.last_failed_at, blocked_until = excluded.blocked_until",
      subject, failures, now, now + wait_after(failures, free));
}

std::string wait_words(int64_t ms) {
  const int64_t seconds = (ms + 999) / 1000;
  if (seconds < 60) return std::to_string(seconds) + " giây";
  return std::to_string((seconds + 59) / 60) + " phút";
}

}  // namespace

base::Result<std::string> start_session(Connection& connection, const base::Id& account_id, std::string_view old_token,
                                        int64_t now) {
  if (!old_token.empty()) TDKT_CHECK(end_session(connection, old_token));
  std::string token = base64url(random_bytes(kTokenBytes));
  TDKT_CHECK(
      connection.run("INSERT INTO sessions (token_hash, account_id, created_at, last_seen_at, expires_at) "
                     "VALUES (?, ?, ?, ?, ?)",
                     sha256(token), account_id, now, now, now + kSessionMs));
  return token;
}

base::Result<std::optional<SessionFound>> find_session(Connection& connection, std::string_view token, int64_t now) {
  if (token.empty() || token.size() > 64) return std::optional<SessionFound>();
  base::Id account_id;
  int64_t last_seen_at = 0;
  {
    TDKT_TRY(rows, connection.query("SELECT account_id, last_seen_at, expires_at FROM sessions WHERE token_hash = ?",
                                    sha256(token)));
    TDKT_TRY(found, rows.step());
    if (!found) return std::optional<SessionFound>();
    account_id = rows.id(0);
    last_seen_at = rows.integer(1);
    // Seen long ago, or in days to come: a clock that ran ahead must not have given a session for years.
    if (now >= rows.integer(2) || std::abs(now - last_seen_at) >= kSessionIdleMs) return std::optional<SessionFound>();
  }
  TDKT_TRY(account, account_by_id(connection, account_id));
  if (!account || account->is_disabled) return std::optional<SessionFound>();
  return std::optional<SessionFound>(SessionFound{*std::move(account), now - last_seen_at > kTouchMs});
}

base::Status touch_session(Connection& connection, std::string_view token, int64_t now) {
  return connection.run("UPDATE sessions SET last_seen_at = ? WHERE token_hash = ? AND last_seen_at < ?", now,
                        sha256(token), now);
}

base::Status end_session(Connection& connection, std::string_view token) {
  return connection.run("DELETE FROM sessions WHERE token_hash = ?", sha256(token));
}

base::Status end_sessions(Connection& connection, const base::Id& account_id, std::string_view kept_token) {
  return connection.run("DELETE FROM sessions WHERE account_id = ? AND token_hash <> ?", account_id,
                        kept_token.empty() ? std::string() : sha256(kept_token));
}

base::Status forget_ended(Connection& connection, int64_t now) {
  TDKT_CHECK(
      connection.run("DELETE FROM sessions WHERE expires_at <= ?1 OR last_seen_at - ?1 >= ?2", now, kSessionIdleMs));
  return connection.run("DELETE FROM sign_in_attempts WHERE abs(last_failed_at - ?) > ?", now, kForgetFailuresMs);
}

base::Status may_sign_in(Connection& connection, std::string_view login, std::string_view address, int64_t now) {
  TDKT_TRY(by_login, blocked_until(connection, login_subject(login)));
  TDKT_TRY(by_address, blocked_until(connection, address_subject(address)));
  const int64_t until = std::max(must_wait(by_login, now) ? by_login : 0, must_wait(by_address, now) ? by_address : 0);
  if (until == 0) return base::Done{};
  return base::Problem{base::ProblemCode::too_many_requests,
                       "Đã nhập sai nhiều lần. Chờ " + wait_words(until - now) +
                           " rồi thử lại; nếu quên mật khẩu, nhờ người quản trị đặt lại.",
                       {}};
}

base::Status note_sign_in_failed(Connection& connection, std::string_view login, std::string_view address,
                                 int64_t now) {
  TDKT_CHECK(note_failure(connection, login_subject(login), kFreeFailuresOfLogin, now));
  TDKT_CHECK(note_failure(connection, address_subject(address), kFreeFailuresOfAddress, now));
  base::Value detail = base::Value::object();
  detail.set("address", address);
  return write_audit(connection, {.by = {std::nullopt, now}, .act = "sign_in_failed", .detail = std::move(detail)});
}

base::Status may_try_link(Connection& connection, std::string_view address, int64_t now) {
  TDKT_TRY(until, blocked_until(connection, link_subject(address)));
  if (!must_wait(until, now)) return base::Done{};
  return base::Problem{base::ProblemCode::too_many_requests,
                       "Từ nơi này đã mở nhiều liên kết không có. Chờ " + wait_words(until - now) + " rồi mở lại.",
                       {}};
}

base::Status note_link_failed(Connection& connection, std::string_view address, int64_t now) {
  TDKT_CHECK(note_failure(connection, link_subject(address), kFreeFailuresOfAddress, now));
  base::Value detail = base::Value::object();
  detail.set("address", address);
  return write_audit(connection, {.by = {std::nullopt, now}, .act = "link_failed", .detail = std::move(detail)});
}

base::Status note_sign_in_succeeded(Connection& connection, const AccountRow& account, const By& by) {
  TDKT_CHECK(connection.run("DELETE FROM sign_in_attempts WHERE subject = ?", login_subject(account.login)));
  return write_audit(connection, {.by = by, .act = "sign_in"});
}

}  // namespace tdkt::store
