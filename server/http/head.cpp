#include "server/http/head.h"

#include <algorithm>
#include <charconv>

namespace tdkt::http {

namespace {

Head refused(int status) {
  Head head;
  head.state = Head::State::refused;
  head.status = status;
  return head;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(), [](char a, char b) { return lower(a) == b; });
}

bool is_token(std::string_view text) {
  static constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    const char l = lower(c);
    return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') || kMarks.find(c) != std::string_view::npos;
  });
}

std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Everything but line ends, NUL and other control characters; those could make two readers disagree.
bool is_clean(std::string_view line) {
  return std::none_of(line.begin(), line.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7f;
  });
}

int read_request_line(std::string_view line, Head& head, bool& is_1_1) {
  if (line.size() > kLineBytes) return 414;
  const size_t first = line.find(' ');
  const size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos || line.find(' ', second + 1) != std::string_view::npos) return 400;
  head.method = line.substr(0, first);
  head.target = line.substr(first + 1, second - first - 1);
  const std::string_view version = line.substr(second + 1);
  if (!is_token(head.method) || head.target.empty()) return 400;
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return version.starts_with("HTTP/") ? 505 : 400;
  is_1_1 = version == "HTTP/1.1";
  if (head.target.front() != '/') return 400;  // no proxy, no "*"
  static constexpr std::string_view kMethods[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
  return std::find(std::begin(kMethods), std::end(kMethods), head.method) == std::end(kMethods) ? 501 : 0;
}

struct Seen {
  bool host = false;
  bool content_length = false;
};

int read_field(std::string_view line, Head& head, Seen& seen) {
  if (line.size() > kLineBytes) return 431;
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return 400;
  const std::string_view name = line.substr(0, colon);
  const std::string_view value = without_spaces(line.substr(colon + 1));
  if (same(name, "host")) {
    if (seen.host) return 400;
    seen.host = true;
  } else if (same(name, "content-length")) {
    const char* end = value.data() + value.size();
    const auto [stopped, error] = std::from_chars(value.data(), end, head.content_length);
    if (seen.content_length || value.empty() || error != std::errc{} || stopped != end) return 400;
    seen.content_length = true;
  } else if (same(name, "transfer-encoding")) {
    if (head.chunked || !same(value, "chunked")) return 501;
    head.chunked = true;
  } else if (same(name, "expect")) {
    head.expects_continue = same(value, "100-continue");
  }
  return 0;
}

}  // namespace

Head read_head(std::string_view bytes) {
  // What greets in another language, as one who expects TLS, would wait for an end that never comes.
  if (!bytes.empty() && bytes.front() != '\r' && !is_token(bytes.substr(0, 1))) return refused(400);
  const size_t end = bytes.find("\r\n\r\n");
  if (end == std::string_view::npos) {
    if (bytes.size() <= kHeadBytes) return {};
    return refused(bytes.find("\r\n") == std::string_view::npos ? 414 : 431);
  }
  Head head;
  head.size = end + 4;
  Seen seen;
  bool is_1_1 = true;
  size_t lines = 0;
  for (size_t start = 0; start < end + 2; ++lines) {
    const size_t stop = bytes.find("\r\n", start);
    const std::string_view line = bytes.substr(start, stop - start);
    if (!is_clean(line)) return refused(400);
    const int status = lines == 0 ? read_request_line(line, head, is_1_1) : read_field(line, head, seen);
    if (status != 0) return refused(status);
    start = stop + 2;
  }
  if (head.size > kHeadBytes || lines > kHeadLines) return refused(431);
  if (is_1_1 && !seen.host) return refused(400);
  if (head.chunked && seen.content_length) return refused(400);
  head.state = Head::State::complete;
  return head;
}

}  // namespace tdkt::http
