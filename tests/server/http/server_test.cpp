#include "server/http/httplib_server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <mutex>
#include <string>
#include <thread>

#include "server/http/probe.h"
#include "tests/server/http/fakes.h"

namespace tdkt::http {
namespace {

/// A client that sends bytes as they are.
class Client {
 public:
  explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr any{};
    static_assert(sizeof any == sizeof address);
    std::memcpy(&any, &address, sizeof any);
    EXPECT_EQ(connect(socket_, &any, sizeof any), 0);
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { close(socket_); }

  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return;
      bytes.remove_prefix(static_cast<size_t>(count));
    }
  }

  /// One reply: head and body. "" when the connection ends first or nothing comes for ten seconds.
  std::string receive() {
    while (true) {
      if (const size_t end = kept_.find("\r\n\r\n"); end != std::string::npos) {
        size_t length = 0;
        if (const size_t at = kept_.find("Content-Length: "); at < end) length = std::stoul(kept_.substr(at + 16));
        if (kept_.size() >= end + 4 + length) {
          std::string reply = kept_.substr(0, end + 4 + length);
          kept_.erase(0, reply.size());
          return reply;
        }
      }
      if (!more()) return "";
    }
  }

  std::string receive_head() {
    while (kept_.find("\r\n\r\n") == std::string::npos)
      if (!more()) return "";
    std::string head = kept_.substr(0, kept_.find("\r\n\r\n") + 4);
    kept_.erase(0, head.size());
    return head;
  }

  /// True when the server closes the connection within ten seconds.
  bool is_closed() {
    while (more()) kept_.clear();
    return closed_;
  }

  std::string ask(std::string_view bytes) {
    send(bytes);
    return receive();
  }

