#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace tdkt::store {

/// What a result code of SQLite means to a person: `unavailable` for a disk that is full, a file that is locked,
/// read-only or damaged; `internal`, with SQLite's own words, for everything else.
base::Problem problem_of(int code, std::string_view message);

/// The same trouble for the person at the command line, who can mend it: names the file and says what to do.
base::Problem at_file(const std::string& path, base::Problem problem);

/// One run of a prepared statement. Values are bound in the order of their "?"; columns count from 0. When it goes, the
/// statement is reset and waits for its next use.
class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement();

  void bind(std::nullptr_t);
  void bind(int64_t value);
  void bind(int value) { bind(int64_t{value}); }
  void bind(bool value) { bind(int64_t{value}); }
  void bind(std::string_view value);
  void bind(const std::string& value) { bind(std::string_view(value)); }
  void bind(const char* value) { bind(std::string_view(value)); }
  void bind(const base::Id& value);
  void bind(base::Date value);
  template <class T>
  void bind(const std::optional<T>& value) {
    if (value) {
      bind(*value);
    } else {
      bind(nullptr);
    }
  }

  /// True: a row is there. False: the end.
  base::Result<bool> step();
  /// Runs to the end, whatever rows come.
  base::Status finish();

  bool is_null(int column) const;
  int64_t integer(int column) const;
  std::optional<int64_t> optional_integer(int column) const;
  /// Valid until the next step.
  std::string_view text(int column) const;
  std::string string(int column) const { return std::string(text(column)); }
  /// The zero id where the column holds none.
  base::Id id(int column) const;
  std::optional<base::Id> optional_id(int column) const;
  std::optional<base::Date> optional_date(int column) const;

 private:
  friend class Connection;
  struct Slot;
  Statement(sqlite3* database, std::shared_ptr<Slot> slot) : database_(database), slot_(std::move(slot)) {}

  sqlite3* database_;
  std::shared_ptr<Slot> slot_;
  int bound_ = 0;
  int bind_error_ = 0;
};

/// One connection to the database file; used by one thread at a time. Prepared statements are kept and used again.
class Connection {
 public:
  enum class Mode { read_only, read_write, create };

  /// Opens with WAL, synchronous=FULL and foreign keys. `unavailable` when the file is missing, is no database, or
  /// belongs to another program.
  static base::Result<Connection> open(const std::string& path, Mode mode);

  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  /// Prepares and binds; step() gives the rows.
  template <class... Values>
  base::Result<Statement> query(std::string_view sql, const Values&... values) {
    base::Result<Statement> prepared = prepare(sql);
    if (prepared.ok()) (prepared->bind(values), ...);
    return prepared;
  }

  /// Prepares, binds and runs to the end.
  template <class... Values>
  base::Status run(std::string_view sql, const Values&... values) {
    TDKT_TRY(statement, prepare(sql));
    (statement.bind(values), ...);
    return statement.finish();
  }

  /// Runs several statements without values.
  base::Status execute(const std::string& script);

  /// Rows changed by the last INSERT, UPDATE or DELETE.
  int64_t changes() const;
  bool in_transaction() const;
  sqlite3* handle() const;

 private:
  struct Parts;
  explicit Connection(std::unique_ptr<Parts> parts);
  base::Result<Statement> prepare(std::string_view sql);

  std::unique_ptr<Parts> parts_;
};

}  // namespace tdkt::store
