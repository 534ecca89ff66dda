#include "server/http/probe.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <memory>

namespace tdkt::http {

namespace {

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using Line = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

/// Who takes the connection and then says nothing is as good as nobody.
constexpr timeval kPatience{.tv_sec = 3, .tv_usec = 0};

/// Connected; empty where nobody listens.
Line line_to(const std::string& address, SSL_CTX* tls) {
  Line plain(BIO_new_connect(address.c_str()), BIO_free_all);
  if (!plain || BIO_do_connect(plain.get()) != 1) return {nullptr, BIO_free_all};
  const int socket = static_cast<int>(BIO_get_fd(plain.get(), nullptr));
  for (const int option : {SO_RCVTIMEO, SO_SNDTIMEO})
    setsockopt(socket, SOL_SOCKET, option, &kPatience, sizeof kPatience);
  if (!tls) return plain;
  Line secured(BIO_new_ssl(tls, 1), BIO_free_all);
  if (secured) BIO_push(secured.get(), plain.release());
  return secured;
}

/// The beginning of the answer, as far as it tells the status.
std::string asked(BIO* line, const std::string& host) {
  const std::string request = "GET /readyz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  if (BIO_write(line, request.data(), static_cast<int>(request.size())) <= 0) return {};
  std::string answer;
  char buffer[512];
  while (answer.size() < 12) {
    const int count = BIO_read(line, buffer, sizeof buffer);
    if (count <= 0) break;
    answer.append(buffer, static_cast<size_t>(count));
  }
  return answer;
}

}  // namespace

base::Status probe(const std::string& host, int port, bool over_tls) {
  const std::string address = host + ":" + std::to_string(port);
  const Context tls(over_tls ? SSL_CTX_new(TLS_client_method()) : nullptr, SSL_CTX_free);
  const Line line = line_to(address, tls.get());
  const std::string answer = line ? asked(line.get(), host) : std::string();
  ERR_clear_error();
  if (answer.starts_with("HTTP/1.1 200")) return base::Done{};
  if (answer.size() < 12)
    return base::Problem{base::ProblemCode::unavailable, "Không ai trả lời ở " + address + ".", {}};
  return base::Problem{base::ProblemCode::unavailable,
                       "Máy chủ ở " + address + " trả lời " + answer.substr(9, 3) + ", chưa sẵn sàng.",
                       {}};
}

}  // namespace tdkt::http
