#pragma once

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// PUT /{kind}/{id}: creates a record or appends a revision.
base::Result<http::Reply> save_record(const http::Request& request, http::Session& session);

}  // namespace tdkt::resources
