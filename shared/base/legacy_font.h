#pragma once

#include <string>
#include <string_view>

namespace tdkt::base {

/// Vietnamese typed for the fonts from before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times). Shown with other
/// fonts or pasted from old files it reads "NguyÔn ThÞ Hµ" or "Nguyeãn Thò Haø".

enum class LegacyFont { none, tcvn3, vni };

/// The encoding that turns the words of `text` into Vietnamese syllables where they are none as they stand;
/// none when no word says so, or as many speak against it. Short texts say little: give all there is (a whole
/// list, not a name).
LegacyFont legacy_font_of(std::string_view text);

/// True when the text looks like TCVN3 or VNI shown as Latin letters.
bool looks_like_legacy_font(std::string_view text);

/// The text in Unicode, read in the given encoding. Words with letters that the encoding does not have, and
/// words that are syllables only as they stand, stay; so do all when `font` is none. TCVN3 has no capitals
/// with tones: a word whose unmarked letters are all capitals, two or more of them in the word or in a text
/// without small ones, becomes capitals.
std::string from_legacy_font(std::string_view text, LegacyFont font);

/// The same, in the encoding that legacy_font_of() finds: what it cannot decide is left alone.
std::string from_legacy_font(std::string_view text);

}  // namespace tdkt::base
