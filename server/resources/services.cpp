#include "server/resources/services.h"

#include <array>
#include <chrono>
#include <cstdio>

#include "server/store/hash.h"
#include "shared/records/kinds.h"

namespace tdkt::resources {
namespace {

struct ReadTransaction : http::Transaction {
  explicit ReadTransaction(store::Store::Snapshot given) : snapshot(std::move(given)) {}
  store::Store::Snapshot snapshot;
};

struct WriteTransaction : http::Transaction {
  explicit WriteTransaction(store::Writer::Turn given) : turn(std::move(given)) {}
  store::Writer::Turn turn;
};

store::Connection* connection_of(http::Transaction* transaction) {
  if (auto* write = dynamic_cast<WriteTransaction*>(transaction)) return &write->turn.connection();
  return &static_cast<ReadTransaction*>(transaction)->snapshot.connection();
}

}  // namespace

Services& services(const http::Session& session) { return static_cast<Services&>(*session.services()); }

base::Result<std::unique_ptr<http::Transaction>> StoreTransactions::begin_read() {
  auto snapshot = store_.begin_read();
  if (!snapshot.ok()) return std::move(snapshot).problem();
  return std::unique_ptr<http::Transaction>(std::make_unique<ReadTransaction>(std::move(snapshot).value()));
}

base::Result<std::unique_ptr<http::Transaction>> StoreTransactions::begin_write() {
  auto turn = store_.begin_write();
  if (!turn.ok()) return std::move(turn).problem();
  return std::unique_ptr<http::Transaction>(std::make_unique<WriteTransaction>(std::move(turn).value()));
}

base::Status StoreTransactions::commit(std::unique_ptr<http::Transaction> write) {
  return store_.commit(std::move(static_cast<WriteTransaction&>(*write).turn));
}

base::Result<store::Connection*> reading(http::Session& session) {
  TDKT_TRY(transaction, session.read());
  return connection_of(transaction);
}

base::Result<store::Connection*> writing(http::Session& session) {
  TDKT_TRY(transaction, session.write());
  return connection_of(transaction);
}

store::By by(const http::Request& request, const http::Session& session) {
  return {session.account()->account_id, request.now};
}

void note_view(const http::Session& session, std::string_view kind, const base::Id& record_id) {
  using K = records::RecordKind;
  // Named are the kinds that tell of no person; what is added later counts as personal until it is named here.
  for (const K open : {K::units, K::regulations, K::confirmations, K::movements, K::campaigns, K::clauses})
    if (kind == base::word(open)) return;
  const http::Account* account = session.account();
  services(session).views.note(account ? std::optional<base::Id>(account->account_id) : std::nullopt, record_id);
}

base::Id new_id(int64_t now) {
  const std::string bytes = store::random_bytes(10);
  std::array<uint8_t, 10> random{};
  for (size_t i = 0; i < random.size(); ++i) random[i] = static_cast<uint8_t>(bytes[i]);
  return base::Id::version_7(now, random);
}

std::string instant_text(int64_t unix_ms) {
  using namespace std::chrono;
  const sys_time<milliseconds> instant{milliseconds(unix_ms)};
  const sys_days day = floor<days>(instant);
  const year_month_day date(day);
  const hh_mm_ss<milliseconds> time(instant - day);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int{date.year()},
                unsigned{date.month()}, unsigned{date.day()}, static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                static_cast<int>(time.subseconds().count()));
  return text.data();
}

}  // namespace tdkt::resources
