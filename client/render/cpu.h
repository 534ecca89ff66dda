#pragma once

#include <cstdint>
#include <vector>

#include "imgui.h"

#include "client/render/pixels.h"

namespace tdkt::render {

/// Draws ImGui's lists without a graphics card, and only what differs from the picture before: the page is cut into
/// tiles, and a tile over which the same shapes lie as the last time is left as it is.
class Painter {
 public:
  /// The picture, so many device pixels wide and high. Gives the parts that were drawn anew; none overlap.
  const std::vector<Box>& draw(const ImDrawData& data, int32_t width, int32_t height);
  const Pixels& pixels() const { return pixels_; }
  /// What is shown was lost: the next picture is drawn whole.
  void forget() { tiles_.clear(); }

 private:
  void walk(const ImDrawData& data, bool drawing);
  void shapes(const ImDrawList& list, const ImDrawCmd& command, const Box& clip, bool drawing);
  void note(const Box& box, const Corner* corners, int count, int texture);
  void find_changed();

  Pixels pixels_;
  int32_t columns_ = 0;
  ImVec2 scale_;
  std::vector<uint64_t> tiles_, before_;  // a sum over all that lies on each tile, row by row
  std::vector<Box> changed_;
};

/// Answers what ImGui wants of its textures where their pixels are read in place.
void keep_textures(const ImDrawData& data);

}  // namespace tdkt::render
