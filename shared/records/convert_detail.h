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
void complain_of_unknown_members(std::vector<base::ProblemPlace>& places, const std::string& pointer,
                                 const base::Value& object, const std::vector<std::string_view>& known);
void complain_of_repeated_ids(std::vector<base::ProblemPlace>& places, const std::string& pointer,
                              const base::Value::Array& rows);
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
    base::Value value = written(field);
    if (!value.is_null()) object.set(name, std::move(value));
  }
};

template <Described R>
base::Value written(const R& record) {
  base::Value object = base::Value::object();
  Writer writer{object};
  describe(record, writer);
  return object.members()->empty() ? base::Value() : object;
}

// --- reading

/// Where a reader stands, and what it found wrong so far.
struct Reading {
  std::vector<base::ProblemPlace>& places;
  std::string pointer;
  void wrong(std::string detail) const { complain(places, pointer, std::move(detail)); }
};

void read(const Reading& at, const base::Value& value, std::string& out);
void read(const Reading& at, const base::Value& value, bool& out);
void read(const Reading& at, const base::Value& value, int64_t& out);
void read(const Reading& at, const base::Value& value, base::Id& out);
void read(const Reading& at, const base::Value& value, std::optional<base::Date>& out);
void read(const Reading& at, const base::Value& value, std::optional<base::SchoolYear>& out);
/// The place of the text in a table of words, or nullopt after a complaint that lists the words.
std::optional<size_t> read_word(const Reading& at, const base::Value& value, const std::vector<std::string_view>& words);

template <base::Named E>
void read(const Reading& at, const base::Value& value, std::optional<E>& out) {
  std::vector<std::string_view> words;
  for (const auto& row : base::Names<E>::rows) words.push_back(row.word);
  if (const auto place = read_word(at, value, words)) out = static_cast<E>(*place);
}
template <Described R>
void read(const Reading& at, const base::Value& value, R& out);
template <class T>
  requires(!base::Named<T>)
void read(const Reading& at, const base::Value& value, std::optional<T>& out) {
  read(at, value, out.emplace());
}

template <class T>
void read(const Reading& at, const base::Value& value, std::vector<T>& out) {
  const auto* items = value.items();
  if (!items) return at.wrong("Chỗ này cần một danh sách.");
  if constexpr (Described<T>) complain_of_repeated_ids(at.places, at.pointer, *items);
  for (size_t i = 0; i < items->size(); ++i) {
    const base::Value& item = (*items)[i];
    const std::string_view id = item.text_at("id");
    const std::string step = id.empty() ? std::to_string(i) : std::string(id);
    read(Reading{at.places, at.pointer + "/" + pointer_step(step)}, item, out.emplace_back());
  }
}

struct Reader {
  const Reading& at;
  const base::Value& object;
  std::vector<std::string_view> known;
  template <class T>
  void operator()(std::string_view name, T& field) {
    known.push_back(name);
    const base::Value* value = object.find(name);
    const Reading there{at.places, at.pointer + "/" + pointer_step(name)};
    constexpr bool kIsOwnId = std::is_same_v<T, base::Id>;
    if (value)
      read(there, *value, field);
    else if (kIsOwnId)
      there.wrong("Thiếu mã định danh (UUID).");
  }
};

template <Described R>
void read(const Reading& at, const base::Value& value, R& out) {
  if (!value.members()) return at.wrong("Chỗ này cần một đối tượng.");
  Reader reader{at, value, {}};
  describe(out, reader);
  complain_of_unknown_members(at.places, at.pointer, value, reader.known);
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
  detail::read(detail::Reading{places, ""}, document, record);
  if (!places.empty()) return detail::unreadable(std::move(places));
  return record;
}

}  // namespace tdkt::records
