#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http/request.h"

namespace tdkt::resources {

/// A text as a QR picture (SVG, dark on white in every theme), named for who does not see it; "" where the text is too
/// long for one.
std::string qr_svg(std::string_view text, std::string_view name);

/// The same for a page of this server, at the host the request was sent to; "" where that is no name of a host.
std::string qr_of_page(const http::Request& request, std::string_view path, std::string_view name);

/// The modules of the code without its white border, row by row: "1" is dark. None where the text is too long for one.
std::vector<std::string> qr_rows(std::string_view text);

/// A page of this server as one writes it elsewhere, at the host the request was sent to; "" where that is no name of a
/// host.
std::string whole_address(const http::Request& request, std::string_view path);

}  // namespace tdkt::resources
