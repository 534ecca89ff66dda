#pragma once

#include <string>

#include "client/screens/screen.h"

namespace tdkt::screens {

struct AwardRegisterState {
  std::string words, school_year, award;  // "" = all
  widgets::GridState grid;
  bool filters_open = false;  // on a phone
};

/// Khen thưởng: who was honoured, as published; the unit's own people first.
void draw_award_register(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model,
                         AwardRegisterState& state, Dispatch& dispatch);

/// The words looked for, the school year, the award.
void narrow_award_register(AwardRegisterState& state, app::Narrowing& narrowing);

}  // namespace tdkt::screens
