#include "server/resources/accounts.h"

#include <algorithm>

#include "server/resources/body.h"
#include "server/resources/services.h"
#include "server/store/accounts.h"
#include "server/store/revisions.h"
#include "shared/records/kinds.h"
#include "shared/workflow/roles.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;

constexpr size_t kMostAtOnce = 200;

Value value_of(const store::AccountRow& account) {
  Value row = Value::object();
  row.set("id", account.account_id.text());
  row.set("account_name", account.login);
  row.set("display_name", account.name);
  row.set("must_change_password", account.must_change_password);
  row.set("disabled", account.is_disabled);
  Value& roles = row.set("roles", Value::array());
  for (const store::AccountRole& role : account.roles) {
    Value& line = roles.push(Value::object());
    line.set("role", role.role);
    line.set("unit_id", role.unit_id.text());
    line.set("from_on", role.period.from.text());
    if (role.period.until) line.set("until_on", role.period.until->text());
  }
  return row;
}

base::Result<std::optional<base::Date>> day_at(const Value& object, std::string_view member,
                                               const std::string& pointer) {
  const Value* value = object.find(member);
  if (!value) return std::optional<base::Date>();
  const auto day = base::Date::parse(object.text_at(member));
  if (!day) return wrong_at(pointer + "/" + std::string(member), "Chỗ này cần một ngày có thật, dạng 2025-05-28.");
  return std::optional<base::Date>(*day);
}

base::Result<store::AccountRole> read_role(store::Connection& connection, const Value& object,
                                           const std::string& pointer, base::Date today) {
  if (!base::from_word<workflow::Role>(object.text_at("role")))
    return wrong_at(pointer + "/role", "Vai trò này không có trong danh mục.");
  TDKT_TRY(unit_id, id_at(object, "unit_id", pointer));
  TDKT_TRY(unit, store::record_row(connection, unit_id));
  if (!unit || unit->kind != base::word(records::RecordKind::units))
    return wrong_at(pointer + "/unit_id", "Đơn vị này chưa có trên máy chủ.");
  TDKT_TRY(from, day_at(object, "from_on", pointer));
  TDKT_TRY(until, day_at(object, "until_on", pointer));
  const base::Date first = from.value_or(today);
  if (until && *until <= first) return wrong_at(pointer + "/until_on", "Ngày hết vai trò cần sau ngày bắt đầu.");
  return store::AccountRole{std::string(object.text_at("role")), unit_id, {first, until}};
}

base::Result<std::vector<store::AccountRole>> read_roles(store::Connection& connection, const Value& object,
                                                         const std::string& pointer, base::Date today) {
  const Value* list = object.find("roles");
  if (!list || !list->items()) return wrong_at(pointer + "/roles", "Thiếu danh sách vai trò.");
  std::vector<store::AccountRole> roles;
  for (size_t i = 0; i < list->items()->size(); ++i) {
    const std::string place = pointer + "/roles/" + std::to_string(i);
    TDKT_CHECK(check_members((*list->items())[i], place, {"role", "unit_id", "from_on", "until_on"}));
    TDKT_TRY(role, read_role(connection, (*list->items())[i], place, today));
    roles.push_back(role);
  }
  return roles;
}

base::Result<store::NewAccount> read_account(store::Connection& connection, const Value& object,
                                             const std::string& pointer, const http::Request& request) {
  TDKT_CHECK(check_members(object, pointer, {"account_name", "display_name", "roles"}));
  store::NewAccount account;
  account.account_id = new_id(request.now);
  TDKT_TRY(login, text_at(object, "account_name", pointer));
  TDKT_TRY(name, text_at(object, "display_name", pointer));
  TDKT_TRY(roles, read_roles(connection, object, pointer, request.today));
  account.login = login;
  account.name = name;
  account.roles = roles;
  return account;
}

base::Result<http::Reply> list_accounts(const http::Request&, http::Session& session) {
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(accounts, store::accounts_of(*connection, std::nullopt));
  Value body = Value::object();
  Value& items = body.set("items", Value::array());
  for (const store::AccountRow& account : accounts) items.push(value_of(account));
  return http::ok(body);
}

/// Says in which row of the list it was.
Problem in_row(Problem problem, const std::string& row) {
  for (base::ProblemPlace& place : problem.places) place.pointer = row + place.pointer;
  return problem;
}

