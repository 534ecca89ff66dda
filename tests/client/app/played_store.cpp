#include "tests/client/app/played_store.h"

#include "shared/wire/json.h"

namespace tdkt {
namespace {

std::string stamp_of(const std::string& kept) {
  return std::string(wire::read_json(kept, {1 << 20, 40})->text_at("written"));
}

}  // namespace

app::StoreAnswered PlayedStore::write(const app::WriteStore& wanted) {
  app::StoreAnswered said{wanted.request, {}, {}};
  for (const app::StoreItem& item : wanted.items) {
    auto& kept = stores_[item.store];
    const auto there = kept.find(item.key);
    if (item.over && there != kept.end() && stamp_of(there->second) != *item.over)
      said.entries.emplace_back(item.key, there->second);
    else if (item.value)
      kept[item.key] = *item.value;
    else
      kept.erase(item.key);
  }
  return said;
}

app::StoreAnswered PlayedStore::read(const app::ReadStore& wanted) const {
  app::StoreAnswered said{wanted.request, {}, {}};
  const auto store = stores_.find(wanted.store);
  if (store == stores_.end()) return said;
  for (const auto& [key, value] : store->second)
    if (key.rfind(wanted.key_prefix, 0) == 0) said.entries.emplace_back(key, value);
  return said;
}

}  // namespace tdkt
