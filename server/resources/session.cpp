#include "server/resources/session.h"

#include <algorithm>
#include <map>

#include "server/resources/authoriser.h"
#include "server/resources/body.h"
#include "server/resources/services.h"
#include "server/store/notices.h"
#include "server/store/sessions.h"
#include "shared/base/text.h"
#include "shared/workflow/roles.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;

/// Whether this role appraises: those in one unit may be given each other's cases.
bool appraises(const store::AccountRole& role, base::Date today) {
  using workflow::Role;
  const auto known = base::from_word<Role>(role.role);
  return known && role.period.contains(today) &&
         (known == Role::office_appraiser || known == Role::office_chief || known == Role::district_officer);
}

Value who_is(const store::AccountRow& account) {
  Value row = Value::object();
  row.set("id", account.account_id.text());
  row.set("account_name", account.login);
  row.set("display_name", account.name);
  return row;
}

/// Those who appraise where this account does, itself among them: by name, and by account name where two are called
/// alike.
base::Result<Value> colleagues_of(store::Connection& connection, const store::AccountRow& account, base::Date today) {
  std::map<std::string, Value> rows;  // by their order
  for (const store::AccountRole& own : account.roles) {
    if (!appraises(own, today)) continue;
    TDKT_TRY(others, store::accounts_of(connection, own.unit_id));
    for (const store::AccountRow& other : others)
      for (const store::AccountRole& role : other.roles)
        if (!other.is_disabled && role.unit_id == own.unit_id && appraises(role, today))
          rows.emplace(base::name_sort_key(other.name) + other.name + "\x1f" + other.login, who_is(other));
  }
  Value list = Value::array();
  for (auto& [key, row] : rows) list.push(std::move(row));
  return list;
}

base::Result<Value> session_info(store::Connection& connection, const store::AccountRow& account,
                                 const http::Request& request) {
  Value info = Value::object();
  Value& who = info.set("account", who_is(account));
  who.set("must_change_password", account.must_change_password);
  Value& roles = info.set("roles", Value::array());
  for (const store::AccountRole& role : account.roles) {
    Value& row = roles.push(Value::object());
    row.set("role", role.role);
    row.set("unit_id", role.unit_id.text());
    row.set("from_on", role.period.from.text());
    if (role.period.until) row.set("until_on", role.period.until->text());
  }
  info.set("today", request.today.text());
  info.set("now", instant_text(request.now));
  TDKT_TRY(read_until, store::notices_read_until(connection, account.account_id));
  if (!read_until.empty()) info.set("notices_read_until", read_until);
  TDKT_TRY(colleagues, colleagues_of(connection, account, request.today));
  if (!colleagues.items()->empty()) info.set("colleagues", std::move(colleagues));
  return info;
}

std::string cookie(const http::Request& request, std::string_view token, int64_t seconds) {
  std::string text = std::string(session_cookie(request)) + "=" + std::string(token) +
                     "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(seconds);
  if (request.secure) text += "; Secure";
  return text;
}

/// The same words for a name that is unknown and a password that is wrong.
Problem wrong_pair() {
  return {ProblemCode::unauthenticated,
          "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra bộ gõ, phím Caps Lock rồi nhập lại.",
          {}};
}

/// A failed attempt is counted although the request is refused, so it is kept in a turn of its own.
Problem sign_in_failed(Services& with, const http::Request& request, const std::string& login) {
  auto noted = with.store.write([&](store::Connection& connection) {
    return store::note_sign_in_failed(connection, login, request.remote_address, request.now);
  });
  return noted.ok() ? wrong_pair() : noted.problem();
}

base::Result<http::Reply> sign_in(const http::Request& request, http::Session& session) {
  TDKT_TRY(body, read_body(request, {"account_name", "password"}));
  TDKT_TRY(login, text_at(body, "account_name"));
  TDKT_TRY(password, text_at(body, "password"));
  Services& with = services(session);
  std::optional<store::AccountRow> account;
  {
    TDKT_TRY(connection, reading(session));
    TDKT_CHECK(store::may_sign_in(*connection, login, request.remote_address, request.now));
    TDKT_TRY(found, store::account_by_login(*connection, login));
    account = std::move(found);
  }
  TDKT_TRY(matches, with.passwords.matches(password, account ? account->password_hash : std::string()));
  if (!account || !matches || account->is_disabled) return sign_in_failed(with, request, login);

  TDKT_TRY(connection, writing(session));
  const std::string_view old_token = request.cookie(session_cookie(request));
  TDKT_TRY(token, store::start_session(*connection, account->account_id, old_token, request.now));
  TDKT_CHECK(store::note_sign_in_succeeded(*connection, *account, {account->account_id, request.now}));
  TDKT_CHECK(store::forget_ended(*connection, request.now));
  TDKT_TRY(info, session_info(*connection, *account, request));
  http::Reply reply = http::ok(info);
  reply.with("Set-Cookie", cookie(request, token, store::kSessionMs / 1000));
  return reply;
}

