#include "shared/wire/json.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "shared/base/text.h"
#include "shared/base/text_utf8.h"

namespace tdkt::wire {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;

/// What is quoted from the text in a sentence, and a pointer in an answer, stay short.
constexpr size_t kQuotedPoints = 40;
constexpr size_t kPointerBytes = 256;

/// The start of `text` as it can stand in a sentence that is itself read by these rules: in normal form C, control
/// characters and ill-formed bytes as U+FFFD.
std::string excerpt(std::string_view text) {
  std::string out;
  size_t count = 0;
  for (size_t i = 0; i < text.size();) {
    if (++count > kQuotedPoints) return base::nfc(out) + "…";
    const base::Point point = base::point_at(text, i);
    const bool is_control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    base::append_utf8(out, is_control ? base::kReplacement : point.value);
    i += point.size;
  }
  return base::nfc(out);
}

/// 1048576 -> "1.048.576".
std::string grouped(size_t number) {
  std::string digits = std::to_string(number);
  for (size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ".");
  return digits;
}

/// "dòng 3, cột 14", counted in code points from 1.
std::string line_and_column(std::string_view text, size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const int64_t column = base::length(before.substr(line_start)) + 1;
  return "dòng " + std::to_string(line) + ", cột " + std::to_string(column);
}

Problem malformed(std::string detail) { return {ProblemCode::malformed, std::move(detail), {}}; }

Problem syntax_problem(std::string_view text, size_t offset) {
  constexpr std::string_view kSpaces = " \t\r\n";
  if (text.find_first_not_of(kSpaces) == std::string_view::npos)
    return malformed("Nội dung gửi lên trống; ở đây cần một văn bản JSON.");
  const std::string where = line_and_column(text, offset);
  if (offset >= text.size())
    return malformed("Văn bản JSON bị cắt ngang ở " + where +
                     ", khi ngoặc hoặc dấu nháy chưa đóng. Cần gửi lại trọn vẹn.");
  const size_t line_end = std::min(text.find('\n', offset), text.size());
  return malformed("Không đọc được JSON ở " + where + ", chỗ “" +
                   excerpt(text.substr(offset, std::max<size_t>(line_end - offset, 1))) +
                   "”. Cần xem lại dấu phẩy, dấu hai chấm, ngoặc, dấu nháy quanh đó.");
}

/// The control character that records do not hold, if there is one; its code point.
std::optional<char32_t> control_character(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const base::Point point = base::point_at(text, i);
    const char32_t c = point.value;
    if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0)) return c;
    i += point.size;
  }
  return std::nullopt;
}

/// What is wrong with a string or a key; empty when nothing is.
std::string fault_of(std::string_view text) {
  if (const auto control = control_character(text)) {
    constexpr char kHex[] = "0123456789ABCDEF";
    return std::string("Có ký tự điều khiển U+00") + kHex[*control >> 4] + kHex[*control & 15] + " trong “" +
           excerpt(text) + "”; chỉ nhận xuống dòng (U+000A) và tab (U+0009).";
  }
  if (!base::is_nfc(text))
    return "Chữ trong “" + excerpt(text) +
           "” chưa ở dạng chuẩn Unicode NFC (dấu còn rời khỏi chữ); cần ghép dấu rồi gửi lại.";
  return {};
}

bool is_whole(std::string_view number) { return number.find_first_of(".eE") == std::string_view::npos; }

/// Builds the Value while nlohmann's parser calls; each call answers whether to go on.
class Reader {
 public:
  Reader(std::string_view text, Bounds bounds) : text_(text), bounds_(bounds) {}

  bool null() { return put(Value()); }
  bool boolean(bool value) { return put(Value(value)); }
  bool number_integer(int64_t value) { return put(Value(value)); }
  bool number_unsigned(uint64_t value) {
    if (value > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) return refuse_number(std::to_string(value));
    return put(Value(static_cast<int64_t>(value)));
  }
  bool number_float(double, const std::string& written) { return refuse_number(written); }
  bool string(std::string& value) {
    if (std::string fault = fault_of(value); !fault.empty()) return refuse(std::move(fault));
    return put(Value(std::move(value)));
  }
  bool binary(std::vector<uint8_t>&) { return false; }  // JSON text has none

