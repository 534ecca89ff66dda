#pragma once

#include <string>
#include <string_view>

namespace tdkt::store {

/// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// What the log keeps of a password's hash: tells whether it is still the same, and nothing of the password.
std::string password_mark(std::string_view password_hash);

/// `count` bytes of the system's randomness, for secrets.
std::string random_bytes(size_t count);

/// Base64 for addresses (RFC 4648 §5), without padding.
std::string base64url(std::string_view bytes);

}  // namespace tdkt::store
