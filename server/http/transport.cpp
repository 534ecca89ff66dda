#include "server/http/transport.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>

#include "server/http/certificate.h"

namespace tdkt::http {

namespace {

class PlainTransport final : public Transport {
 public:
  using Transport::Transport;

  Moved read(char* into, size_t size) override { return moved(::recv(socket(), into, size, 0), Progress::want_read); }

  Moved write(const char* from, size_t size) override {
    return moved(::send(socket(), from, size, MSG_NOSIGNAL), Progress::want_write);
  }

 private:
  static Moved moved(ssize_t count, Progress wanted) {
    if (count > 0) return {Progress::done, static_cast<size_t>(count)};
    if (count < 0 && errno == EINTR) return {Progress::done, 0};
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return {wanted, 0};
    return {};
  }
};

class TlsTransport final : public Transport {
 public:
  TlsTransport(int socket, SSL* ssl) : Transport(socket), ssl_(ssl) {}
  ~TlsTransport() override {
    if (usable_) SSL_shutdown(ssl_);
    SSL_free(ssl_);
  }

  Progress handshake() override {
    ERR_clear_error();
    const int result = SSL_accept(ssl_);
    if (result != 1) return wanted(result);
    usable_ = true;
    return Progress::done;
  }

  Moved read(char* into, size_t size) override {
    ERR_clear_error();
    const int result = SSL_read(ssl_, into, clamp(size));
    if (result > 0) return {Progress::done, static_cast<size_t>(result)};
    return {wanted(result), 0};
  }

  Moved write(const char* from, size_t size) override {
    ERR_clear_error();
    const int result = SSL_write(ssl_, from, clamp(size));
    if (result > 0) return {Progress::done, static_cast<size_t>(result)};
    return {wanted(result), 0};
  }

  void end_writing() override {
    if (usable_) SSL_shutdown(ssl_);
    usable_ = false;
    Transport::end_writing();
  }

 private:
  static int clamp(size_t size) { return static_cast<int>(std::min<size_t>(size, INT_MAX)); }

  Progress wanted(int result) {
    switch (SSL_get_error(ssl_, result)) {
      case SSL_ERROR_WANT_READ: return Progress::want_read;
      case SSL_ERROR_WANT_WRITE: return Progress::want_write;
      default: usable_ = false; return Progress::closed;
    }
  }

  SSL* ssl_;
  bool usable_ = false;  // after the handshake, before a fatal error: a farewell may be sent
};

int choose_http_1_1(SSL*, const unsigned char** chosen, unsigned char* length, const unsigned char* offered,
                    unsigned int offered_length, void*) {
  static constexpr unsigned char kOurs[] = "\x08http/1.1";
  unsigned char* out = nullptr;
  if (SSL_select_next_proto(&out, length, kOurs, sizeof kOurs - 1, offered, offered_length) != OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_NOACK;
  *chosen = out;
  return SSL_TLSEXT_ERR_OK;
}

class OpenSslContext final : public TlsContext {
 public:
  explicit OpenSslContext(SSL_CTX* context) : context_(context) {}
  OpenSslContext(const OpenSslContext&) = delete;
  OpenSslContext& operator=(const OpenSslContext&) = delete;
  ~OpenSslContext() override { SSL_CTX_free(context_); }

  SSL_CTX* get() const { return context_; }

  std::unique_ptr<Transport> accept(int socket) override {
    SSL* ssl = SSL_new(context_);
    if (!ssl || SSL_set_fd(ssl, socket) != 1) {
      SSL_free(ssl);
      ::close(socket);
      return nullptr;
    }
    return std::make_unique<TlsTransport>(socket, ssl);
  }

 private:
  SSL_CTX* context_;
};

}  // namespace

Transport::~Transport() { ::close(socket_); }

void Transport::end_writing() { ::shutdown(socket_, SHUT_WR); }

std::unique_ptr<Transport> plain_transport(int socket) { return std::make_unique<PlainTransport>(socket); }

base::Result<std::shared_ptr<TlsContext>> TlsContext::load(const std::string& certificate, const std::string& key) {
  SSL_CTX* context = SSL_CTX_new(TLS_server_method());
  if (!context) {
    ERR_clear_error();
    return base::Problem{base::ProblemCode::unavailable, "Không khởi tạo được TLS.", {}};
  }
  auto loaded = std::make_shared<OpenSslContext>(context);
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context,
                      SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_IGNORE_UNEXPECTED_EOF);
  SSL_CTX_set_mode(context,
                   SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
  static constexpr unsigned char kSessions[] = "tdkt";
  SSL_CTX_set_session_id_context(context, kSessions, sizeof kSessions - 1);
  SSL_CTX_set_alpn_select_cb(context, choose_http_1_1, nullptr);
  TDKT_CHECK(use_certificate(context, certificate, key));
  return std::shared_ptr<TlsContext>(std::move(loaded));
}

}  // namespace tdkt::http
