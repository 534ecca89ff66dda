#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// Khen thưởng đã quyết định, for anyone, as JSON.
std::span<const http::Endpoint> honour_endpoints();

}  // namespace tdkt::resources
