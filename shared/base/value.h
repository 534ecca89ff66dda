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

  Value();  // null
  Value(bool value);
  Value(int64_t value);
  Value(int value);
  Value(std::string value);
  Value(std::string_view value);
  Value(const char* value);
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&);
  Value& operator=(Value&&) noexcept;
  ~Value();
  static Value array();
  static Value object();

  bool is_null() const;
  const bool* boolean() const;
  const int64_t* integer() const;
  const std::string* string() const;
  const Array* items() const;
  Array* items();
  const Object* members() const;
  Object* members();

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
