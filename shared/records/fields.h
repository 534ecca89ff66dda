#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tdkt::records {

/// What a field of a record is made of. Two words of the C++ types may share a form ("word": an option of any named
/// enumeration); no other type may stand in a record.
enum class FieldForm {
  text,             // std::string
  texts,            // std::vector<std::string>
  yes_no,           // bool
  number,           // int64_t
  optional_number,  // std::optional<int64_t>
  id,               // base::Id: the record's own, may not be missing
  optional_id,      // std::optional<base::Id>
  ids,              // std::vector<base::Id>
  day,              // std::optional<base::Date>
  school_year,      // std::optional<base::SchoolYear>
  word,             // std::optional of a named enumeration
  group,            // a described struct
  optional_group,   // std::optional of one
  rows,             // std::vector of described structs with ids
};

/// One enumerator of a field of words: as on the wire, and for people.
struct Word {
  std::string_view word;
  std::string_view display;
};

/// How a field of words is reached without knowing its enumeration.
struct Words {
  size_t count;
  Word (*at)(size_t index);
  /// The index of what the field holds, or `count` when it is absent.
  size_t (*held)(const void* field);
  void (*hold)(void* field, size_t index);
};

struct Field;
using Fields = std::vector<Field>;

/// How the parts of a group, an optional group or rows are reached without knowing their type.
struct Parts {
  const Fields& (*fields)();
  /// The part at an index; nullptr past the last. A group has exactly one.
  const void* (*at)(const void* field, size_t index);
  /// A new part at the end (the one part of a group); the caller fills it.
  void* (*add)(void* field);
};

/// The type of a field, as data.
struct FieldType {
  FieldForm form;
  const Words* words = nullptr;  // form word
  const Parts* parts = nullptr;  // forms group, optional_group, rows
};

/// One field of a record: its word, and where it lies from the record's start, in bytes.
struct Field {
  std::string_view name;
  size_t offset;
  const FieldType* type;

  const void* of(const void* record) const { return static_cast<const char*>(record) + offset; }
  void* of(void* record) const { return static_cast<char*>(record) + offset; }
};

/// The fields of a record, in the order of its describe(). Everything that reads, writes, or lists records walks this
/// table, so that a record costs one table and no code. Instantiated where the record's home is: fields.cpp for what
/// stands in records/.
template <class R>
const Fields& fields_of();

}  // namespace tdkt::records
