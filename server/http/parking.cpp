#include "server/http/parking.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cstdint>

namespace tdkt::http {

namespace {

constexpr int kSweepMs = 500;  // how late a deadline may be noticed

}  // namespace

void raise_open_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

Parking::Parking(Receiver ready, Receiver expired)
    : ready_(std::move(ready)),
      expired_(std::move(expired)),
      epoll_(epoll_create1(EPOLL_CLOEXEC)),
      wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = wake_;
  epoll_ctl(epoll_, EPOLL_CTL_ADD, wake_, &event);
  thread_ = std::thread([this] { watch(); });
}

Parking::~Parking() {
  stop();
  close(epoll_);
  close(wake_);
}

void Parking::park(std::unique_ptr<Connection> connection, bool until_writable) {
  Connection& parked = *connection;
  const int socket = parked.socket();
  epoll_event event{};
  event.events = (until_writable ? EPOLLOUT : EPOLLIN) | EPOLLRDHUP | EPOLLONESHOT;
  event.data.fd = socket;
  const int operation = parked.parked_before ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
  parked.parked_before = true;
  std::unique_ptr<Connection> refused;
  {
    const std::lock_guard lock(mutex_);
    const bool idle = parked.phase() == Connection::Phase::idle;
    if (stopping_ || (idle && !idle_may_stay_)) {
      refused = std::move(connection);
    } else {
      parked_[socket] = std::move(connection);
      if (epoll_ctl(epoll_, operation, socket, &event) != 0) {
        refused = std::move(parked_[socket]);
        parked_.erase(socket);
      }
    }
  }
  if (refused) expired_(std::move(refused));
}

void Parking::close_idle() {
  {
    const std::lock_guard lock(mutex_);
    idle_may_stay_ = false;
  }
  const uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = write(wake_, &one, sizeof one);
}

void Parking::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  const uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = write(wake_, &one, sizeof one);
  if (thread_.joinable()) thread_.join();
  std::map<int, std::unique_ptr<Connection>> left;
  {
    const std::lock_guard lock(mutex_);
    left.swap(parked_);
  }
  for (auto& [socket, connection] : left) expired_(std::move(connection));
}

std::vector<std::unique_ptr<Connection>> Parking::take_expired(Clock::time_point now) {
  std::vector<std::unique_ptr<Connection>> expired;
  const std::lock_guard lock(mutex_);
  for (auto it = parked_.begin(); it != parked_.end();) {
    const bool unwanted = !idle_may_stay_ && it->second->phase() == Connection::Phase::idle;
    if (unwanted || it->second->deadline() <= now) {
      expired.push_back(std::move(it->second));
      it = parked_.erase(it);
    } else {
      ++it;
    }
  }
  return expired;
}

void Parking::watch() {
  std::array<epoll_event, 256> events{};
  Clock::time_point next_sweep = Clock::now();
  while (true) {
    const int count = epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), kSweepMs);
    bool woken = false;
    for (int i = 0; i < count; ++i) {
      const int socket = events[static_cast<size_t>(i)].data.fd;
      if (socket == wake_) {
        uint64_t ignored = 0;
        [[maybe_unused]] const ssize_t got = read(wake_, &ignored, sizeof ignored);
        woken = true;
        continue;
      }
      std::unique_ptr<Connection> connection;
      {
        const std::lock_guard lock(mutex_);
        if (auto found = parked_.find(socket); found != parked_.end()) {
          connection = std::move(found->second);
          parked_.erase(found);
        }
      }
      if (connection) ready_(std::move(connection));
    }
    {
      const std::lock_guard lock(mutex_);
      if (stopping_) return;
    }
    const Clock::time_point now = Clock::now();
    if (!woken && now < next_sweep) continue;
    next_sweep = now + std::chrono::milliseconds(kSweepMs);
    for (auto& connection : take_expired(now)) expired_(std::move(connection));
  }
}

}  // namespace tdkt::http
