#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// Issuing a decision: what it lists is decided or forwarded, written into histories, and published.
std::span<const http::Endpoint> decision_endpoints();

}  // namespace tdkt::resources
