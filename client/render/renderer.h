#pragma once

#include <cstdint>
#include <string_view>

#include "imgui.h"

namespace tdkt::render {

/// Prepares the canvas of the page; false where the browser cannot draw. Again after the display was lost and came
/// back: all textures are then uploaded anew.
bool start();

/// Draws what ImGui::Render left, over the whole canvas of so many device pixels.
void draw(ImDrawData& data, int32_t device_width, int32_t device_height);

/// A face for ImGui from the bytes of a TTF, which must stay where they are. Sizes are CSS pixels of the em square, as
/// the page itself measures. What it lacks is drawn with `filling`, another such face. Without bytes: ImGui's own face,
/// for tests.
ImFont* add_face(std::string_view ttf, std::string_view filling = {});

}  // namespace tdkt::render
