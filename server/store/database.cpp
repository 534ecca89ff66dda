#include "server/store/database.h"

#include <sqlite3.h>

#include <map>

namespace tdkt::store {

namespace {

constexpr int kBusyMs = 5000;

/// "TDKT" in ASCII: tells our files from other programs' databases.
constexpr int64_t kApplicationId = 0x54444B54;

constexpr char kDamaged[] =
    "Tệp dữ liệu của máy chủ bị hỏng hoặc không phải của chương trình này. Dừng máy chủ, khôi phục từ bản sao lưu "
    "gần nhất (tdkt restore).";

/// What keeps a file from being read or written: in words for who waits for an answer, and for who can mend it.
struct Trouble {
  int code;
  const char* for_users;
  const char* for_operators;
};

constexpr Trouble kTroubles[] = {
    {SQLITE_FULL, "Đĩa của máy chủ đã đầy nên chưa lưu được. Bản trên máy này vẫn còn; báo cho người quản trị.",
     "đĩa đã đầy nên không ghi được; dữ liệu cũ còn nguyên. Giải phóng chỗ trống rồi chạy lại."},
    {SQLITE_READONLY, "Tệp dữ liệu của máy chủ đang chỉ cho đọc nên chưa lưu được. Báo cho người quản trị.",
     "tệp hoặc thư mục chứa nó chỉ cho đọc. Chạy bằng người dùng sở hữu tệp, hoặc cấp quyền ghi cho cả hai."},
    {SQLITE_BUSY, "Máy chủ đang bận ghi dữ liệu khác. Thử lại sau ít phút.",
     "tệp đang bị chương trình khác giữ khóa. Dừng chương trình đó hoặc chờ nó xong rồi chạy lại."},
    {SQLITE_LOCKED, "Máy chủ đang bận ghi dữ liệu khác. Thử lại sau ít phút.", nullptr},
    {SQLITE_IOERR, "Máy chủ không đọc ghi được đĩa. Báo cho người quản trị.",
     "đĩa báo lỗi khi đọc ghi tệp. Xem nhật ký hệ thống (dmesg) và tình trạng đĩa trước khi chạy lại."},
    {SQLITE_CANTOPEN, "Máy chủ không mở được tệp dữ liệu. Kiểm tra đường dẫn và quyền đọc ghi.",
     "không mở được tệp dữ liệu. Kiểm tra đường dẫn, và quyền của người đang chạy lệnh trên tệp và thư mục chứa nó."},
    {SQLITE_CORRUPT, kDamaged,
     "tệp bị hỏng hoặc không phải của chương trình này. Giữ lại tệp này, rồi khôi phục từ bản sao lưu gần nhất (tdkt "
     "restore)."},
    {SQLITE_NOTADB, kDamaged, nullptr},
    {SQLITE_NOMEM, "Máy chủ hết bộ nhớ. Thử lại sau ít phút.", "hết bộ nhớ. Đóng bớt chương trình rồi chạy lại."},
};

}  // namespace

base::Problem problem_of(int code, std::string_view message) {
  for (const Trouble& trouble : kTroubles)
    if (trouble.code == (code & 0xff)) return {base::ProblemCode::unavailable, trouble.for_users, {}};
  return {base::ProblemCode::internal, "SQLite " + std::to_string(code) + ": " + std::string(message), {}};
}

base::Problem at_file(const std::string& path, base::Problem problem) {
  for (const Trouble& trouble : kTroubles) {
    if (problem.detail != trouble.for_users || !trouble.for_operators) continue;
    problem.detail = path + ": " + trouble.for_operators;
    return problem;
  }
  if (problem.detail.find(path) == std::string::npos) problem.detail = path + ": " + problem.detail;
  return problem;
}

struct Statement::Slot {
  sqlite3_stmt* statement = nullptr;
  bool in_use = false;

  Slot() = default;
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;
  ~Slot() { sqlite3_finalize(statement); }
};

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_), slot_(std::move(other.slot_)), bound_(other.bound_), bind_error_(other.bind_error_) {}

Statement::~Statement() {
  if (!slot_) return;
  sqlite3_reset(slot_->statement);
  sqlite3_clear_bindings(slot_->statement);
  slot_->in_use = false;
}

void Statement::bind(std::nullptr_t) {
  if (const int code = sqlite3_bind_null(slot_->statement, ++bound_); code != SQLITE_OK) bind_error_ = code;
}

void Statement::bind(int64_t value) {
  if (const int code = sqlite3_bind_int64(slot_->statement, ++bound_, value); code != SQLITE_OK) bind_error_ = code;
}

void Statement::bind(std::string_view value) {
  // The bytes are copied: what is bound is often made for the occasion.
  const int code = sqlite3_bind_text64(slot_->statement, ++bound_, value.data() ? value.data() : "", value.size(),
                                       SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) bind_error_ = code;
}

