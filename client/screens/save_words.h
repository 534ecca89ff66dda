#pragma once

#include <string>

#include "client/app/model.h"
#include "client/widgets/icons.h"
#include "client/widgets/theme.h"

namespace tdkt::screens {

/// Where all that was typed is safe, in a few words for the top of every screen, worst news first.
struct SaveWords {
  std::string text;      // "Đã lưu 10:42"
  std::string sentence;  // what it means and what happens next
  widgets::Tone tone = widgets::Tone::fine;
  widgets::Icon icon = widgets::Icon::check_circle;
};
SaveWords save_words(const app::Model& model);

}  // namespace tdkt::screens
