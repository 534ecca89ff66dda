#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

struct ImTextureData;

namespace tdkt::render {

/// Whole pixels, right and bottom not included.
struct Box {
  int32_t left = 0, top = 0, right = 0, bottom = 0;
  bool empty() const { return left >= right || top >= bottom; }
  friend bool operator==(const Box&, const Box&) = default;
};
Box intersect(const Box& a, const Box& b);

/// A vertex in device pixels; `u`, `v` are texels, 0 at the middle of the first. Colour as ImGui packs it.
struct Corner {
  float x = 0, y = 0, u = 0, v = 0;
  uint32_t color = 0;
};

/// A picture in memory, as a canvas takes it: four bytes a pixel, red first, always opaque. Shapes are laid over it as
/// a graphics card does it: a pixel belongs to what holds its middle, the texture is how much it covers.
class Pixels {
 public:
  void resize(int32_t width, int32_t height);
  Box whole() const { return {0, 0, width_, height_}; }
  const uint32_t* data() const { return data_.data(); }
  uint32_t at(int32_t x, int32_t y) const { return data_[static_cast<size_t>(y) * width_ + x]; }

  /// Nothing but black within `box`.
  void clear(const Box& box);
  /// Corners clockwise from the upper left, edges upright and level, one colour. Only within `box`, which lies in the
  /// picture; the same for triangles.
  void rectangle(const Corner* corners, const ImTextureData& coverage, const Box& box);
  void triangle(const Corner* corners, const ImTextureData& coverage, const Box& box);

 private:
  void span(int32_t y, int32_t left, int32_t right, uint32_t color);

  int32_t width_ = 0, height_ = 0;
  std::vector<uint32_t> data_;
};

/// The first pixel whose middle is not before this place.
int32_t first_pixel(float place);

}  // namespace tdkt::render
