#include "server/store/views.h"

#include "server/store/audit.h"

namespace tdkt::store {

namespace {

/// Of one entry; a first pull of everything makes several.
constexpr size_t kRecordsMost = 500;

base::Status write_views(Connection& connection, const By& by, const std::set<base::Id>& record_ids) {
  for (auto next = record_ids.begin(); next != record_ids.end();) {
    base::Value detail = base::Value::object();
    base::Value& list = detail.set("record_ids", base::Value::array());
    for (size_t i = 0; i < kRecordsMost && next != record_ids.end(); ++i, ++next) list.push(next->text());
    TDKT_CHECK(write_audit(connection, {.by = by, .act = "view", .detail = std::move(detail)}));
  }
  return base::Done{};
}

}  // namespace

void Views::note(const std::optional<base::Id>& account_id, const base::Id& record_id) {
  const std::lock_guard lock(mutex_);
  noted_[account_id].insert(record_id);
}

base::Status Views::keep(Store& store, int64_t at) {
  Noted taken;
  {
    const std::lock_guard lock(mutex_);
    taken.swap(noted_);
  }
  if (taken.empty()) return base::Done{};
  const base::Status kept = store.write([&](Connection& connection) -> base::Status {
    for (const auto& [account_id, record_ids] : taken)
      TDKT_CHECK(write_views(connection, {account_id, at}, record_ids));
    return base::Done{};
  });
  if (kept.ok()) return base::Done{};
  const std::lock_guard lock(mutex_);
  for (auto& [account_id, record_ids] : taken) noted_[account_id].merge(record_ids);
  return kept;
}

}  // namespace tdkt::store
