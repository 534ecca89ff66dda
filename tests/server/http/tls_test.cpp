#include <gtest/gtest.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "server/http/httplib_server.h"
#include "tests/server/http/certificates.h"
#include "tests/server/http/fakes.h"
#include "tests/server/temp_folder.h"

namespace tdkt::http {
namespace {

class TlsClient {
 public:
  explicit TlsClient(int port, int version = TLS1_3_VERSION)
      : context_(SSL_CTX_new(TLS_client_method())), socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    SSL_CTX_set_max_proto_version(context_, version);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr any{};
    std::memcpy(&any, &address, sizeof any);
    EXPECT_EQ(connect(socket_, &any, sizeof any), 0);
  }
  TlsClient(const TlsClient&) = delete;
  TlsClient& operator=(const TlsClient&) = delete;
  ~TlsClient() {
    SSL_free(ssl_);
    SSL_CTX_free(context_);
    close(socket_);
  }
  bool shake_hands() {
    ssl_ = SSL_new(context_);
    SSL_set_fd(ssl_, socket_);
    return SSL_connect(ssl_) == 1;
  }
  /// One reply; "" when the connection ends.
  std::string ask(const std::string& request) {
    SSL_write(ssl_, request.data(), static_cast<int>(request.size()));
    std::string reply;
    while (true) {
      if (const size_t end = reply.find("\r\n\r\n"); end != std::string::npos) {
        const size_t at = reply.find("Content-Length: ");
        const size_t length = at < end ? std::stoul(reply.substr(at + 16)) : 0;
        if (reply.size() >= end + 4 + length) return reply;
      }
      char buffer[16384];
      const int count = SSL_read(ssl_, buffer, sizeof buffer);
      if (count <= 0) return "";
      reply.append(buffer, static_cast<size_t>(count));
    }
  }

 private:
  SSL_CTX* context_;
  SSL* ssl_ = nullptr;
  int socket_;
};

constexpr char kGetNewest[] = "GET /api/v1/things/newest HTTP/1.1\r\nHost: a\r\n\r\n";

class TlsTest : public testing::Test {
 protected:
  TlsTest() {
    options_.port = 0;
    options_.workers = 3;
    options_.tls_certificate = folder_.file("cert.pem");
    options_.tls_key = folder_.file("key.pem");
    make_certificate(options_.tls_certificate, options_.tls_key);
  }
  void start() {
    server_ = std::make_unique<HttpServer>(*world_.router, options_);
    const auto bound = server_->bind();
    ASSERT_TRUE(bound.ok()) << bound.problem().detail;
    thread_ = std::thread([this] { server_->run(); });
  }
  ~TlsTest() override {
    if (thread_.joinable()) {
      server_->stop();
      thread_.join();
    }
  }
  TempFolder folder_;
  World world_;
  ServerOptions options_;
  std::unique_ptr<HttpServer> server_;
  std::thread thread_;
};

TEST_F(TlsTest, speaks_tls_1_2_and_1_3_and_asks_browsers_to_stay) {
  start();
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient client(server_->port(), version);
    ASSERT_TRUE(client.shake_hands());
    for (int i = 0; i < 3; ++i) {
      const std::string reply = client.ask(kGetNewest);
      EXPECT_NE(reply.find("HTTP/1.1 200"), std::string::npos);
      EXPECT_NE(reply.find("Strict-Transport-Security: max-age="), std::string::npos);
    }
  }
  EXPECT_FALSE(TlsClient(server_->port(), TLS1_1_VERSION).shake_hands());
}

TEST_F(TlsTest, carries_large_bodies_in_both_directions) {
  start();
  TlsClient client(server_->port());
  ASSERT_TRUE(client.shake_hands());
  const std::string reply = client.ask("PUT /api/v1/files/a HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" +
                                       std::string(3'000'000, 'x'));
  EXPECT_NE(reply.find(R"("body":3000000)"), std::string::npos);
  EXPECT_NE(client.ask(kGetNewest).find("200"), std::string::npos);
}

TEST_F(TlsTest, answers_beside_idle_clients_and_clients_that_never_shake_hands) {
  start();
  std::vector<std::unique_ptr<TlsClient>> others;
  for (int i = 0; i < 60; ++i) {
    others.push_back(std::make_unique<TlsClient>(server_->port()));
    if (i % 2 == 0) continue;
    ASSERT_TRUE(others.back()->shake_hands());
    EXPECT_NE(others.back()->ask(kGetNewest), "");
  }
  TlsClient active(server_->port());
  ASSERT_TRUE(active.shake_hands());
  EXPECT_NE(active.ask(kGetNewest).find("200"), std::string::npos);
  EXPECT_NE(others[1]->ask(kGetNewest).find("200"), std::string::npos);
}

TEST_F(TlsTest, says_which_file_it_cannot_use) {
  const auto refusal = [&] {
    HttpServer server(*world_.router, options_);
    const auto bound = server.bind();
    return bound.ok() ? std::string("bound") : bound.problem().detail;
  };
  make_certificate(folder_.file("other.pem"), folder_.file("other-key.pem"));
  options_.tls_key = folder_.file("other-key.pem");
  EXPECT_NE(refusal().find("other-key.pem"), std::string::npos);
  options_.tls_certificate = folder_.file("missing.pem");
  EXPECT_NE(refusal().find("missing.pem"), std::string::npos);
  options_.tls_key = "";
  EXPECT_NE(refusal().find("cả chứng thư và khóa"), std::string::npos);
}

}  // namespace
}  // namespace tdkt::http
