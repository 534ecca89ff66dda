#pragma once

#include <optional>
#include <set>
#include <string>

#include "client/screens/assignment.h"
#include "shared/law/awards.h"

namespace tdkt::screens {

/// The piles in which the office's work lies; the order of the tabs.
/// `elsewhere`: what another unit holds, before it comes here or after it was given on.
enum class Pile { arrived, under_appraisal, returned, suspended, before_council, closed, elsewhere };

struct ReceivedState {
  Pile pile = Pile::arrived;
  bool chosen = false;  // a person chose the pile; until then the first that holds work is shown
  std::string words;
  base::Id unit;  // zero: all
  std::optional<law::Award> award;
  Appraiser appraiser;
  std::set<base::Id> picked;
  size_t shown = 0;           // rows of the pile drawn so far
  bool filters_open = false;  // on a phone
};

/// Thẩm định: what has come to this office, by how far it is; several at once can be taken in or found eligible.
void draw_received(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, ReceivedState& state,
                   Dispatch& dispatch);

/// The pile, the words looked for, and whose cases are shown: of which unit, award and appraiser.
void narrow_received(ReceivedState& state, app::Narrowing& narrowing);

}  // namespace tdkt::screens
