#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tdkt::base {

/// A document without its type: what JSON can say, without floating point. Every record passes through it on the way
/// to text, to a diff, to a merge. Members of an object are unique and sorted by key (bytes), so that equal documents
/// have equal text.
class Value {
 public:
  struct Member;
  using Array = std::vector<Value>;
  using Object = std::vector<Member>;

  Value() = default;  // null
  Value(bool value) : data_(value) {}
  Value(int64_t value) : data_(value) {}
  Value(int value) : data_(int64_t{value}) {}
  Value(std::string value) : data_(std::move(value)) {}
  Value(std::string_view value) : data_(std::string(value)) {}
  Value(const char* value) : data_(std::string(value)) {}
  static Value array();
  static Value object();

  bool is_null() const { return std::holds_alternative<std::monostate>(data_); }
  const bool* boolean() const { return std::get_if<bool>(&data_); }
  const int64_t* integer() const { return std::get_if<int64_t>(&data_); }
  const std::string* string() const { return std::get_if<std::string>(&data_); }
  const Array* items() const { return std::get_if<Array>(&data_); }
  Array* items() { return std::get_if<Array>(&data_); }
  const Object* members() const { return std::get_if<Object>(&data_); }
  Object* members() { return std::get_if<Object>(&data_); }

  /// The member of an object; nullptr when this is no object or has no such member.
  const Value* find(std::string_view key) const;
  Value* find(std::string_view key);
  /// Sets a member, keeping the order. Precondition: this is an object.
  Value& set(std::string_view key, Value value);
  void erase(std::string_view key);
  /// Appends. Precondition: this is an array.
  Value& push(Value value);

  /// The text of a string member, or "" when absent or of another type: for reading what is optional.
  std::string_view text_at(std::string_view key) const;

  friend bool operator==(const Value& a, const Value& b);
  friend bool operator!=(const Value& a, const Value& b) { return !(a == b); }

 private:
  std::variant<std::monostate, bool, int64_t, std::string, Array, Object> data_;
};

struct Value::Member {
  std::string key;
  Value value;
};

}  // namespace tdkt::base
