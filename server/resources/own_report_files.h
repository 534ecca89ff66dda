#pragma once

#include <span>

#include "server/http/endpoint.h"
#include "server/resources/held_report.h"

namespace tdkt::resources {

/// The evidence of a nomination that came through its links, in the order of the list: what who holds one sees and may
/// take away again. Evidence that the unit attached itself is not theirs.
base::Result<base::Value> files_by_link(store::Connection& connection, const Held& held);

/// Files that who writes their own report adds to the evidence of their nomination, and takes away again.
std::span<const http::Endpoint> own_report_file_endpoints();

}  // namespace tdkt::resources
