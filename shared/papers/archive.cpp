#include "shared/papers/archive.h"

#include <array>

// The layout is that of PKWARE's APPNOTE: a head before each part, then the list of all, then where the list lies.

namespace tdkt::papers {
namespace {

constexpr std::array<uint32_t, 256> make_crc_table() {
  std::array<uint32_t, 256> table{};
  for (uint32_t byte = 0; byte < table.size(); ++byte) {
    uint32_t value = byte;
    for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1u) != 0 ? 0xEDB88320u : 0u);
    table[byte] = value;
  }
  return table;
}
constexpr auto kCrcTable = make_crc_table();

constexpr uint32_t kLocalHead = 0x04034B50, kListHead = 0x02014B50, kEnd = 0x06054B50;
constexpr uint32_t kVersion = 20, kFirstDay = 0x0021;  // 1980-01-01

void put(std::string& out, uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFu);
}
void put2(std::string& out, uint32_t value) { put(out, value, 2); }
void put4(std::string& out, uint32_t value) { put(out, value, 4); }

/// What the head of a part and its line in the list have in common, from the version needed on.
void put_description(std::string& out, const Part& part) {
  const auto size = static_cast<uint32_t>(part.bytes.size());
  put2(out, kVersion);
  put2(out, 0);  // flags
  put2(out, 0);  // stored
  put2(out, 0);  // midnight
  put2(out, kFirstDay);
  put4(out, crc32(part.bytes));
  put4(out, size);
  put4(out, size);
  put2(out, static_cast<uint32_t>(part.name.size()));
  put2(out, 0);  // no extra field
}

}  // namespace

uint32_t crc32(std::string_view bytes) {
  uint32_t value = 0xFFFFFFFFu;
  for (const char byte : bytes) value = kCrcTable[(value ^ static_cast<unsigned char>(byte)) & 0xFFu] ^ (value >> 8);
  return ~value;
}

std::string archive(const std::vector<Part>& parts) {
  std::string out, list;
  for (const Part& part : parts) {
    const auto at = static_cast<uint32_t>(out.size());
    put4(out, kLocalHead);
    put_description(out, part);
    out += part.name + part.bytes;
    put4(list, kListHead);
    put2(list, kVersion);
    put_description(list, part);
    put2(list, 0);  // no comment
    put2(list, 0);  // first disk
    put2(list, 0);  // internal attributes
    put4(list, 0);  // external attributes
    put4(list, at);
    list += part.name;
  }
  const auto list_at = static_cast<uint32_t>(out.size());
  const auto count = static_cast<uint32_t>(parts.size());
  out += list;
  put4(out, kEnd);
  put2(out, 0);
  put2(out, 0);
  put2(out, count);
  put2(out, count);
  put4(out, static_cast<uint32_t>(list.size()));
  put4(out, list_at);
  put2(out, 0);
  return out;
}

}  // namespace tdkt::papers
