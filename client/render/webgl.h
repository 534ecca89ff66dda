#pragma once

#include <cstdint>

#include "imgui.h"

namespace tdkt::render::webgl {

/// Takes the page's canvas, or takes it again after the display was lost and came back. False where there is no
/// graphics card to draw with: no WebGL2, one that only pretends, or one that was lost for good.
bool start();

void draw(ImDrawData& data, int32_t device_width, int32_t device_height);

}  // namespace tdkt::render::webgl
