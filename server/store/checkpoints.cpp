#include "server/store/checkpoints.h"

#include <sqlite3.h>

namespace tdkt::store {

namespace {

constexpr int kPagesWorthMoving = 4000;   // 16 MB: a page written often is moved once
constexpr int kPagesTooMany = 16 * 1000;  // 64 MB

}  // namespace

Checkpoints::Checkpoints(Connection own, Connection& writer_connection, Writer& writer)
    : connection_(std::move(own)), watched_(writer_connection.handle()), writer_(writer) {
  const auto hook = [](void* self, sqlite3*, const char*, int pages) {
    static_cast<Checkpoints*>(self)->committed(pages);
    return SQLITE_OK;
  };
  sqlite3_wal_hook(watched_, hook, this);  // also switches SQLite's own automatic checkpoints off
  thread_ = std::thread([this] { work(); });
}

Checkpoints::~Checkpoints() {
  sqlite3_wal_hook(watched_, nullptr, nullptr);
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void Checkpoints::committed(int pages) {
  pages_.store(pages);
  if (pages < kPagesWorthMoving) return;
  {
    const std::lock_guard lock(mutex_);
    wanted_ = true;
  }
  wake_.notify_one();
}

void Checkpoints::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return ending_ || wanted_; });
    if (ending_) return;
    wanted_ = false;
    lock.unlock();
    sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (pages_.load() > kPagesTooMany) {
      const std::unique_lock<std::mutex> pause = writer_.pause();
      sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
      pages_.store(0);
    }
    lock.lock();
  }
}

}  // namespace tdkt::store
