#pragma once

#include <functional>
#include <thread>

namespace tdkt::http {

/// Turns SIGTERM and SIGINT into a call. Make it first in main: threads started later inherit that these signals are
/// kept for it. SIGPIPE is ignored.
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  /// Calls `action` once, on another thread, when the first signal comes; a second one ends the program at once.
  void then(std::function<void()> action);

 private:
  std::thread thread_;
};

}  // namespace tdkt::http
