#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// Sending a dossier with all its nominations, and taking it back.
std::span<const http::Endpoint> dossier_endpoints();

}  // namespace tdkt::resources
