#include "server/store/account_audit.h"

#include <map>

#include "server/store/hash.h"
#include "shared/wire/json.h"

namespace tdkt::store {
namespace {

/// Role, unit and first day, and the day after the last one.
using Roles = std::map<std::string, std::string, std::less<>>;

struct Told {
  std::string login, name, password_mark;  // "" where the entries do not tell
  bool disabled = false;
  Roles roles;
  bool found = false;  // among the accounts
};
using ToldAccounts = std::map<std::string, Told, std::less<>>;

std::string role_key(std::string_view role, std::string_view unit_id, std::string_view from) {
  return std::string(role) + " " + std::string(unit_id) + " " + std::string(from);
}

Roles roles_in(const base::Value& detail) {
  Roles roles;
  const base::Value* list = detail.find("roles");
  if (!list || !list->items()) return roles;
  for (const base::Value& row : *list->items())
    roles[role_key(row.text_at("role"), row.text_at("unit_id"), row.text_at("from"))] = row.text_at("until");
  return roles;
}

base::Result<ToldAccounts> told_accounts(Connection& connection) {
  TDKT_TRY(rows, connection.query("SELECT act, detail FROM audit WHERE act IN ('create_account', 'set_roles', "
                                  "'disable_account', 'enable_account', 'reset_password', 'change_password') "
                                  "ORDER BY seq"));
  ToldAccounts accounts;
  while (true) {
    TDKT_TRY(row, rows.step());
    if (!row) return accounts;
    const std::string act = rows.string(0);
    TDKT_TRY(detail, wire::read_json(rows.text(1)));
    Told& told = accounts[std::string(detail.text_at("account_id"))];
    if (act == "create_account") told.login = detail.text_at("login"), told.name = detail.text_at("name");
    if (act == "create_account" || act == "set_roles") told.roles = roles_in(detail);
    if (act == "disable_account" || act == "enable_account") told.disabled = act == "disable_account";
    if (act == "create_account" || act.ends_with("_password")) told.password_mark = detail.text_at("password_mark");
  }
}

base::Problem untold(std::string_view login, std::string_view what) {
  return {base::ProblemCode::unavailable, "Tài khoản " + std::string(login) + " " + std::string(what) + ".", {}};
}

base::Status check_rows(Connection& connection, ToldAccounts& accounts) {
  TDKT_TRY(rows, connection.query("SELECT account_id, login, name, password_hash, disabled_at FROM accounts"));
  while (true) {
    TDKT_TRY(row, rows.step());
    if (!row) return base::Done{};
    const std::string login = rows.string(1);
    const auto told = accounts.find(rows.text(0));
    if (told == accounts.end() || told->second.login.empty()) return untold(login, "không do nhật ký ghi là đã tạo");
    Told& account = told->second;
    account.found = true;
    if (account.login != login || (!account.name.empty() && account.name != rows.text(2)))
      return untold(login, "mang tên khác với lúc được tạo");
    if (account.disabled == rows.is_null(4))
      return untold(login, account.disabled ? "đã bị khóa theo nhật ký mà nay mở" : "bị khóa mà nhật ký không ghi");
    if (!account.password_mark.empty() && account.password_mark != password_mark(rows.text(3)))
      return untold(login, "có mật khẩu bị thay mà nhật ký không ghi");
  }
}

base::Status check_roles(Connection& connection, ToldAccounts& accounts) {
  TDKT_TRY(rows, connection.query("SELECT account_id, role, unit_id, from_on, until_on FROM account_roles"));
  while (true) {
    TDKT_TRY(row, rows.step());
    if (!row) break;
    Told& account = accounts[rows.string(0)];
    const auto role = account.roles.find(role_key(rows.text(1), rows.text(2), rows.text(3)));
    if (role == account.roles.end() || role->second != rows.text(4))
      return untold(account.login, "có vai trò mà nhật ký không ghi là đã giao (" + rows.string(1) + ")");
    account.roles.erase(role);
  }
  for (const auto& [id, account] : accounts)
    if (!account.roles.empty())
      return untold(account.login, "mất một vai trò mà nhật ký không ghi là đã thôi (" +
                                       account.roles.begin()->first.substr(0, account.roles.begin()->first.find(' ')) +
                                       ")");
  return base::Done{};
}

}  // namespace

base::Status check_accounts_told(Connection& connection) {
  TDKT_TRY(accounts, told_accounts(connection));
  TDKT_CHECK(check_rows(connection, accounts));
  for (const auto& [id, account] : accounts)
    if (!account.found && !account.login.empty()) return untold(account.login, "đã bị bỏ đi mà nhật ký không ghi");
  return check_roles(connection, accounts);
}

}  // namespace tdkt::store
