#include "tests/server/http/fakes.h"

#include <fstream>

#include "server/http/conditional.h"
#include "tests/server/temp_folder.h"

namespace tdkt::http {

namespace {

using base::Problem;
using base::ProblemCode;
using base::Result;

Result<Reply> echo(const Request& request, Session&) {
  return ok_json("{\"id\":\"" + std::string(request.parameter("id")) +
                 "\",\"body\":" + std::to_string(request.body.size()) + "}");
}
Result<Reply> save(const Request& request, Session& session) {
  TDKT_TRY(condition, save_condition(request));
  TDKT_TRY(transaction, session.write());
  if (!condition.base_revision_id) return created(base::Value::object(), request.path);
  return transaction ? done() : done();
}
Result<Reply> fail_after_write(const Request& request, Session& session) {
  TDKT_TRY(transaction, session.write());
  (void)transaction;
  if (request.body == "\"findings\"") {
    base::Value report = base::Value::object();
    report.set("report", base::Value::array());
    return refused({ProblemCode::findings, "Còn 1 điểm phải sửa.", {{"/title", "Thiếu tên."}}}, report);
  }
  return Problem{ProblemCode::internal, "secret of the house", {}};
}
Result<Reply> write_in_read(const Request&, Session& session) {
  TDKT_TRY(transaction, session.write());
  (void)transaction;
  return done();
}
Result<Reply> on_disk(const Request& request, Session&) {
  return file(World::disk_folder() + "/" + std::string(request.parameter("name")), 4, "application/pdf");
}
Result<Reply> literal(const Request&, Session&) { return ok_json("\"literal\""); }

constexpr Endpoint kEndpoints[] = {
    {.method = "GET", .pattern = "/api/v1/things/{id}", .access = kSignedIn, .handler = echo, .summary = ""},
    {.method = "GET", .pattern = "/api/v1/things/newest", .access = kAnyone, .handler = literal, .summary = ""},
    {.method = "PUT",
     .pattern = "/api/v1/things/{id}",
     .access = permission("things.save"),
     .effect = Effect::write,
     .body = Body::json,
     .handler = save,
     .summary = ""},
    {.method = "POST",
     .pattern = "/api/v1/things/{id}/failure",
     .access = kSignedIn,
     .effect = Effect::write,
     .body = Body::json,
     .handler = fail_after_write,
     .summary = ""},
    {.method = "POST",
     .pattern = "/api/v1/echo",
     .access = kAnyone,
     .body = Body::json,
     .handler = echo,
     .summary = ""},
    {.method = "PUT",
     .pattern = "/api/v1/files/{id}",
     .access = kAnyone,
     .body = Body::file,
     .handler = echo,
     .summary = ""},
    {.method = "GET", .pattern = "/api/v1/on-disk/{name}", .access = kAnyone, .handler = on_disk, .summary = ""},
    {.method = "GET", .pattern = "/api/v1/mistake", .access = kAnyone, .handler = write_in_read, .summary = ""},
    {.method = "DELETE", .pattern = "/api/v1/session", .access = kAnyone, .handler = literal, .summary = ""},
};

}  // namespace

const std::string& World::disk_folder() {
  static const TempFolder kFolder;
  return kFolder.path();
}

World::World() {
  std::ofstream(disk_folder() + "/here", std::ios::binary) << "%PDF";
  router = std::make_unique<Router>(RouterParts{.authoriser = &authoriser,
                                                .transactions = &transactions,
                                                .log = [this](std::string_view line) { log.emplace_back(line); }});
  router->add(kEndpoints);
}

Reply World::get(std::string path, std::string who, Fields headers) {
  return send("GET", std::move(path), "", std::move(who), std::move(headers));
}

Reply World::send(std::string method, std::string path, std::string body, std::string who, Fields headers) {
  if (!who.empty()) headers.push_back({"cookie", "a=b; who=" + who});
  return router->dispatch({.method = std::move(method),
                           .path = std::move(path),
                           .headers = std::move(headers),
                           .body = std::move(body),
                           .remote_address = "127.0.0.1",
                           .request_id = "r-1"});
}

}  // namespace tdkt::http
