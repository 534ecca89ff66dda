#include "server/http/reply.h"

#include "shared/wire/json.h"

namespace tdkt::http {

namespace {

Reply problem_document(int status, std::string_view word, std::string_view title, std::string_view detail,
                       base::Value document) {
  document.set("type", "/problems/" + std::string(word));
  document.set("title", title);
  document.set("status", status);
  document.set("detail", detail);
  Reply reply{.status = status, .content_type = std::string(kProblemJson), .body = wire::write_json(document)};
  reply.with("Cache-Control", "no-store");
  if (status == 401) reply.with("WWW-Authenticate", "Session realm=\"tdkt\"");
  if (status == 429 || status == 503) reply.with("Retry-After", status == 429 ? "5" : "2");
  return reply;
}

base::Value places_document(const base::Problem& problem) {
  base::Value document = base::Value::object();
  if (problem.places.empty()) return document;
  base::Value& places = document.set("places", base::Value::array());
  for (const base::ProblemPlace& place : problem.places) {
    base::Value& row = places.push(base::Value::object());
    row.set("pointer", place.pointer);
    row.set("detail", place.detail);
  }
  return document;
}

}  // namespace

Reply& Reply::with(std::string name, std::string value) {
  headers.push_back({std::move(name), std::move(value)});
  return *this;
}

Reply& Reply::set(std::string_view name, std::string value) {
  for (Field& field : headers)
    if (field.name == name) {
      field.value = std::move(value);
      return *this;
    }
  return with(std::string(name), std::move(value));
}

int64_t Reply::content_size() const {
  if (!file.empty()) return file_size;
  return static_cast<int64_t>(shared_body ? shared_body->size() : body.size());
}

Reply ok(const base::Value& document) { return ok_json(wire::write_json(document)); }

Reply ok_json(std::string json) { return Reply{.content_type = std::string(kJson), .body = std::move(json)}; }

Reply created(const base::Value& document, std::string location) {
  Reply reply = ok(document);
  reply.status = 201;
  reply.with("Location", std::move(location));
  return reply;
}

Reply done() { return Reply{.status = 204}; }

Reply page(std::string html) { return Reply{.content_type = std::string(kHtml), .body = std::move(html)}; }

Reply not_modified(std::string etag) {
  Reply reply{.status = 304};
  reply.with("ETag", std::move(etag));
  return reply;
}

Reply file(std::string path, int64_t size, std::string content_type) {
  return Reply{.content_type = std::move(content_type), .file = std::move(path), .file_size = size};
}

Reply refused(const base::Problem& problem, const base::Value& more) {
  base::Value document = places_document(problem);
  if (more.members())
    for (const base::Value::Member& member : *more.members()) document.set(member.key, member.value);
  return problem_document(base::http_status(problem.code), base::word(problem.code), base::title(problem.code),
                          problem.detail, std::move(document));
}

Reply refused(int status, std::string_view word, std::string_view title, std::string_view detail) {
  return problem_document(status, word, title, detail, base::Value::object());
}

Reply problem_reply(const base::Problem& problem) { return refused(problem, base::Value()); }

void name_request(Reply& reply, std::string_view request_id) {
  if (reply.content_type != kProblemJson) return;
  constexpr size_t kMost = 64 << 20;  // our own: the reports of a large dossier
  auto document = wire::read_json(reply.body, {kMost, 64});
  if (!document.ok()) return;
  document->set("instance", "urn:tdkt:request:" + std::string(request_id));
  reply.body = wire::write_json(*document);
}

}  // namespace tdkt::http
