#pragma once

#include <string>
#include <string_view>

#include "server/http/reply.h"
#include "server/http/request.h"

namespace tdkt::http {

inline constexpr int64_t kPageDefault = 50;
inline constexpr int64_t kPageMost = 500;

/// Percent-encodes everything but unreserved characters (RFC 3986 §2.3).
std::string percent_encoded(std::string_view text);

/// Adds `Link: <same address, other cursor>; rel="next"` (RFC 8288) to a page of a list. The cursor is opaque to the
/// client; an empty one means that this is the last page, and adds nothing.
void link_next(Reply& reply, const Request& request, std::string_view cursor);

}  // namespace tdkt::http
