#include "client/render/cpu.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <string>

#include "client/render/renderer.h"

namespace tdkt::render {
namespace {

constexpr int32_t kWidth = 340, kHeight = 160;

/// ImGui without a page, drawn on by hand.
class CpuTest : public testing::Test {
 protected:
  CpuTest() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    io.DisplaySize = {kWidth, kHeight};
    start();
  }
  ~CpuTest() override { ImGui::DestroyContext(); }

  const ImDrawData& frame(const std::function<void(ImDrawList&)>& draw) {
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled({0, 0}, {kWidth, kHeight}, IM_COL32_WHITE);
    draw(list);
    ImGui::Render();
    keep_textures(*ImGui::GetDrawData());
    return *ImGui::GetDrawData();
  }

  static int64_t area(const std::vector<Box>& boxes) {
    int64_t sum = 0;
    for (const Box& box : boxes) sum += int64_t{box.right - box.left} * (box.bottom - box.top);
    return sum;
  }

  static int differing(const Pixels& a, const Pixels& b) {
    int count = 0;
    for (int32_t y = 0; y < a.whole().bottom; ++y)
      for (int32_t x = 0; x < a.whole().right; ++x) count += a.at(x, y) != b.at(x, y);
    return count;
  }

  Painter painter;
};

TEST_F(CpuTest, the_first_picture_is_drawn_whole_and_the_same_one_not_again) {
  const auto draw = [](ImDrawList& list) { list.AddText({20, 20}, IM_COL32_BLACK, "Thi dua"); };
  EXPECT_EQ(area(painter.draw(frame(draw), kWidth, kHeight)), kWidth * kHeight);
  EXPECT_TRUE(painter.draw(frame(draw), kWidth, kHeight).empty());
  painter.forget();
  EXPECT_EQ(area(painter.draw(frame(draw), kWidth, kHeight)), kWidth * kHeight);
}

TEST_F(CpuTest, a_canvas_of_another_size_is_drawn_whole) {
  const auto draw = [](ImDrawList&) {};
  painter.draw(frame(draw), kWidth, kHeight);
  EXPECT_EQ(area(painter.draw(frame(draw), kWidth - 1, kHeight)), (kWidth - 1) * kHeight);
  EXPECT_EQ(painter.pixels().whole(), (Box{0, 0, kWidth - 1, kHeight}));
}

TEST_F(CpuTest, what_moves_is_drawn_where_it_was_and_where_it_is) {
  const auto mark = [](float x) {
    return [x](ImDrawList& list) { list.AddRectFilled({x, 10}, {x + 8, 30}, IM_COL32_BLACK, 3); };
  };
  painter.draw(frame(mark(10)), kWidth, kHeight);
  EXPECT_EQ(painter.draw(frame(mark(300)), kWidth, kHeight), (std::vector<Box>{{0, 0, 64, 64}, {256, 0, 320, 64}}));
  EXPECT_EQ(painter.pixels().at(14, 20), IM_COL32_WHITE);
  EXPECT_EQ(painter.pixels().at(304, 20), IM_COL32_BLACK);
}

TEST_F(CpuTest, what_changes_its_order_is_drawn_anew) {
  const auto stacked = [](ImU32 first, ImU32 second) {
    return [=](ImDrawList& list) {
      list.AddRectFilled({10, 10}, {20, 20}, first);
      list.AddRectFilled({10, 10}, {20, 20}, second);
    };
  };
  const ImU32 red = IM_COL32(255, 0, 0, 255), blue = IM_COL32(0, 0, 255, 255);
  painter.draw(frame(stacked(red, blue)), kWidth, kHeight);
  EXPECT_EQ(painter.pixels().at(15, 15), blue);
  EXPECT_EQ(painter.draw(frame(stacked(blue, red)), kWidth, kHeight).size(), 1u);
  EXPECT_EQ(painter.pixels().at(15, 15), red);
}

TEST_F(CpuTest, nothing_is_drawn_beyond_what_it_is_cut_to) {
  painter.draw(frame([](ImDrawList& list) {
                 list.PushClipRect({100, 100}, {120, 110});
                 list.AddCircleFilled({110, 105}, 60, IM_COL32_BLACK);
                 list.PopClipRect();
               }),
               kWidth, kHeight);
  for (int32_t y = 0; y < kHeight; ++y)
    for (int32_t x = 0; x < kWidth; ++x)
      EXPECT_EQ(painter.pixels().at(x, y),
                x >= 100 && x < 120 && y >= 100 && y < 110 ? IM_COL32_BLACK : IM_COL32_WHITE);
}

TEST_F(CpuTest, edges_that_are_neither_upright_nor_level_are_soft) {
  painter.draw(frame([](ImDrawList& list) { list.AddCircleFilled({100, 100}, 40, IM_COL32_BLACK); }), kWidth, kHeight);
  EXPECT_EQ(painter.pixels().at(100, 100), IM_COL32_BLACK);
  EXPECT_EQ(painter.pixels().at(150, 100), IM_COL32_WHITE);
  double covered = 0;
  int between = 0;
  for (int32_t y = 50; y < 150; ++y)
    for (int32_t x = 50; x < 150; ++x) {
      const uint32_t shade = painter.pixels().at(x, y) & 255u;
      covered += (255 - shade) / 255.0;
      between += shade > 0 && shade < 255;
    }
  EXPECT_NEAR(covered, 3.14159 * 40 * 40, 3.14159 * 40 * 40 * 0.01);
  EXPECT_GT(between, 200);
}

TEST_F(CpuTest, letters_are_read_from_the_texture_and_drawn_in_their_colour) {
  painter.draw(frame([](ImDrawList& list) {
                 list.AddText({20, 20}, IM_COL32(0, 0, 255, 255), "HHH");
               }),
               kWidth, kHeight);
  int blue = 0;
  for (int32_t y = 20; y < 40; ++y)
    for (int32_t x = 20; x < 60; ++x) blue += painter.pixels().at(x, y) == IM_COL32(0, 0, 255, 255);
  EXPECT_GT(blue, 30);
  EXPECT_EQ(painter.pixels().at(80, 30), IM_COL32_WHITE);
}

TEST_F(CpuTest, at_twice_the_density_the_same_page_has_four_times_the_pixels) {
  ImGui::GetIO().DisplayFramebufferScale = {2, 2};
  painter.draw(frame([](ImDrawList& list) {
                 list.PushClipRect({0, 0}, {15, kHeight});
                 list.AddRectFilled({10, 10}, {20, 20.5f}, IM_COL32_BLACK);
                 list.PopClipRect();
               }),
               2 * kWidth, 2 * kHeight);
  for (int32_t y = 0; y < 60; ++y)
    for (int32_t x = 0; x < 60; ++x)
      EXPECT_EQ(painter.pixels().at(x, y), x >= 20 && x < 30 && y >= 20 && y < 41 ? IM_COL32_BLACK : IM_COL32_WHITE);
}

// Whatever changes from picture to picture: what was drawn part by part is what would have been drawn at once.
TEST_F(CpuTest, drawing_only_what_changed_gives_the_whole_picture) {
  struct Thing {
    int kind;
    float x, y;
    ImU32 color;
  };
  std::mt19937 random(3);
  const auto upto = [&](uint32_t most) { return static_cast<float>(random() % (most * 4)) / 4; };
  const auto any = [&] {
    return Thing{static_cast<int>(random() % 5), upto(kWidth), upto(kHeight),
                 IM_COL32(random() & 255u, random() & 255u, 80, 90 + random() % 166)};
  };
  std::vector<Thing> things;
  for (int i = 0; i < 12; ++i) things.push_back(any());
  const auto draw = [&](ImDrawList& list) {
    for (const Thing& thing : things) {
      const ImVec2 at(thing.x, thing.y), to(thing.x + 40, thing.y + 30);
      switch (thing.kind) {
        case 0: list.AddRectFilled(at, to, thing.color); break;
        case 1: list.AddRectFilled(at, to, thing.color, 6); break;
        case 2: list.AddRect(at, to, thing.color, 6, 0, 2); break;
        case 3: list.AddLine(at, to, thing.color, 1.5f); break;
        default: list.AddText(at, thing.color, "khen"); break;
      }
    }
  };
  int64_t drawn = 0;
  for (int round = 0; round < 20; ++round) {
    things[random() % things.size()] = any();
    const ImDrawData& data = frame(draw);
    drawn += area(painter.draw(data, kWidth, kHeight));
    Painter whole;
    whole.draw(data, kWidth, kHeight);
    ASSERT_EQ(differing(painter.pixels(), whole.pixels()), 0) << "round " << round;
  }
  EXPECT_LT(drawn, int64_t{10} * kWidth * kHeight) << "less than half of what twenty whole pictures are";
}

}  // namespace
}  // namespace tdkt::render
