#include "shared/wire/field_table.h"

#include <type_traits>

#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/records/labels.h"

namespace tdkt::wire {
namespace {

template <class T>
struct TypeName {
  static std::string text() { return records::detail::Described<T> ? "group" : "word"; }
};
template <>
struct TypeName<std::string> {
  static std::string text() { return "text"; }
};
template <>
struct TypeName<bool> {
  static std::string text() { return "true/false"; }
};
template <>
struct TypeName<int64_t> {
  static std::string text() { return "whole number"; }
};
template <>
struct TypeName<base::Id> {
  static std::string text() { return "id"; }
};
template <>
struct TypeName<base::Date> {
  static std::string text() { return "day"; }
};
template <>
struct TypeName<base::SchoolYear> {
  static std::string text() { return "school year"; }
};
template <class T>
struct TypeName<std::optional<T>> {
  static std::string text() { return TypeName<T>::text(); }
};
template <class T>
struct TypeName<std::vector<T>> {
  static std::string text() { return records::detail::Described<T> ? "rows" : "list of " + TypeName<T>::text(); }
};

/// Lists a record's fields, and below each group or list of rows what lies in it.
struct Lines {
  std::string& out;
  std::string before;

  template <class T>
  void operator()(std::string_view name, T& field) {
    out += "| `" + before + std::string(name) + "` | " + TypeName<T>::text() + " | " + std::string(records::label(name)) + " |\n";
    descend(name, field);
  }
  template <records::detail::Described T>
  void descend(std::string_view name, T& group) {
    Lines inside{out, before + std::string(name) + "."};
    describe(group, inside);
  }
  template <records::detail::Described T>
  void descend(std::string_view name, std::vector<T>&) {
    T row{};
    Lines inside{out, before + std::string(name) + "[]."};
    describe(row, inside);
  }
  template <class T>
    requires(!records::detail::Described<T>)
  void descend(std::string_view, T&) {}
};

}  // namespace

std::string field_table_markdown() {
  std::string out;
  for (const auto& kind : base::Names<records::RecordKind>::rows) {
    out += "### " + std::string(kind.display) + " (`" + std::string(kind.word) + "`)\n\n";
    out += "| field | type | in Vietnamese |\n|---|---|---|\n";
    records::with_record_type(kind.value, [&]<class T>() {
      T record{};
      Lines lines{out, ""};
      describe(record, lines);
      return 0;
    });
    out += "\n";
  }
  return out;
}

}  // namespace tdkt::wire
