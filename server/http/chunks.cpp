#include "server/http/chunks.h"

#include <charconv>

namespace tdkt::http {

namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr size_t kSizeLineBytes = 256;
/// Framing that is free; above it there may be as much as there is content.
constexpr size_t kFramingBytes = 64 << 10;

bool is_hex_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Whether what stands after the digits may stand there: nothing, or an extension.
bool is_extension(std::string_view rest) {
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
  if (rest.empty()) return true;
  for (const char c : rest)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f) return false;
  return rest.front() == ';';
}

}  // namespace

Chunks::State Chunks::advance(std::string_view bytes, size_t limit) {
  while (true) {
    State state = State::incomplete;
    switch (part_) {
      case Part::size_line: state = read_size_line(bytes, limit); break;
      case Part::content: state = read_content(bytes); break;
      case Part::end:
        if (bytes.size() < at_ + kLineEnd.size()) return State::incomplete;
        if (bytes.substr(at_, kLineEnd.size()) != kLineEnd) return State::malformed;
        at_ += kLineEnd.size();
        return State::complete;
    }
    if (state != State::complete) return state;
  }
}

Chunks::State Chunks::read_size_line(std::string_view bytes, size_t limit) {
  if (at_ < bytes.size() && !is_hex_digit(bytes[at_])) return State::malformed;
  const size_t end = bytes.find(kLineEnd, at_);
  if (end == std::string_view::npos) {
    const bool can_be_right = bytes.size() - at_ <= kSizeLineBytes && bytes.find('\n', at_) == std::string_view::npos;
    return can_be_right ? State::incomplete : State::malformed;
  }
  const std::string_view line = bytes.substr(at_, end - at_);
  size_t size = 0;
  const auto [stopped, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  if (line.size() > kSizeLineBytes || !is_extension(line.substr(static_cast<size_t>(stopped - line.data()))))
    return State::malformed;
  if (error == std::errc::result_out_of_range || size > limit - content_) return State::too_large;
  at_ = end + kLineEnd.size();
  if (at_ - content_ > kFramingBytes + content_ + size) return State::malformed;
  left_ = size;
  part_ = size == 0 ? Part::end : Part::content;
  return State::complete;
}

Chunks::State Chunks::read_content(std::string_view bytes) {
  const size_t end = at_ + left_;
  if (bytes.size() > end && bytes[end] != '\r') return State::malformed;
  if (bytes.size() < end + kLineEnd.size()) return State::incomplete;
  if (bytes.substr(end, kLineEnd.size()) != kLineEnd) return State::malformed;
  at_ = end + kLineEnd.size();
  content_ += left_;
  part_ = Part::size_line;
  return State::complete;
}

}  // namespace tdkt::http
