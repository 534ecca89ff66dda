#pragma once

#include <cstdint>

#include "imgui.h"

namespace tdkt::widgets {

/// 0xRRGGBB.
struct Color {
  uint32_t rgb = 0;
  constexpr ImU32 packed(uint32_t alpha = 255) const {
    return IM_COL32((rgb >> 16) & 255u, (rgb >> 8) & 255u, rgb & 255u, alpha);
  }
};

/// What a thing says by its colour. Never by colour alone: chips and findings carry an icon and words.
enum class Tone : uint8_t { neutral, accent, honour, must_fix, look_again, fine, not_yet };

/// The colours of one theme. Text colours reach 4.5:1 on paper, surface and sunken; field_border 3:1
/// (theme_test).
struct Theme {
  bool dark = false;
  Color paper, surface, sunken, line;  // page; cards and grids; heads of grids and hovered rows; hairlines
  Color field_border;
  Color ink, ink_soft, ink_faint;
  Color accent, accent_ink, accent_hover,
      accent_wash;  // the primary act, links, focus; its text; pressed; selection
  Color honour, must_fix, look_again, fine, not_yet;
  Color must_fix_wash, look_again_wash, fine_wash, not_yet_wash, honour_wash;  // grounds of chips
  uint32_t shadow_alpha = 40, scrim_alpha = 110;

  Color text(Tone tone) const;
  Color wash(Tone tone) const;
};

const Theme& light_theme();
const Theme& dark_theme();

// Lengths, CSS pixels.
inline constexpr float kGapXs = 8, kGapS = 12, kGapM = 16, kGapL = 24, kGapXl = 40;
inline constexpr float kRadius = 6;
inline constexpr float kRowHeight = 32;      // of a grid
inline constexpr float kTextColumn = 620;    // about 70 letters of body text
inline constexpr float kPhoneWidth = 720;    // narrower pages are laid out as on a phone
inline constexpr float kNarrowWidth = 1100;  // narrower pages close their side panels
// Lower pages, zoomed in or with a keyboard over them, spare one bar for what is read.
inline constexpr float kLowHeight = 420;

}  // namespace tdkt::widgets
