#pragma once

#include <cstdint>
#include <string>

#include "shared/base/result.h"

struct ssl_ctx_st;  // OpenSSL's SSL_CTX

namespace tdkt::http {

/// Gives the server its certificate (a PEM file, with the chain above it) and its private key. `unavailable`, naming
/// the file and what is wrong with it.
base::Status use_certificate(ssl_ctx_st* context, const std::string& certificate, const std::string& key);

/// What browsers will have against the certificate by its days, now or within a month; "" = nothing. A server starts
/// with it all the same: the clock may be what is wrong.
std::string trouble_with_days(const std::string& certificate, int64_t now_ms);

}  // namespace tdkt::http
