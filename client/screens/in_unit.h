#pragma once

#include <string>
#include <vector>

#include "client/screens/conflict.h"
#include "client/screens/screen.h"
#include "client/widgets/grid.h"
#include "shared/workflow/signature.h"

namespace tdkt::screens {

/// What happens in the unit before a dossier is sent, in the order of the work. Each has a page of its own.
enum class UnitStep { consent, review, council, meeting, publication, signature };

/// What takes longer to work out than to draw, as of one version of the records.
struct InUnitKnown {
  base::Id dossier;
  uint64_t version = 0;
  workflow::Seal seal;
  std::vector<base::Id> without_consent;
};

struct InUnitState {
  base::Id dossier;    // whose state this is; another dossier begins anew
  std::string led_to;  // the part the address asked for last
  base::Id record;     // the meeting or publication that is open, where there are several
  base::Id vote;       // on a phone: whose votes are being written
  widgets::GridState votes;
  std::string said;              // of the sheet of votes: why something was not taken
  bool signing = false;          // while it is being asked
  std::string amendment_reason;  // of a meeting that is about to be begun after the dossier was sent
  size_t amended = 0;            // 0: one more meeting; else which of the earlier ones it puts right
  bool asked_amendment = false;  // it was pressed once
  InUnitKnown known;
};

/// Các bước trong đơn vị: what is done, what waits and what the law asks, each step one press away: consent, review of
/// the tổ, council, its meeting with the votes, publication, the head's signature.
void draw_in_unit(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, InUnitState& state,
                  ConflictState& conflict, Dispatch& dispatch);

}  // namespace tdkt::screens
