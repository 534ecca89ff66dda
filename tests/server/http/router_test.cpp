#include "server/http/router.h"

#include <gtest/gtest.h>

#include "shared/wire/json.h"
#include "tests/server/http/fakes.h"

namespace tdkt::http {
namespace {

std::string type_of(const Reply& reply) {
  auto document = wire::read_json(reply.body);
  return document.ok() ? std::string(document->text_at("type")) : "no JSON: " + reply.body;
}

TEST(Router, gives_path_parameters_to_the_handler) {
  World world;
  const Reply reply = world.get("/api/v1/things/abc", "ha");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, R"({"id":"abc","body":0})");
  EXPECT_EQ(*find(reply.headers, "Cache-Control"), "no-store");
}

TEST(Router, prefers_a_literal_segment_to_a_parameter) {
  World world;
  EXPECT_EQ(world.get("/api/v1/things/newest").body, "\"literal\"");
}

TEST(Router, answers_404_for_an_unknown_path_and_405_with_the_allowed_methods) {
  World world;
  EXPECT_EQ(world.get("/api/v1/nothing").status, 404);
  EXPECT_EQ(type_of(world.get("/api/v1/nothing")), "/problems/not_found");
  EXPECT_EQ(world.get("/api/v1/things/").status, 404);
  const Reply reply = world.send("DELETE", "/api/v1/things/abc", "");
  EXPECT_EQ(reply.status, 405);
  EXPECT_EQ(*find(reply.headers, "Allow"), "GET, HEAD, PUT, OPTIONS");
  EXPECT_EQ(type_of(reply), "/problems/method_not_allowed");
}

TEST(Router, answers_options_without_a_session) {
  World world;
  const Reply reply = world.send("OPTIONS", "/api/v1/things/abc", "", "");
  EXPECT_EQ(reply.status, 204);
  EXPECT_EQ(*find(reply.headers, "Allow"), "GET, HEAD, PUT, OPTIONS");
}

TEST(Router, asks_who_it_is_before_what_they_may) {
  World world;
  EXPECT_EQ(world.get("/api/v1/things/abc").status, 401);
  EXPECT_EQ(world.send("PUT", "/api/v1/things/abc", "{}", "ha").status, 403);
  EXPECT_EQ(world.send("PUT", "/api/v1/things/abc", "{}", "").status, 401);
  EXPECT_EQ(world.transactions.writes, 0);
}

TEST(Router, keeps_a_write_when_the_handler_succeeds) {
  World world;
  const Reply reply = world.send("PUT", "/api/v1/things/abc", "{}", "boss",
                                 {{"content-type", "application/json"}, {"if-none-match", "*"}});
  EXPECT_EQ(reply.status, 201);
  EXPECT_EQ(*find(reply.headers, "Location"), "/api/v1/things/abc");
  EXPECT_EQ(world.transactions.kept, 1);
  EXPECT_EQ(world.transactions.undone, 0);
}

TEST(Router, undoes_a_write_when_the_handler_refuses) {
  World world;
  const Reply reply = world.send("POST", "/api/v1/things/abc/failure", "\"findings\"");
  EXPECT_EQ(reply.status, 422);
  const auto document = wire::read_json(reply.body);
  ASSERT_TRUE(document.ok());
  EXPECT_NE(document->find("report"), nullptr);
  EXPECT_EQ((*document->find("places")->items())[0].text_at("pointer"), "/title");
  EXPECT_EQ(world.transactions.kept, 0);
  EXPECT_EQ(world.transactions.undone, 1);
}

TEST(Router, says_unavailable_when_the_commit_fails) {
  World world;
  world.transactions.disk_full = true;
  const Reply reply = world.send("PUT", "/api/v1/things/abc", "{}", "boss",
                                 {{"content-type", "application/json"}, {"if-none-match", "*"}});
  EXPECT_EQ(reply.status, 503);
  EXPECT_NE(find(reply.headers, "Retry-After"), nullptr);
}

TEST(Router, logs_what_is_internal_and_does_not_show_it) {
  World world;
  const Reply reply = world.send("POST", "/api/v1/things/abc/failure", "{}");
  EXPECT_EQ(reply.status, 500);
  EXPECT_EQ(reply.body.find("secret"), std::string::npos);
  EXPECT_NE(reply.body.find("r-1"), std::string::npos);
  ASSERT_EQ(world.log.size(), 1u);
  EXPECT_NE(world.log[0].find("secret of the house"), std::string::npos);
}

TEST(Router, logs_who_tried_what_is_not_theirs) {
  World world;
  EXPECT_EQ(world.send("PUT", "/api/v1/things/abc", "{}", "clerk").status, 403);
  ASSERT_EQ(world.log.size(), 1u);
  EXPECT_NE(world.log[0].find(id_of(1).text()), std::string::npos);
  EXPECT_NE(world.log[0].find("/api/v1/things/abc"), std::string::npos);
  EXPECT_EQ(world.send("PUT", "/api/v1/things/abc", "{}", "").status, 401);
  EXPECT_EQ(world.log.size(), 1u);  // nobody is no account
}

TEST(Router, lets_no_reading_endpoint_write) {
  World world;
  EXPECT_EQ(world.get("/api/v1/mistake").status, 500);
  EXPECT_EQ(world.transactions.writes, 0);
}

TEST(Router, takes_only_json_where_json_is_declared) {
  World world;
  EXPECT_EQ(world.send("POST", "/api/v1/echo", "{}", "", {{"content-type", "text/plain"}}).status, 415);
  EXPECT_EQ(world.send("POST", "/api/v1/echo", "{}", "", {}).status, 415);
  EXPECT_EQ(world.send("POST", "/api/v1/echo", "{}", "", {{"content-type", "Application/JSON; charset=utf-8"}}).status,
            200);
  EXPECT_EQ(
      world.send("POST", "/api/v1/echo", "{}", "", {{"content-type", "application/json"}, {"content-encoding", "gzip"}})
          .status,
      415);
}

TEST(Router, takes_json_in_utf_8_alone) {
  World world;
  const auto sent_as = [&](const std::string& type) {
    return world.send("POST", "/api/v1/echo", "{}", "", {{"content-type", type}});
  };
  for (const char* type : {"application/json", "application/json;charset=\"UTF-8\"", "application/json; charset=utf8",
                           "application/json; version=1"})
    EXPECT_EQ(sent_as(type).status, 200) << type;
  for (const char* type : {"application/json; charset=utf-16", "application/json; a=b; Charset=windows-1258",
                           "application/json; charset="})
    EXPECT_EQ(sent_as(type).status, 415) << type;
  EXPECT_NE(sent_as("application/json; charset=utf-16").body.find("bảng mã UTF-8; Content-Type nói là utf-16."),
            std::string::npos);
}

TEST(Router, limits_bodies_by_endpoint) {
  World world;
  EXPECT_EQ(world.send("POST", "/api/v1/echo", std::string(kJsonBytes, ' ')).status, 200);
  EXPECT_EQ(world.send("POST", "/api/v1/echo", std::string(kJsonBytes + 1, ' ')).status, 413);
  EXPECT_EQ(world.send("PUT", "/api/v1/files/a", std::string(kJsonBytes + 1, ' ')).status, 200);
  EXPECT_EQ(world.router->body_limit("PUT", "/api/v1/files/a"), kFileBytes);
  EXPECT_EQ(world.router->body_limit("PUT", "/nowhere"), kJsonBytes);
}

TEST(Router, refuses_writes_that_come_from_another_site) {
  World world;
  const auto status = [&](Fields headers) {
    headers.push_back({"content-type", "application/json"});
    headers.push_back({"host", "tdkt.example.vn"});
    return world.send("POST", "/api/v1/echo", "{}", "", std::move(headers)).status;
  };
  EXPECT_EQ(status({{"sec-fetch-site", "same-origin"}, {"origin", "https://tdkt.example.vn"}}), 200);
  EXPECT_EQ(status({{"origin", "http://tdkt.example.vn"}}), 200);
  EXPECT_EQ(status({}), 200);
  EXPECT_EQ(status({{"sec-fetch-site", "cross-site"}}), 403);
  EXPECT_EQ(status({{"sec-fetch-site", "same-site"}}), 403);
  EXPECT_EQ(status({{"origin", "https://elsewhere.example"}}), 403);
  EXPECT_EQ(status({{"origin", "null"}}), 403);
}

TEST(Router, shows_its_health_to_all_and_its_counters_to_the_machine) {
  World world;
  EXPECT_EQ(world.get("/healthz").status, 200);
  EXPECT_EQ(world.get("/readyz").status, 200);
  world.router->metrics().answered(200, 1500, 10);
  EXPECT_NE(world.get("/metrics").body.find("tdkt_http_requests_total{status=\"2xx\"} 1\n"), std::string::npos);
  EXPECT_EQ(world.router->dispatch({.method = "GET", .path = "/metrics", .remote_address = "10.0.0.9"}).status, 404);
}

}  // namespace
}  // namespace tdkt::http
