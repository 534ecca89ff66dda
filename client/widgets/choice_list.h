#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "client/widgets/ui.h"

namespace tdkt::widgets {

/// The list below a field, as it is in one frame.
struct ChoiceList {
  std::string_view name;                      // of what is chosen
  std::span<const std::string_view> choices;  // all there are
  std::span<const size_t> matches;            // those that are shown
  size_t at = kNoChoice;                      // among the matches: what Enter takes
  size_t chosen = kNoChoice;                  // among the choices: what holds now
  bool show = false;                          // scroll to where one is
  std::span<const float> widths;              // of the choices, as widths_of() measures them
  std::string_view told;                      // below them: how many there are, or what to do where there are none
};

/// For the node of the field; 0: no list is there.
struct ShownChoices {
  uint32_t controls = 0, active = 0;
};
/// Draws it above the page, below or above the box of the field; ids are below the place `id`. Costs what is seen of
/// it.
ShownChoices choice_list(Ui& ui, std::string_view id, const Rect& box, const ChoiceList& list);
/// Which of `count` choices was pressed in the list of this place, by whatever means; asked before it is drawn again.
std::optional<size_t> pressed_choice(const Ui& ui, std::string_view id, size_t count);

/// How wide each of them is drawn.
std::vector<float> widths_of(const Ui& ui, std::span<const std::string_view> choices);

}  // namespace tdkt::widgets
