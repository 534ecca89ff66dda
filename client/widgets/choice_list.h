#pragma once

#include <optional>
#include <span>
#include <string_view>

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
  float widest = 0;                           // of the choices
  std::string_view told;                      // below them: how many there are, or what to do where there are none
};

struct ChoiceListResult {
  std::optional<size_t> pressed;      // among the choices
  uint32_t controls = 0, active = 0;  // for the field's node; 0: no list is there
};
/// Draws it above the page, below or above the box of the field; ids are below the place `id`. Costs what is seen of
/// it.
ChoiceListResult choice_list(Ui& ui, std::string_view id, const Rect& box, const ChoiceList& list);
/// Which of `count` choices was pressed in the list of this place, by whatever means.
std::optional<size_t> pressed_choice(const Ui& ui, std::string_view id, size_t count);

/// How wide the widest of them is drawn.
float widest_choice(const Ui& ui, std::span<const std::string_view> choices);

}  // namespace tdkt::widgets
