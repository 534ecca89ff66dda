#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// Signing in and out, who is signed in, one's own password.
std::span<const http::Endpoint> session_endpoints();

}  // namespace tdkt::resources
