#pragma once

#include <span>
#include <string>

#include "server/http/endpoint.h"
#include "server/store/receipts.h"

namespace tdkt::resources {

/// Where anyone sees that a receipt is real: "/cong-khai/bien-nhan?so=…&ma=…", with the beginning of the hash, so that
/// a copy with other content is found out.
std::string receipt_page(const store::Receipt& receipt);

std::span<const http::Endpoint> receipt_endpoints();

}  // namespace tdkt::resources
