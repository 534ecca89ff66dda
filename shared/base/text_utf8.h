#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tdkt::base {

/// What stands for bytes that are not UTF-8.
constexpr char32_t kReplacement = 0xFFFD;

/// One code point read from UTF-8.
struct Point {
  char32_t value = kReplacement;
  size_t size = 0;  // bytes it took
  bool well_formed = true;
};

/// The code point that starts at `offset`. Ill-formed: kReplacement over the longest start of a code point
/// that can be there (Unicode 15, §3.9, "maximal subpart"). Precondition: offset < text.size().
inline Point point_at(std::string_view text, size_t offset);

namespace detail {
Point point_beyond_ascii(std::string_view text, size_t offset);
void append_beyond_ascii(std::string& out, char32_t point);
}  // namespace detail

inline Point point_at(std::string_view text, size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  return first < 0x80 ? Point{first, 1, true} : detail::point_beyond_ascii(text, offset);
}

/// Precondition: `point` is a code point and no surrogate.
inline void append_utf8(std::string& out, char32_t point) {
  if (point < 0x80)
    out += static_cast<char>(point);
  else
    detail::append_beyond_ascii(out, point);
}

/// Calls visit(char32_t) for every code point.
template <class Visit>
void for_each_point(std::string_view text, Visit visit) {
  for (size_t i = 0; i < text.size();) {
    const Point point = point_at(text, i);
    visit(point.value);
    i += point.size;
  }
}

}  // namespace tdkt::base