/// Makes all of them or none. Passwords are hashed before the writer's turn, since that is slow on purpose.
base::Result<Value> make(const http::Request& request, http::Session& session, const Value::Array& wanted,
                         const std::string& pointer) {
  std::vector<store::NewAccount> accounts;
  Value items = Value::array();
  {
    TDKT_TRY(connection, reading(session));
    for (size_t i = 0; i < wanted.size(); ++i) {
      const std::string place = pointer.empty() ? "" : pointer + "/" + std::to_string(i);
      TDKT_TRY(account, read_account(*connection, wanted[i], place, request));
      accounts.push_back(std::move(account));
    }
  }
  std::vector<std::string> passwords;
  for (store::NewAccount& account : accounts) {
    passwords.push_back(store::temporary_password());
    TDKT_TRY(hash, services(session).passwords.hash(passwords.back()));
    account.password_hash = std::move(hash);
  }
  TDKT_TRY(connection, writing(session));
  for (size_t i = 0; i < accounts.size(); ++i) {
    const std::string place = pointer.empty() ? "" : pointer + "/" + std::to_string(i);
    if (auto made = store::create_account(*connection, accounts[i], by(request, session)); !made.ok())
      return in_row(std::move(made).problem(), place);
    TDKT_TRY(row, store::account_by_id(*connection, accounts[i].account_id));
    Value& item = items.push(Value::object());
    item.set("account", value_of(*row));
    item.set("temporary_password", passwords[i]);
  }
  return items;
}

base::Result<http::Reply> create_account(const http::Request& request, http::Session& session) {
  TDKT_TRY(body, read_body(request, {"account_name", "display_name", "roles"}));
  TDKT_TRY(items, make(request, session, {body}, ""));
  const Value& made = items.items()->front();
  return http::created(made, "/api/v1/accounts/" + std::string(made.find("account")->text_at("id")));
}

base::Result<http::Reply> import_accounts(const http::Request& request, http::Session& session) {
  TDKT_TRY(body, read_body(request, {"rows"}));
  const Value* rows = body.find("rows");
  if (!rows || !rows->items() || rows->items()->empty()) return wrong_at("/rows", "Danh sách chưa có dòng nào.");
  if (rows->items()->size() > kMostAtOnce)
    return wrong_at("/rows",
                    "Mỗi lần nhập tối đa " + std::to_string(kMostAtOnce) + " tài khoản. Chia danh sách rồi nhập tiếp.");
  TDKT_TRY(items, make(request, session, *rows->items(), "/rows"));
  Value reply = Value::object();
  reply.set("items", std::move(items));
  return http::created(reply, "/api/v1/accounts");
}

base::Result<http::Reply> reset_password(const http::Request& request, http::Session& session) {
  TDKT_TRY(id, request.id("id"));
  const std::string password = store::temporary_password();
  TDKT_TRY(hash, services(session).passwords.hash(password));
  TDKT_TRY(connection, writing(session));
  TDKT_CHECK(store::reset_password(*connection, id, hash, by(request, session)));
  Value body = Value::object();
  body.set("temporary_password", password);
  return http::ok(body);
}

base::Result<http::Reply> put_roles(const http::Request& request, http::Session& session) {
  TDKT_TRY(id, request.id("id"));
  TDKT_TRY(body, read_body(request, {"roles"}));
  TDKT_TRY(connection, writing(session));
  TDKT_TRY(account, store::account_by_id(*connection, id));
  if (!account) return Problem{ProblemCode::not_found, "Không có tài khoản này.", {}};
  TDKT_TRY(roles, read_roles(*connection, body, "", request.today));
  const bool keeps_administrator = std::any_of(roles.begin(), roles.end(), [&](const store::AccountRole& role) {
    return role.role == base::word(workflow::Role::administrator) && role.period.contains(request.today);
  });
  if (id == session.account()->account_id && !keeps_administrator)
    return wrong_at("/roles", "Không tự bỏ vai trò quản trị của chính mình được; nhờ một người quản trị khác.");
  TDKT_CHECK(store::set_roles(*connection, id, roles, by(request, session)));
  TDKT_TRY(now, store::account_by_id(*connection, id));
  return http::ok(value_of(*now));
}

using http::Body;
using http::Effect;
constexpr http::Access kAdministrator = http::permission("accounts");

constexpr http::Endpoint kAccountEndpoints[] = {
    {"GET", "/api/v1/accounts", kAdministrator, Effect::read, Body::none, list_accounts, "Tài khoản: danh sách", "",
     "accounts"},
    {"POST", "/api/v1/accounts", kAdministrator, Effect::write, Body::json, create_account,
     "Tạo tài khoản; mật khẩu tạm chỉ hiện một lần", "new_account", "made_account"},
    {"POST", "/api/v1/accounts/import", kAdministrator, Effect::write, Body::json, import_accounts,
     "Tạo nhiều tài khoản từ danh sách: tất cả hoặc không có", "new_accounts", "made_accounts"},
    {"POST", "/api/v1/accounts/{id}/password_reset", kAdministrator, Effect::write, Body::none, reset_password,
     "Đặt mật khẩu tạm; mọi phiên của tài khoản kết thúc", "", "temporary_password"},
    {"PUT", "/api/v1/accounts/{id}/roles", kAdministrator, Effect::write, Body::json, put_roles,
     "Thay toàn bộ vai trò của một tài khoản", "roles", "account"},
};

}  // namespace

std::span<const http::Endpoint> account_endpoints() { return kAccountEndpoints; }

}  // namespace tdkt::resources