base::Result<http::Reply> read_session(const http::Request& request, http::Session& session) {
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(account, store::account_by_id(*connection, session.account()->account_id));
  if (!account) return Problem{ProblemCode::unauthenticated, "Cần đăng nhập để tiếp tục.", {}};
  TDKT_TRY(info, session_info(*connection, *account, request));
  return http::ok(info);
}

base::Result<http::Reply> sign_out(const http::Request& request, http::Session& session) {
  TDKT_TRY(connection, writing(session));
  TDKT_CHECK(store::end_session(*connection, request.cookie(session_cookie(request))));
  TDKT_CHECK(store::write_audit(*connection, {.by = by(request, session), .act = "sign_out"}));
  http::Reply reply = http::done();
  reply.with("Set-Cookie", cookie(request, "", 0));
  return reply;
}

base::Result<http::Reply> change_password(const http::Request& request, http::Session& session) {
  TDKT_TRY(body, read_body(request, {"current", "wanted"}));
  TDKT_TRY(current, text_at(body, "current"));
  TDKT_TRY(wanted, text_at(body, "wanted"));
  Services& with = services(session);
  std::optional<store::AccountRow> account;
  {
    TDKT_TRY(connection, reading(session));
    TDKT_TRY(found, store::account_by_id(*connection, session.account()->account_id));
    account = std::move(found);
  }
  if (!account) return Problem{ProblemCode::unauthenticated, "Cần đăng nhập để tiếp tục.", {}};
  TDKT_TRY(matches, with.passwords.matches(current, account->password_hash));
  if (!matches) return wrong_at("/current", "Mật khẩu đang dùng chưa đúng.");
  if (wanted == current) return wrong_at("/wanted", "Mật khẩu mới cần khác mật khẩu đang dùng.");
  if (auto good = store::check_new_password(wanted, account->login); !good.ok())
    return wrong_at("/wanted", good.problem().detail);
  TDKT_TRY(hash, with.passwords.hash(wanted));
  TDKT_TRY(connection, writing(session));
  TDKT_CHECK(store::change_password(*connection, account->account_id, hash, request.cookie(session_cookie(request)),
                                    by(request, session)));
  return http::done();
}

/// "2025-05-28T09:31:07.250Z": as this server writes instants, which is how they come back.
bool is_instant(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-ddTdd:dd:dd.dddZ";
  if (text.size() != kShape.size()) return false;
  for (size_t i = 0; i < text.size(); ++i)
    if (kShape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != kShape[i]) return false;
  return true;
}

base::Result<http::Reply> mark_notices(const http::Request& request, http::Session& session) {
  TDKT_TRY(body, read_body(request, {"read_until"}));
  TDKT_TRY(until, text_at(body, "read_until"));
  if (!is_instant(until)) return wrong_at("/read_until", "Chỗ này cần một thời điểm, dạng 2025-05-28T09:31:07.250Z.");
  TDKT_TRY(connection, writing(session));
  // What has not happened yet is not read.
  TDKT_CHECK(
      store::note_notices_read(*connection, session.account()->account_id, std::min(until, instant_text(request.now))));
  return http::done();
}

using http::Body;
using http::Effect;

constexpr http::Endpoint kSessionEndpoints[] = {
    {"POST", "/api/v1/session", http::kAnyone, Effect::write, Body::json, sign_in, "Đăng nhập", "sign_in", "session"},
    {"GET", "/api/v1/session", http::kSignedIn, Effect::read, Body::none, read_session,
     "Ai đang đăng nhập, với vai trò nào, ngày nào", "", "session"},
    {"DELETE", "/api/v1/session", http::kSignedIn, Effect::write, Body::none, sign_out, "Đăng xuất", "", ""},
    {"PUT", "/api/v1/session/password", http::kSignedIn, Effect::write, Body::json, change_password,
     "Đổi mật khẩu của mình", "password_change", ""},
    {"PUT", "/api/v1/session/notices", http::kSignedIn, Effect::write, Body::json, mark_notices,
     "Đã đọc thông báo đến thời điểm này", "notices_read", ""},
};

}  // namespace

std::span<const http::Endpoint> session_endpoints() { return kSessionEndpoints; }

}  // namespace tdkt::resources
