#pragma once

#include <optional>
#include <string>

#include "client/screens/rule_card.h"
#include "client/screens/screen.h"
#include "shared/law/awards.h"

namespace tdkt::screens {

struct RuleBookState {
  std::string words;
  std::optional<law::Award> award;
  std::optional<law::Confidence> confidence;
  std::optional<base::Date> on;  // in force on this day
  bool dated = false;            // `on` was set: to today at first, then by the person
  std::string led_to;            // the rule the address asked for last
  int frames_to_head = 0;        // after its foot is in sight, its head is
  RuleCardState card;
};

/// Sổ luật: every rule of the catalogue with its source, how sure it is, and what it says.
void draw_rule_book(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, RuleBookState& state,
                    Dispatch& dispatch);

/// The words looked for, the award, how sure the rules are, the day they are in force.
void narrow_rule_book(const app::Model& model, RuleBookState& state, app::Narrowing& narrowing);

}  // namespace tdkt::screens
