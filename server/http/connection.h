#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "server/http/chunks.h"
#include "server/http/head.h"
#include "server/http/transport.h"

namespace tdkt::http {

using Clock = std::chrono::steady_clock;

/// One client's connection and how far it is. It is either with a worker, which moves it on as far as it goes without
/// waiting, or parked until its socket is ready or its time is up; never both. So neither an idle client nor a slow
/// one holds a worker.
class Connection {
 public:
  enum class Phase { handshake, idle, receiving, sending, lingering };
  enum class Step { request, wait_read, wait_write, close };

  Connection(std::unique_ptr<Transport> transport, std::string remote_address, Clock::time_point now);

  /// Shakes hands, sends what is left to send, reads what came; says what is needed next. `request`: a whole request
  /// or a refused head is there. `limit` tells the largest body for a head; a larger one is not waited for.
  Step advance(Clock::time_point now, const std::function<size_t(const Head&)>& limit);

  /// The head of the request that is there; its views are no longer valid.
  const Head& head() const { return head_; }
  bool body_too_large() const { return chunks_too_large_ || head_.content_length > limit_; }

  /// For who answers: the request's bytes; 0 when there are no more. Never waits.
  size_t read(char* into, size_t size);
  /// Queues bytes of the reply; never waits.
  void write(std::string_view bytes);
  /// After the reply: forgets the request, keeps what came behind it.
  void finish_reply(Clock::time_point now, bool close_after);

  Phase phase() const { return phase_; }
  Clock::time_point deadline() const { return deadline_; }  // of the phase; then the connection is closed
  const std::string& remote_address() const { return remote_address_; }
  int socket() const { return transport_->socket(); }

  bool parked_before = false;  // for Parking

 private:
  Step receive(Clock::time_point now, const std::function<size_t(const Head&)>& limit);
  Step linger();
  bool request_is_here(Clock::time_point now, const std::function<size_t(const Head&)>& limit);
  bool body_is_here();
  size_t request_end() const;
  Progress fill();
  Progress flush();

  std::unique_ptr<Transport> transport_;
  std::string remote_address_;
  Phase phase_ = Phase::handshake;
  Clock::time_point deadline_;
  std::string received_;
  size_t consumed_ = 0;  // bytes of `received_` read by who answers
  std::string to_send_;
  size_t sent_ = 0;
  size_t lingered_ = 0;
  Head head_;
  size_t limit_ = 0;
  Chunks chunks_;
  bool chunks_too_large_ = false;
  bool continued_ = false;
  bool close_after_ = false;
};

}  // namespace tdkt::http
