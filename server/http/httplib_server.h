#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/http/router.h"
#include "shared/base/date.h"
#include "shared/base/result.h"

namespace tdkt::http {

struct ServerOptions {
  std::string host = "127.0.0.1";
  int port = 8080;              // 0: any free one
  std::string tls_certificate;  // PEM files; both or none
  std::string tls_key;
  std::string trusted_proxy;        // the address whose X-Forwarded-For and X-Forwarded-Proto are believed
  size_t workers = 40;              // requests answered at once; writers wait together for one commit
  size_t connections = 10'000;      // open at once, idle ones included
  std::optional<base::Date> today;  // the day to live in; by default the clock's
  std::function<int64_t()> now;     // Unix milliseconds; by default the clock's
  std::function<void(std::string_view line)> log;  // access log, one JSON line a request; none when not set
};

/// Serves a Router over HTTP/1.1. Idle and slow clients hold no worker; heads over 16 KiB and bodies over the
/// endpoint's limit are refused unread; security headers stand on every reply.
class HttpServer {
 public:
  HttpServer(const Router& router, ServerOptions options);
  ~HttpServer();

  /// Takes the port. `unavailable`, in words for the person who started the program, when it is taken or a
  /// certificate cannot be used.
  base::Status bind();
  /// The port taken. Precondition: bound.
  int port() const;
  /// Serves until stop(); requests under way are answered first, for at most ten seconds.
  void run();
  /// From any thread, as often as one likes.
  void stop();

 private:
  class Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace tdkt::http
