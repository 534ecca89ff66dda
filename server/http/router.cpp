#include "server/http/router.h"

#include <algorithm>
#include <cassert>

#include "server/http/content_coding.h"
#include "server/http/cross_site.h"
#include "server/http/exchange.h"
#include "server/http/static_files.h"
#include "shared/wire/json.h"

namespace tdkt::http {

namespace {

using base::Problem;
using base::ProblemCode;

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  for (size_t start = 1; start <= path.size();) {
    const size_t end = std::min(path.find('/', start), path.size());
    segments.push_back(path.substr(start, end - start));
    start = end + 1;
  }
  return segments;
}

bool is_parameter(std::string_view segment) { return segment.size() > 2 && segment.front() == '{'; }

bool is_read_method(std::string_view method) { return method == "GET" || method == "HEAD"; }

std::string_view tidy(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '"')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '"')) text.remove_suffix(1);
  return text;
}

bool is_json(std::string_view content_type) {
  return lower_case(std::string(tidy(content_type.substr(0, content_type.find(';'))))) == kJson;
}

/// The character set that a content type names; "" where it names none. JSON knows UTF-8 alone (RFC 8259 §8.1).
std::string charset_of(std::string_view content_type) {
  for (size_t at = content_type.find(';'); at != std::string_view::npos; at = content_type.find(';', at + 1)) {
    std::string_view parameter = content_type.substr(at + 1);
    parameter = tidy(parameter.substr(0, parameter.find(';')));
    const size_t equals = std::min(parameter.find('='), parameter.size());
    if (lower_case(std::string(parameter.substr(0, equals))) != "charset") continue;
    const std::string_view name = tidy(parameter.substr(std::min(equals + 1, parameter.size())));
    return name.empty() ? "(trống)" : lower_case(std::string(name));
  }
  return {};
}

base::Status check_body(const Endpoint& endpoint, const Request& request) {
  const size_t limit = endpoint.body == Body::file ? kFileBytes : endpoint.body == Body::json ? kJsonBytes : 0;
  if (request.body.size() > limit) {
    if (endpoint.body == Body::none) return Problem{ProblemCode::malformed, "Yêu cầu này không được kèm nội dung.", {}};
    return Problem{ProblemCode::too_large,
                   "Nội dung gửi lên lớn hơn " + std::to_string(limit >> 20) + " MB là mức tối đa ở đây.",
                   {}};
  }
  if (endpoint.body == Body::json && !is_json(request.header("content-type")))
    return Problem{ProblemCode::unsupported_media_type, "Nội dung phải là JSON (Content-Type: application/json).", {}};
  if (const std::string charset = charset_of(request.header("content-type"));
      endpoint.body == Body::json && !charset.empty() && charset != "utf-8" && charset != "utf8")
    return Problem{ProblemCode::unsupported_media_type,
                   "Nội dung JSON phải ở bảng mã UTF-8; Content-Type nói là " + charset + ".",
                   {}};
  if (!request.header("content-encoding").empty() && request.header("content-encoding") != "identity")
    return Problem{ProblemCode::unsupported_media_type, "Nội dung gửi lên phải để nguyên, không nén.", {}};
  return base::Done{};
}

Reply method_refused(std::string allow) {
  Reply reply =
      refused(405, "method_not_allowed", "Địa chỉ này không nhận cách gọi đó", "Địa chỉ này chỉ nhận: " + allow + ".");
  reply.with("Allow", std::move(allow));
  return reply;
}

/// A name that is misspelt would be passed over, and the answer taken for what was asked.
base::Status check_query(const Endpoint& endpoint, const Request& request, TakesParameter takes) {
  if (!takes || !endpoint.pattern.starts_with("/api/")) return base::Done{};
  for (const Field& field : request.query) {
    if (!takes(endpoint, field.name))
      return Problem{ProblemCode::malformed,
                     "Địa chỉ này không có tham số “" + field.name + "”. Các tham số có ở /api/v1/openapi.json.",
                     {}};
    if (std::count_if(request.query.begin(), request.query.end(),
                      [&](const Field& other) { return other.name == field.name; }) > 1)
      return Problem{ProblemCode::malformed, "Tham số “" + field.name + "” đứng hai lần; chỉ gửi một lần.", {}};
  }
  return base::Done{};
}

