#include "server/resources/openapi.h"

#include <gtest/gtest.h>

#include <set>

#include "server/resources/endpoints.h"
#include "shared/wire/json.h"
#include "tests/server/resources/world.h"

namespace tdkt::resources {
namespace {

void collect_references(const base::Value& value, std::set<std::string>& names) {
  constexpr std::string_view kPrefix = "#/components/schemas/";
  if (const auto* members = value.members())
    for (const auto& member : *members) {
      if (member.key == "$ref" && member.value.string()) names.insert(member.value.string()->substr(kPrefix.size()));
      collect_references(member.value, names);
    }
  if (const auto* items = value.items())
    for (const base::Value& item : *items) collect_references(item, names);
}

TEST(OpenApi, has_every_endpoint_of_the_api) {
  const base::Value document = openapi(endpoints());
  for (const http::Endpoint& endpoint : endpoints()) {
    if (!endpoint.pattern.starts_with("/api/")) continue;
    const base::Value* path = document.find("paths")->find(endpoint.pattern);
    ASSERT_TRUE(path) << endpoint.pattern;
    std::string method(endpoint.method);
    for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
    EXPECT_TRUE(path->find(method)) << endpoint.method << " " << endpoint.pattern;
  }
}

TEST(OpenApi, names_only_schemas_it_has) {
  const base::Value document = openapi(endpoints());
  std::set<std::string> names;
  collect_references(document, names);
  EXPECT_GT(names.size(), 30u);
  for (const std::string& name : names) EXPECT_TRUE(document.find("components")->find("schemas")->find(name)) << name;
}

TEST(OpenApi, is_read_by_anyone) {
  World world;
  const auto reply = world.get("", "/api/v1/openapi.json");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(json(reply).text_at("openapi"), "3.1.0");
}

}  // namespace
}  // namespace tdkt::resources
