#include "client/render/pixels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "imgui.h"

namespace tdkt::render {
namespace {

constexpr int32_t kAcross = 40, kDown = 30;
constexpr uint32_t kBlack = IM_COL32(0, 0, 0, 255);

/// A texture of one byte a texel, whole by default.
struct Coverage {
  explicit Coverage(int width = 4, int height = 4) {
    data.Create(ImTextureFormat_Alpha8, width, height);
    std::fill_n(data.Pixels, width * height, uint8_t{255});
  }
  ImTextureData data;
};

struct Picture : Pixels {
  Picture() { resize(kAcross, kDown); }
  uint32_t channel(int32_t x, int32_t y, int shift) const { return at(x, y) >> shift & 255u; }
};

/// A quarter of white at each pixel of what is drawn: where one is drawn twice, it is seen.
constexpr uint32_t kQuarter = IM_COL32(255, 255, 255, 64);

void rectangle(Picture& picture, const Coverage& coverage, float left, float top, float right, float bottom,
               uint32_t color) {
  const Corner corners[] = {
      {left, top, 0, 0, color}, {right, top, 0, 0, color}, {right, bottom, 0, 0, color}, {left, bottom, 0, 0, color}};
  picture.rectangle(corners, coverage.data, picture.whole());
}

TEST(Pixels, begin_black_and_stay_opaque) {
  Picture picture;
  rectangle(picture, Coverage{}, 0, 0, kAcross, kDown, IM_COL32(255, 0, 0, 128));
  for (int32_t y = 0; y < kDown; ++y)
    for (int32_t x = 0; x < kAcross; ++x) EXPECT_EQ(picture.at(x, y), IM_COL32(128, 0, 0, 255));
  picture.clear({1, 1, 2, 2});
  EXPECT_EQ(picture.at(1, 1), kBlack);
  EXPECT_NE(picture.at(2, 1), kBlack);
}

TEST(Pixels, a_rectangle_covers_the_pixels_whose_middles_it_holds) {
  const uint32_t white = IM_COL32_WHITE;
  for (const float shift : {-0.49f, -0.2f, 0.0f, 0.3f, 0.49f}) {
    Picture picture;
    rectangle(picture, Coverage{}, 3 + shift, 4 + shift, 7 + shift, 9 + shift, white);
    for (int32_t y = 0; y < kDown; ++y)
      for (int32_t x = 0; x < kAcross; ++x)
        EXPECT_EQ(picture.at(x, y), x >= 3 && x < 7 && y >= 4 && y < 9 ? white : kBlack)
            << x << ' ' << y << ' ' << shift;
  }
}

TEST(Pixels, only_what_lies_in_the_box_is_touched) {
  Picture picture;
  const Coverage coverage;
  const uint32_t white = IM_COL32_WHITE;
  const Corner corners[] = {{-500, -500, 0, 0, white}, {900, -500, 0, 0, white}, {900, 900, 0, 0, white}};
  picture.triangle(corners, coverage.data, {5, 6, 8, 9});
  for (int32_t y = 0; y < kDown; ++y)
    for (int32_t x = 0; x < kAcross; ++x)
      EXPECT_EQ(picture.at(x, y) != kBlack, x >= 5 && x < 8 && y >= 6 && y < 9 && x >= y) << x << ' ' << y;
}

TEST(Pixels, shades_are_mixed_to_the_nearest_step) {
  for (uint32_t alpha = 0; alpha < 256; alpha += 5) {
    Picture picture;
    const Coverage coverage;
    rectangle(picture, coverage, 0, 0, 1, 1, IM_COL32(200, 120, 10, 255));
    rectangle(picture, coverage, 0, 0, 1, 1, IM_COL32(20, 250, 130, alpha));
    const double over = alpha / 255.0;
    EXPECT_NEAR(picture.channel(0, 0, 0), 20 * over + 200 * (1 - over), 1.01) << alpha;
    EXPECT_NEAR(picture.channel(0, 0, 8), 250 * over + 120 * (1 - over), 1.01) << alpha;
    EXPECT_NEAR(picture.channel(0, 0, 16), 130 * over + 10 * (1 - over), 1.01) << alpha;
  }
}

// A polygon as ImGui fills it: a fan of triangles, whose inner edges must not be seen.
TEST(Pixels, a_fan_covers_each_pixel_once) {
  std::mt19937 random(7);
  const auto upto = [&](int most) { return static_cast<int>(random() % static_cast<uint32_t>(most)); };
  for (int round = 0; round < 200; ++round) {
    Picture picture;
    const Coverage coverage;
    std::vector<Corner> rim;
    const int count = 5 + upto(12);
    for (int i = 0; i < count; ++i) {
      const double angle = 6.283185307 * i / count;
      rim.push_back({static_cast<float>(20 + (10 + upto(3)) * std::cos(angle)) + static_cast<float>(upto(256)) / 256,
                     static_cast<float>(15 + (10 + upto(3)) * std::sin(angle)), 0, 0, kQuarter});
    }
    const Corner center{20, 15, 0, 0, kQuarter};
    for (int i = 0; i < count; ++i) {
      const Corner corners[] = {center, rim[static_cast<size_t>(i)], rim[static_cast<size_t>((i + 1) % count)]};
      picture.triangle(corners, coverage.data, picture.whole());
    }
    for (int32_t y = 0; y < kDown; ++y)
      for (int32_t x = 0; x < kAcross; ++x) {
        const uint32_t shade = picture.channel(x, y, 0);
        EXPECT_TRUE(shade == 0 || shade == 64) << shade << " at " << x << ' ' << y << " in round " << round;
        if (std::hypot(x + 0.5 - 20, y + 0.5 - 15) < 6) EXPECT_EQ(shade, 64u) << x << ' ' << y << " in round " << round;
      }
  }
}

// The edge of a polygon as ImGui softens it: a strip one pixel wide over which the colour fades.
TEST(Pixels, colours_vary_evenly_between_corners) {
  Picture picture;
  const Coverage coverage;
  const uint32_t full = IM_COL32(255, 0, 100, 255), none = IM_COL32(255, 0, 100, 0);
  const Corner upper[] = {{0, 0, 0, 0, full}, {16, 0, 0, 0, none}, {16, 8, 0, 0, none}};
  const Corner lower[] = {{0, 0, 0, 0, full}, {16, 8, 0, 0, none}, {0, 8, 0, 0, full}};
  picture.triangle(upper, coverage.data, picture.whole());
  picture.triangle(lower, coverage.data, picture.whole());
  for (int32_t y = 0; y < 8; ++y)
    for (int32_t x = 0; x < 16; ++x)
      EXPECT_NEAR(picture.channel(x, y, 0), 255 * (1 - (x + 0.5) / 16), 1.5) << x << ' ' << y;
}

TEST(Pixels, a_texture_is_read_between_its_texels) {
  Coverage coverage(16, 8);
  std::mt19937 random(11);
  for (int i = 0; i < 16 * 8; ++i) coverage.data.Pixels[i] = static_cast<uint8_t>(random());
  const auto texel = [&](int x, int y) {
    return static_cast<double>(coverage.data.Pixels[std::clamp(y, 0, 7) * 16 + std::clamp(x, 0, 15)]);
  };
  const auto between = [&](double u, double v) {
    const double x = std::floor(u), y = std::floor(v), right = u - x, down = v - y;
    const auto line = [&](int row) {
      return texel(static_cast<int>(x), row) * (1 - right) + texel(static_cast<int>(x) + 1, row) * right;
    };
    return line(static_cast<int>(y)) * (1 - down) + line(static_cast<int>(y) + 1) * down;
  };
  // Twice as wide as drawn, as letters are kept, and a little beside the pixels.
  const float left = 3.3f, top = 2, right = 11.3f, bottom = 10;
  const Corner corners[] = {{left, top, -0.5f, -0.5f, IM_COL32_WHITE},
                            {right, top, 15.5f, -0.5f, IM_COL32_WHITE},
                            {right, bottom, 15.5f, 7.5f, IM_COL32_WHITE},
                            {left, bottom, -0.5f, 7.5f, IM_COL32_WHITE}};
  Picture whole, halves;
  whole.rectangle(corners, coverage.data, whole.whole());
  halves.triangle(corners, coverage.data, halves.whole());
  const Corner other[] = {corners[0], corners[2], corners[3]};
  halves.triangle(other, coverage.data, halves.whole());
  for (int32_t y = 2; y < 10; ++y)
    for (int32_t x = 3; x < 11; ++x) {
      const double expected = between(-0.5 + (x + 0.5 - left) * 2, -0.5 + (y + 0.5 - top));
      EXPECT_NEAR(whole.channel(x, y, 8), expected, 1.5) << x << ' ' << y;
      EXPECT_NEAR(halves.channel(x, y, 8), expected, 1.5) << x << ' ' << y;
    }
}

TEST(Pixels, what_has_no_area_or_lies_far_away_is_not_drawn) {
  Picture picture;
  const Coverage coverage;
  const uint32_t white = IM_COL32_WHITE;
  const Corner line[] = {{1, 1, 0, 0, white}, {5, 5, 0, 0, white}, {9, 9, 0, 0, white}};
  picture.triangle(line, coverage.data, picture.whole());
  const Corner far[] = {{1e9f, 1, 0, 0, white}, {2e9f, 5, 0, 0, white}, {1e9f, 9, 0, 0, white}};
  picture.triangle(far, coverage.data, picture.whole());
  rectangle(picture, coverage, 5, 5, 5, 9, white);
  for (int32_t y = 0; y < kDown; ++y)
    for (int32_t x = 0; x < kAcross; ++x) EXPECT_EQ(picture.at(x, y), kBlack);
}

}  // namespace
}  // namespace tdkt::render
