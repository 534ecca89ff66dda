#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/value.h"
#include "shared/records/convert.h"

namespace tdkt::wire {

/// The JSON Schema (draft 2020-12) of a record: its fields as describe() lists them, words of enumerations with their
/// names for people, nothing else allowed. What from_value<T> takes, this admits.
template <class T>
base::Value schema_of();

namespace schema {

base::Value of_text();
base::Value of_boolean();
base::Value of_integer();
base::Value of_id();
base::Value of_day();
base::Value of_school_year();
base::Value of_list(base::Value items);
base::Value of_object(base::Value properties, base::Value required);
/// `rows`: word and name for people of each enumerator.
base::Value of_words(const std::vector<std::pair<std::string_view, std::string_view>>& rows);

template <class T>
struct Of {
  static base::Value value() { return schema_of<T>(); }
};
template <>
struct Of<std::string> {
  static base::Value value() { return of_text(); }
};
template <>
struct Of<bool> {
  static base::Value value() { return of_boolean(); }
};
template <>
struct Of<int64_t> {
  static base::Value value() { return of_integer(); }
};
template <>
struct Of<base::Id> {
  static base::Value value() { return of_id(); }
};
template <>
struct Of<base::Date> {
  static base::Value value() { return of_day(); }
};
template <>
struct Of<base::SchoolYear> {
  static base::Value value() { return of_school_year(); }
};
template <base::Named E>
struct Of<E> {
  static base::Value value() {
    std::vector<std::pair<std::string_view, std::string_view>> rows;
    for (const auto& row : base::Names<E>::rows) rows.emplace_back(row.word, row.display);
    return of_words(rows);
  }
};
template <class T>
struct Of<std::optional<T>> : Of<T> {};
template <class T>
struct Of<std::vector<T>> {
  static base::Value value() { return of_list(Of<T>::value()); }
};

struct Lister {
  base::Value& properties;
  base::Value& required;
  template <class T>
  void operator()(std::string_view name, T&) {
    properties.set(name, Of<T>::value());
    // As in reading: an id of the record's own must be there, everything else may still be missing.
    if constexpr (std::is_same_v<T, base::Id>) required.push(name);
  }
};

}  // namespace schema

template <class T>
base::Value schema_of() {
  T record{};
  base::Value properties = base::Value::object();
  base::Value required = base::Value::array();
  schema::Lister lister{properties, required};
  describe(record, lister);
  return schema::of_object(std::move(properties), std::move(required));
}

}  // namespace tdkt::wire
