#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// What is done to one nomination after it was sent, and its report with all facts.
std::span<const http::Endpoint> nomination_endpoints();

}  // namespace tdkt::resources
