#pragma once

#include <cstdint>
#include <string>

namespace tdkt::base {

/// "2026-11-22T10:42:03.123Z" (RFC 3339, UTC). Texts of this form sort as the instants do.
std::string instant_text(int64_t unix_ms);

}  // namespace tdkt::base
