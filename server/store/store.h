#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <type_traits>
#include <vector>

#include "server/store/database.h"
#include "server/store/writer.h"

namespace tdkt::store {

class Checkpoints;

/// The database of one Sở: one writer, any number of readers beside it. Used from many threads.
class Store {
 public:
  /// Opens the file, makes it when `create`, and brings its schema up to date.
  static base::Result<std::unique_ptr<Store>> open(const std::string& path, bool create, int64_t now);
  ~Store();

  /// A reader's view: what it reads stays as it was at its first read. Gives its connection back when it goes.
  class Snapshot {
   public:
    Snapshot(Snapshot&&) noexcept = default;
    Snapshot& operator=(Snapshot&&) = delete;
    ~Snapshot();
    Connection& connection() const { return *connection_; }

   private:
    friend class Store;
    Snapshot(Store* store, std::unique_ptr<Connection> connection)
        : store_(store), connection_(std::move(connection)) {}
    Store* store_;
    std::unique_ptr<Connection> connection_;
  };

  base::Result<Snapshot> begin_read();
  base::Result<Writer::Turn> begin_write() { return writer_.begin(); }
  base::Status commit(Writer::Turn turn) { return writer_.commit(std::move(turn)); }

  /// Runs `job(Connection&) -> Result<T>` on a snapshot.
  template <class Job>
  auto read(Job&& job) -> std::invoke_result_t<Job, Connection&> {
    TDKT_TRY(snapshot, begin_read());
    return job(snapshot.connection());
  }

  /// Runs `job(Connection&) -> Result<T>` in a turn of its own; kept, durably, when it returns well.
  template <class Job>
  auto write(Job&& job) -> std::invoke_result_t<Job, Connection&> {
    base::Result<Writer::Turn> turn = begin_write();
    if (!turn.ok()) return std::move(turn).problem();
    auto outcome = job(turn->connection());
    if (!outcome.ok()) return outcome;
    TDKT_CHECK(commit(std::move(turn).value()));
    return outcome;
  }

  /// Well when the file can be read now.
  base::Status answers();

  const std::string& path() const { return path_; }
  const Writer& writer() const { return writer_; }

 private:
  Store(std::string path, Connection writer);

  std::string path_;
  Writer writer_;
  std::mutex readers_mutex_;
  std::vector<std::unique_ptr<Connection>> idle_readers_;
  std::unique_ptr<Checkpoints> checkpoints_;
};

/// Copies the database to a file while it is used, and checks the copy. The folder must exist; an older file of that
/// name is replaced only by a whole copy.
base::Status backup(Connection& connection, const std::string& to);

/// `unavailable`, saying what is wrong, unless the file is a whole and consistent database of this program.
base::Status check_integrity(Connection& connection);

}  // namespace tdkt::store
