#pragma once

#include <string>

#include "client/render/pixels.h"

namespace tdkt {

/// The picture as a PNG, not compressed: for people who look, on this machine.
std::string png_of(const render::Pixels& pixels);

}  // namespace tdkt
