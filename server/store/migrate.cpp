#include "server/store/migrate.h"

#include <string>
#include <vector>

#include "embedded/migrations.h"
#include "server/store/hash.h"

namespace tdkt::store {

namespace {

base::Problem refuse(std::string detail) { return {base::ProblemCode::unavailable, std::move(detail), {}}; }

/// Checks the steps done before, and counts them.
base::Result<size_t> steps_done(Connection& connection, std::span<const Migration> steps) {
  TDKT_TRY(rows, connection.query("SELECT number, name, sha256 FROM schema_migrations ORDER BY number"));
  size_t done = 0;
  while (true) {
    TDKT_TRY(row, rows.step());
    if (!row) return done;
    if (done == steps.size())
      return refuse("Tệp dữ liệu thuộc phiên bản mới hơn chương trình này (" + rows.string(1) +
                    "). Dùng phiên bản mới của chương trình.");
    const Migration& step = steps[done++];
    if (rows.integer(0) != static_cast<int64_t>(done) || rows.text(1) != step.name || rows.text(2) != sha256(step.sql))
      return refuse("Bước nâng cấp " + rows.string(1) +
                    " trong tệp dữ liệu khác với bước cùng số của chương trình này. Tệp thuộc một bản khác.");
  }
}

base::Status apply(Connection& connection, int64_t number, const Migration& step, int64_t now) {
  TDKT_CHECK(connection.execute("BEGIN IMMEDIATE"));
  base::Status applied = connection.execute(std::string(step.sql));
  if (applied.ok())
    applied = connection.run("INSERT INTO schema_migrations (number, name, sha256, applied_at) VALUES (?, ?, ?, ?)",
                             number, step.name, sha256(step.sql), now);
  if (applied.ok()) applied = connection.execute("COMMIT");
  if (!applied.ok() && connection.in_transaction()) (void)connection.execute("ROLLBACK");
  return applied;
}

}  // namespace

std::span<const Migration> migrations() {
  static const std::vector<Migration> kMigrations = [] {
    std::vector<Migration> steps;
    for (const embedded::File& file : embedded::migrations()) steps.push_back({file.name, file.bytes});
    return steps;
  }();
  return kMigrations;
}

base::Status migrate(Connection& connection, std::span<const Migration> steps, int64_t now) {
  TDKT_CHECK(
      connection.execute("CREATE TABLE IF NOT EXISTS schema_migrations ("
                         "number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, "
                         "applied_at INTEGER NOT NULL) STRICT"));
  TDKT_TRY(done, steps_done(connection, steps));
  for (size_t i = done; i < steps.size(); ++i)
    TDKT_CHECK(apply(connection, static_cast<int64_t>(i + 1), steps[i], now));
  return base::Done{};
}

}  // namespace tdkt::store
