#pragma once

#include <string>

#include "shared/base/result.h"

namespace tdkt::http {

/// Asks a server of ours for /readyz, over TLS without looking at the certificate: whoever asks runs beside it.
/// `unavailable`, in words for who runs it, when nobody answers or the answer is not 200.
base::Status probe(const std::string& host, int port, bool over_tls);

}  // namespace tdkt::http
