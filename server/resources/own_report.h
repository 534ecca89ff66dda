#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// The page of who holds a link, and the one report it reads and writes.
std::span<const http::Endpoint> own_report_endpoints();

}  // namespace tdkt::resources
