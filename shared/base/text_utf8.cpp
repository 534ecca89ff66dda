#include "shared/base/text_utf8.h"

#include <cstdint>

#include "shared/base/text.h"

namespace tdkt::base {
namespace {

/// What may follow a lead byte: how many bytes, and the narrower range of the first of them (Unicode 15,
/// table 3-7).
struct Lead {
  size_t trail = 0;
  uint8_t low = 0x80;
  uint8_t high = 0xBF;
  char32_t bits = 0;
};

/// trail == 0: no lead byte.
Lead lead_of(uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF, char32_t{byte} & 0x1F};
  if (byte == 0xE0) return {2, 0xA0, 0xBF, 0};
  if (byte == 0xED) return {2, 0x80, 0x9F, 0x0D};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF, char32_t{byte} & 0x0F};
  if (byte == 0xF0) return {3, 0x90, 0xBF, 0};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF, char32_t{byte} & 0x07};
  if (byte == 0xF4) return {3, 0x80, 0x8F, 4};
  return {};
}

}  // namespace

Point detail::point_beyond_ascii(std::string_view text, size_t offset) {
  const Lead lead = lead_of(static_cast<uint8_t>(text[offset]));
  if (lead.trail == 0) return {kReplacement, 1, false};
  char32_t value = lead.bits;
  uint8_t low = lead.low, high = lead.high;
  for (size_t i = 1; i <= lead.trail; ++i) {
    if (offset + i >= text.size()) return {kReplacement, i, false};
    const auto byte = static_cast<uint8_t>(text[offset + i]);
    if (byte < low || byte > high) return {kReplacement, i, false};
    value = value << 6 | (byte & 0x3F);
    low = 0x80;
    high = 0xBF;
  }
  return {value, lead.trail + 1, true};
}

void detail::append_beyond_ascii(std::string& out, char32_t point) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<uint8_t>(byte)); };
  if (point < 0x800) {
    put(0xC0 | point >> 6);
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12);
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  } else {
    put(0xF0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3F));
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  }
}

bool is_utf8(std::string_view bytes) {
  for (size_t i = 0; i < bytes.size();) {
    const Point point = point_at(bytes, i);
    if (!point.well_formed) return false;
    i += point.size;
  }
  return true;
}

int64_t length(std::string_view text) {
  int64_t count = 0;
  for_each_point(text, [&count](char32_t) { ++count; });
  return count;
}

}  // namespace tdkt::base
