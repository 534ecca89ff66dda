#include "server/store/accounts.h"

#include <algorithm>

#include "server/store/hash.h"
#include "server/store/sessions.h"
#include "shared/base/text.h"

namespace tdkt::store {

namespace {

using base::Problem;
using base::ProblemCode;

constexpr std::string_view kSelectAccount =
    "SELECT account_id, login, name, password_hash, must_change_password, disabled_at FROM accounts ";

Problem wrong(std::string_view pointer, std::string detail) {
  return {ProblemCode::malformed, detail, {{std::string(pointer), detail}}};
}

bool is_login(std::string_view login) {
  return login.size() >= 3 && login.size() <= 64 && std::all_of(login.begin(), login.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' || c == '@';
         });
}

base::Status add_roles(Connection& connection, const base::Id& account_id, const std::vector<AccountRole>& roles) {
  for (const AccountRole& role : roles)
    TDKT_CHECK(connection.run(
        "INSERT OR REPLACE INTO account_roles (account_id, role, unit_id, from_on, until_on) VALUES (?, ?, ?, ?, ?)",
        account_id, role.role, role.unit_id, role.period.from, role.period.until));
  return base::Done{};
}

base::Status read_roles(Connection& connection, AccountRow& account) {
  TDKT_TRY(rows, connection.query("SELECT role, unit_id, from_on, until_on FROM account_roles WHERE account_id = ? "
                                  "ORDER BY role, unit_id, from_on",
                                  account.account_id));
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return base::Done{};
    const auto from = rows.optional_date(2);
    if (!from) return Problem{ProblemCode::internal, "a role without a first day", {}};
    account.roles.push_back({rows.string(0), rows.id(1), {*from, rows.optional_date(3)}});
  }
}

AccountRow account_of(const Statement& rows) {
  return {.account_id = rows.id(0),
          .login = rows.string(1),
          .name = rows.string(2),
          .password_hash = rows.string(3),
          .must_change_password = rows.integer(4) != 0,
          .is_disabled = !rows.is_null(5),
          .roles = {}};
}

base::Result<std::optional<AccountRow>> one_account(Connection& connection, base::Result<Statement> rows) {
  if (!rows.ok()) return std::move(rows).problem();
  TDKT_TRY(found, rows->step());
  if (!found) return std::optional<AccountRow>();
  AccountRow account = account_of(*rows);
  TDKT_CHECK(read_roles(connection, account));
  return std::optional<AccountRow>(std::move(account));
}

base::Value roles_value(const std::vector<AccountRole>& roles) {
  base::Value list = base::Value::array();
  for (const AccountRole& role : roles) {
    base::Value& row = list.push(base::Value::object());
    row.set("role", role.role);
    row.set("unit_id", role.unit_id.text());
    row.set("from", role.period.from.text());
    row.set("until", role.period.until ? base::Value(role.period.until->text()) : base::Value());
  }
  return list;
}

base::Status audit_account(Connection& connection, std::string_view act, const base::Id& account_id, const By& by,
                           base::Value detail = base::Value::object()) {
  detail.set("account_id", account_id.text());
  return write_audit(connection, {.by = by, .act = act, .detail = std::move(detail)});
}

base::Value password_detail(std::string_view password_hash) {
  base::Value detail = base::Value::object();
  detail.set("password_mark", password_mark(password_hash));
  return detail;
}

base::Status must_have_changed_one(const Connection& connection) {
  if (connection.changes() == 1) return base::Done{};
  return Problem{ProblemCode::not_found, "Không có tài khoản này.", {}};
}

}  // namespace

std::string login_form(std::string_view typed) { return base::lower(base::tidy(typed)); }

