#include "shared/records/renewal.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace tdkt::records {
namespace {

using base::Value;

/// A field that held one value and holds a list now.
struct Widened {
  std::string_view before;
  std::string_view now;
};
constexpr Widened kWidened[] = {{"basis_id", "basis_ids"}};

const Widened* widened(std::string_view member) {
  const auto* row =
      std::find_if(std::begin(kWidened), std::end(kWidened), [&](const Widened& w) { return w.before == member; });
  return row == std::end(kWidened) ? nullptr : row;
}

bool is_of_old(const Value& value) {
  if (const auto* items = value.items()) return std::any_of(items->begin(), items->end(), is_of_old);
  const auto* members = value.members();
  return members && std::any_of(members->begin(), members->end(),
                                [](const auto& member) { return widened(member.key) || is_of_old(member.value); });
}

void renew(Value& value) {
  if (Value::Array* items = value.items()) {
    for (Value& item : *items) renew(item);
    return;
  }
  if (!value.members()) return;
  for (const Widened& field : kWidened) {
    const Value* before = value.find(field.before);
    if (!before || value.find(field.now)) continue;  // both: for the reader to complain of
    Value list = Value::array();
    list.push(*before);
    value.erase(field.before);
    value.set(field.now, std::move(list));
  }
  for (auto& member : *value.members()) renew(member.value);
}

}  // namespace

std::optional<Value> renewed(const Value& document) {
  if (!is_of_old(document)) return std::nullopt;
  Value out = document;
  renew(out);
  return out;
}

}  // namespace tdkt::records
