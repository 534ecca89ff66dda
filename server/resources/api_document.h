#pragma once

#include <span>
#include <string>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// The table of endpoints as Markdown, for people: docs/api.md. The machine's reading is /api/v1/openapi.json.
std::string api_markdown(std::span<const http::Endpoint> endpoints);

}  // namespace tdkt::resources
