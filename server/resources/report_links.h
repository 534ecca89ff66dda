#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "server/http/endpoint.h"
#include "server/store/report_links.h"

namespace tdkt::resources {

/// The token that came with a request (Authorization: Bearer …); "" when none did.
std::string_view link_token(const http::Request& request);

/// The link of a request, still to be used. `unauthenticated` when there is none, `forbidden` saying why when it has
/// ended.
base::Result<store::ReportLink> link_of(store::Connection& connection, const http::Request& request);

/// The same before a handler: what is no link is counted against the address it came from.
base::Status admit_link(const http::Request& request, http::Session& session);

/// The unit makes, lists and revokes links for a nomination of its own.
std::span<const http::Endpoint> report_link_endpoints();

}  // namespace tdkt::resources
