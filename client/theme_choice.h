#pragma once

#include <optional>

namespace tdkt {

/// Whether this machine is to show dark colours, as somebody chose here; nullopt: as the system prefers.
std::optional<bool> kept_dark();
void keep_dark(bool dark);

}  // namespace tdkt
