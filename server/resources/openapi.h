#pragma once

#include <span>

#include "server/http/endpoint.h"
#include "shared/base/value.h"

namespace tdkt::resources {

/// The description of this API, made from the table of endpoints and from the records' own lists of fields.
std::span<const http::Endpoint> openapi_endpoints();

/// OpenAPI 3.1 of these endpoints; those outside /api/ are pages, and left out.
base::Value openapi(std::span<const http::Endpoint> endpoints);

/// The schemas the table names in request_schema and response_schema, by name: `components/schemas`.
base::Value openapi_schemas();

}  // namespace tdkt::resources
