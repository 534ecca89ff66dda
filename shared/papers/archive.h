#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tdkt::papers {

/// A file inside an archive.
struct Part {
  std::string name;  // "word/document.xml"
  std::string bytes;
};

/// A ZIP archive that holds the parts as they are, uncompressed, each dated 1980-01-01: the same parts give the same
/// bytes on every machine. Names are ASCII, and all together are less than 4 GiB.
std::string archive(const std::vector<Part>& parts);

/// CRC-32 as ZIP counts it (ISO-HDLC): 0xCBF43926 of "123456789".
uint32_t crc32(std::string_view bytes);

}  // namespace tdkt::papers
