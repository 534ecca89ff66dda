#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// The files of evidence rows: reached only through their record.
std::span<const http::Endpoint> evidence_endpoints();

}  // namespace tdkt::resources
