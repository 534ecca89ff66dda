#pragma once

#include <string>
#include <string_view>

#include "shared/base/text.h"

namespace tdkt::screens {

/// Whether what was typed into a search field, once folded (base::fold), stands in the text, accents apart. Nothing
/// typed: yes.
inline bool matches(std::string_view text, std::string_view folded_words) {
  return folded_words.empty() || base::fold(text).find(folded_words) != std::string::npos;
}

}  // namespace tdkt::screens
