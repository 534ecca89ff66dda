#include "client/render/pixels.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace tdkt::render {
namespace {

constexpr uint32_t kOpaque = 0xFF000000u;

/// Fixed point: a texel is 65,536.
int32_t fixed(float texels) { return static_cast<int32_t>(std::floor(texels * 65536)); }

/// How much the texture covers at this place, 0 to 255: between four texels, as `GL_LINEAR` on one byte a texel.
uint32_t sample(const ImTextureData& coverage, int32_t u, int32_t v) {
  const auto inside = [](int32_t i, int32_t size) { return std::min(std::max(i, 0), size - 1); };
  const int32_t x = u >> 16, y = v >> 16;
  const int32_t x0 = inside(x, coverage.Width), x1 = inside(x + 1, coverage.Width);
  const uint8_t* above = coverage.Pixels + inside(y, coverage.Height) * coverage.Width;
  const uint8_t* below = coverage.Pixels + inside(y + 1, coverage.Height) * coverage.Width;
  const uint32_t right = (static_cast<uint32_t>(u) >> 8) & 255u, down = (static_cast<uint32_t>(v) >> 8) & 255u;
  const uint32_t upper = above[x0] * (256 - right) + above[x1] * right;
  const uint32_t lower = below[x0] * (256 - right) + below[x1] * right;
  return (upper * (256 - down) + lower * down + 0x8000u) >> 16;
}

uint32_t product(uint32_t a, uint32_t b) { return (a * b + 127) / 255; }

/// The colour with so much less of it as is not covered.
uint32_t covered(uint32_t color, uint32_t coverage) {
  return (color & ~kOpaque) | product(color >> 24, coverage) << 24;
}

/// `color` over `under`. Two channels are computed at once, each in 16 bits of its own.
uint32_t blended(uint32_t under, uint32_t color) {
  const uint32_t alpha = color >> 24, over = alpha + (alpha >> 7), rest = 256 - over;
  const uint32_t red_blue = (under & 0xFF00FFu) * rest + (color & 0xFF00FFu) * over + 0x800080u;
  const uint32_t green = (under & 0xFF00u) * rest + (color & 0xFF00u) * over + 0x8000u;
  return kOpaque | (red_blue >> 8 & 0xFF00FFu) | (green >> 8 & 0xFF00u);
}

/// What varies over a triangle as a plane: its value at the middle of a pixel.
struct Plane {
  float at = 0, by_x = 0, by_y = 0;  // `at` the corner of the picture
  float value(int32_t x, int32_t y) const {
    return at + by_x * (static_cast<float>(x) + 0.5f) + by_y * (static_cast<float>(y) + 0.5f);
  }
};

class Planes {
 public:
  explicit Planes(const Corner* corners) : a_(corners[0]), b_(corners[1]), c_(corners[2]) {
    twice_area_ = (b_.x - a_.x) * (c_.y - a_.y) - (c_.x - a_.x) * (b_.y - a_.y);
  }
  bool flat() const { return twice_area_ == 0; }
  Plane through(float a, float b, float c) const {
    const float by_x = ((b - a) * (c_.y - a_.y) - (c - a) * (b_.y - a_.y)) / twice_area_;
    const float by_y = ((c - a) * (b_.x - a_.x) - (b - a) * (c_.x - a_.x)) / twice_area_;
    return {a - by_x * a_.x - by_y * a_.y, by_x, by_y};
  }
  Plane channel(int shift) const {
    const auto of = [&](const Corner& corner) { return static_cast<float>(corner.color >> shift & 255u); };
    return through(of(a_), of(b_), of(c_));
  }

 private:
  const Corner &a_, &b_, &c_;
  float twice_area_ = 0;
};

/// Where the edge from the upper to the lower corner crosses the middle of a line of pixels. Two triangles that share
/// an edge ask the same, so that each pixel along it belongs to exactly one.
float crossing(const Corner& upper, const Corner& lower, float middle) {
  return upper.x + (middle - upper.y) * (lower.x - upper.x) / (lower.y - upper.y);
}

}  // namespace

