#pragma once

#include <string>

#include "client/screens/conflict.h"
#include "client/screens/findings_panel.h"
#include "client/screens/nomination_list.h"
#include "client/screens/screen.h"

namespace tdkt::screens {

/// The parts of a dossier, in the order of the work; `to_see` is a part only where there is no room for a panel.
enum class DossierPart { list, reports, minutes, letter, signing, to_see };

struct DossierState {
  base::Id dossier;  // whose state this is; another dossier begins anew
  DossierPart part = DossierPart::list;
  NominationListState list;
  FindingsState findings;
  bool findings_closed = false;
  bool submitting = false, withdrawing = false;  // while it is being asked
  std::string wanted_place;                      // led here from elsewhere
  bool only_lacking = false;                     // of the reports
};

/// Soạn hồ sơ: parts at the left, the chosen one in the middle, what is to be seen to at the right. After submission
/// the same, read-only, with the state of each nomination.
void draw_dossier(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, DossierState& state,
                  ConflictState& conflict, Dispatch& dispatch);

/// The open part, the order of its sheet, which reports are shown.
void narrow_dossier(const app::Model& model, DossierState& state, app::Narrowing& narrowing);

}  // namespace tdkt::screens
