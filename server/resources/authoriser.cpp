#include "server/resources/authoriser.h"

#include <vector>

#include "server/resources/permissions.h"
#include "server/resources/report_links.h"
#include "server/resources/services.h"
#include "server/store/revisions.h"
#include "server/store/sessions.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using records::RecordKind;
using workflow::Right;
using workflow::Role;

Problem forbidden() { return {ProblemCode::forbidden, "Tài khoản này không có vai trò để làm việc đó.", {}}; }
Problem nowhere() { return {ProblemCode::not_found, "Không có mục này.", {}}; }

base::Status only_if(bool may) {
  if (may) return base::Done{};
  return forbidden();
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const size_t space = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

/// One question about the record a path names.
struct Asked {
  store::Connection& connection;
  const http::Account& account;
  RecordKind kind;
  base::Date today;
};

/// The record, if it is of the kind and may be read; nullopt when there is none at all.
base::Result<std::optional<store::RecordRow>> readable_row(const Asked& asked, const base::Id& id) {
  TDKT_TRY(row, store::record_row(asked.connection, id));
  if (!row) return std::optional<store::RecordRow>();
  if (row->kind != base::word(asked.kind)) return nowhere();
  TDKT_TRY(may, resources::may_read(asked.connection, asked.account, asked.kind, *row, asked.today));
  if (!may) return nowhere();
  return std::move(row);
}

base::Status may_read(const Asked& asked, const http::Request& request) {
  if (request.parameter("id").empty())
    return only_if(has_right_somewhere(asked.account, Right::read, asked.kind, asked.today));
  TDKT_TRY(id, request.id("id"));
  TDKT_TRY(row, readable_row(asked, id));
  if (!row) return nowhere();
  return base::Done{};
}

base::Status may_write(const Asked& asked, const http::Request& request) {
  TDKT_TRY(id, request.id("id"));
  TDKT_TRY(row, readable_row(asked, id));
  if (!row) return only_if(has_right_somewhere(asked.account, Right::write, asked.kind, asked.today));
  TDKT_TRY(may, has_right(asked.connection, asked.account, Right::write, asked.kind, row->unit_id, asked.today));
  return only_if(may);
}

base::Status may_act(const Asked& asked, const http::Request& request, workflow::Act act) {
  TDKT_TRY(id, request.id("id"));
  TDKT_TRY(row, readable_row(asked, id));
  if (!row) return nowhere();
  TDKT_TRY(standing, standing_on(asked.connection, *row, asked.today));
  const auto subject = asked.kind == RecordKind::dossiers ? workflow::Subject::dossier : workflow::Subject::nomination;
  return only_if(may_ever(asked.account, subject, act, standing, asked.today));
}

}  // namespace

std::string_view session_cookie(const http::Request& request) {
  return request.secure ? "__Host-tdkt_session" : "tdkt_session";
}

base::Result<std::optional<http::Account>> StoreAuthoriser::authenticate(const http::Request& request) {
  const std::string_view token = request.cookie(session_cookie(request));
  if (token.empty()) return std::optional<http::Account>();
  std::optional<store::SessionFound> found;
  {
    TDKT_TRY(snapshot, store_.begin_read());
    TDKT_TRY(session, store::find_session(snapshot.connection(), token, request.now));
    found = std::move(session);
  }
  if (!found) return std::optional<http::Account>();
  if (found->should_touch)
    TDKT_CHECK(store_.write(
        [&](store::Connection& connection) { return store::touch_session(connection, token, request.now); }));
  http::Account account{found->account.account_id, found->account.name, {}, found->account.must_change_password};
  for (const store::AccountRole& role : found->account.roles)
    account.roles.push_back({role.role, role.unit_id, role.period});
  return std::optional<http::Account>(std::move(account));
}

base::Status StoreAuthoriser::authorise(const http::Endpoint& endpoint, const http::Request& request,
                                        http::Session& session) {
  if (endpoint.access.kind == http::Access::Kind::link_holder) return admit_link(request, session);
  const http::Account& account = *session.account();
  if (account.must_change_password && !endpoint.pattern.starts_with("/api/v1/session"))
    return Problem{ProblemCode::forbidden, "Cần đổi mật khẩu tạm trước khi làm việc khác.", {}};
  if (endpoint.access.kind == http::Access::Kind::signed_in) return base::Done{};

  const std::vector<std::string_view> words = words_of(endpoint.access.permission);
  if (words.size() == 1 && words[0] == "accounts") return only_if(holds(account, Role::administrator, request.today));
  if (words.size() == 1 && words[0] == "audit")
    return only_if(holds(account, Role::administrator, request.today) ||
                   holds(account, Role::office_chief, request.today));
  const auto kind = words.size() < 2 ? std::nullopt : base::from_word<RecordKind>(words.back());
  if (!kind) return forbidden();
  TDKT_TRY(connection, reading(session));
  const Asked asked{*connection, account, *kind, request.today};
  if (words[0] == "read") return may_read(asked, request);
  if (words[0] == "write") return may_write(asked, request);
  const auto act = base::from_word<workflow::Act>(words[1]);
  return act ? may_act(asked, request, *act) : forbidden();
}

}  // namespace tdkt::resources