base::Value line_about(const Request& request, std::string_view level) {
  base::Value line = base::Value::object();
  line.set("level", level);
  line.set("at", instant_text(request.now));
  line.set("request_id", request.request_id);
  line.set("method", request.method);
  line.set("path", request.path);
  return line;
}

std::string error_line(const Request& request, std::string_view detail) {
  base::Value line = line_about(request, "error");
  line.set("detail", detail);
  return wire::write_json(line);
}

/// Someone who is signed in tried what is not theirs to do.
std::string refusal_line(const Request& request, const Account& account) {
  base::Value line = line_about(request, "warning");
  line.set("account_id", account.account_id.text());
  line.set("refused", "rights");
  return wire::write_json(line);
}

}  // namespace

struct Router::Route {
  Endpoint endpoint;
  std::vector<std::string_view> segments;
};

Router::Router(RouterParts parts) : parts_(std::move(parts)), metrics_(std::make_unique<Metrics>()) {}
Router::~Router() = default;

void Router::add(std::span<const Endpoint> endpoints) {
  for (const Endpoint& endpoint : endpoints) {
    assert(endpoint.handler && endpoint.pattern.starts_with('/'));
    for ([[maybe_unused]] const Endpoint& other : endpoints_)
      assert(other.method != endpoint.method || other.pattern != endpoint.pattern);
    endpoints_.push_back(endpoint);
    routes_.push_back({endpoint, segments_of(endpoint.pattern)});
  }
  // A literal segment is tried before a parameter, so that "/dossiers/received" is not taken for an id.
  std::stable_sort(routes_.begin(), routes_.end(), [](const Route& a, const Route& b) {
    for (size_t i = 0; i < std::min(a.segments.size(), b.segments.size()); ++i)
      if (is_parameter(a.segments[i]) != is_parameter(b.segments[i])) return is_parameter(b.segments[i]);
    return false;
  });
}

Router::Match Router::match(std::string_view method, std::string_view path) const {
  Match match;
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  const std::vector<std::string_view> segments = segments_of(path);
  for (const Route& route : routes_) {
    if (route.segments.size() != segments.size()) continue;
    bool same = true;
    for (size_t i = 0; same && i < segments.size(); ++i)
      same = is_parameter(route.segments[i]) ? !segments[i].empty() : route.segments[i] == segments[i];
    if (!same) continue;
    match.path_known = true;
    const std::string_view name = route.endpoint.method;
    if (match.allow.find(name) == std::string::npos) {
      if (!match.allow.empty()) match.allow += ", ";
      match.allow += name == "GET" ? "GET, HEAD" : name;
    }
    if (match.route || name != wanted) continue;
    match.route = &route;
    for (size_t i = 0; i < segments.size(); ++i)
      if (const std::string_view segment = route.segments[i]; is_parameter(segment))
        match.parameters.push_back({std::string(segment.substr(1, segment.size() - 2)), std::string(segments[i])});
  }
  return match;
}

size_t Router::body_limit(std::string_view method, std::string_view path) const {
  const Match found = match(method, path);
  if (!found.route) return kJsonBytes;
  return found.route->endpoint.body == Body::file ? kFileBytes : kJsonBytes;
}

Reply Router::dispatch(Request request) const {
  Match found = match(request.method, request.path);
  request.parameters = std::move(found.parameters);
  Reply reply = answer(request, found);
  compress(request, reply);
  return reply;
}

