#include "client/widgets/theme.h"

namespace tdkt::widgets {
namespace {

constexpr Theme kLight{
    .dark = false,
    .paper = {0xF6F7F5},
    .surface = {0xFFFFFF},
    .sunken = {0xEFF2F0},
    .line = {0xDADFDC},
    .field_border = {0x7C8A87},
    .ink = {0x1B2426},
    .ink_soft = {0x4C5A5E},
    .ink_faint = {0x606D6B},
    .accent = {0x0B5E6B},
    .accent_ink = {0xFFFFFF},
    .accent_hover = {0x084B56},
    .accent_wash = {0xE2F0F1},
    .honour = {0x805700},
    .must_fix = {0xB3261E},
    .look_again = {0x845600},
    .fine = {0x22693F},
    .not_yet = {0x55606E},
    .must_fix_wash = {0xFCEBE9},
    .look_again_wash = {0xFCF3E0},
    .fine_wash = {0xE6F3EA},
    .not_yet_wash = {0xECEFF2},
    .honour_wash = {0xFBF1DA},
    .shadow_alpha = 36,
    .scrim_alpha = 96,
};

constexpr Theme kDark{
    .dark = true,
    .paper = {0x14181A},
    .surface = {0x1C2225},
    .sunken = {0x252C30},
    .line = {0x333C40},
    .field_border = {0x74827F},
    .ink = {0xEAF0EE},
    .ink_soft = {0xB4C0BE},
    .ink_faint = {0x97A5A2},
    .accent = {0x6CC5D1},
    .accent_ink = {0x0C1416},
    .accent_hover = {0x8AD6E0},
    .accent_wash = {0x1B373C},
    .honour = {0xE2B659},
    .must_fix = {0xFF9A92},
    .look_again = {0xF1C26B},
    .fine = {0x86D2A4},
    .not_yet = {0xA9B4C0},
    .must_fix_wash = {0x3A2523},
    .look_again_wash = {0x352C1A},
    .fine_wash = {0x1C3226},
    .not_yet_wash = {0x2A3238},
    .honour_wash = {0x342B18},
    .shadow_alpha = 120,
    .scrim_alpha = 150,
};

}  // namespace

const Theme& light_theme() { return kLight; }
const Theme& dark_theme() { return kDark; }

Color Theme::text(Tone tone) const {
  switch (tone) {
    case Tone::neutral: return ink_soft;
    case Tone::accent: return accent;
    case Tone::honour: return honour;
    case Tone::must_fix: return must_fix;
    case Tone::look_again: return look_again;
    case Tone::fine: return fine;
    case Tone::not_yet: return not_yet;
  }
  return ink_soft;
}

Color Theme::wash(Tone tone) const {
  switch (tone) {
    case Tone::neutral: return sunken;
    case Tone::accent: return accent_wash;
    case Tone::honour: return honour_wash;
    case Tone::must_fix: return must_fix_wash;
    case Tone::look_again: return look_again_wash;
    case Tone::fine: return fine_wash;
    case Tone::not_yet: return not_yet_wash;
  }
  return sunken;
}

}  // namespace tdkt::widgets
