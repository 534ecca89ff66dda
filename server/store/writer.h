#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>

#include "server/store/database.h"

namespace tdkt::store {

/// The one connection that writes, shared by all threads, a turn at a time. Turns that follow close upon each other
/// are kept by one commit: each is a savepoint inside the same transaction, the last in line commits for all, and
/// nobody is told that his write was kept before it is on disk. A turn that is given up undoes itself alone.
class Writer {
 public:
  explicit Writer(Connection connection) : connection_(std::move(connection)) {}

 private:
  struct Group;

 public:
  /// The right to write. Given up unless committed; used and ended by the thread that began it.
  class Turn {
   public:
    Turn(Turn&& other) noexcept;
    Turn& operator=(Turn&&) = delete;
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn();
    Connection& connection() const { return writer_->connection_; }

   private:
    friend class Writer;
    Turn(Writer* writer, std::unique_lock<std::mutex> lock) : writer_(writer), lock_(std::move(lock)) {}
    Writer* writer_;
    std::unique_lock<std::mutex> lock_;
  };

  /// Waits for the turn. Precondition: this thread holds none.
  base::Result<Turn> begin();
  /// Returns when what the turn wrote would survive a loss of power, or with what kept it from being written.
  base::Status commit(Turn turn);
  /// The connection itself; only between turns or inside one.
  Connection& connection() { return connection_; }
  /// Holds all writers off while it lives; no transaction is open then.
  std::unique_lock<std::mutex> pause();

  int64_t commits() const { return commits_.load(); }
  int64_t turns_kept() const { return turns_kept_.load(); }

 private:
  void give_up(std::unique_lock<std::mutex>& lock);
  void leave(std::unique_lock<std::mutex>& lock);
  void end_group();
  void lose_group(base::Problem why);

  std::mutex mutex_;  // whose turn it is
  std::atomic<int> waiting_{0};
  Connection connection_;
  std::shared_ptr<Group> group_;  // the open transaction; nullptr between two
  std::atomic<int64_t> commits_{0};
  std::atomic<int64_t> turns_kept_{0};
};

}  // namespace tdkt::store
