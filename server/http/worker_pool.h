#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tdkt::http {

/// A fixed number of threads that run jobs in the order given.
class WorkerPool {
 public:
  explicit WorkerPool(size_t count);
  ~WorkerPool();

  void run(std::function<void()> job);
  /// No job is waiting and some thread has nothing to do.
  bool has_leisure();
  /// Runs what is queued, then ends the threads. Later jobs are dropped.
  void finish();

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  size_t idle_ = 0;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace tdkt::http
