#include "server/http/httplib_server.h"

// Many schools come at once, after a bell or a deadline.
#define CPPHTTPLIB_LISTEN_BACKLOG 1024
#define CPPHTTPLIB_REQUEST_URI_MAX_LENGTH 8192
#include <httplib.h>

#include <poll.h>

#include <chrono>
#include <thread>

#include "server/http/exchange.h"
#include "server/http/parking.h"
#include "server/http/security_headers.h"
#include "server/http/worker_pool.h"

namespace tdkt::http {

namespace {

using HandlerResponse = httplib::Server::HandlerResponse;

constexpr auto kStopTime = std::chrono::seconds(10);
/// A client in the middle of a conversation often asks again at once; a worker with nothing else to do waits for it
/// this long before it parks the connection.
constexpr int kLeisureMs = 1;
constexpr size_t kPathBytes = 2048;

thread_local Exchange exchange;  // of the request this worker answers

int64_t clock_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

/// What the library reads and writes: bytes that are here already, and a queue.
class BufferedStream final : public httplib::Stream {
 public:
  explicit BufferedStream(Connection& connection) : connection_(connection) {}
  bool is_readable() const override { return true; }
  bool wait_readable() const override { return true; }
  bool wait_writable() const override { return true; }
  bool is_peer_alive() const override { return true; }
  ssize_t read(char* into, size_t size) override { return static_cast<ssize_t>(connection_.read(into, size)); }
  ssize_t write(const char* from, size_t size) override {
    connection_.write({from, size});
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& ip, int&) const override { ip = connection_.remote_address(); }
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return connection_.socket(); }
  time_t duration() const override { return 0; }

 private:
  Connection& connection_;
};

/// Hands the library's jobs (one for each accepted socket) to our workers, and leaves ending them to us.
class Queue final : public httplib::TaskQueue {
 public:
  explicit Queue(WorkerPool& pool) : pool_(pool) {}
  bool enqueue(std::function<void()> job) override {
    pool_.run(std::move(job));
    return true;
  }
  void shutdown() override {}

 private:
  WorkerPool& pool_;
};

Fields fields_of(const httplib::Headers& headers) {
  Fields fields;
  for (const auto& [name, value] : headers) {
    std::string lower = lower_case(name);
    if (!fields.empty() && fields.back().name == lower) {  // equal names stand together
      fields.back().value += (lower == "cookie" ? "; " : ", ") + value;
    } else {
      fields.push_back({std::move(lower), value});
    }
  }
  return fields;
}

/// Of this exchange; what the library refuses before it is read has none of its own yet.
const std::string& request_id() {
  if (exchange.request_id.empty()) exchange.request_id = request_id_of({}, exchange.now);
  return exchange.request_id;
}

void put(Reply&& reply, httplib::Response& out) {
  name_request(reply, request_id());
  out.status = reply.status;
  for (Field& field : reply.headers) out.headers.emplace(std::move(field.name), std::move(field.value));
  if (!reply.file.empty()) {
    out.set_file_content(reply.file, reply.content_type);
  } else if (reply.shared_body) {
    out.set_content_provider(reply.shared_body->size(), reply.content_type,
                             [body = reply.shared_body](size_t offset, size_t length, httplib::DataSink& sink) {
                               return sink.write(body->data() + offset, length);
                             });
  } else if (!reply.content_type.empty()) {
    out.body = std::move(reply.body);
    out.set_header("Content-Type", reply.content_type);
  }
}

std::string peer_of(socket_t socket) {
  std::string address;
  int port = 0;
  httplib::detail::get_remote_ip_and_port(socket, address, port);
  return address.starts_with("::ffff:") ? address.substr(7) : address;
}

}  // namespace

