#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// The papers about a record, written by the core from what the store holds: pages to print.
std::span<const http::Endpoint> paper_endpoints();

}  // namespace tdkt::resources
