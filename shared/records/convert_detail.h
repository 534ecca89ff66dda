#pragma once

// The two visitors behind convert.h: Writer makes a document of a record, Reader fills a record from a document.

namespace tdkt::records::detail {

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

struct NoVisit {
  template <class T>
  void operator()(std::string_view, T&) {}
};
template <class T>
concept Described = requires(T& value, NoVisit visit) { describe(value, visit); };

/// Steps of a JSON pointer need "~" and "/" escaped (RFC 6901).
std::string pointer_step(std::string_view step);

void complain(std::vector<base::ProblemPlace>& places, const std::string& pointer, std::string detail);
base::Problem unreadable(std::vector<base::ProblemPlace> places);

// --- writing

inline base::Value written(const std::string& text) { return text.empty() ? base::Value() : base::Value(text); }
inline base::Value written(bool value) { return value; }
inline base::Value written(int64_t value) { return value; }
inline base::Value written(const base::Id& id) { return id.is_zero() ? base::Value() : base::Value(id.text()); }
inline base::Value written(const base::Date& date) { return date.text(); }
inline base::Value written(const base::SchoolYear& year) { return year.text(); }
template <base::Named E>
base::Value written(E value) {
  return base::word(value);
}
template <Described R>
base::Value written(const R& record);
template <class T>
base::Value written(const std::optional<T>& option) {
  return option ? written(*option) : base::Value();
}
template <class T>
base::Value written(const std::vector<T>& list) {
  if (list.empty()) return {};
  base::Value array = base::Value::array();
  for (const T& item : list) array.push(written(item));
  return array;
}

struct Writer {
  base::Value& object;
  template <class T>
  void operator()(std::string_view name, const T& field) {
    put(name, written(field));
  }
  /// What is empty is not written.
  void put(std::string_view name, base::Value value);
};

template <Described R>
base::Value written(const R& record) {
  base::Value object = base::Value::object();
  Writer writer{object};
  describe(record, writer);
  return object.members()->empty() ? base::Value() : object;
}

// --- reading

/// Where a reader stands, and what it found wrong so far. One for a whole document: the templates below only walk.
struct Reading {
  std::vector<base::ProblemPlace>& places;
  std::string pointer;

  void wrong(std::string detail) { complain(places, pointer, std::move(detail)); }
  /// Goes one step down; returns how to come back.
  size_t enter(std::string_view step);
  void leave(size_t back) { pointer.resize(back); }
};

void read(Reading& at, const base::Value& value, std::string& out);
void read(Reading& at, const base::Value& value, bool& out);
void read(Reading& at, const base::Value& value, int64_t& out);
void read(Reading& at, const base::Value& value, base::Id& out);
void read(Reading& at, const base::Value& value, std::optional<base::Date>& out);
void read(Reading& at, const base::Value& value, std::optional<base::SchoolYear>& out);
/// The place of the text in a table of words, or nullopt after a complaint that lists the words.
std::optional<size_t> read_word(Reading& at, const base::Value& value, const std::vector<std::string_view>& words);

template <base::Named E>
void read(Reading& at, const base::Value& value, std::optional<E>& out) {
  std::vector<std::string_view> words;
  for (const auto& row : base::Names<E>::rows) words.push_back(row.word);
  if (const auto place = read_word(at, value, words)) out = static_cast<E>(*place);
}
template <Described R>
void read(Reading& at, const base::Value& value, R& out);
template <class T>
  requires(!base::Named<T>)
void read(Reading& at, const base::Value& value, std::optional<T>& out) {
  read(at, value, out.emplace());
}

/// The items of a list, or nullptr after a complaint; rows are asked for ids of their own.
const base::Value::Array* items_of(Reading& at, const base::Value& value, bool are_rows);
/// Enters an item: a row by its id, another by its number.
size_t enter_item(Reading& at, const base::Value& item, size_t index);

template <class T>
void read(Reading& at, const base::Value& value, std::vector<T>& out) {
  const auto* items = items_of(at, value, Described<T>);
  if (!items) return;
  out.reserve(items->size());
  for (size_t i = 0; i < items->size(); ++i) {
    const size_t back = enter_item(at, (*items)[i], i);
    read(at, (*items)[i], out.emplace_back());
    at.leave(back);
  }
}

struct Reader {
  Reading& at;
  const base::Value& object;
  std::vector<std::string_view> known;

  template <class T>
  void operator()(std::string_view name, T& field) {
    const base::Value* value = find(name, std::is_same_v<T, base::Id>);
    if (!value) return;
    const size_t back = at.enter(name);
    read(at, *value, field);
    at.leave(back);
  }
  /// The member of that name; a record's own id may not be missing.
  const base::Value* find(std::string_view name, bool is_own_id);
  /// At the end: members that no field has.
  void complain_of_rest();
};

bool is_object(Reading& at, const base::Value& value);

template <Described R>
void read(Reading& at, const base::Value& value, R& out) {
  if (!is_object(at, value)) return;
  Reader reader{at, value, {}};
  describe(out, reader);
  reader.complain_of_rest();
}

}  // namespace tdkt::records::detail

namespace tdkt::records {

template <class R>
base::Value to_value(const R& record) {
  base::Value value = detail::written(record);
  return value.is_null() ? base::Value::object() : value;
}

template <class R>
base::Result<R> from_value(const base::Value& document) {
  std::vector<base::ProblemPlace> places;
  R record;
  detail::Reading at{places, ""};
  detail::read(at, document, record);
  if (!places.empty()) return detail::unreadable(std::move(places));
  return record;
}

}  // namespace tdkt::records
