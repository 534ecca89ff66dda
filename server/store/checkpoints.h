#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/store/database.h"
#include "server/store/writer.h"

namespace tdkt::store {

/// Moves what was committed from the write-ahead log into the database file, on a thread and a connection of its own,
/// so that no writer waits for it. Only when the log has grown long are writers held off for a moment, to begin it
/// anew.
class Checkpoints {
 public:
  /// Watches `writer_connection` for commits.
  Checkpoints(Connection own, Connection& writer_connection, Writer& writer);
  ~Checkpoints();

  void committed(int pages);  // called by SQLite after each commit

 private:
  void work();

  Connection connection_;
  sqlite3* watched_;
  Writer& writer_;
  std::atomic<int> pages_{0};
  std::mutex mutex_;
  std::condition_variable wake_;
  bool wanted_ = false;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace tdkt::store