Box intersect(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

int32_t first_pixel(float place) {
  constexpr float kFar = 1 << 20;
  return static_cast<int32_t>(std::ceil(std::min(std::max(place, -kFar), kFar) - 0.5f));
}

void Pixels::resize(int32_t width, int32_t height) {
  width_ = width;
  height_ = height;
  data_.assign(static_cast<size_t>(width) * height, kOpaque);
}

void Pixels::clear(const Box& box) {
  for (int32_t y = box.top; y < box.bottom; ++y) span(y, box.left, box.right, kOpaque);
}

void Pixels::span(int32_t y, int32_t left, int32_t right, uint32_t color) {
  if (left >= right || color >> 24 == 0) return;
  uint32_t* line = data_.data() + static_cast<size_t>(y) * width_;
  if (color >= kOpaque)
    std::fill(line + left, line + right, color);
  else
    for (int32_t x = left; x < right; ++x) line[x] = blended(line[x], color);
}

void Pixels::rectangle(const Corner* corners, const ImTextureData& coverage, const Box& box) {
  const Corner &from = corners[0], &to = corners[2];
  const Box part = intersect(box, {first_pixel(std::min(from.x, to.x)), first_pixel(std::min(from.y, to.y)),
                                   first_pixel(std::max(from.x, to.x)), first_pixel(std::max(from.y, to.y))});
  if (part.empty()) return;
  const float by_x = (to.u - from.u) / (to.x - from.x), by_y = (to.v - from.v) / (to.y - from.y);
  const int32_t left = fixed(from.u + (static_cast<float>(part.left) + 0.5f - from.x) * by_x), step = fixed(by_x);
  const bool even = from.u == to.u && from.v == to.v;
  for (int32_t y = part.top; y < part.bottom; ++y) {
    const int32_t v = fixed(from.v + (static_cast<float>(y) + 0.5f - from.y) * by_y);
    if (even) {
      span(y, part.left, part.right, covered(from.color, sample(coverage, left, v)));
      continue;
    }
    uint32_t* line = data_.data() + static_cast<size_t>(y) * width_;
    int32_t u = left;
    for (int32_t x = part.left; x < part.right; ++x, u += step)
      if (const uint32_t much = sample(coverage, u, v); much != 0)
        line[x] = blended(line[x], covered(from.color, much));
  }
}

void Pixels::triangle(const Corner* corners, const ImTextureData& coverage, const Box& box) {
  const Planes planes(corners);
  if (planes.flat()) return;
  const Corner *top = corners, *middle = corners + 1, *bottom = corners + 2;
  if (middle->y < top->y) std::swap(middle, top);
  if (bottom->y < middle->y) std::swap(bottom, middle);
  if (middle->y < top->y) std::swap(middle, top);
  const Corner &a = corners[0], &b = corners[1], &c = corners[2];
  const bool one_color = a.color == b.color && a.color == c.color;
  const bool even = a.u == b.u && a.u == c.u && a.v == b.v && a.v == c.v;
  const Plane u = planes.through(a.u, b.u, c.u), v = planes.through(a.v, b.v, c.v);
  const Plane channels[4] = {planes.channel(0), planes.channel(8), planes.channel(16), planes.channel(24)};
  const uint32_t everywhere = even ? sample(coverage, fixed(a.u), fixed(a.v)) : 0;
  const int32_t last = std::min(box.bottom, first_pixel(bottom->y));
  for (int32_t y = std::max(box.top, first_pixel(top->y)); y < last; ++y) {
    const float at = static_cast<float>(y) + 0.5f;
    const float one = crossing(*top, *bottom, at);
    const float other = at < middle->y ? crossing(*top, *middle, at) : crossing(*middle, *bottom, at);
    const int32_t left = std::max(box.left, first_pixel(std::min(one, other)));
    const int32_t right = std::min(box.right, first_pixel(std::max(one, other)));
    if (one_color && even) {
      span(y, left, right, covered(a.color, everywhere));
      continue;
    }
    uint32_t* line = data_.data() + static_cast<size_t>(y) * width_;
    for (int32_t x = left; x < right; ++x) {
      uint32_t color = a.color;
      if (!one_color) {
        color = 0;
        for (int i = 0; i < 4; ++i)
          color |= static_cast<uint32_t>(std::clamp(channels[i].value(x, y), 0.0f, 255.0f) + 0.5f) << (8 * i);
      }
      const uint32_t much = even ? everywhere : sample(coverage, fixed(u.value(x, y)), fixed(v.value(x, y)));
      line[x] = blended(line[x], covered(color, much));
    }
  }
}

}  // namespace tdkt::render
