#pragma once

#include <vector>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// GET, PUT, list and history of every kind of record.
std::vector<http::Endpoint> record_endpoints();

/// The kind a path names: "/api/v1/<kind>/…". Precondition: the path was matched by a row of record_endpoints or of the
/// evidence, so that it names one.
std::string_view kind_in(const http::Request& request);

}  // namespace tdkt::resources
