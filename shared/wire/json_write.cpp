#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "shared/base/text.h"
#include "shared/wire/json.h"

namespace tdkt::wire {
namespace {

using base::Value;

constexpr char kHex[] = "0123456789abcdef";

bool is_escaped(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void put_escaped(std::string& out, char c) {
  switch (c) {
    case '\n': out += "\\n"; return;
    case '\t': out += "\\t"; return;
    case '"':
    case '\\': (out += '\\') += c; return;
    default: ((out += "\\u00") += kHex[c >> 4]) += kHex[c & 15];
  }
}

/// Precondition: `text` is UTF-8.
void put_utf8_string(std::string& out, std::string_view text) {
  out += '"';
  for (size_t i = 0; i < text.size();) {
    const size_t start = i;
    while (i < text.size() && !is_escaped(text[i])) ++i;
    out.append(text.substr(start, i - start));
    if (i < text.size()) put_escaped(out, text[i++]);
  }
  out += '"';
}

void put_string(std::string& out, std::string_view text) {
  if (base::is_utf8(text))
    put_utf8_string(out, text);
  else
    put_utf8_string(out, base::nfc(text));
}

/// Writes with or without line breaks.
class Writer {
 public:
  explicit Writer(bool indented) : indented_(indented) {}

  void put(const Value& value) {
    if (const Value::Object* members = value.members()) {
      put_all('{', *members, '}', [this](const Value::Member& member) {
        put_string(out_, member.key);
        out_ += indented_ ? ": " : ":";
        put(member.value);
      });
    } else if (const Value::Array* items = value.items()) {
      put_all('[', *items, ']', [this](const Value& item) { put(item); });
    } else if (const std::string* text = value.string()) {
      put_string(out_, *text);
    } else if (const int64_t* number = value.integer()) {
      out_ += std::to_string(*number);
    } else if (const bool* truth = value.boolean()) {
      out_ += *truth ? "true" : "false";
    } else {
      out_ += "null";
    }
  }

  std::string take() && { return std::move(out_); }

 private:
  template <class Range, class PutOne>
  void put_all(char open, const Range& range, char close, PutOne put_one) {
    out_ += open;
    ++depth_;
    bool first = true;
    for (const auto& one : range) {
      if (!first) out_ += ',';
      first = false;
      break_line();
      put_one(one);
    }
    --depth_;
    if (!first) break_line();
    out_ += close;
  }
  void break_line() {
    if (indented_) (out_ += '\n').append(2 * depth_, ' ');
  }

  std::string out_;
  bool indented_;
  size_t depth_ = 0;
};

}  // namespace

std::string write_json(const Value& value) {
  Writer writer(false);
  writer.put(value);
  return std::move(writer).take();
}

std::string write_json_indented(const Value& value) {
  Writer writer(true);
  writer.put(value);
  return std::move(writer).take() + "\n";
}

}  // namespace tdkt::wire