class HttpServer::Engine final : public httplib::Server {
 public:
  Engine(const Router& router, ServerOptions options) : router_(router), options_(std::move(options)) {
    if (!options_.now) options_.now = clock_ms;
    set_tcp_nodelay(true);
    // Not the library's SO_REUSEPORT: a second server on the same port must be told so.
    set_socket_options([](socket_t socket) { httplib::set_socket_opt(socket, SOL_SOCKET, SO_REUSEADDR, 1); });
    set_payload_max_length(kFileBytes);
    new_task_queue = [this] { return new Queue(*workers_); };
    set_pre_routing_handler([this](const httplib::Request& in, httplib::Response& out) { return begin(in, out); });
    const auto with_body = [this](const httplib::Request& in, httplib::Response& out,
                                  const httplib::ContentReader& reader) { answer_body(in, out, reader); };
    static const std::string kAny = R"([\s\S]*)";
    Post(kAny, with_body).Put(kAny, with_body).Patch(kAny, with_body).Delete(kAny, with_body);
    set_error_handler(HandlerWithResponse([](const httplib::Request&, httplib::Response& out) {
      if (!out.body.empty()) return HandlerResponse::Unhandled;
      put(protocol_problem(out.status), out);
      return HandlerResponse::Handled;
    }));
    set_exception_handler([this](const httplib::Request&, httplib::Response& out, std::exception_ptr) {
      // Our code does not throw; what does is the library or a lack of memory.
      if (options_.log)
        options_.log("{\"level\":\"error\",\"request_id\":\"" + exchange.request_id +
                     "\",\"detail\":\"an exception left the request\"}");
      put(protocol_problem(500), out);
    });
    set_post_routing_handler([this](const httplib::Request& in, httplib::Response& out) { finish(in, out); });
  }

  base::Status take_port() {
    if (options_.tls_certificate.empty() != options_.tls_key.empty())
      return base::Problem{base::ProblemCode::unavailable, "TLS cần cả chứng thư và khóa.", {}};
    if (!options_.tls_certificate.empty()) {
      TDKT_TRY(tls, TlsContext::load(options_.tls_certificate, options_.tls_key));
      tls_ = std::move(tls);
    }
    raise_open_file_limit();
    port_ = options_.port == 0 ? bind_to_any_port(options_.host)
                               : (bind_to_port(options_.host, options_.port) ? options_.port : -1);
    if (port_ > 0) return base::Done{};
    return base::Problem{base::ProblemCode::unavailable,
                         "Không mở được cổng " + std::to_string(options_.port) + " ở " + options_.host +
                             ": có chương trình khác đang dùng, hoặc không có quyền. Chọn cổng khác bằng --port.",
                         {}};
  }

  int port() const { return port_; }

  void serve() {
    serving_ = true;
    if (stopping_) {
      serving_ = false;
      return;
    }
    workers_ = std::make_unique<WorkerPool>(options_.workers);
    parking_ =
        std::make_unique<Parking>([this](std::unique_ptr<Connection> connection) { hand_over(std::move(connection)); },
                                  [this](std::unique_ptr<Connection> connection) { let_go(std::move(connection)); });
    listen_after_bind();
    serving_ = false;
    stopping_ = true;
    parking_->close_idle();
    const Clock::time_point deadline = Clock::now() + kStopTime;
    {
      std::unique_lock lock(gone_mutex_);
      gone_.wait_until(lock, deadline, [this] { return open_.load() == 0; });
    }
    parking_->stop();
    workers_->finish();
  }

  void request_stop() {
    if (stopping_.exchange(true)) return;  // asked before: httplib closes its socket once
    while (serving_ && !is_running()) std::this_thread::yield();
    httplib::Server::stop();
  }

 private:
  // A socket was accepted; this runs in a worker.
  bool process_and_close_socket(socket_t socket) override {
    if (static_cast<size_t>(open_.fetch_add(1)) >= options_.connections) {
      router_.metrics().connections_refused.fetch_add(1);
      httplib::detail::close_socket(socket);
      count_gone();
      return true;
    }
    router_.metrics().connections_open.fetch_add(1);
    httplib::detail::set_nonblocking(socket, true);
    std::string peer = peer_of(socket);
    std::unique_ptr<Transport> transport = tls_ ? tls_->accept(socket) : plain_transport(socket);
    if (!transport) {
      router_.metrics().connections_open.fetch_sub(1);
      count_gone();
      return false;
    }
    move_on(std::make_unique<Connection>(std::move(transport), std::move(peer), Clock::now()));
    return true;
  }

