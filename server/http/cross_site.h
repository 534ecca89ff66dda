#pragma once

#include "server/http/request.h"
#include "shared/base/result.h"

namespace tdkt::http {

/// Refuses (`forbidden`) a writing request that another site's page made in the person's browser: Sec-Fetch-Site other
/// than same-origin or none, or an Origin whose host is not the one asked. A request with neither comes from a program
/// that is no browser, and carries no cookie it was not given.
base::Status refuse_cross_site(const Request& request);

}  // namespace tdkt::http
