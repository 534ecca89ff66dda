#include "client/widgets/contrast.h"

namespace tdkt::widgets {
namespace {

constexpr Theme sharpened(bool dark) {
  Theme theme{.dark = dark};
  const Color ground{dark ? 0x000000u : 0xFFFFFFu}, ink{dark ? 0xFFFFFFu : 0x000000u};
  theme.paper = theme.surface = ground;
  theme.must_fix_wash = theme.look_again_wash = theme.fine_wash = theme.not_yet_wash = theme.honour_wash = ground;
  theme.sunken = {dark ? 0x1E1E1Eu : 0xEDEDEDu};
  theme.ink = theme.ink_soft = theme.ink_faint = theme.line = theme.field_border = ink;
  theme.accent = {dark ? 0x9BE7F0u : 0x00404Bu};
  theme.accent_ink = ground;
  theme.accent_hover = {dark ? 0xC4F3F8u : 0x002A31u};
  theme.accent_wash = {dark ? 0x003038u : 0xD5F1F4u};
  theme.honour = {dark ? 0xF5D48Au : 0x4F3500u};
  theme.must_fix = {dark ? 0xFFC9C4u : 0x8A0F0Au};
  theme.look_again = {dark ? 0xFFE0A3u : 0x543600u};
  theme.fine = {dark ? 0xB8F0CCu : 0x0B4424u};
  theme.not_yet = {dark ? 0xD5DDE6u : 0x333C47u};
  theme.shadow_alpha = dark ? 0 : 60;
  theme.scrim_alpha = 190;
  return theme;
}

constexpr Theme kLight = sharpened(false), kDark = sharpened(true);

}  // namespace

const Theme& with_more_contrast(const Theme& theme) { return theme.dark ? kDark : kLight; }

}  // namespace tdkt::widgets
