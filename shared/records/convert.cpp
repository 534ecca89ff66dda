#include "shared/records/convert.h"

#include <algorithm>
#include <utility>

namespace tdkt::records::detail {

std::string pointer_step(std::string_view step) {
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

void complain(std::vector<base::ProblemPlace>& places, const std::string& pointer, std::string detail) {
  constexpr size_t kEnough = 50;  // a person mends no more than this at a time
  if (places.size() < kEnough) places.push_back({pointer, std::move(detail)});
}

void Writer::put(std::string_view name, base::Value value) {
  if (!value.is_null()) object.set(name, std::move(value));
}

size_t Reading::enter(std::string_view step) {
  const size_t back = pointer.size();
  pointer += "/" + pointer_step(step);
  return back;
}

size_t enter_item(Reading& at, const base::Value& item, size_t index) {
  const std::string_view id = item.text_at("id");
  return id.empty() ? at.enter(std::to_string(index)) : at.enter(id);
}

const base::Value::Array* items_of(Reading& at, const base::Value& value, bool are_rows) {
  const auto* items = value.items();
  if (!items) at.wrong("Chỗ này cần một danh sách.");
  if (!items || !are_rows) return items;
  std::vector<std::string_view> ids;
  for (const base::Value& row : *items)
    if (const auto id = row.text_at("id"); !id.empty()) ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  const auto twin = std::adjacent_find(ids.begin(), ids.end());
  if (twin != ids.end())
    complain(at.places, at.pointer + "/" + pointer_step(*twin), "Hai dòng có cùng mã định danh " + std::string(*twin) + ".");
  return items;
}

const base::Value* Reader::find(std::string_view name, bool is_own_id) {
  known.push_back(name);
  const base::Value* value = object.find(name);
  if (!value && is_own_id)
    complain(at.places, at.pointer + "/" + pointer_step(name), "Thiếu mã định danh (UUID).");
  return value;
}

void Reader::complain_of_rest() {
  for (const auto& member : *object.members())
    if (std::find(known.begin(), known.end(), member.key) == known.end())
      complain(at.places, at.pointer + "/" + pointer_step(member.key), "Không có mục nào tên “" + member.key + "”.");
}

bool is_object(Reading& at, const base::Value& value) {
  if (!value.members()) at.wrong("Chỗ này cần một đối tượng.");
  return value.members() != nullptr;
}

base::Problem unreadable(std::vector<base::ProblemPlace> places) {
  std::string detail = places.size() == 1 ? places.front().detail
                                          : "Có " + std::to_string(places.size()) + " chỗ không đọc được.";
  return {base::ProblemCode::malformed, std::move(detail), std::move(places)};
}

void read(Reading& at, const base::Value& value, std::string& out) {
  if (const auto* text = value.string())
    out = *text;
  else
    at.wrong("Chỗ này cần chữ.");
}

void read(Reading& at, const base::Value& value, bool& out) {
  if (const auto* yes = value.boolean())
    out = *yes;
  else
    at.wrong("Chỗ này cần true hoặc false.");
}

void read(Reading& at, const base::Value& value, int64_t& out) {
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

void read(Reading& at, const base::Value& value, base::Id& out) {
  const auto* text = value.string();
  const auto id = text ? base::Id::parse(*text) : std::nullopt;
  if (id && !id->is_zero())
    out = *id;
  else
    at.wrong("Mã định danh cần là UUID, ví dụ 0190f3a2-7c1e-7d10-8a3b-5f2d9c4e6b71.");
}

void read(Reading& at, const base::Value& value, std::optional<base::Date>& out) {
  const auto* text = value.string();
  out = text ? base::Date::parse(*text) : std::nullopt;
  if (!out) at.wrong("Ngày cần viết dạng năm-tháng-ngày và có thật, ví dụ 2024-10-18.");
}

void read(Reading& at, const base::Value& value, std::optional<base::SchoolYear>& out) {
  const auto* text = value.string();
  out = text ? base::SchoolYear::parse(*text) : std::nullopt;
  if (!out) at.wrong("Năm học cần viết dạng 2024-2025.");
}

std::optional<size_t> read_word(Reading& at, const base::Value& value,
                                const std::vector<std::string_view>& words) {
  if (const auto* text = value.string()) {
    const auto found = std::find(words.begin(), words.end(), *text);
    if (found != words.end()) return static_cast<size_t>(found - words.begin());
  }
  std::string detail = value.string() ? "Không có giá trị “" + *value.string() + "”; chọn một trong: " : "Chọn một trong: ";
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) detail += ", ";
    detail += words[i];
  }
  at.wrong(detail + ".");
  return std::nullopt;
}

}  // namespace tdkt::records::detail
