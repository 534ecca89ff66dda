#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// What anyone may read without an account and without script: the list of honours, and whether a decision is known.
std::span<const http::Endpoint> public_page_endpoints();

}  // namespace tdkt::resources
