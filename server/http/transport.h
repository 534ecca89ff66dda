#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "shared/base/result.h"

namespace tdkt::http {

enum class Progress { done, want_read, want_write, closed };

struct Moved {
  Progress progress = Progress::closed;
  size_t count = 0;  // bytes, when done
};

/// A connected socket that never blocks, plain or under TLS. Owns the socket.
class Transport {
 public:
  explicit Transport(int socket) : socket_(socket) {}
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;
  virtual ~Transport();

  virtual Progress handshake() { return Progress::done; }
  virtual Moved read(char* into, size_t size) = 0;
  virtual Moved write(const char* from, size_t size) = 0;
  /// Tells the other side that nothing more comes; reading goes on.
  virtual void end_writing();

  int socket() const { return socket_; }

 private:
  int socket_;
};

std::unique_ptr<Transport> plain_transport(int socket);

/// A certificate and its key, for many connections. TLS 1.2 and 1.3, HTTP/1.1.
class TlsContext {
 public:
  /// Reads PEM files; `unavailable` naming the file that cannot be used.
  static base::Result<std::shared_ptr<TlsContext>> load(const std::string& certificate, const std::string& key);
  virtual ~TlsContext() = default;
  /// nullptr when there is no memory for it; the socket is then closed.
  virtual std::unique_ptr<Transport> accept(int socket) = 0;
};

}  // namespace tdkt::http
