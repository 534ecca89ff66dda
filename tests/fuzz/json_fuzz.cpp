// Any bytes, read as JSON: what is read is written and read again as the same, what is refused says why in words that
// can themselves be sent.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "shared/wire/json.h"

using namespace tdkt;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = wire::read_json(text);
  if (!read.ok()) {
    const auto said = wire::read_json(wire::write_json(read.problem().detail));
    if (read.problem().detail.empty() || !said.ok()) std::abort();
    return 0;
  }
  const std::string written = wire::write_json(*read);
  const auto again = wire::read_json(written);
  if (!again.ok() || *again != *read || wire::write_json(*again) != written) std::abort();
  const auto indented = wire::read_json(wire::write_json_indented(*read), {1 << 24, 32});
  if (!indented.ok() || *indented != *read) std::abort();
  return 0;
}
