#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// The feed of changes: how clients stay in step.
std::span<const http::Endpoint> change_endpoints();

}  // namespace tdkt::resources
