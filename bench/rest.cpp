// What the REST interface does in a second: reading one dossier, a list of twenty, saving from 32 clients, and one
// active client among 500 idle ones. The yardstick is a cpp-httplib server that only says hello, asked in the same way.
// Usage: bench_rest TDKT HELLO WEB FOLDER

#include <unistd.h>

#include <cstdio>
#include <random>

#include "bench/load.h"
#include "bench/process.h"
#include "shared/base/id.h"
#include "shared/demo/demo.h"
#include "shared/wire/json.h"

namespace {

using namespace tdkt;
using namespace tdkt::bench;

constexpr size_t kClients = 32;
constexpr size_t kDocumentBytes = 2000;
constexpr double kReadSeconds = 3;
constexpr double kSaveSeconds = 6;

base::Id fresh_id() {
  static std::mt19937_64 generator{1};
  static int64_t now = 1'750'050'000'000;
  std::array<uint8_t, 10> random{};
  for (uint8_t& byte : random) byte = static_cast<uint8_t>(generator());
  return base::Id::version_7(++now, random);
}

/// A nomination of the demonstration that one client edits: its text with a gap for what changes.
struct Edited {
  std::string path, before, after, base;
};

std::vector<Edited> nominations_to_edit(int port, const std::string& cookie) {
  std::vector<Edited> all;
  for (const demo::DemoRecord& record : demo::demo_records()) {
    if (record.kind != records::RecordKind::nominations || all.size() == kClients) continue;
    Edited edited;
    edited.path = "/api/v1/nominations/" + record.id.text();
    const std::string answer = ask(port, get(edited.path, cookie));
    const std::string_view tag = header(answer, "ETag");
    if (tag.size() < 2) continue;
    edited.base = tag.substr(1, tag.size() - 2);
    base::Value document = record.document;
    document.set("position", "@@");
    const size_t size = wire::write_json(document).size();
    if (base::Value* report = document.find("report"); report && size < kDocumentBytes)
      report->set("duties", std::string(report->text_at("duties")) + std::string(kDocumentBytes - size, 'a'));
    const std::string text = wire::write_json(document);
    edited.before = "{\"document\":" + text.substr(0, text.find("@@"));
    edited.after = text.substr(text.find("@@") + 2) + ",\"revision_id\":\"";
    all.push_back(std::move(edited));
  }
  return all;
}

Spread save_from_all(int port, const std::string& cookie, std::vector<Edited>& nominations) {
  std::vector<std::string> sent(kClients);
  int number = 0;
  Load load{.port = port, .connections = kClients, .seconds = kSaveSeconds};
  load.next = [&](size_t client) {
    sent[client] = fresh_id().text();
    const Edited& edited = nominations[client];
    const std::string body =
        edited.before + "Giáo viên " + std::to_string(++number) + edited.after + sent[client] + "\"}";
    return "PUT " + edited.path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\nIf-Match: \"" +
           edited.base + "\"\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
  };
  load.take = [&](const Answer& answer) {
    nominations[answer.connection].base = sent[answer.connection];
    return answer.status == 200;
  };
  return run(load);
}

Spread read_again_and_again(int port, const std::string& request, size_t connections = kClients) {
  return run({.port = port,
              .connections = connections,
              .seconds = kReadSeconds,
              .next = [&](size_t) { return request; },
              .take = {}});
}

/// Milliseconds of the server's processor time for each answer of a run.
class Cost {
 public:
  explicit Cost(const Process& server) : server_(server), before_(server.processor_seconds()) {}
  std::string of(const Spread& spread, double seconds) const {
    const double used = server_.processor_seconds() - before_;
    return ", " + ms(used * 1000 / (spread.per_second * seconds)) + " of processor each";
  }

 private:
  const Process& server_;
  double before_;
};

std::string rate(const Spread& spread) { return each_second(spread.per_second) + ", p99 " + ms(spread.p99_ms); }

/// Connections that say nothing, closed when this goes.
class Idle {
 public:
  Idle(int port, size_t count) {
    for (size_t i = 0; i < count; ++i) sockets_.push_back(connect_to(port));
  }
  Idle(const Idle&) = delete;
  Idle& operator=(const Idle&) = delete;
  ~Idle() {
    for (const int socket : sockets_) ::close(socket);
  }

 private:
  std::vector<int> sockets_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return std::fputs("bench_rest TDKT HELLO WEB FOLDER\n", stderr), 2;
  const std::string tdkt = argv[1], folder = argv[4], data = folder + "/rest.db";
  if (complete({tdkt, "init", "--demo", "--data", data}) != 0) return 1;

  Process hello({argv[2]}, folder + "/hello.log");
  const int hello_port = std::stoi("0" + hello.line());
  ServedData server(tdkt, argv[3], data);
  const std::string officer = sign_in(server.port, "co.ha");
  const std::string appraiser = sign_in(server.port, "co.chau");
  if (hello_port == 0 || officer.empty() || appraiser.empty())
    return std::fputs("a server did not answer\n", stderr), 1;

  const Spread said = read_again_and_again(hello_port, get("/hello"));
  const std::string yardstick = "cpp-httplib hello " + rate(said);
  const std::string dossier = "/api/v1/dossiers/" + demo::school_dossier_id().text();
  const Cost of_reading(server.process);
  const Spread one = read_again_and_again(server.port, get(dossier, officer));
  char share[32];
  std::snprintf(share, sizeof share, " = %.2f × hello", one.per_second / said.per_second);
  row("REST: read of one dossier, 32 clients", "≥ 0.5 × hello", rate(one) + share + of_reading.of(one, kReadSeconds),
      yardstick);

  const Cost of_listing(server.process);
  const Spread list = read_again_and_again(server.port, get("/api/v1/nominations?limit=20", officer));
  row("REST: list of 20 with rights checked, 32 clients", "≥ 8,000/s", rate(list) + of_listing.of(list, kReadSeconds),
      yardstick);

  std::vector<Edited> nominations = nominations_to_edit(server.port, officer);
  if (nominations.size() < kClients) return std::fputs("too few nominations to edit\n", stderr), 1;
  const Cost of_saving(server.process);
  const Spread saved = save_from_all(server.port, officer, nominations);
  row("REST: durable save of 2 kB, 32 clients, audit entry included", "≥ 5,000/s, p99 ≤ 20 ms, max ≤ 100 ms",
      rate(saved) + ", max " + ms(saved.most_ms) + of_saving.of(saved, kSaveSeconds), yardstick);
  const Spread alone = read_again_and_again(server.port, get(dossier, officer), 1);
  const Idle idle(server.port, 500);
  const Spread active = read_again_and_again(server.port, get(dossier, officer), 1);
  row("REST: one active client beside 500 idle connections", "p99 ≤ 50 ms", "p99 " + ms(active.p99_ms),
      "the same without idle ones p99 " + ms(alone.p99_ms));
  return one.per_second > 0 && list.per_second > 0 && saved.per_second > 0 ? 0 : 1;
}