  bool start_object(size_t) { return open(Value::object()); }
  bool start_array(size_t) { return open(Value::array()); }
  bool key(std::string& name) {
    frames_.back().key.clear();
    frames_.back().has_key = false;
    if (std::string fault = fault_of(name); !fault.empty()) return refuse(std::move(fault));
    frames_.back().key = std::move(name);
    frames_.back().has_key = true;
    return true;
  }
  bool end_object() {
    Value::Object& members = *frames_.back().container.members();
    const auto by_key = [](const Value::Member& a, const Value::Member& b) { return a.key < b.key; };
    const auto same_key = [](const Value::Member& a, const Value::Member& b) { return a.key == b.key; };
    std::sort(members.begin(), members.end(), by_key);  // only equal keys tie, and they are refused
    const auto twice = std::adjacent_find(members.begin(), members.end(), same_key);
    if (twice == members.end()) return close();
    frames_.back().key = twice->key;
    frames_.back().has_key = true;
    return refuse("Trường “" + excerpt(twice->key) + "” được viết hai lần trong cùng một đối tượng; chỉ giữ một.");
  }
  bool end_array() { return close(); }

  /// `read` counts the bytes up to the end of what could not be read; past the end of the text it counts one
  /// more.
  template <class Exception>
  bool parse_error(size_t read, const std::string& written, const Exception& error) {
    constexpr int kNumberOutOfRange = 406;
    if (error.id == kNumberOutOfRange) return refuse_number(written);
    problem_ = syntax_problem(text_, read == 0 ? 0 : read - 1);
    return false;
  }

  Value take() && { return std::move(root_); }
  Problem take_problem() && {
    assert(problem_);
    return *std::move(problem_);
  }

 private:
  struct Frame {
    Value container;
    std::string key;  // of the member being read
    bool has_key = false;
  };

  bool put(Value value) {
    if (frames_.empty()) {
      root_ = std::move(value);
    } else if (Value::Array* items = frames_.back().container.items()) {
      items->push_back(std::move(value));
    } else {
      frames_.back().container.members()->push_back({std::move(frames_.back().key), std::move(value)});
      frames_.back().has_key = false;
    }
    return true;
  }
  bool open(Value container) {
    if (frames_.size() >= bounds_.depth)
      return refuse("Dữ liệu lồng nhau quá " + std::to_string(bounds_.depth) + " tầng.");
    frames_.push_back({std::move(container), {}, false});
    return true;
  }
  bool close() {
    Value whole = std::move(frames_.back().container);
    frames_.pop_back();
    return put(std::move(whole));
  }

  bool refuse_number(const std::string& written) {
    return refuse(is_whole(written)
                      ? "Số " + excerpt(written) + " quá lớn; chỉ nhận số nguyên 64 bit."
                      : "Số " + excerpt(written) + " không viết dưới dạng số nguyên; chỉ nhận số nguyên 64 bit.");
  }
  bool refuse(std::string detail) {
    const std::string where = pointer();
    problem_ = malformed(where.empty() ? detail : "Tại " + excerpt(where) + ": " + detail);
    problem_->places.push_back({where, std::move(detail)});
    return false;
  }

  /// The place being read, or the nearest place around it whose pointer is short enough to send.
  std::string pointer() const {
    std::string out;
    for (const Frame& frame : frames_) {
      std::string step;
      if (const Value::Array* items = frame.container.items()) {
        step = std::to_string(items->size());
      } else {
        if (!frame.has_key) break;
        for (const char c : frame.key) step += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
      }
      if (out.size() + 1 + step.size() > kPointerBytes) break;
      out += "/" + step;
    }
    return out;
  }

  std::string_view text_;
  Bounds bounds_;
  Value root_;
  std::vector<Frame> frames_;
  std::optional<Problem> problem_;
};

/// JSON has no control characters but these three. nlohmann's lexer would take a zero byte for the end of the
/// text.
bool is_never_in_json(char32_t point) { return point < 0x20 && point != '\t' && point != '\n' && point != '\r'; }

/// What is wrong with the bytes themselves, before any syntax.
std::optional<Problem> problem_of_bytes(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    const base::Point point = base::point_at(text, offset);
    if (!point.well_formed)
      return malformed("Văn bản không phải UTF-8 ở " + line_and_column(text, offset) + ". Cần lưu lại bằng mã UTF-8.");
    if (is_never_in_json(point.value)) return syntax_problem(text, offset);
    offset += point.size;
  }
  return std::nullopt;
}

}  // namespace

base::Result<Value> read_json(std::string_view text, Bounds bounds) {
  if (text.size() > bounds.bytes)
    return Problem{ProblemCode::too_large,
                   "Nội dung gửi lên nặng " + grouped(text.size()) + " byte, quá mức nhận " + grouped(bounds.bytes) +
                       " byte. Chia nhỏ rồi gửi lại.",
                   {}};
  if (auto problem = problem_of_bytes(text)) return *std::move(problem);
  Reader reader(text, bounds);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &reader)) return std::move(reader).take_problem();
  return std::move(reader).take();
}

}  // namespace tdkt::wire
