#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "server/http/connection.h"

namespace tdkt::http {

/// Lets the process hold as many sockets as the system grants it.
void raise_open_file_limit();

/// Where connections wait without holding a worker: one thread watches all sockets (epoll).
class Parking {
 public:
  /// `ready` takes a connection whose socket became ready; `expired` one whose deadline has passed. Both are called by
  /// the thread of the parking and must not take long.
  using Receiver = std::function<void(std::unique_ptr<Connection>)>;
  Parking(Receiver ready, Receiver expired);
  ~Parking();

  /// Waits for the socket to become readable, or writable.
  void park(std::unique_ptr<Connection> connection, bool until_writable);
  /// Lets go of connections between requests, now and from now on: the program is stopping.
  void close_idle();
  /// Ends the thread and closes everything parked.
  void stop();

 private:
  void watch();
  std::vector<std::unique_ptr<Connection>> take_expired(Clock::time_point now);

  Receiver ready_;
  Receiver expired_;
  int epoll_ = -1;
  int wake_ = -1;
  std::mutex mutex_;
  std::map<int, std::unique_ptr<Connection>> parked_;  // by socket
  bool idle_may_stay_ = true;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace tdkt::http