 private:
  bool more() {
    pollfd ready{.fd = socket_, .events = POLLIN, .revents = 0};
    if (poll(&ready, 1, 10'000) <= 0) return false;
    char buffer[16384];
    const ssize_t count = recv(socket_, buffer, sizeof buffer, 0);
    closed_ = count <= 0;
    if (count > 0) kept_.append(buffer, static_cast<size_t>(count));
    return count > 0;
  }

  int socket_;
  std::string kept_;
  bool closed_ = false;
};

class ServerTest : public testing::Test {
 protected:
  explicit ServerTest(size_t workers = 4) {
    options_.port = 0;
    options_.workers = workers;
    options_.log = [this](std::string_view line) {
      const std::lock_guard lock(mutex_);
      log_.emplace_back(line);
    };
  }
  void SetUp() override {
    server_ = std::make_unique<HttpServer>(*world_.router, options_);
    const auto bound = server_->bind();
    ASSERT_TRUE(bound.ok()) << bound.problem().detail;
    thread_ = std::thread([this] { server_->run(); });
  }
  void TearDown() override {
    server_->stop();
    if (thread_.joinable()) thread_.join();
  }
  int port() const { return server_->port(); }
  static int status(const std::string& reply) { return reply.size() < 12 ? 0 : std::stoi(reply.substr(9, 3)); }

  World world_;
  ServerOptions options_;
  std::unique_ptr<HttpServer> server_;
  std::thread thread_;
  std::mutex mutex_;
  std::vector<std::string> log_;
};

constexpr char kGet[] = "GET /api/v1/things/newest HTTP/1.1\r\nHost: a\r\n\r\n";

TEST_F(ServerTest, puts_the_security_headers_on_every_reply) {
  Client client(port());
  for (const char* request : {kGet, "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n", "NONSENSE\r\n\r\n"}) {
    const std::string reply = client.ask(request);
    EXPECT_NE(reply.find("Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"),
              std::string::npos)
        << reply;
    EXPECT_NE(reply.find("X-Content-Type-Options: nosniff"), std::string::npos);
    EXPECT_NE(reply.find("X-Request-Id: "), std::string::npos);
    EXPECT_EQ(reply.find("Strict-Transport-Security"), std::string::npos);
  }
}

TEST_F(ServerTest, keeps_the_connection_over_refusals_and_answers_what_was_sent_ahead) {
  Client client(port());
  client.send(std::string("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n") + kGet +
              "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}" +
              "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\r\n" + kGet);
  EXPECT_EQ(status(client.receive()), 404);
  EXPECT_EQ(status(client.receive()), 200);
  EXPECT_NE(client.receive().find(R"("body":2)"), std::string::npos);
  EXPECT_NE(client.receive().find(R"("body":0)"), std::string::npos);
  EXPECT_EQ(status(client.receive()), 200);
}

TEST_F(ServerTest, answers_head_without_a_body) {
  Client client(port());
  client.send("HEAD /api/v1/things/newest HTTP/1.1\r\nHost: a\r\n\r\n");
  const std::string head = client.receive_head();
  EXPECT_EQ(status(head), 200);
  EXPECT_NE(head.find("Content-Length: 9\r\n"), std::string::npos) << head;
  EXPECT_EQ(status(client.ask(kGet)), 200);  // nothing stood between the two
}

TEST_F(ServerTest, refuses_heads_that_are_malformed_or_too_long) {
  EXPECT_EQ(status(Client(port()).ask("GET / HTTP/1.1\r\n\r\n")), 400);
  EXPECT_EQ(status(Client(port()).ask("GET /%01 HTTP/1.1\r\nHost: a\r\n\r\n")), 400);
  EXPECT_EQ(status(Client(port()).ask("GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n")), 400);
  EXPECT_EQ(status(Client(port()).ask("GET /" + std::string(3000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n")), 414);
  Client client(port());
  const std::string reply = client.ask("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20000, 'a') + "\r\n\r\n");
  EXPECT_EQ(status(reply), 431);
  EXPECT_NE(reply.find("/problems/head_too_large"), std::string::npos);
  EXPECT_TRUE(client.is_closed());
}

TEST_F(ServerTest, refuses_a_large_body_unread_and_the_client_hears_it) {
  Client client(port());
  client.send(
      "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
      "Content-Length: 40000000\r\n\r\n");
  client.send(std::string(4'000'000, ' '));
  const std::string reply = client.receive();
  EXPECT_EQ(status(reply), 413);
  EXPECT_NE(reply.find("application/problem+json"), std::string::npos);
}

TEST_F(ServerTest, reads_chunked_bodies_within_the_limit) {
  const std::string head =
      "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
  Client client(port());
  EXPECT_NE(client.ask(head + "2\r\n{}\r\n3\r\n   \r\n0\r\n\r\n").find(R"("body":5)"), std::string::npos);
  client.send(head);
  for (int i = 0; i < 3; ++i) client.send("80000\r\n" + std::string(0x80000, ' ') + "\r\n");
  EXPECT_EQ(status(client.receive()), 413);
  EXPECT_EQ(status(Client(port()).ask(head + "zz\r\n{}\r\n0\r\n\r\n")), 400);
}

TEST_F(ServerTest, answers_a_chunk_that_cannot_be_right_without_waiting_for_more) {
  for (const char* body : {"-2\r\n", "2\r\n{}x", "0\r\nX: y\r\n\r\n"}) {
    Client client(port());
    EXPECT_EQ(status(client.ask("POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                "Transfer-Encoding: chunked\r\n\r\n" +
                                std::string(body))),
              400);
    EXPECT_TRUE(client.is_closed()) << body;
  }
}

TEST_F(ServerTest, takes_the_body_of_a_request_that_needs_none_for_no_request) {
  Client client(port());
  const std::string hidden = "GET /api/v1/hidden HTTP/1.1\r\nHost: a\r\n\r\n";
  EXPECT_EQ(status(client.ask("GET /api/v1/things/newest HTTP/1.1\r\nHost: a\r\nContent-Length: " +
                              std::to_string(hidden.size()) + "\r\n\r\n" + hidden)),
            200);
  EXPECT_EQ(status(client.ask("GET /api/v1/things/newest HTTP/1.1\r\nHost: a\r\n\r\n")), 200);
  const std::lock_guard lock(mutex_);
  ASSERT_EQ(log_.size(), 2u);
  EXPECT_NE(log_[1].find("newest"), std::string::npos);
}

TEST_F(ServerTest, takes_files_larger_than_json_where_files_are_declared) {
  Client client(port());
  const size_t size = 5'000'000;
  client.send("PUT /api/v1/files/a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: " +
              std::to_string(size) + "\r\n\r\n");
  EXPECT_EQ(status(client.receive()), 100);
  client.send(std::string(size, 'x'));
  std::string reply = client.receive();
  if (status(reply) == 100) reply = client.receive();
  EXPECT_NE(reply.find(R"("body":5000000)"), std::string::npos) << reply.substr(0, 300);
}

TEST_F(ServerTest, sends_files_from_the_disk_and_says_when_one_is_gone) {
  Client client(port());
  EXPECT_NE(client.ask("GET /api/v1/on-disk/here HTTP/1.1\r\nHost: a\r\n\r\n").find("\r\n\r\n%PDF"), std::string::npos);
  const std::string gone = client.ask("GET /api/v1/on-disk/gone HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(status(gone), 404);
  EXPECT_NE(gone.find("/problems/not_found"), std::string::npos);
}

TEST_F(ServerTest, sends_the_whole_to_who_asks_for_a_part) {
  Client client(port());
  for (const char* path : {"/api/v1/on-disk/here", "/api/v1/things/newest"}) {
    const std::string head = std::string("GET ") + path + " HTTP/1.1\r\nHost: a\r\n";
    const std::string whole = client.ask(head + "\r\n");
    const auto body = [](const std::string& reply) { return reply.substr(reply.find("\r\n\r\n") + 4); };
    for (const char* range : {"bytes=1-2", "bytes=3-", "bytes=-1", "bytes=0-0,2-3", "bytes=100000-"}) {
      const std::string reply = client.ask(head + "Range: " + range + "\r\n\r\n");
      EXPECT_EQ(status(reply), status(whole)) << path << " " << range;
      EXPECT_EQ(body(reply), body(whole)) << path << " " << range;
    }
  }
}

TEST_F(ServerTest, is_asked_whether_it_is_ready) {
  EXPECT_TRUE(probe("127.0.0.1", port(), false).ok());
  const auto nobody = probe("127.0.0.1", 1, false);
  ASSERT_FALSE(nobody.ok());
  EXPECT_NE(nobody.problem().detail.find("127.0.0.1:1"), std::string::npos) << nobody.problem().detail;
  EXPECT_FALSE(probe("127.0.0.1", port(), true).ok());
}

TEST_F(ServerTest, refuses_multipart) {
  Client client(port());
  EXPECT_EQ(status(client.ask("PUT /api/v1/files/a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
                              "Content-Type: multipart/form-data; boundary=x\r\n\r\n--")),
            415);
}

TEST_F(ServerTest, names_the_request_in_every_refusal) {
  const std::string multipart =
      "PUT /api/v1/files/a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
      "Content-Type: multipart/form-data; boundary=x\r\n\r\n--";
  const std::string requests[] = {"GET /api/v1/nothing HTTP/1.1\r\nHost: a\r\n\r\n",
                                  "DELETE /api/v1/things/abc HTTP/1.1\r\nHost: a\r\n\r\n",
                                  "GET /" + std::string(3000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n",
                                  "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
                                  "GET / HTTP/1.1\r\n\r\n",
                                  multipart};
  for (const std::string& request : requests) {
    Client client(port());
    const std::string reply = client.ask(request);
    const size_t at = reply.find("X-Request-Id: ");
    ASSERT_NE(at, std::string::npos) << reply;
    const std::string id = reply.substr(at + 14, reply.find("\r\n", at) - at - 14);
    EXPECT_NE(reply.find("\"instance\":\"urn:tdkt:request:" + id + "\""), std::string::npos) << reply;
  }
}

TEST_F(ServerTest, writes_one_log_line_without_the_query) {
  Client client(port());
  client.ask("GET /api/v1/things/newest?q=Nguyen HTTP/1.1\r\nHost: a\r\nX-Request-Id: abc-1\r\n\r\n");
  const std::lock_guard lock(mutex_);
  ASSERT_EQ(log_.size(), 1u);
  EXPECT_NE(log_[0].find(R"("request_id":"abc-1")"), std::string::npos);
  EXPECT_EQ(log_[0].find("Nguyen"), std::string::npos);
}

TEST_F(ServerTest, answers_at_once_beside_500_idle_and_100_slow_clients) {
  std::vector<std::unique_ptr<Client>> others;
  for (int i = 0; i < 500; ++i) {
    others.push_back(std::make_unique<Client>(port()));
    EXPECT_EQ(status(others.back()->ask(kGet)), 200);
  }
  for (int i = 0; i < 100; ++i) {
    others.push_back(std::make_unique<Client>(port()));
    others.back()->send(i % 2 ? "GET /api/v1/thi"
                              : "POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{");
  }
  const auto start = std::chrono::steady_clock::now();
  Client active(port());
  for (int i = 0; i < 20; ++i) EXPECT_EQ(status(active.ask(kGet)), 200);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
  EXPECT_EQ(status(others.front()->ask(kGet)), 200);  // an idle one is still there
}

TEST_F(ServerTest, stops_at_once_when_clients_are_only_idle) {
  Client idle(port());
  EXPECT_EQ(status(idle.ask(kGet)), 200);
  const auto start = std::chrono::steady_clock::now();
  server_->stop();
  thread_.join();
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
  EXPECT_TRUE(idle.is_closed());
}

TEST_F(ServerTest, may_be_asked_to_stop_again_while_it_stops) {
  EXPECT_EQ(status(Client(port()).ask(kGet)), 200);
  for (int times = 0; times < 100; ++times) server_->stop();
  thread_.join();
}

TEST_F(ServerTest, finishes_what_is_under_way_when_stopping) {
  Client client(port());
  client.send("POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{");
  EXPECT_EQ(status(Client(port()).ask(kGet)), 200);  // by now the first has been accepted
  server_->stop();
  client.send("}");
  const std::string reply = client.receive();
  EXPECT_EQ(status(reply), 200);
  EXPECT_NE(reply.find("Connection: close"), std::string::npos);
}

TEST_F(ServerTest, says_in_words_that_a_port_is_taken) {
  ServerOptions options;
  options.port = port();
  HttpServer second(*world_.router, options);
  const auto bound = second.bind();
  ASSERT_FALSE(bound.ok());
  EXPECT_NE(bound.problem().detail.find("--port"), std::string::npos);
}

class TrustedProxyTest : public ServerTest {
 protected:
  TrustedProxyTest() { options_.trusted_proxy = "127.0.0.1"; }
};

TEST_F(TrustedProxyTest, believes_the_last_hop_the_proxy_names) {
  Client client(port());
  const std::string reply = client.ask(
      "GET /healthz HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 6.6.6.6, 10.1.2.3\r\nX-Forwarded-Proto: https\r\n\r\n");
  EXPECT_NE(reply.find("Strict-Transport-Security"), std::string::npos);
  const std::lock_guard lock(mutex_);
  EXPECT_NE(log_.at(0).find("10.1.2.3"), std::string::npos);
}

}  // namespace
}  // namespace tdkt::http
