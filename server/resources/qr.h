#pragma once

#include <string>
#include <string_view>

#include "server/http/request.h"

namespace tdkt::resources {

/// A text as a QR picture (SVG, dark on white in every theme), named for who does not see it; "" where the text is too
/// long for one.
std::string qr_svg(std::string_view text, std::string_view name);

/// The same for a page of this server, at the host the request was sent to; "" where that is no name of a host.
std::string qr_of_page(const http::Request& request, std::string_view path, std::string_view name);

}  // namespace tdkt::resources
