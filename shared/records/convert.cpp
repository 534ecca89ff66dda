#include "shared/records/convert.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/school_year.h"
#include "shared/records/renewal.h"

namespace tdkt::records {
namespace {

using base::Value;

template <class T>
const T& as(const void* field) {
  return *static_cast<const T*>(field);
}
template <class T>
T& as(void* field) {
  return *static_cast<T*>(field);
}

// --- writing

Value text_value(const std::string& text) { return text.empty() ? Value() : Value(text); }

Value id_value(const base::Id& id) { return id.is_zero() ? Value() : Value(id.text()); }

Value group_value(const Parts& parts, const void* record) {
  Value object = detail::object_of(parts.fields(), record);
  return object.members()->empty() ? Value() : object;
}

Value list_of_rows(const Parts& parts, const void* field) {
  Value array = Value::array();
  for (size_t i = 0; const void* row = parts.at(field, i); ++i) array.push(group_value(parts, row));
  return array;
}

template <class T, class Turn>
Value list_of(const std::vector<T>& list, Turn turn) {
  Value array = Value::array();
  for (const T& item : list) array.push(turn(item));
  return array;
}

/// Null where the field is empty.
Value value_of(const FieldType& type, const void* field) {
  switch (type.form) {
    case FieldForm::text: return text_value(as<std::string>(field));
    case FieldForm::yes_no: return as<bool>(field);
    case FieldForm::number: return as<int64_t>(field);
    case FieldForm::id: return id_value(as<base::Id>(field));
    case FieldForm::group: return group_value(*type.parts, field);
    case FieldForm::optional_number: {
      const auto& number = as<std::optional<int64_t>>(field);
      return number ? Value(*number) : Value();
    }
    case FieldForm::optional_id: {
      const auto& id = as<std::optional<base::Id>>(field);
      return id ? id_value(*id) : Value();
    }
    case FieldForm::day: {
      const auto& day = as<std::optional<base::Date>>(field);
      return day ? Value(day->text()) : Value();
    }
    case FieldForm::school_year: {
      const auto& year = as<std::optional<base::SchoolYear>>(field);
      return year ? Value(year->text()) : Value();
    }
    case FieldForm::word: {
      const size_t held = type.words->held(field);
      return held < type.words->count ? Value(type.words->at(held).word) : Value();
    }
    case FieldForm::optional_group: {
      const void* part = type.parts->at(field, 0);
      return part ? group_value(*type.parts, part) : Value();
    }
    case FieldForm::texts: return list_of(as<std::vector<std::string>>(field), text_value);
    case FieldForm::ids: return list_of(as<std::vector<base::Id>>(field), id_value);
    case FieldForm::rows: break;
  }
  return list_of_rows(*type.parts, field);
}

// --- reading

/// Where a reader stands, and what it found wrong so far. One for a whole document.
struct Reading {
  std::vector<base::ProblemPlace> places;
  std::string pointer;

