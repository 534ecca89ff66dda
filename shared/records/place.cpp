#include "shared/records/place.h"

#include <algorithm>
#include <utility>

#include "shared/records/convert.h"

namespace tdkt::records {
namespace {

using base::Value;

Value::Array::iterator row_with_id(Value::Array& rows, std::string_view id) {
  return std::find_if(rows.begin(), rows.end(), [&](const Value& row) { return row_id(row) == id; });
}

Value* child(Value& parent, std::string_view step) {
  if (parent.members()) return parent.find(step);
  if (Value::Array* rows = parent.items()) {
    const auto row = row_with_id(*rows, step);
    return row == rows->end() ? nullptr : &*row;
  }
  return nullptr;
}

bool looks_like_id(std::string_view step) { return step.size() == 36 && step[8] == '-' && step[13] == '-'; }

/// The child to walk into, made when it is missing: a list when the next step names a row, else an object.
Value* child_or_new(Value& parent, const std::string& step, const std::string& next) {
  if (Value* there = child(parent, step)) return there;
  if (!parent.members()) return nullptr;
  return &parent.set(step, looks_like_id(next) ? Value::array() : Value::object());
}

bool put_row(Value::Array& rows, const std::string& id, Value value) {
  const auto row = row_with_id(rows, id);
  if (value.is_null()) {
    if (row != rows.end()) rows.erase(row);
    return true;
  }
  if (row_id(value) != id) return false;
  if (row != rows.end())
    *row = std::move(value);
  else
    rows.push_back(std::move(value));
  return true;
}

}  // namespace

std::string_view row_id(const Value& value) { return value.text_at("id"); }

std::vector<std::string> steps(std::string_view place) {
  std::vector<std::string> out;
  for (size_t i = 0; i < place.size(); ++i) {
    if (place[i] == '/') {
      out.emplace_back();
    } else if (!out.empty()) {
      if (place[i] == '~' && i + 1 < place.size())
        out.back() += place[++i] == '1' ? '/' : '~';
      else
        out.back() += place[i];
    }
  }
  return out;
}

std::string below(std::string_view place, std::string_view step) {
  return std::string(place) + "/" + detail::pointer_step(step);
}

const Value* at(const Value& document, std::string_view place) {
  const Value* here = &document;
  for (const std::string& step : steps(place)) {
    here = child(const_cast<Value&>(*here), step);
    if (!here) return nullptr;
  }
  return here;
}

bool put(Value& document, std::string_view place, Value value) {
  const std::vector<std::string> way = steps(place);
  if (way.empty()) {
    document = std::move(value);
    return true;
  }
  Value* parent = &document;
  for (size_t i = 0; i + 1 < way.size(); ++i) {
    parent = child_or_new(*parent, way[i], way[i + 1]);
    if (!parent) return false;
  }
  if (Value::Array* rows = parent->items()) return put_row(*rows, way.back(), std::move(value));
  if (!parent->members()) return false;
  if (value.is_null())
    parent->erase(way.back());
  else
    parent->set(way.back(), std::move(value));
  return true;
}

}  // namespace tdkt::records
