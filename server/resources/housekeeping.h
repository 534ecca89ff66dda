#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>

#include "server/resources/services.h"

namespace tdkt::resources {

/// What the server does beside its requests, on a thread of its own: each second it keeps who saw what, every ten
/// minutes it forgets sessions that have ended. When it goes, it keeps what was noted last.
class Housekeeping {
 public:
  /// `now` gives Unix milliseconds; `log` takes one JSON line for each thing that could not be done.
  Housekeeping(Services& services, std::function<int64_t()> now, std::function<void(std::string_view json)> log);
  ~Housekeeping();

 private:
  void work();
  void keep_views();
  void forget_ended();
  void report(std::string_view what, const base::Problem& problem);

  Services& services_;
  std::function<int64_t()> now_;
  std::function<void(std::string_view json)> log_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace tdkt::resources
