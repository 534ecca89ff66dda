#include "server/store/store.h"

#include <sodium.h>
#include <sqlite3.h>

#include <cstdio>
#include <filesystem>

#include "server/store/checkpoints.h"
#include "server/store/migrate.h"

namespace tdkt::store {

namespace {

base::Problem unavailable(std::string detail) { return {base::ProblemCode::unavailable, std::move(detail), {}}; }

}  // namespace

Store::Store(std::string path, Connection writer) : path_(std::move(path)), writer_(std::move(writer)) {}
Store::~Store() = default;

base::Result<std::unique_ptr<Store>> Store::open(const std::string& path, bool create, int64_t now) {
  if (sodium_init() < 0) return unavailable("Không khởi tạo được thư viện mật mã (libsodium).");
  base::Result<Connection> writer =
      Connection::open(path, create ? Connection::Mode::create : Connection::Mode::read_write);
  if (!writer.ok()) return std::move(writer).problem();
  TDKT_CHECK(migrate(*writer, migrations(), now));
  base::Result<Connection> checkpoints = Connection::open(path, Connection::Mode::read_write);
  if (!checkpoints.ok()) return std::move(checkpoints).problem();
  std::unique_ptr<Store> store(new Store(path, std::move(writer).value()));
  store->checkpoints_ =
      std::make_unique<Checkpoints>(std::move(checkpoints).value(), store->writer_.connection(), store->writer_);
  return store;
}

base::Result<Store::Snapshot> Store::begin_read() {
  std::unique_ptr<Connection> connection;
  {
    const std::lock_guard lock(readers_mutex_);
    if (!idle_readers_.empty()) {
      connection = std::move(idle_readers_.back());
      idle_readers_.pop_back();
    }
  }
  if (!connection) {
    // No bound: as many as threads that read at once. A bound could leave a writer waiting for a reader that waits
    // for the writer.
    base::Result<Connection> opened = Connection::open(path_, Connection::Mode::read_only);
    if (!opened.ok()) return std::move(opened).problem();
    connection = std::make_unique<Connection>(std::move(opened).value());
  }
  TDKT_CHECK(connection->run("BEGIN"));
  return Snapshot(this, std::move(connection));
}

Store::Snapshot::~Snapshot() {
  if (!connection_) return;
  if (!connection_->run("ROLLBACK").ok()) return;  // a connection in doubt is not used again
  const std::lock_guard lock(store_->readers_mutex_);
  store_->idle_readers_.push_back(std::move(connection_));
}

base::Status Store::answers() {
  return read([](Connection& connection) { return connection.run("SELECT 1 FROM records LIMIT 1"); });
}

base::Status backup(Connection& connection, const std::string& to) {
  const std::string partial = to + ".partial";
  std::error_code error;
  std::filesystem::remove(partial, error);
  sqlite3* copy = nullptr;
  int code = sqlite3_open_v2(partial.c_str(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (code == SQLITE_OK) {
    sqlite3_exec(copy, "PRAGMA synchronous=FULL", nullptr, nullptr, nullptr);
    sqlite3_backup* run = sqlite3_backup_init(copy, "main", connection.handle(), "main");
    code = run ? sqlite3_backup_step(run, -1) : sqlite3_errcode(copy);
    if (code == SQLITE_DONE) code = SQLITE_OK;
    sqlite3_backup_finish(run);
    // The copy is one file, complete in itself, wherever it is carried.
    if (code == SQLITE_OK) code = sqlite3_exec(copy, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
  }
  sqlite3_close(copy);
  if (code != SQLITE_OK) {
    std::filesystem::remove(partial, error);
    return problem_of(code, "backup to " + to);
  }
  {
    base::Result<Connection> opened = Connection::open(partial, Connection::Mode::read_only);
    if (!opened.ok()) return std::move(opened).problem();
    TDKT_CHECK(check_integrity(*opened));
  }
  std::filesystem::rename(partial, to, error);
  if (error) return unavailable("Không đặt được bản sao lưu vào " + to + ": " + error.message() + ".");
  return base::Done{};
}

base::Status check_integrity(Connection& connection) {
  {
    TDKT_TRY(rows, connection.query("PRAGMA integrity_check(1)"));
    TDKT_TRY(row, rows.step());
    if (!row || rows.text(0) != "ok")
      return unavailable("Tệp dữ liệu bị hỏng: " + (row ? rows.string(0) : std::string("không đọc được")) + ".");
  }
  TDKT_TRY(rows, connection.query("PRAGMA foreign_key_check"));
  TDKT_TRY(row, rows.step());
  if (row) return unavailable("Tệp dữ liệu không khớp: bảng " + rows.string(0) + " nhắc tới dòng không có.");
  TDKT_TRY(tables,
           connection.query("SELECT count(*) FROM sqlite_schema WHERE name IN ('records', 'audit', 'accounts')"));
  TDKT_TRY(counted, tables.step());
  if (!counted || tables.integer(0) < 3) return unavailable("Tệp này không phải dữ liệu của chương trình.");
  return base::Done{};
}

}  // namespace tdkt::store
