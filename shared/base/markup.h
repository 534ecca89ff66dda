#pragma once

#include <string>
#include <string_view>

namespace tdkt::base {

/// Text made safe to stand in HTML and XML, in content and in quoted attributes. Control characters, which XML does not
/// know, are left out.
std::string escaped(std::string_view text);

}  // namespace tdkt::base