Reply Router::answer(Request& request, const Match& found) const {
  if (request.method == "OPTIONS" && found.path_known) {
    Reply reply = done();
    reply.with("Allow", found.allow + ", OPTIONS");
    return reply;
  }
  if (!found.route && found.path_known) return method_refused(found.allow + ", OPTIONS");
  if (!found.route) {
    if (is_read_method(request.method)) {
      if (Reply own = own_page(request); own.status != 404) return own;
      if (parts_.files)
        if (auto reply = parts_.files->find(request)) return *std::move(reply);
    } else if (request.path.find("/api/") != 0 && parts_.files && parts_.files->serves(request.path)) {
      return method_refused("GET, HEAD");
    }
    return of_problem({ProblemCode::not_found, "Không có gì ở địa chỉ " + request.path + ".", {}}, request);
  }
  if (!is_read_method(request.method))
    if (auto status = refuse_cross_site(request); !status.ok()) return of_problem(status.problem(), request);
  if (auto status = check_body(found.route->endpoint, request); !status.ok())
    return of_problem(status.problem(), request);
  if (auto status = check_query(found.route->endpoint, request, parts_.takes_parameter); !status.ok())
    return of_problem(status.problem(), request);
  return run(*found.route, request);
}

Reply Router::run(const Route& route, const Request& request) const {
  const Endpoint& endpoint = route.endpoint;
  auto account = parts_.authoriser->authenticate(request);
  if (!account.ok()) return of_problem(account.problem(), request);
  Session session(std::move(account).value(), *parts_.transactions, parts_.services, endpoint.effect == Effect::write);

  if (endpoint.access.kind != Access::Kind::anyone) {
    if (!session.account() && endpoint.access.kind != Access::Kind::link_holder)
      return of_problem({ProblemCode::unauthenticated, "Cần đăng nhập để tiếp tục.", {}}, request);
    if (auto status = parts_.authoriser->authorise(endpoint, request, session); !status.ok()) {
      if (parts_.log && session.account() && status.problem().code == ProblemCode::forbidden)
        parts_.log(refusal_line(request, *session.account()));
      return of_problem(status.problem(), request);
    }
  }

  base::Result<Reply> outcome = endpoint.handler(request, session);
  const bool keep = outcome.ok() && outcome->status < 400;
  if (auto status = session.finish(keep); !status.ok()) return of_problem(status.problem(), request);
  if (!outcome.ok()) return of_problem(outcome.problem(), request);
  Reply reply = std::move(outcome).value();
  if (find(reply.headers, "Cache-Control") == nullptr) reply.with("Cache-Control", "no-store");
  return reply;
}

Reply Router::of_problem(const Problem& problem, const Request& request) const {
  if (problem.code != ProblemCode::internal) return problem_reply(problem);
  if (parts_.log) parts_.log(error_line(request, problem.detail));
  return problem_reply({ProblemCode::internal,
                        "Máy chủ gặp lỗi khi làm việc này; dữ liệu chưa thay đổi. Thử lại sau; nếu vẫn thế, báo cho "
                        "người quản trị mã yêu cầu " +
                            request.request_id + ".",
                        {}});
}

Reply Router::own_page(const Request& request) const {
  Reply reply{.content_type = "text/plain; charset=utf-8", .body = "ok\n"};
  reply.with("Cache-Control", "no-store");
  if (request.path == "/healthz") return reply;
  if (request.path == "/readyz") {
    if (!parts_.ready) return reply;
    auto status = parts_.ready();
    return status.ok() ? reply : of_problem(status.problem(), request);
  }
  // The counters are for the machine itself: who watches from elsewhere has a collector here.
  if (request.path == "/metrics" && (request.remote_address == "127.0.0.1" || request.remote_address == "::1")) {
    reply.content_type = "text/plain; version=0.0.4; charset=utf-8";
    reply.body = metrics_->text() + (parts_.more_metrics ? parts_.more_metrics() : std::string());
    return reply;
  }
  return Reply{.status = 404};
}

}  // namespace tdkt::http
