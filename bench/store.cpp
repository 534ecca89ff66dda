// Durable writes: 32 threads save revisions of 2 kB, each with its audit entry, each waiting for its commit. Beside it
// raw SQLite on the same disk: the same bytes, one commit for each, and 64 to a commit.
// Usage: bench_store FOLDER

#include <sqlite3.h>

#include <cstdio>
#include <string>
#include <thread>

#include "bench/figures.h"
#include "server/store/revisions.h"
#include "server/store/store.h"

namespace {

using namespace tdkt;
using namespace tdkt::bench;

constexpr size_t kThreads = 32;
constexpr int kEach = 500;
constexpr int64_t kNow = 1'750'050'000'000;

base::Id numbered(size_t thread, int number) {
  std::array<uint8_t, 16> bytes{};
  bytes[6] = 0x70;
  bytes[8] = 0x80;
  bytes[11] = static_cast<uint8_t>(thread);
  for (int i = 0; i < 4; ++i) bytes[12 + i] = static_cast<uint8_t>(number >> (24 - 8 * i));
  return base::Id(bytes);
}

std::string document(int number) {
  return "{\"number\":" + std::to_string(number) + ",\"text\":\"" + std::string(1970, 'x') + "\"}";
}

store::SaveRequest request_of(size_t thread, int number) {
  store::SaveRequest save;
  save.row.record_id = numbered(thread, 0);
  save.row.kind = "nominations";
  save.row.unit_id = numbered(100, 0);
  save.row.state = "draft";
  save.row.title = save.row.sort_key = save.row.folded = "Nguyen Thi Ha";
  save.row.school_year = "2024-2025";
  save.revision_id = numbered(thread, number);
  if (number > 1) save.base_revision_id = numbered(thread, number - 1);
  save.document = document(number);
  save.author_id = numbered(101, 0);
  save.made_at = save.received_at = kNow;
  return save;
}

/// Saves from all threads at once; gives how long each save took, or nothing where one failed.
std::vector<double> save_from_all_threads(store::Store& store) {
  std::vector<std::vector<double>> each(kThreads);
  std::vector<std::thread> threads;
  for (size_t thread = 0; thread < kThreads; ++thread)
    threads.emplace_back([&store, &each, thread] {
      for (int number = 1; number <= kEach; ++number) {
        const store::SaveRequest save = request_of(thread, number);
        const auto began = Clock::now();
        if (!store.write([&](store::Connection& connection) { return store::save(connection, save); }).ok()) return;
        each[thread].push_back(milliseconds_since(began));
      }
    });
  for (std::thread& thread : threads) thread.join();
  std::vector<double> all;
  for (const auto& some : each) all.insert(all.end(), some.begin(), some.end());
  return all.size() == kThreads * kEach ? all : std::vector<double>();
}

/// Rows of 2 kB a second, `group` to a commit, in one thread.
double raw_sqlite(const std::string& path, int count, int group) {
  sqlite3* database = nullptr;
  sqlite3_stmt* insert = nullptr;
  sqlite3_open(path.c_str(), &database);
  sqlite3_exec(
      database,
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)",
      nullptr, nullptr, nullptr);
  sqlite3_prepare_v2(database, "INSERT INTO rows (text) VALUES (?)", -1, &insert, nullptr);
  const auto began = Clock::now();
  for (int number = 0; number < count; ++number) {
    if (number % group == 0) sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
    const std::string text = document(number);
    sqlite3_bind_text(insert, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    sqlite3_step(insert);
    sqlite3_reset(insert);
    if (number % group == group - 1) sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
  }
  const double whole_ms = milliseconds_since(began);
  sqlite3_finalize(insert);
  sqlite3_close(database);
  return count * 1000.0 / whole_ms;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("bench_store FOLDER\n", stderr), 2;
  const std::string folder = argv[1];
  auto store = store::Store::open(folder + "/store.db", true, kNow);
  if (!store.ok()) return std::fprintf(stderr, "%s\n", store.problem().detail.c_str()), 1;
  const auto began = Clock::now();
  std::vector<double> each = save_from_all_threads(**store);
  const double whole_ms = milliseconds_since(began);
  if (each.empty()) return std::fputs("a save was refused\n", stderr), 1;
  const Spread spread = spread_of(each, whole_ms);
  const double one = raw_sqlite(folder + "/raw-1.db", 4000, 1);
  const double many = raw_sqlite(folder + "/raw-64.db", 64000, 64);
  row("store: durable save of 2 kB with audit entry, 32 threads", "≥ 5,000/s, p99 ≤ 20 ms, max ≤ 100 ms",
      each_second(spread.per_second) + ", p99 " + ms(spread.p99_ms) + ", max " + ms(spread.most_ms),
      "raw SQLite, one row to a commit " + each_second(one) + ", 64 rows " + each_second(many));
  std::fprintf(stderr, "%lld writes in %lld commits\n", static_cast<long long>((*store)->writer().turns_kept()),
               static_cast<long long>((*store)->writer().commits()));
  return 0;
}
