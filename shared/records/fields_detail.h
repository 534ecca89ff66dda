#pragma once

// Makes the table of fields.h of a record's describe(). Included only where tables are instantiated.

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/base/school_year.h"
#include "shared/records/fields.h"

namespace tdkt::records::detail {

struct NoVisit {
  template <class T>
  void operator()(std::string_view, T&) {}
};
template <class T>
concept Described = requires(T& value, NoVisit visit) {
  describe(value, visit);
};

template <class T>
struct TypeOf;  // declared for every C++ type a field may have, and for no other

template <FieldForm f>
struct Plain {
  static constexpr FieldType type{f};
};
template <>
struct TypeOf<std::string> : Plain<FieldForm::text> {};
template <>
struct TypeOf<std::vector<std::string>> : Plain<FieldForm::texts> {};
template <>
struct TypeOf<bool> : Plain<FieldForm::yes_no> {};
template <>
struct TypeOf<int64_t> : Plain<FieldForm::number> {};
template <>
struct TypeOf<std::optional<int64_t>> : Plain<FieldForm::optional_number> {};
template <>
struct TypeOf<base::Id> : Plain<FieldForm::id> {};
template <>
struct TypeOf<std::optional<base::Id>> : Plain<FieldForm::optional_id> {};
template <>
struct TypeOf<std::vector<base::Id>> : Plain<FieldForm::ids> {};
template <>
struct TypeOf<std::optional<base::Date>> : Plain<FieldForm::day> {};
template <>
struct TypeOf<std::optional<base::SchoolYear>> : Plain<FieldForm::school_year> {};

template <base::Named E>
struct TypeOf<std::optional<E>> {
  using Held = std::optional<E>;
  static constexpr size_t kCount = std::size(base::Names<E>::rows);
  static Word at(size_t index) { return {base::Names<E>::rows[index].word, base::Names<E>::rows[index].display}; }
  static size_t held(const void* field) {
    const auto& value = *static_cast<const Held*>(field);
    return value ? static_cast<size_t>(*value) : kCount;
  }
  static void hold(void* field, size_t index) { *static_cast<Held*>(field) = static_cast<E>(index); }
  static constexpr Words words{kCount, at, held, hold};
  static constexpr FieldType type{FieldForm::word, &words};
};

template <Described R>
struct TypeOf<R> {
  static const void* at(const void* field, size_t index) { return index == 0 ? field : nullptr; }
  static void* add(void* field) { return field; }
  static constexpr Parts parts{fields_of<R>, at, add};
  static constexpr FieldType type{FieldForm::group, nullptr, &parts};
};

template <Described R>
struct TypeOf<std::optional<R>> {
  using Held = std::optional<R>;
  static const void* at(const void* field, size_t index) {
    const auto& value = *static_cast<const Held*>(field);
    return value && index == 0 ? &*value : nullptr;
  }
  static void* add(void* field) { return &static_cast<Held*>(field)->emplace(); }
  static constexpr Parts parts{fields_of<R>, at, add};
  static constexpr FieldType type{FieldForm::optional_group, nullptr, &parts};
};

template <Described R>
struct TypeOf<std::vector<R>> {
  using Held = std::vector<R>;
  static const void* at(const void* field, size_t index) {
    const auto& rows = *static_cast<const Held*>(field);
    return index < rows.size() ? &rows[index] : nullptr;
  }
  static void* add(void* field) { return &static_cast<Held*>(field)->emplace_back(); }
  static constexpr Parts parts{fields_of<R>, at, add};
  static constexpr FieldType type{FieldForm::rows, nullptr, &parts};
};

/// Notes where each field of a sample record lies.
struct Collector {
  const void* sample;
  Fields& fields;

  template <class T>
  void operator()(std::string_view name, const T& field) {
    note(name, &field, &TypeOf<T>::type);
  }
  void note(std::string_view name, const void* field, const FieldType* type);
};

}  // namespace tdkt::records::detail

namespace tdkt::records {

template <class R>
const Fields& fields_of() {
  static const Fields fields = [] {
    Fields list;
    const R sample{};
    detail::Collector collector{&sample, list};
    describe(sample, collector);
    return list;
  }();
  return fields;
}

}  // namespace tdkt::records
