#pragma once

#include <set>
#include <string>

#include "client/screens/findings_panel.h"
#include "client/screens/screen.h"

namespace tdkt::screens {

struct DecisionState {
  base::Id shown;             // whose state this is
  std::set<base::Id> picked;  // nominations ticked to be taken in
  std::string words;          // search among them
  bool confirming = false;
  widgets::GridState grid;
  std::string refused;  // why the list did not take what was typed or pasted
  FindingsState findings;
};

/// Quyết định or Tờ trình: its head, its list, what the rules say about it; read-only once issued.
void draw_decision(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, DecisionState& state,
                   Dispatch& dispatch);

/// The words looked for among those who may be taken in.
void narrow_decision(const app::Model& model, DecisionState& state, app::Narrowing& narrowing);

}  // namespace tdkt::screens
