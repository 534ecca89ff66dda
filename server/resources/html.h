#pragma once

#include <string>
#include <string_view>

#include "shared/base/markup.h"

namespace tdkt::resources {

using base::escaped;

/// A whole page of the public part: head, banner, `main` as given (HTML), foot.
std::string public_page(std::string_view title, std::string_view main);

/// The stylesheet of the public pages.
std::string_view public_stylesheet();

}  // namespace tdkt::resources
