#pragma once

#include <span>

#include "server/http/endpoint.h"
#include "server/store/revisions.h"

namespace tdkt::resources {

/// `not_allowed_in_state`, for who writes the report, unless the unit may still send it: the dossier was sent, or the
/// nomination was taken out of the list.
base::Status check_takes_a_report(store::Connection& connection, const store::RecordRow& nomination);

/// The page of who holds a link, and the one report it reads and writes.
std::span<const http::Endpoint> own_report_endpoints();

}  // namespace tdkt::resources