void Statement::bind(const base::Id& value) { bind(std::string_view(value.text())); }

void Statement::bind(base::Date value) { bind(std::string_view(value.text())); }

base::Result<bool> Statement::step() {
  if (bind_error_ != 0) return problem_of(bind_error_, sqlite3_errmsg(database_));
  const int code = sqlite3_step(slot_->statement);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return problem_of(sqlite3_extended_errcode(database_), sqlite3_errmsg(database_));
}

base::Status Statement::finish() {
  while (true) {
    TDKT_TRY(row, step());
    if (!row) return base::Done{};
  }
}

bool Statement::is_null(int column) const { return sqlite3_column_type(slot_->statement, column) == SQLITE_NULL; }

int64_t Statement::integer(int column) const { return sqlite3_column_int64(slot_->statement, column); }

std::optional<int64_t> Statement::optional_integer(int column) const {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

std::string_view Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(slot_->statement, column);
  if (!bytes) return {};
  return {static_cast<const char*>(bytes), static_cast<size_t>(sqlite3_column_bytes(slot_->statement, column))};
}

base::Id Statement::id(int column) const { return optional_id(column).value_or(base::Id{}); }

std::optional<base::Id> Statement::optional_id(int column) const { return base::Id::parse(text(column)); }

std::optional<base::Date> Statement::optional_date(int column) const { return base::Date::parse(text(column)); }

struct Connection::Parts {
  sqlite3* database = nullptr;
  std::map<std::string, std::shared_ptr<Statement::Slot>, std::less<>> statements;

  Parts() = default;
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
  ~Parts() {
    statements.clear();
    sqlite3_close(database);
  }
};

Connection::Connection(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

base::Result<Connection> Connection::open(const std::string& path, Mode mode) {
  // Counting its memory would make all threads wait for each other at each allocation. Before the first use only.
  static const int no_statistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(no_statistics);
  auto parts = std::make_unique<Parts>();
  const int flags = mode == Mode::read_only    ? SQLITE_OPEN_READONLY
                    : mode == Mode::read_write ? SQLITE_OPEN_READWRITE
                                               : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  // One thread at a time uses a connection, so SQLite need not lock it again.
  const int code = sqlite3_open_v2(path.c_str(), &parts->database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) return problem_of(code, path);
  sqlite3_extended_result_codes(parts->database, 1);
  sqlite3_busy_timeout(parts->database, kBusyMs);
  sqlite3_db_config(parts->database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(parts->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);

  if (mode != Mode::read_only && sqlite3_db_readonly(parts->database, "main") == 1)
    return problem_of(SQLITE_READONLY, path);

  Connection connection(std::move(parts));
  int64_t owner = 0;
  int64_t tables = 0;
  {
    TDKT_TRY(rows, connection.query("SELECT (SELECT application_id FROM pragma_application_id), count(*) "
                                    "FROM sqlite_schema"));
    TDKT_TRY(row, rows.step());
    if (row) owner = rows.integer(0), tables = rows.integer(1);
  }
  if (owner != kApplicationId) {
    if (owner != 0 || tables != 0) return base::Problem{base::ProblemCode::unavailable, kDamaged, {}};
    if (mode == Mode::create) TDKT_CHECK(connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId)));
  }
  if (mode != Mode::read_only) TDKT_CHECK(connection.execute("PRAGMA journal_mode=WAL"));
  TDKT_CHECK(
      connection.execute("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; "
                         "PRAGMA cache_size=-4000"));
  return connection;
}

base::Result<Statement> Connection::prepare(std::string_view sql) {
  auto found = parts_->statements.find(sql);
  if (found != parts_->statements.end() && !found->second->in_use) {
    found->second->in_use = true;
    return Statement(parts_->database, found->second);
  }
  auto slot = std::make_shared<Statement::Slot>();
  const int code = sqlite3_prepare_v3(parts_->database, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &slot->statement, nullptr);
  if (code != SQLITE_OK)
    return problem_of(sqlite3_extended_errcode(parts_->database), sqlite3_errmsg(parts_->database));
  slot->in_use = true;
  if (found == parts_->statements.end()) parts_->statements.emplace(sql, slot);
  return Statement(parts_->database, std::move(slot));
}

base::Status Connection::execute(const std::string& script) {
  const int code = sqlite3_exec(parts_->database, script.c_str(), nullptr, nullptr, nullptr);
  if (code == SQLITE_OK) return base::Done{};
  return problem_of(sqlite3_extended_errcode(parts_->database), sqlite3_errmsg(parts_->database));
}

int64_t Connection::changes() const { return sqlite3_changes64(parts_->database); }

bool Connection::in_transaction() const { return sqlite3_get_autocommit(parts_->database) == 0; }

sqlite3* Connection::handle() const { return parts_->database; }

}  // namespace tdkt::store
