#pragma once

#include <span>
#include <string_view>

namespace tdkt::http {

struct Header {
  std::string_view name;
  std::string_view value;
};

/// What stands on every reply. Only script and WebAssembly of our own origin run; a PDF may be shown from a blob; no
/// page may frame us; nothing of an address leaks.
std::span<const Header> security_headers();

/// Added where the reply goes over TLS: two years, RFC 6797.
inline constexpr Header kStrictTransport{"Strict-Transport-Security", "max-age=63072000; includeSubDomains"};

/// For content people uploaded: it may run nothing and is saved, not shown.
inline constexpr Header kUploadedContentPolicy{"Content-Security-Policy", "default-src 'none'; sandbox"};

}  // namespace tdkt::http
