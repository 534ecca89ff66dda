#include "client/widgets/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "client/widgets/contrast.h"

namespace tdkt::widgets {
namespace {

/// Relative luminance and contrast as in WCAG 2.2.
double luminance(Color color) {
  const auto channel = [&](int shift) {
    const double value = static_cast<double>((color.rgb >> shift) & 255u) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(Color a, Color b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

class ThemeContrast : public testing::TestWithParam<const Theme*> {};

TEST_P(ThemeContrast, text_reaches_four_and_a_half_to_one_on_every_ground) {
  const Theme& t = *GetParam();
  for (const Color text :
       {t.ink, t.ink_soft, t.ink_faint, t.accent, t.honour, t.must_fix, t.look_again, t.fine, t.not_yet})
    for (const Color ground : {t.paper, t.surface, t.sunken})
      EXPECT_GE(contrast(text, ground), 4.5) << std::hex << text.rgb << " on " << ground.rgb;
  EXPECT_GE(contrast(t.accent_ink, t.accent), 4.5);
  EXPECT_GE(contrast(t.accent_ink, t.accent_hover), 4.5);
  for (const Color text : {t.ink, t.ink_soft, t.accent})
    EXPECT_GE(contrast(text, t.accent_wash), 4.5) << std::hex << text.rgb;
}

TEST_P(ThemeContrast, a_state_can_be_read_on_its_own_wash) {
  const Theme& t = *GetParam();
  for (const Tone tone :
       {Tone::neutral, Tone::accent, Tone::honour, Tone::must_fix, Tone::look_again, Tone::fine, Tone::not_yet}) {
    EXPECT_GE(contrast(t.text(tone), t.wash(tone)), 4.5) << static_cast<int>(tone);
    EXPECT_GE(contrast(t.ink, t.wash(tone)), 4.5) << static_cast<int>(tone);
  }
}

TEST_P(ThemeContrast, edges_of_fields_and_the_ring_of_the_focus_reach_three_to_one) {
  const Theme& t = *GetParam();
  for (const Color ground : {t.paper, t.surface}) {
    EXPECT_GE(contrast(t.field_border, ground), 3.0) << std::hex << ground.rgb;
    EXPECT_GE(contrast(t.accent, ground), 3.0) << std::hex << ground.rgb;
  }
}

INSTANTIATE_TEST_SUITE_P(Both, ThemeContrast,
                         testing::Values(&light_theme(), &dark_theme(), &with_more_contrast(light_theme()),
                                         &with_more_contrast(dark_theme())));

TEST(MoreContrast, text_reaches_seven_to_one_on_every_ground_and_edges_are_in_the_ink) {
  for (const Theme* theme : {&with_more_contrast(light_theme()), &with_more_contrast(dark_theme())}) {
    const Theme& t = *theme;
    for (const Color text :
         {t.ink, t.ink_soft, t.ink_faint, t.accent, t.honour, t.must_fix, t.look_again, t.fine, t.not_yet})
      for (const Color ground : {t.paper, t.surface, t.sunken, t.accent_wash})
        EXPECT_GE(contrast(text, ground), 7.0) << std::hex << text.rgb << " on " << ground.rgb;
    EXPECT_GE(contrast(t.accent_ink, t.accent), 7.0);
    EXPECT_EQ(t.field_border.rgb, t.ink.rgb);
    EXPECT_EQ(t.line.rgb, t.ink.rgb);
  }
}

}  // namespace
}  // namespace tdkt::widgets
