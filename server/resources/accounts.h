#pragma once

#include <span>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// Accounts, for the administrator: made one by one or from a list, roles, temporary passwords.
std::span<const http::Endpoint> account_endpoints();

}  // namespace tdkt::resources