  void hand_over(std::unique_ptr<Connection> connection) {
    // std::function wants a copyable job; the job runs exactly once.
    workers_->run([this, raw = connection.release()] { move_on(std::unique_ptr<Connection>(raw)); });
  }

  void let_go(std::unique_ptr<Connection> connection) {
    connection.reset();
    router_.metrics().connections_open.fetch_sub(1);
    count_gone();
  }

  void count_gone() {
    if (open_.fetch_sub(1) != 1) return;
    const std::lock_guard lock(gone_mutex_);
    gone_.notify_all();
  }

  void move_on(std::unique_ptr<Connection> connection) {
    const auto limit = [this](const Head& head) {
      return router_.body_limit(head.method, head.target.substr(0, head.target.find('?')));
    };
    while (true) {
      switch (connection->advance(Clock::now(), limit)) {
        case Connection::Step::request: answer(*connection); break;
        case Connection::Step::wait_read:
          if (is_worth_waiting(*connection)) break;
          return parking_->park(std::move(connection), false);
        case Connection::Step::wait_write: return parking_->park(std::move(connection), true);
        case Connection::Step::close: return let_go(std::move(connection));
      }
    }
  }

  bool is_worth_waiting(const Connection& connection) {
    if (connection.phase() != Connection::Phase::idle || stopping_ || !workers_->has_leisure()) return false;
    pollfd socket{.fd = connection.socket(), .events = POLLIN, .revents = 0};
    return poll(&socket, 1, kLeisureMs) > 0;
  }

  void answer(Connection& connection) {
    exchange = Exchange{.remote_address = connection.remote_address(),
                        .now = options_.now(),
                        .secure = tls_ != nullptr,
                        .close = stopping_,
                        .started = Clock::now()};
    router_.metrics().requests_under_way.fetch_add(1);
    if (const Head& head = connection.head(); head.state == Head::State::refused) {
      refuse_head(connection, head.status);
    } else {
      current_ = &connection;
      BufferedStream stream(connection);
      bool closed = false;
      // Nobody is offered a part of something, so whoever asks for one gets the whole (RFC 9110 §14.2). The library
      // would send the part with the status and the length of the whole.
      const auto whole = [](httplib::Request& in) { in.ranges.clear(); };
      const bool well = process_request(stream, connection.remote_address(), 0, {}, 0, exchange.close, closed, whole);
      exchange.close = exchange.close || closed || !well || stopping_;
    }
    router_.metrics().requests_under_way.fetch_sub(1);
    connection.finish_reply(Clock::now(), exchange.close);
  }

  void refuse_head(Connection& connection, int status) {
    exchange.close = true;
    Reply reply = protocol_problem(status);
    name_request(reply, request_id());
    reply.with("X-Request-Id", request_id());
    const std::string text = reply_text(reply);
    connection.write(text);
    note("", "", status, static_cast<int64_t>(reply.body.size()));
  }

  /// First look at a request whose head was read: refuses what is hopeless, answers what has no body.
  HandlerResponse begin(const httplib::Request& in, httplib::Response& out) {
    note_origin(in);
    const Head& head = current_->head();
    if (in.path.size() > kPathBytes) return refuse(out, 414);
    if (!is_clean_path(in.path)) return refuse(out, 400);
    if (current_->body_too_large()) return refuse(out, 413);
    if (in.is_multipart_form_data()) {
      exchange.close = true;
      put(problem_reply({base::ProblemCode::unsupported_media_type,
                         "Tệp được gửi nguyên trong nội dung, không dùng multipart/form-data.",
                         {}}),
          out);
      return HandlerResponse::Handled;
    }
    if (in.has_header("Content-Encoding") && in.get_header_value("Content-Encoding") != "identity") {
      // The library would unpack or drop it; the router refuses it in words.
      exchange.close = true;
      put(router_.dispatch(request_of(in, {})), out);
      return HandlerResponse::Handled;
    }
    const bool may_have_body = in.method != "GET" && in.method != "HEAD" && in.method != "OPTIONS";
    if (may_have_body && (head.content_length > 0 || head.chunked)) return HandlerResponse::Unhandled;
    put(router_.dispatch(request_of(in, {})), out);
    return HandlerResponse::Handled;
  }

