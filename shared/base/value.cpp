#include "shared/base/value.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace tdkt::base {
namespace {

template <class Members>
auto place_of(Members& members, std::string_view key) {
  return std::lower_bound(members.begin(), members.end(), key,
                          [](const Value::Member& member, std::string_view k) { return member.key < k; });
}

}  // namespace

Value Value::array() {
  Value value;
  value.data_ = Array{};
  return value;
}

Value Value::object() {
  Value value;
  value.data_ = Object{};
  return value;
}

const Value* Value::find(std::string_view key) const {
  const Object* object = members();
  if (!object) return nullptr;
  const auto place = place_of(*object, key);
  return place != object->end() && place->key == key ? &place->value : nullptr;
}

Value* Value::find(std::string_view key) { return const_cast<Value*>(std::as_const(*this).find(key)); }

Value& Value::set(std::string_view key, Value value) {
  assert(members());
  Object& object = *members();
  auto place = place_of(object, key);
  if (place == object.end() || place->key != key)
    place = object.insert(place, Member{std::string(key), std::move(value)});
  else
    place->value = std::move(value);
  return place->value;
}

void Value::erase(std::string_view key) {
  assert(members());
  Object& object = *members();
  const auto place = place_of(object, key);
  if (place != object.end() && place->key == key) object.erase(place);
}

Value& Value::push(Value value) {
  assert(items());
  items()->push_back(std::move(value));
  return items()->back();
}

std::string_view Value::text_at(std::string_view key) const {
  const Value* member = find(key);
  return member && member->string() ? std::string_view(*member->string()) : std::string_view();
}

bool operator==(const Value& a, const Value& b) {
  if (a.data_.index() != b.data_.index()) return false;
  if (const auto* mine = a.members()) {
    const auto& theirs = *b.members();
    return std::equal(mine->begin(), mine->end(), theirs.begin(), theirs.end(),
                      [](const Value::Member& x, const Value::Member& y) { return x.key == y.key && x.value == y.value; });
  }
  if (const auto* mine = a.items()) return *mine == *b.items();
  if (const auto* mine = a.string()) return *mine == *b.string();
  if (const auto* mine = a.integer()) return *mine == *b.integer();
  if (const auto* mine = a.boolean()) return *mine == *b.boolean();
  return true;
}

}  // namespace tdkt::base
