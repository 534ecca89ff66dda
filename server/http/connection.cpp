#include "server/http/connection.h"

#include <algorithm>
#include <cstring>

namespace tdkt::http {

namespace {

using std::chrono::seconds;

constexpr auto kHandshakeTime = seconds(10);
constexpr auto kIdleTime = seconds(60);
constexpr auto kHeadTime = seconds(10);
constexpr auto kLingerTime = seconds(2);
constexpr size_t kLingerBytes = 64 << 20;
constexpr size_t kReadBytes = 16 << 10;
constexpr size_t kKeepBytes = 64 << 10;  // of buffers between requests
/// A line so slow that it carries less than this is given up after a while: bytes a second.
constexpr size_t kSlowestLine = 8 << 10;

seconds time_for(size_t bytes) { return seconds(20) + seconds(bytes / kSlowestLine); }

Connection::Step wait_for(Progress progress) {
  switch (progress) {
    case Progress::want_read: return Connection::Step::wait_read;
    case Progress::want_write: return Connection::Step::wait_write;
    case Progress::done:
    case Progress::closed: break;
  }
  return Connection::Step::close;
}

void forget(std::string& buffer) {
  buffer.clear();
  if (buffer.capacity() > kKeepBytes) buffer.shrink_to_fit();
}

}  // namespace

Connection::Connection(std::unique_ptr<Transport> transport, std::string remote_address, Clock::time_point now)
    : transport_(std::move(transport)), remote_address_(std::move(remote_address)), deadline_(now + kHandshakeTime) {}

Connection::Step Connection::advance(Clock::time_point now, const std::function<size_t(const Head&)>& limit) {
  if (phase_ == Phase::handshake) {
    if (const Progress progress = transport_->handshake(); progress != Progress::done) return wait_for(progress);
    phase_ = Phase::idle;
    deadline_ = now + kIdleTime;
  }
  if (phase_ == Phase::sending) {
    if (const Progress progress = flush(); progress != Progress::done) return wait_for(progress);
    if (close_after_) {
      transport_->end_writing();
      phase_ = Phase::lingering;
      deadline_ = now + kLingerTime;
    } else {
      phase_ = Phase::idle;
      deadline_ = now + kIdleTime;
    }
  }
  return phase_ == Phase::lingering ? linger() : receive(now, limit);
}

Connection::Step Connection::receive(Clock::time_point now, const std::function<size_t(const Head&)>& limit) {
  while (true) {
    if (!received_.empty() && request_is_here(now, limit)) return Step::request;
    if (const Progress progress = fill(); progress != Progress::done) return wait_for(progress);
  }
}

bool Connection::request_is_here(Clock::time_point now, const std::function<size_t(const Head&)>& limit) {
  if (phase_ == Phase::idle) {
    phase_ = Phase::receiving;
    deadline_ = now + kHeadTime;
  }
  if (head_.state == Head::State::incomplete) {
    while (received_.starts_with("\r\n")) received_.erase(0, 2);  // RFC 9112 §2.2
    head_ = read_head(received_);
    if (head_.state == Head::State::incomplete) return false;
    if (head_.state == Head::State::complete) {
      limit_ = limit(head_);
      deadline_ = now + time_for(head_.chunked ? limit_ : std::min<size_t>(head_.content_length, limit_));
    }
  }
  if (head_.state == Head::State::refused || body_too_large() || body_is_here()) return true;
  if (head_.expects_continue && !continued_) {
    continued_ = true;
    write("HTTP/1.1 100 Continue\r\n\r\n");
    flush();
  }
  return false;
}

bool Connection::body_is_here() {
  if (!head_.chunked) return received_.size() >= head_.size + head_.content_length;
  switch (chunks_.advance(std::string_view(received_).substr(head_.size), limit_)) {
    case Chunks::State::incomplete: return false;
    case Chunks::State::complete: return true;
    case Chunks::State::too_large: chunks_too_large_ = true; return true;
    case Chunks::State::malformed: break;
  }
  head_.state = Head::State::refused;
  head_.status = 400;
  return true;
}

/// Where what came behind this request begins.
size_t Connection::request_end() const {
  if (head_.state != Head::State::complete || body_too_large()) return received_.size();
  return head_.size + (head_.chunked ? chunks_.size() : head_.content_length);
}

Connection::Step Connection::linger() {
  // Closing while bytes of the client are still unread would make its system drop our reply.
  char waste[kReadBytes];
  while (lingered_ < kLingerBytes) {
    const Moved moved = transport_->read(waste, sizeof waste);
    if (moved.progress != Progress::done) return wait_for(moved.progress);
    lingered_ += moved.count;
  }
  return Step::close;
}

Progress Connection::fill() {
  const size_t before = received_.size();
  const size_t expected = head_.state == Head::State::complete ? head_.size + head_.content_length : 0;
  const size_t room = expected > before ? std::min<size_t>(expected - before, 1 << 20) : kReadBytes;
  received_.resize(before + room);
  const Moved moved = transport_->read(received_.data() + before, room);
  received_.resize(before + (moved.progress == Progress::done ? moved.count : 0));
  return moved.progress;
}

Progress Connection::flush() {
  while (sent_ < to_send_.size()) {
    const Moved moved = transport_->write(to_send_.data() + sent_, to_send_.size() - sent_);
    if (moved.progress != Progress::done) return moved.progress;
    sent_ += moved.count;
  }
  forget(to_send_);
  sent_ = 0;
  return Progress::done;
}

size_t Connection::read(char* into, size_t size) {
  const size_t count = std::min(size, request_end() - consumed_);
  std::memcpy(into, received_.data() + consumed_, count);
  consumed_ += count;
  return count;
}

void Connection::write(std::string_view bytes) { to_send_.append(bytes); }

void Connection::finish_reply(Clock::time_point now, bool close_after) {
  // All of the request, also what whoever answered had no use for.
  received_.erase(0, request_end());
  if (received_.empty()) forget(received_);
  consumed_ = 0;
  head_ = {};
  chunks_ = {};
  chunks_too_large_ = false;
  continued_ = false;
  close_after_ = close_after;
  phase_ = Phase::sending;
  deadline_ = now + time_for(to_send_.size());
}

}  // namespace tdkt::http
