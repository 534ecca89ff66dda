// A province after many years: how the server starts on a large file, what it holds in memory, and what a list, a
// search and the feed of changes cost there.
// Usage: bench_scale TDKT WEB FOLDER DOSSIERS

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>

#include "bench/load.h"
#include "bench/process.h"
#include "server/resources/documents.h"
#include "server/store/store.h"
#include "shared/demo/demo.h"
#include "shared/wire/json.h"

namespace {

using namespace tdkt;
using namespace tdkt::bench;

constexpr int64_t kNow = 1'750'050'000'000;
constexpr size_t kUnits = 500;
constexpr size_t kInOneTurn = 500;

base::Id numbered(uint8_t family, size_t number) {
  std::array<uint8_t, 16> bytes{};
  bytes[0] = family;
  bytes[6] = 0x70;
  bytes[8] = 0x80;
  // Rising, as ids are that hold the time they were minted.
  for (int i = 0; i < 7; ++i) bytes[15 - i] = static_cast<uint8_t>(number >> (8 * i));
  return base::Id(bytes);
}

/// The demonstration's dossier under another name, of one of many units.
base::Result<store::SaveRequest> dossier(const base::Value& pattern, size_t number) {
  static constexpr const char* kWords[] = {"xuất sắc", "tiên tiến", "chuyên đề", "đột xuất", "cuối năm", "học kỳ"};
  base::Value document = pattern;
  const base::Id id = numbered(0xd0, number);
  document.set("id", id.text());
  document.set("unit_id", numbered(0xa0, number % kUnits).text());
  document.set("title", "Hồ sơ " + std::string(kWords[number % 6]) + " số " + std::to_string(number));
  TDKT_TRY(row, resources::row_of(records::RecordKind::dossiers, document, demo::kDemoDay));
  store::SaveRequest save;
  save.row = row;
  save.row.state = number % 50 == 0 ? "submitted" : "draft";
  save.revision_id = numbered(0xe0, number);
  save.document = wire::write_json(document);
  save.author_id = numbered(0xc0, number % 100);
  save.made_at = save.received_at = kNow + static_cast<int64_t>(number);
  return save;
}

base::Status fill(const std::string& data, size_t count) {
  base::Value pattern;
  for (const demo::DemoRecord& record : demo::demo_records())
    if (record.id == demo::small_school_dossier_id()) pattern = record.document;
  auto store = store::Store::open(data, false, kNow);
  if (!store.ok()) return std::move(store).problem();
  for (size_t begin = 0; begin < count; begin += kInOneTurn)
    TDKT_CHECK((*store)->write([&](store::Connection& connection) -> base::Status {
      for (size_t number = begin; number < begin + kInOneTurn && number < count; ++number) {
        TDKT_TRY(save, dossier(pattern, number));
        TDKT_TRY(saved, store::save(connection, save));
        static_cast<void>(saved);
      }
      return base::Done{};
    }));
  return base::Done{};
}

/// The slowest of a hundred, of two hundred questions asked one after another.
Spread asked(int port, const std::function<std::string(int)>& path, const std::string& cookie) {
  int number = 0;
  return run({.port = port,
              .connections = 1,
              .seconds = 60,
              .most = 200,
              .next = [&](size_t) { return get(path(number++), cookie); },
              .take = {}});
}

std::string figure(const Spread& spread) { return ms(spread.median_ms) + ", p99 " + ms(spread.p99_ms); }

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return std::fputs("bench_scale TDKT WEB FOLDER DOSSIERS\n", stderr), 2;
  const std::string tdkt = argv[1], data = std::string(argv[3]) + "/scale.db";
  const size_t count = std::strtoul(argv[4], nullptr, 10);
  if (complete({tdkt, "init", "--demo", "--data", data}) != 0) return 1;
  double small_start = 0;
  {
    const ServedData small(tdkt, argv[2], data);
    small_start = small.start_ms;
  }
  const auto began = Clock::now();
  if (const auto filled = fill(data, count); !filled.ok())
    return std::fprintf(stderr, "%s\n", filled.problem().detail.c_str()), 1;
  std::fprintf(stderr, "%zu dossiers written in %.0f s\n", count, milliseconds_since(began) / 1000);

  ServedData server(tdkt, argv[2], data);
  const std::string many =
      each_second(static_cast<double>(count)).substr(0, each_second(static_cast<double>(count)).size() - 2) +
      " dossiers";
  row("start of the server, " + many, "≤ 1 s", ms(server.start_ms), "the demonstration alone " + ms(small_start));
  const std::string cookie = sign_in(server.port, "co.chau");
  const auto list = asked(
      server.port, [](int) { return std::string("/api/v1/dossiers?limit=20"); }, cookie);
  const std::string yardstick = "first page without a filter " + figure(list);
  const auto filtered = asked(
      server.port, [](int) { return std::string("/api/v1/dossiers?limit=20&state=submitted"); }, cookie);
  row("list with a filter, " + many, "≤ 20 ms p99", figure(filtered), yardstick);
  const auto found = asked(
      server.port, [](int i) { return "/api/v1/dossiers?limit=20&q=tien%20tien%20so%20" + std::to_string(i * 37 + 1); },
      cookie);
  row("search without marks, " + many, "≤ 20 ms p99", figure(found), yardstick);
  const std::string last = std::to_string(count);
  const auto changed = asked(
      server.port, [&](int) { return "/api/v1/changes?since=" + last; }, cookie);
  row("changes since a cursor, what came last, " + many, "grows with what changed", figure(changed), yardstick);
  row("server memory, " + many, "≤ 40 MB with 10,000", megabytes(server.process.memory()),
      "Directus 317 MB (published)");
  return list.per_second > 0 && filtered.per_second > 0 && found.per_second > 0 && changed.per_second > 0 ? 0 : 1;
}