  void wrong(std::string detail) { wrong_at(pointer, std::move(detail)); }
  void wrong_below(std::string_view step, std::string detail) {
    wrong_at(pointer + "/" + detail::pointer_step(step), std::move(detail));
  }
  void wrong_at(std::string where, std::string detail) {
    constexpr size_t kEnough = 50;  // a person mends no more than this at a time
    if (places.size() < kEnough) places.push_back({std::move(where), std::move(detail)});
  }
  /// Goes one step down; returns how to come back.
  size_t enter(std::string_view step) {
    const size_t back = pointer.size();
    pointer += "/" + detail::pointer_step(step);
    return back;
  }
  void leave(size_t back) { pointer.resize(back); }
};

void read(Reading& at, const Value& value, std::string& out) {
  if (const auto* text = value.string())
    out = *text;
  else
    at.wrong("Chỗ này cần chữ.");
}

void read(Reading& at, const Value& value, bool& out) {
  if (const auto* yes = value.boolean())
    out = *yes;
  else
    at.wrong("Chỗ này cần true hoặc false.");
}

void read(Reading& at, const Value& value, int64_t& out) {
  // Beyond this a number is no longer exact in a browser, and nothing here counts that far.
  constexpr int64_t kMost = 9'007'199'254'740'991;
  const auto* number = value.integer();
  if (!number)
    at.wrong("Chỗ này cần số nguyên.");
  else if (*number < -kMost || *number > kMost)
    at.wrong("Số " + std::to_string(*number) + " quá lớn.");
  else
    out = *number;
}

void read(Reading& at, const Value& value, base::Id& out) {
  const auto* text = value.string();
  const auto id = text ? base::Id::parse(*text) : std::nullopt;
  if (id && !id->is_zero())
    out = *id;
  else
    at.wrong("Mã định danh cần là UUID, ví dụ 0190f3a2-7c1e-7d10-8a3b-5f2d9c4e6b71.");
}

void read(Reading& at, const Value& value, std::optional<base::Date>& out) {
  const auto* text = value.string();
  out = text ? base::Date::parse(*text) : std::nullopt;
  if (!out) at.wrong("Ngày cần viết dạng năm-tháng-ngày và có thật, ví dụ 2024-10-18.");
}

void read(Reading& at, const Value& value, std::optional<base::SchoolYear>& out) {
  const auto* text = value.string();
  out = text ? base::SchoolYear::parse(*text) : std::nullopt;
  if (!out) at.wrong("Năm học cần viết dạng 2024-2025.");
}

void read_word(Reading& at, const Value& value, const Words& words, void* out) {
  const auto* text = value.string();
  std::string choice;
  for (size_t i = 0; i < words.count; ++i) {
    const std::string_view word = words.at(i).word;
    if (text && word == *text) return words.hold(out, i);
    if (i > 0) choice += ", ";
    choice += word;
  }
  at.wrong((text ? "Không có giá trị “" + *text + "”; chọn một trong: " : "Chọn một trong: ") + choice + ".");
}

const Value::Array* items_of(Reading& at, const Value& value) {
  const auto* items = value.items();
  if (!items) at.wrong("Chỗ này cần một danh sách.");
  return items;
}

template <class T>
void read(Reading& at, const Value& value, std::vector<T>& out) {
  const auto* items = items_of(at, value);
  for (size_t i = 0; items && i < items->size(); ++i) {
    const size_t back = at.enter(std::to_string(i));
    read(at, (*items)[i], out.emplace_back());
    at.leave(back);
  }
}

void read_record(Reading& at, const Fields& fields, const Value& value, void* record);

void complain_of_twins(Reading& at, const Value::Array& rows) {
  std::vector<base::Id> ids;  // not their texts: an id may be written in capitals
  for (const Value& row : rows)
    if (const auto id = base::Id::parse(row.text_at("id"))) ids.push_back(*id);
  std::sort(ids.begin(), ids.end());
  const auto twin = std::adjacent_find(ids.begin(), ids.end());
  if (twin != ids.end()) at.wrong_below(twin->text(), "Hai dòng có cùng mã định danh " + twin->text() + ".");
}

void read_rows(Reading& at, const Parts& parts, const Value& value, void* out) {
  const auto* rows = items_of(at, value);
  if (!rows) return;
  complain_of_twins(at, *rows);
  for (size_t i = 0; i < rows->size(); ++i) {
    const std::string_view id = (*rows)[i].text_at("id");
    const size_t back = id.empty() ? at.enter(std::to_string(i)) : at.enter(id);
    read_record(at, parts.fields(), (*rows)[i], parts.add(out));
    at.leave(back);
  }
}

void read_field(Reading& at, const FieldType& type, const Value& value, void* out) {
  switch (type.form) {
    case FieldForm::text: return read(at, value, as<std::string>(out));
    case FieldForm::texts: return read(at, value, as<std::vector<std::string>>(out));
    case FieldForm::yes_no: return read(at, value, as<bool>(out));
    case FieldForm::number: return read(at, value, as<int64_t>(out));
    case FieldForm::optional_number: return read(at, value, as<std::optional<int64_t>>(out).emplace());
    case FieldForm::id: return read(at, value, as<base::Id>(out));
    case FieldForm::optional_id: return read(at, value, as<std::optional<base::Id>>(out).emplace());
    case FieldForm::ids: return read(at, value, as<std::vector<base::Id>>(out));
    case FieldForm::day: return read(at, value, as<std::optional<base::Date>>(out));
    case FieldForm::school_year: return read(at, value, as<std::optional<base::SchoolYear>>(out));
    case FieldForm::word: return read_word(at, value, *type.words, out);
    case FieldForm::rows: return read_rows(at, *type.parts, value, out);
    case FieldForm::group:
    case FieldForm::optional_group: return read_record(at, type.parts->fields(), value, type.parts->add(out));
  }
}

void read_record(Reading& at, const Fields& fields, const Value& value, void* record) {
  const auto* members = value.members();
  if (!members) return at.wrong("Chỗ này cần một đối tượng.");
  for (const Field& field : fields) {
    const Value* member = value.find(field.name);
    if (!member && field.type->form == FieldForm::id) at.wrong_below(field.name, "Thiếu mã định danh (UUID).");
    if (!member) continue;
    const size_t back = at.enter(field.name);
    read_field(at, *field.type, *member, field.of(record));
    at.leave(back);
  }
  for (const auto& member : *members) {
    const bool known =
        std::any_of(fields.begin(), fields.end(), [&](const Field& field) { return field.name == member.key; });
    if (!known) at.wrong_below(member.key, "Không có mục nào tên “" + member.key + "”.");
  }
}

}  // namespace

Value detail::object_of(const Fields& fields, const void* record) {
  Value object = Value::object();
  for (const Field& field : fields) {
    Value value = value_of(*field.type, field.of(record));
    if (!value.is_null() && !(value.items() && value.items()->empty())) object.set(field.name, std::move(value));
  }
  return object;
}

base::Status detail::fill(const Fields& fields, const Value& document, void* record) {
  Reading at;
  const std::optional<Value> now = renewed(document);
  read_record(at, fields, now ? *now : document, record);
  if (at.places.empty()) return base::Done{};
  std::string detail = at.places.size() == 1 ? at.places.front().detail
                                             : "Có " + std::to_string(at.places.size()) + " chỗ không đọc được.";
  return base::Problem{base::ProblemCode::malformed, std::move(detail), std::move(at.places)};
}

std::string detail::pointer_step(std::string_view step) {
  std::string out;
  for (const char c : step) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

}  // namespace tdkt::records
