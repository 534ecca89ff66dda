#pragma once

#include <string>
#include <string_view>

#include "shared/papers/paper.h"

namespace tdkt::papers {

/// A paper as one HTML page that needs nothing beside itself: printed on A4 by any browser, read on a phone.
std::string html(const Paper& paper);

/// The one stylesheet of such pages. A content security policy names it by its hash.
std::string_view stylesheet();

}  // namespace tdkt::papers
