#include "server/http/static_files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/server/temp_folder.h"

namespace tdkt::http {
namespace {

class StaticFilesTest : public testing::Test {
 protected:
  StaticFilesTest() {
    put("index.html", "<html>");
    put("sw.js", "worker");
    put("tdkt.0a1b2c3d4e.wasm", "plain wasm");
    put("tdkt.0a1b2c3d4e.wasm.br", "brotli wasm");
    put("tdkt.0a1b2c3d4e.wasm.gz", "gzip wasm");
    put("fonts/a.ttf", "font");
  }
  void put(const std::string& name, const std::string& content) {
    const auto path = std::filesystem::path(folder_.path()) / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
  }
  std::optional<Reply> get(std::string path, Fields headers = {}) {
    auto files = StaticFiles::load(folder_.path());
    EXPECT_TRUE(files.ok());
    return files->find({.method = "GET", .path = std::move(path), .headers = std::move(headers)});
  }
  TempFolder folder_;
};

TEST_F(StaticFilesTest, sends_the_smallest_form_the_client_takes) {
  EXPECT_EQ(*get("/tdkt.0a1b2c3d4e.wasm", {{"accept-encoding", "gzip, deflate, br"}})->shared_body, "brotli wasm");
  EXPECT_EQ(*get("/tdkt.0a1b2c3d4e.wasm", {{"accept-encoding", "gzip, br;q=0"}})->shared_body, "gzip wasm");
  EXPECT_EQ(*get("/tdkt.0a1b2c3d4e.wasm")->shared_body, "plain wasm");
  const auto reply = get("/tdkt.0a1b2c3d4e.wasm", {{"accept-encoding", "br"}});
  EXPECT_EQ(reply->content_type, "application/wasm");
  EXPECT_EQ(*find(reply->headers, "Content-Encoding"), "br");
  EXPECT_EQ(*find(reply->headers, "Vary"), "Accept-Encoding");
}

TEST_F(StaticFilesTest, caches_for_good_only_what_carries_a_hash) {
  EXPECT_NE(find(get("/tdkt.0a1b2c3d4e.wasm")->headers, "Cache-Control")->find("immutable"), std::string::npos);
  EXPECT_EQ(*find(get("/sw.js")->headers, "Cache-Control"), "no-cache");
  EXPECT_EQ(*find(get("/")->headers, "Cache-Control"), "no-cache");
}

TEST_F(StaticFilesTest, answers_304_to_who_holds_the_same) {
  const std::string tag = *find(get("/sw.js")->headers, "ETag");
  EXPECT_EQ(get("/sw.js", {{"if-none-match", tag}})->status, 304);
  EXPECT_EQ(get("/sw.js", {{"if-none-match", "\"other\""}})->status, 200);
}

TEST_F(StaticFilesTest, opens_the_client_for_its_own_addresses_only) {
  EXPECT_EQ(*get("/ho-so/0190")->shared_body, "<html>");
  EXPECT_FALSE(get("/fonts/b.ttf").has_value());
  EXPECT_FALSE(get("/api/v1/nothing").has_value());
  EXPECT_FALSE(get("//api/v1/units").has_value());
  EXPECT_FALSE(get("/api//v1/units").has_value());
  EXPECT_FALSE(get("/../../etc/passwd.txt").has_value());
}

TEST(StaticFiles, refuses_a_folder_without_a_client) {
  TempFolder empty;
  EXPECT_FALSE(StaticFiles::load(empty.path()).ok());
  EXPECT_FALSE(StaticFiles::load(empty.path() + "/nowhere").ok());
}

}  // namespace
}  // namespace tdkt::http
