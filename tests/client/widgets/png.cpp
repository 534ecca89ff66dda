#include "tests/client/widgets/png.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace tdkt {
namespace {

constexpr size_t kMostInABlock = 65535;  // of deflate, stored

void put(std::string& out, uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 255u);
}

uint32_t crc(std::string_view bytes) {
  uint32_t sum = 0xFFFFFFFFu;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1u) != 0 ? 0xEDB88320u : 0u);
  }
  return ~sum;
}

uint32_t adler(std::string_view bytes) {
  uint32_t a = 1, b = 0;
  for (const char byte : bytes) {
    a = (a + static_cast<unsigned char>(byte)) % 65521u;
    b = (b + a) % 65521u;
  }
  return b << 16 | a;
}

void chunk(std::string& out, std::string_view kind, std::string_view content) {
  put(out, static_cast<uint32_t>(content.size()));
  const std::string whole = std::string(kind) + std::string(content);
  out += whole;
  put(out, crc(whole));
}

std::string stored(std::string_view bytes) {
  std::string out("\x78\x01", 2);
  for (size_t at = 0; at < bytes.size(); at += kMostInABlock) {
    const std::string_view part = bytes.substr(at, kMostInABlock);
    const auto size = static_cast<uint32_t>(part.size());
    out += at + part.size() == bytes.size() ? '\1' : '\0';
    for (const uint32_t length : {size, ~size}) {
      out += static_cast<char>(length & 255u);
      out += static_cast<char>((length >> 8) & 255u);
    }
    out += part;
  }
  put(out, adler(bytes));
  return out;
}

}  // namespace

std::string png_of(const render::Pixels& pixels) {
  const render::Box size = pixels.whole();
  std::string rows;
  rows.reserve(static_cast<size_t>(size.bottom) * (3 * static_cast<size_t>(size.right) + 1));
  for (int32_t y = 0; y < size.bottom; ++y) {
    rows += '\0';  // no filter
    for (int32_t x = 0; x < size.right; ++x)
      for (const int shift : {0, 8, 16}) rows += static_cast<char>((pixels.at(x, y) >> shift) & 255u);
  }
  std::string head;
  put(head, static_cast<uint32_t>(size.right));
  put(head, static_cast<uint32_t>(size.bottom));
  head += std::string("\x08\x02\0\0\0", 5);  // eight bits each of red, green, blue
  std::string out("\x89PNG\r\n\x1a\n", 8);
  chunk(out, "IHDR", head);
  chunk(out, "IDAT", stored(rows));
  chunk(out, "IEND", "");
  return out;
}

}  // namespace tdkt
