#pragma once

#include <string>

#include "client/screens/conflict.h"
#include "client/screens/findings_panel.h"
#include "client/screens/nominees.h"
#include "client/screens/screen.h"

namespace tdkt::screens {

struct NominationState {
  base::Id nomination;  // whose state this is
  FindingsState findings;
  bool showing_findings = false;  // where there is no room for a panel
  bool removing = false;          // out of the list, while it is being asked
  bool completing = false;        // "Gửi lại sau khi bổ sung", while it is being asked
  std::string note;               // the words that go with it
  std::string wanted_place;       // led here from elsewhere
  Nominees nominees;
};

/// One nomination: who, which award, on which ground, the report of Mẫu số 02/03, the evidence; what is known of the
/// person beside it. Read-only once it was sent, open again when it was returned.
void draw_nomination(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, NominationState& state,
                     ConflictState& conflict, Dispatch& dispatch);

/// Where there is no room for a panel: the form, or what is to be seen to.
void narrow_nomination(const app::Model& model, NominationState& state, app::Narrowing& narrowing);

}  // namespace tdkt::screens
