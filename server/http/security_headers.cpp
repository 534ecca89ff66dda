#include "server/http/security_headers.h"

namespace tdkt::http {

namespace {

// The one style that stands inside a page: that of the papers to be printed (shared/papers/stylesheet.cpp), by its
// hash.
constexpr Header kHeaders[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' "
     "'sha256-zJG9Qu9jDTIxOQz4E0zJTJgpOW3VF8doR/TOzPGgwc8='; img-src 'self' blob: data:; "
     "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src blob:; object-src 'none'; "
     "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
};

}  // namespace

std::span<const Header> security_headers() { return kHeaders; }

}  // namespace tdkt::http
