#include "shared/base/value.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace tdkt::base {
namespace {

template <class Members>
auto place_of(Members& members, std::string_view key) {
  return std::lower_bound(members.begin(), members.end(), key, [](const Value::Member& member, std::string_view k) {
    return std::string_view(member.key) < k;
  });
}

}  // namespace

Value::Value() = default;
Value::Value(bool value) : data_(value) {}
Value::Value(int64_t value) : data_(value) {}
Value::Value(int value) : data_(int64_t{value}) {}
Value::Value(std::string value) : data_(std::move(value)) {}
Value::Value(std::string_view value) : data_(std::string(value)) {}
Value::Value(const char* value) : data_(std::string(value)) {}
Value::Value(const Value&) = default;
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(const Value&) = default;
Value& Value::operator=(Value&&) noexcept = default;
Value::~Value() = default;

bool Value::is_null() const { return std::holds_alternative<std::monostate>(data_); }
const bool* Value::boolean() const { return std::get_if<bool>(&data_); }
const int64_t* Value::integer() const { return std::get_if<int64_t>(&data_); }
const std::string* Value::string() const { return std::get_if<std::string>(&data_); }
const Value::Array* Value::items() const { return std::get_if<Array>(&data_); }
Value::Array* Value::items() { return std::get_if<Array>(&data_); }
const Value::Object* Value::members() const { return std::get_if<Object>(&data_); }
Value::Object* Value::members() { return std::get_if<Object>(&data_); }

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
    return std::equal(
        mine->begin(), mine->end(), theirs.begin(), theirs.end(),
        [](const Value::Member& x, const Value::Member& y) { return x.key == y.key && x.value == y.value; });
  }
  if (const auto* mine = a.items()) return *mine == *b.items();
  if (const auto* mine = a.string()) return *mine == *b.string();
  if (const auto* mine = a.integer()) return *mine == *b.integer();
  if (const auto* mine = a.boolean()) return *mine == *b.boolean();
  return true;
}

}  // namespace tdkt::base
