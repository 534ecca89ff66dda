#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// Nhật ký: who did what.
std::span<const http::Endpoint> audit_endpoints();

}  // namespace tdkt::resources
