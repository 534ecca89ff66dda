#include "server/resources/openapi.h"

#include <map>

#include "server/http/router.h"
#include "server/resources/query_parameters.h"
#include "server/resources/services.h"
#include "shared/base/text.h"
#include "shared/papers/papers.h"

namespace tdkt::resources {
namespace {

using base::Value;

Value object_with(std::string_view key, Value value) {
  Value object = Value::object();
  object.set(key, std::move(value));
  return object;
}

Value refers_to(std::string_view schema) { return object_with("$ref", "#/components/schemas/" + std::string(schema)); }

Value content(std::string_view type, Value schema) {
  return object_with(type, object_with("schema", std::move(schema)));
}

Value content_of(std::string_view schema) {
  // OpenAPI 3.1: a body that is bytes or a page has no schema of its own.
  if (schema == "html") return object_with("text/html", Value::object());
  if (schema != "bytes") return content(http::kJson, refers_to(schema));
  return object_with("application/octet-stream", Value::object());
}

Value parameter(std::string_view name, std::string_view in, Value schema, bool required) {
  Value row = Value::object();
  row.set("name", name);
  row.set("in", in);
  row.set("required", required);
  row.set("schema", std::move(schema));
  return row;
}

Value typed(std::string_view type, std::string_view format = "") {
  Value schema = object_with("type", type);
  if (!format.empty()) schema.set("format", format);
  return schema;
}

/// The one part of an address that is a word.
Value word_of_a_paper() {
  Value schema = typed("string");
  Value& words = schema.set("enum", Value::array());
  for (const auto& kind : base::Names<papers::PaperKind>::rows) words.push(kind.word);
  return schema;
}

Value parameters_of(const http::Endpoint& endpoint) {
  Value list = Value::array();
  for (size_t at = endpoint.pattern.find('{'); at != std::string_view::npos; at = endpoint.pattern.find('{', at + 1)) {
    const size_t end = endpoint.pattern.find('}', at);
    const std::string_view name = endpoint.pattern.substr(at + 1, end - at - 1);
    list.push(parameter(name, "path", name == "paper" ? word_of_a_paper() : typed("string", "uuid"), true));
  }
  for (const QueryParameter& query : query_parameters()) {
    if (query.response != endpoint.response_schema) continue;
    Value& row = list.push(parameter(query.name, "query", typed(query.type), false));
    row.set("description", query.meaning);
  }
  if (endpoint.request_schema == "save_of_own_report") {
    list.push(parameter("If-Match", "header", typed("string"), true))
        .set("description", "Bản mà lần lưu này dựa vào, trong ngoặc kép");
  } else if (endpoint.request_schema.starts_with("save_of_")) {
    list.push(parameter("If-Match", "header", typed("string"), false))
        .set("description", "Bản mà lần lưu này dựa vào, trong ngoặc kép; hoặc If-None-Match: * để tạo mới");
    list.push(parameter("If-None-Match", "header", typed("string"), false));
  }
  return list;
}

std::string_view status_of(const http::Endpoint& endpoint) {
  if (endpoint.response_schema.empty()) return "204";
  const bool makes = endpoint.response_schema == "file" || endpoint.response_schema.starts_with("made_");
  return makes ? "201" : "200";
}

Value responses_of(const http::Endpoint& endpoint) {
  Value responses = Value::object();
  Value done = object_with("description", "Xong");
  if (!endpoint.response_schema.empty()) done.set("content", content_of(endpoint.response_schema));
  if (endpoint.response_schema == "saved") responses.set("201", done).set("description", "Đã tạo");
  responses.set(status_of(endpoint), std::move(done));
  Value refused = object_with("description", "Không làm được, kèm lý do và cách xử lý");
  refused.set("content", content(http::kProblemJson, refers_to("problem")));
  responses.set("4XX", refused);
  responses.set("5XX", std::move(refused));
  return responses;
}

/// "PUT /api/v1/people/{id}" -> "put_people_id"
std::string operation_id(const http::Endpoint& endpoint) {
  std::string id = base::lower(endpoint.method);
  for (const char c : endpoint.pattern.substr(std::string_view("/api/v1").size()))
    if (c != '{' && c != '}') id += c == '/' || c == '.' ? '_' : c;
  return id;
}

Value operation_of(const http::Endpoint& endpoint) {
  Value operation = Value::object();
  operation.set("operationId", operation_id(endpoint));
  operation.set("summary", endpoint.summary);
  if (endpoint.access.kind == http::Access::Kind::permission)
    operation.set("description", "Quyền: " + std::string(endpoint.access.permission) + ".");
  Value security = Value::array();
  if (endpoint.access.kind == http::Access::Kind::link_holder)
    security.push(object_with("report_link", Value::array()));
  else if (endpoint.access.kind != http::Access::Kind::anyone)
    security.push(object_with("session", Value::array()));
  operation.set("security", std::move(security));
  Value parameters = parameters_of(endpoint);
  if (!parameters.items()->empty()) operation.set("parameters", std::move(parameters));
  if (!endpoint.request_schema.empty()) {
    Value body = object_with("content", content_of(endpoint.request_schema));
    body.set("required", true);
    operation.set("requestBody", std::move(body));
  }
  operation.set("responses", responses_of(endpoint));
  return operation;
}

base::Result<http::Reply> read_openapi(const http::Request&, http::Session& session) {
  return http::ok(openapi(services(session).router->endpoints()));
}

constexpr http::Endpoint kOpenapiEndpoints[] = {
    {"GET", "/api/v1/openapi.json", http::kAnyone, http::Effect::read, http::Body::none, read_openapi,
     "Mô tả giao diện lập trình này (OpenAPI 3.1)", "", "openapi"},
};

}  // namespace

Value openapi(std::span<const http::Endpoint> endpoints) {
  Value document = Value::object();
  document.set("openapi", "3.1.0");
  Value& info = document.set("info", Value::object());
  info.set("title", "Thi đua, khen thưởng ngành Giáo dục");
  info.set("version", "1");
  info.set("description", "Mỗi yêu cầu có thể gửi lại: mã do bên gửi đặt, làm một lần. Lỗi theo RFC 9457.");
  Value& server = document.set("servers", Value::array()).push(Value::object());
  server.set("url", "/");
  Value& paths = document.set("paths", Value::object());
  for (const http::Endpoint& endpoint : endpoints) {
    if (!endpoint.pattern.starts_with("/api/")) continue;
    if (!paths.find(endpoint.pattern)) paths.set(endpoint.pattern, Value::object());
    paths.find(endpoint.pattern)->set(base::lower(endpoint.method), operation_of(endpoint));
  }
  Value& components = document.set("components", Value::object());
  components.set("schemas", openapi_schemas());
  Value scheme = Value::object();
  scheme.set("type", "apiKey");
  scheme.set("in", "cookie");
  scheme.set("name", "tdkt_session");
  Value& schemes = components.set("securitySchemes", object_with("session", std::move(scheme)));
  Value bearer = Value::object();
  bearer.set("type", "http");
  bearer.set("scheme", "bearer");
  schemes.set("report_link", std::move(bearer));
  return document;
}

std::span<const http::Endpoint> openapi_endpoints() { return kOpenapiEndpoints; }

}  // namespace tdkt::resources