base::Status create_account(Connection& connection, const NewAccount& account, const By& by) {
  const std::string login = login_form(account.login);
  if (!is_login(login))
    return wrong("/account_name", "Tên đăng nhập \"" + login + "\" cần 3 đến 64 ký tự a-z, 0-9, dấu chấm, gạch, @.");
  if (base::tidy(account.name).empty()) return wrong("/display_name", "Tài khoản " + login + " chưa có họ tên.");
  TDKT_TRY(taken, account_by_login(connection, login));
  if (taken) return wrong("/account_name", "Tên đăng nhập " + login + " đã có người dùng (" + taken->name + ").");
  TDKT_CHECK(
      connection.run("INSERT INTO accounts (account_id, login, name, password_hash, must_change_password, created_at, "
                     "password_changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                     account.account_id, login, base::tidy(account.name), account.password_hash,
                     account.must_change_password, by.at, by.at));
  TDKT_CHECK(add_roles(connection, account.account_id, account.roles));
  base::Value detail = password_detail(account.password_hash);
  detail.set("login", login);
  detail.set("name", base::tidy(account.name));
  detail.set("roles", roles_value(account.roles));
  return audit_account(connection, "create_account", account.account_id, by, std::move(detail));
}

base::Result<std::optional<AccountRow>> account_by_login(Connection& connection, std::string_view login) {
  static const std::string kSql = std::string(kSelectAccount) + "WHERE login = ?";
  return one_account(connection, connection.query(kSql, login_form(login)));
}

base::Result<std::optional<AccountRow>> account_by_id(Connection& connection, const base::Id& account_id) {
  static const std::string kSql = std::string(kSelectAccount) + "WHERE account_id = ?";
  return one_account(connection, connection.query(kSql, account_id));
}

base::Result<std::vector<AccountRow>> accounts_of(Connection& connection, const std::optional<base::Id>& unit_id) {
  static const std::string kSql =
      std::string(kSelectAccount) +
      "WHERE ?1 IS NULL OR account_id IN (SELECT account_id FROM account_roles WHERE unit_id = ?1) ORDER BY login";
  TDKT_TRY(rows, connection.query(kSql, unit_id));
  std::vector<AccountRow> accounts;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return accounts;
    accounts.push_back(account_of(rows));
    TDKT_CHECK(read_roles(connection, accounts.back()));
  }
}

base::Status reset_password(Connection& connection, const base::Id& account_id, const std::string& hash, const By& by) {
  TDKT_CHECK(
      connection.run("UPDATE accounts SET password_hash = ?, must_change_password = 1, password_changed_at = ? "
                     "WHERE account_id = ?",
                     hash, by.at, account_id));
  TDKT_CHECK(must_have_changed_one(connection));
  TDKT_CHECK(end_sessions(connection, account_id, {}));
  return audit_account(connection, "reset_password", account_id, by, password_detail(hash));
}

base::Status change_password(Connection& connection, const base::Id& account_id, const std::string& hash,
                             std::string_view kept_token, const By& by) {
  TDKT_CHECK(
      connection.run("UPDATE accounts SET password_hash = ?, must_change_password = 0, password_changed_at = ? "
                     "WHERE account_id = ?",
                     hash, by.at, account_id));
  TDKT_CHECK(must_have_changed_one(connection));
  TDKT_CHECK(end_sessions(connection, account_id, kept_token));
  return audit_account(connection, "change_password", account_id, by, password_detail(hash));
}

base::Status set_roles(Connection& connection, const base::Id& account_id, const std::vector<AccountRole>& roles,
                       const By& by) {
  TDKT_CHECK(connection.run("DELETE FROM account_roles WHERE account_id = ?", account_id));
  TDKT_CHECK(add_roles(connection, account_id, roles));
  base::Value detail = base::Value::object();
  detail.set("roles", roles_value(roles));
  return audit_account(connection, "set_roles", account_id, by, std::move(detail));
}

base::Status set_disabled(Connection& connection, const base::Id& account_id, bool disabled, const By& by) {
  const std::optional<int64_t> disabled_at = disabled ? std::optional<int64_t>(by.at) : std::nullopt;
  TDKT_CHECK(connection.run("UPDATE accounts SET disabled_at = ? WHERE account_id = ?", disabled_at, account_id));
  TDKT_CHECK(must_have_changed_one(connection));
  if (disabled) TDKT_CHECK(end_sessions(connection, account_id, {}));
  return audit_account(connection, disabled ? "disable_account" : "enable_account", account_id, by);
}

}  // namespace tdkt::store
