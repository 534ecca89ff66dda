#pragma once

#include <string>
#include <string_view>

namespace tdkt {

/// Where a file or folder of this source tree lies, `below` its root ("docs/rules.md").
std::string source_path(std::string_view below);

}  // namespace tdkt