  void answer_body(const httplib::Request& in, httplib::Response& out, const httplib::ContentReader& reader) {
    std::string body;
    body.reserve(current_->head().content_length);
    const size_t limit = router_.body_limit(in.method, in.path);
    bool too_large = false;
    const bool whole = reader([&](const char* bytes, size_t count) {
      too_large = body.size() + count > limit;
      if (!too_large) body.append(bytes, count);
      return !too_large;
    });
    if (whole) {
      put(router_.dispatch(request_of(in, std::move(body))), out);
    } else {
      refuse(out, too_large ? 413 : 400);
    }
  }

  HandlerResponse refuse(httplib::Response& out, int status) {
    exchange.close = true;
    put(protocol_problem(status), out);
    return HandlerResponse::Handled;
  }

  void note_origin(const httplib::Request& in) {
    exchange.request_id = request_id_of(in.get_header_value("X-Request-Id"), exchange.now);
    if (options_.trusted_proxy.empty() || exchange.remote_address != options_.trusted_proxy) return;
    exchange.secure = in.get_header_value("X-Forwarded-Proto") == "https";
    const auto count = in.get_header_value_count("X-Forwarded-For");
    if (count == 0) return;
    const std::string hop = last_hop(in.get_header_value("X-Forwarded-For", "", count - 1));
    if (!hop.empty()) exchange.remote_address = hop;
  }

  Request request_of(const httplib::Request& in, std::string body) const {
    Request request{.method = in.method,
                    .path = in.path,
                    .headers = fields_of(in.headers),
                    .body = std::move(body),
                    .remote_address = exchange.remote_address,
                    .request_id = exchange.request_id,
                    .now = exchange.now,
                    .today = options_.today ? *options_.today : base::Date::of_instant(exchange.now),
                    .secure = exchange.secure};
    for (const auto& [name, value] : in.params) request.query.push_back({name, value});
    return request;
  }

  /// Last touch on every reply, ours or the library's.
  void finish(const httplib::Request& in, httplib::Response& out) {
    for (const Header& header : security_headers())
      if (out.headers.find(std::string(header.name)) == out.headers.end())
        out.headers.emplace(header.name, header.value);
    if (exchange.secure) out.headers.emplace(kStrictTransport.name, kStrictTransport.value);
    out.headers.emplace("X-Request-Id", request_id());
    out.headers.erase("Accept-Ranges");
    if (out.status == 204 || out.status == 304) out.headers.erase("Content-Length");
    out.headers.erase("Keep-Alive");
    out.headers.erase("Connection");
    const bool asked_to_close = lower_case(in.get_header_value("Connection")) == "close";
    exchange.close = exchange.close || asked_to_close || stopping_ || out.status == 400;
    if (exchange.close) out.headers.emplace("Connection", "close");
    const size_t bytes = out.body.empty() ? out.content_length_ : out.body.size();
    note(in.method, in.path, out.status, static_cast<int64_t>(bytes));
  }

  void note(std::string_view method, std::string_view path, int status, int64_t bytes) {
    const int64_t microseconds =
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - exchange.started).count();
    router_.metrics().answered(status, microseconds, bytes);
    if (options_.log) options_.log(access_line(exchange, method, path, status, bytes, microseconds));
  }

  const Router& router_;
  ServerOptions options_;
  std::shared_ptr<TlsContext> tls_;
  int port_ = 0;
  std::atomic<bool> serving_{false};
  std::atomic<bool> stopping_{false};
  std::atomic<int64_t> open_{0};
  std::mutex gone_mutex_;
  std::condition_variable gone_;
  std::unique_ptr<WorkerPool> workers_;
  std::unique_ptr<Parking> parking_;
  static thread_local Connection* current_;  // whose request this worker answers
};

thread_local Connection* HttpServer::Engine::current_ = nullptr;

HttpServer::HttpServer(const Router& router, ServerOptions options)
    : engine_(std::make_unique<Engine>(router, std::move(options))) {}
HttpServer::~HttpServer() = default;
base::Status HttpServer::bind() { return engine_->take_port(); }
int HttpServer::port() const { return engine_->port(); }
void HttpServer::run() { engine_->serve(); }
void HttpServer::stop() { engine_->request_stop(); }

}  // namespace tdkt::http
