#pragma once

#include <string>
#include <string_view>

#include "client/widgets/ui.h"
#include "shared/base/text.h"

namespace tdkt::screens {

/// Whether what was typed into a search field, once folded (base::fold), stands in the text, accents apart. Nothing
/// typed: yes.
inline bool matches(std::string_view text, std::string_view folded_words) {
  return folded_words.empty() || base::fold(text).find(folded_words) != std::string::npos;
}

/// The words a list is searched for. On a phone the list's other filters lie behind one button beside them, which says
/// how many are in use, so that there is something to read below. Whether those are to be drawn now.
bool draw_search(widgets::Ui& ui, std::string_view name, std::string& words, float width, size_t in_use, bool& open);

}  // namespace tdkt::screens
