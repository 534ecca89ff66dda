#include "client/app/session.h"

#include <algorithm>

#include "client/app/acts.h"
#include "client/app/appraisals.h"
#include "client/app/changes.h"
#include "client/app/device.h"
#include "client/app/editing.h"
#include "client/app/notices.h"
#include "client/app/outbox.h"
#include "shared/wire/json.h"

namespace tdkt::app {
namespace {

using base::Value;

std::optional<base::Date> date_at(const Value& object, std::string_view key) {
  return base::Date::parse(object.text_at(key));
}

workflow::Grants grants_of(const Value* list) {
  workflow::Grants grants;
  if (!list || !list->items()) return grants;
  for (const Value& row : *list->items()) {
    const auto role = base::from_word<workflow::Role>(row.text_at("role"));
    const auto unit = base::Id::parse(row.text_at("unit_id"));
    if (role && unit) grants.push_back({*role, *unit, date_at(row, "from_on"), date_at(row, "until_on")});
  }
  return grants;
}

Value value_of(const workflow::Grants& grants) {
  Value list = Value::array();
  for (const auto& grant : grants) {
    Value& row = list.push(Value::object());
    row.set("role", base::word(grant.role));
    row.set("unit_id", grant.unit_id.text());
    if (grant.from_on) row.set("from_on", grant.from_on->text());
    if (grant.until_on) row.set("until_on", grant.until_on->text());
  }
  return list;
}

std::vector<Colleague> colleagues_of(const Value* list) {
  std::vector<Colleague> out;
  if (!list || !list->items()) return out;
  for (const Value& row : *list->items())
    if (const auto id = base::Id::parse(row.text_at("id")))
      out.push_back({*id, std::string(row.text_at("account_name")), std::string(row.text_at("display_name")), {}});
  write_apart(out);
  return out;
}

std::optional<Account> account_of(const Value& body) {
  const Value* account = body.find("account");
  if (!account) return std::nullopt;
  const auto id = base::Id::parse(account->text_at("id"));
  if (!id) return std::nullopt;
  const Value* change = account->find("must_change_password");
  return Account{*id,
                 std::string(account->text_at("account_name")),
                 std::string(account->text_at("display_name")),
                 grants_of(body.find("roles")),
                 change && change->boolean() && *change->boolean(),
                 colleagues_of(body.find("colleagues")),
                 std::string(body.text_at("notices_read_until"))};
}

/// The server's day against this machine's: a clock that is wrong, or a practice day, does no harm.
void take_day(Model& model, const Value& body) {
  const auto today = date_at(body, "today");
  if (today) model.day_offset = today->number() - base::Date::of_instant(model.now).number();
}

void enter(Model& model, const Value& body, Effects& effects) {
  auto account = account_of(body);
  if (!account) return;
  const bool other = model.account && !(model.account->id == account->id);
  if (other) {
    // What the one before wrote last stays on this machine, under that account.
    save_device(model, effects, Page::ends);
    forget_records(model);
  }
  const bool fresh = !model.account || other;
  // The tabs of a browser have one session.
  if (fresh || model.access == Access::expired) effects.push_back(Broadcast{std::string(kSessionChanged)});
  // Read here without a line, or on another device: the later one counts.
  const std::string read_here = fresh ? std::string() : model.account->notices_read_until;
  model.account = std::move(account);
  model.access = Access::signed_in;
  model.session_is_sure = true;
  model.sign_in_problem.reset();
  model.retry_at = 0;
  take_day(model, body);
  if (read_here > model.account->notices_read_until) read_notices(model, read_here, effects);
  if (model.account->must_change_password) {
    model.route = {Screen::password, {}, {}, {}};
    effects.push_back(ReplaceAddress{address_of(model.route)});
  }
  save_session(model, effects);
  if (fresh) read_records(model, effects);
  pull_changes(model, effects);
  send_due(model, effects, true);
}

}  // namespace

bool has_unsent(const Model& model) {
  return acts_waiting(model) > 0 || std::any_of(model.entries.begin(), model.entries.end(), [](const auto& e) {
           return e.second.save_state() != SaveState::saved;
         });
}

Http sign_in_request(uint32_t request, const SignIn& wanted) {
  Value body = Value::object();
  body.set("account_name", wanted.account_name);
  body.set("password", wanted.password);
  return {request, "POST", "/api/v1/session", {{"content-type", "application/json"}}, wire::write_json(body)};
}

base::Problem sign_in_refusal(const HttpAnswered& answer) {
  if (answer.status != 0) return problem_of(answer);
  return {base::ProblemCode::unavailable, "Đang không có mạng. Lần đăng nhập đầu trên máy này cần có mạng.", {}};
}

void sign_in(Model& model, const SignIn& wanted, Effects& effects) {
  if (model.access == Access::signed_out) model.access = Access::signing_in;
  model.sign_in_problem.reset();
  effects.push_back(sign_in_request(new_request(model, SigningIn{}), wanted));
}

void sign_in_answered(Model& model, const HttpAnswered& answer, Effects& effects) {
  const auto body = wire::read_json(answer.body);
  if (answer.status == 200 && body.ok()) return enter(model, *body, effects);
  if (model.access == Access::signing_in) model.access = Access::signed_out;
  model.sign_in_problem = sign_in_refusal(answer);
}

void ask_session(Model& model, Effects& effects) {
  model.session_is_sure = false;
  effects.push_back(Http{new_request(model, SessionAsked{}), "GET", "/api/v1/session", {}, ""});
}

void session_answered(Model& model, const HttpAnswered& answer, Effects& effects) {
  const auto body = wire::read_json(answer.body);
  if (answer.status == 200 && body.ok()) return enter(model, *body, effects);
  if (answer.status == 401) {
    if (model.account) return session_ended(model, effects);
    model.access = Access::signed_out;
    return;
  }
  // No answer: whoever was signed in on this machine goes on working without a line.
  if (!model.account) model.access = Access::signed_out;
  if (waits_for_session(model)) back_off(model, effects);
}

void session_ended(Model& model, Effects& effects) {
  if (model.access == Access::expired) return;
  model.access = Access::expired;
  tell(model, Notice::Tone::look_again,
       "Phiên làm việc đã hết. Mọi thứ đã viết vẫn còn trên máy này; đăng nhập lại để gửi tiếp.", effects);
}

void sign_out(Model& model, Effects& effects) {
  if (has_unsent(model))
    return tell(model, Notice::Tone::look_again,
                "Còn mục chưa gửi lên máy chủ. Chờ gửi xong rồi đăng xuất, để không mất phần đã viết.", effects);
  effects.push_back(Http{new_request(model, SigningOut{}), "DELETE", "/api/v1/session", {}, ""});
}

void sign_out_answered(Model& model, const HttpAnswered& answer, Effects& effects) {
  const bool is_over = (answer.status >= 200 && answer.status <= 299) || answer.status == 401;
  if (!is_over)
    return tell(model, Notice::Tone::must_fix,
                "Chưa đăng xuất được vì chưa tới được máy chủ. Thử lại khi có mạng; nếu rời máy lúc này, hãy khóa màn "
                "hình.",
                effects);
  effects.push_back(Broadcast{std::string(kSessionChanged)});
  if (has_unsent(model)) return session_ended(model, effects);  // written while the server was asked
  clear_device(model, effects);
  forget_records(model);
  model.account.reset();
  model.access = Access::signed_out;
  model.route = {Screen::home, {}, {}, {}};
  effects.push_back(ReplaceAddress{"/"});
}

void change_password(Model& model, const ChangePassword& wanted, Effects& effects) {
  Value body = Value::object();
  body.set("current", wanted.current);
  body.set("wanted", wanted.wanted);
  model.password_problem.reset();
  effects.push_back(Http{new_request(model, ChangingPassword{}),
                         "PUT",
                         "/api/v1/session/password",
                         {{"content-type", "application/json"}},
                         wire::write_json(body)});
}

void password_answered(Model& model, const HttpAnswered& answer, Effects& effects) {
  if (answer.status < 200 || answer.status > 299) {
    model.password_problem = answer.status == 0
                                 ? base::Problem{base::ProblemCode::unavailable, "Đổi mật khẩu cần có mạng.", {}}
                                 : problem_of(answer);
    return;
  }
  tell(model, Notice::Tone::fine, "Đã đổi mật khẩu.", effects);
  if (model.account) model.account->must_change_password = false;
  model.route = {Screen::home, {}, {}, {}};
  effects.push_back(ReplaceAddress{"/"});
  save_session(model, effects);
  ask_session(model, effects);
}

std::string stored_session(const Model& model) {
  Value out = Value::object();
  if (model.account) {
    Value& account = out.set("account", Value::object());
    account.set("id", model.account->id.text());
    account.set("account_name", model.account->account_name);
    account.set("display_name", model.account->display_name);
    account.set("must_change_password", model.account->must_change_password);
    out.set("roles", value_of(model.account->grants));
    out.set("notices_read_until", model.account->notices_read_until);
    Value& colleagues = out.set("colleagues", Value::array());
    for (const Colleague& one : model.account->colleagues) {
      Value& row = colleagues.push(Value::object());
      row.set("id", one.id.text());
      row.set("account_name", one.account_name);
      row.set("display_name", one.display_name);
    }
  }
  out.set("day_offset", int64_t{model.day_offset});
  out.set("cursor", model.cursor);
  return wire::write_json(out);
}

void read_stored_session(Model& model, std::string_view text) {
  const auto body = wire::read_json(text);
  if (!body.ok()) return;
  model.account = account_of(*body);
  const auto number = [&](std::string_view key) {
    const Value* value = body->find(key);
    return value && value->integer() ? *value->integer() : int64_t{0};
  };
  model.day_offset = static_cast<int32_t>(number("day_offset"));
  model.cursor = number("cursor");
}

}  // namespace tdkt::app
