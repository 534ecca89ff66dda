#pragma once

#include <vector>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// The table of endpoints: the rows of every resource.
std::vector<http::Endpoint> endpoints();

}  // namespace tdkt::resources
