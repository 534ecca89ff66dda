#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace tdkt::render {

/// Prepares the canvas of the page; false where the browser cannot draw. Again after the display was lost and came
/// back: all textures are then uploaded anew.
bool start();

/// Draws what ImGui::Render left, over the whole canvas of so many device pixels.
void draw(ImDrawData& data, int32_t device_width, int32_t device_height);

/// A letter as somebody else draws it. Device pixels; `left` and `top` are where its picture begins, from the pen on
/// the base line, downwards.
struct Letter {
  float advance = 0, left = 0, top = 0;
  int32_t width = 0, height = 0;
  std::vector<uint8_t> coverage;  // row by row; empty: nothing is to be seen
};
using DrawLetter = Letter (*)(uint32_t code, int32_t weight, float size);
/// Who draws what no face has, each letter once in each size it is needed in.
void draw_letters_with(DrawLetter draw);

/// A face for ImGui from the bytes of a TTF, which must stay where they are. Sizes are CSS pixels of the em square, as
/// the page itself measures. What it lacks is drawn with `filling`, another such face, and what that lacks by whom
/// draw_letters_with named. Without bytes: ImGui's own face, for tests.
ImFont* add_face(std::string_view ttf, std::string_view filling = {}, int32_t weight = 400);

}  // namespace tdkt::render
