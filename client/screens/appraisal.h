#pragma once

#include <string>
#include <vector>

#include "client/screens/screen.h"

namespace tdkt::screens {

struct AppraisalState {
  enum class Asking { nothing, to_return, to_suspend, to_refuse };
  Asking asking = Asking::nothing;
  bool asked = false;               // the dialog's act was pressed once
  base::Id noting;                  // the row of the checklist whose note was asked for
  bool asked_second = false;        // an objection was pressed without its reason
  size_t part = 0;                  // on narrow pages: the dossier, or what was found
  std::vector<std::string> places;  // drawn in this frame: where findings can lead
};

/// Thẩm định một trường hợp: the nomination as the unit wrote it, what the core found, what a person must look at, what
/// the unit has changed since a return, and the acts that are open. What the appraiser writes goes into the appraisal
/// record.
void draw_appraisal(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, AppraisalState& state,
                    Dispatch& dispatch);

/// Where there is no room for both: the dossier, or what was found.
void narrow_appraisal(AppraisalState& state, app::Narrowing& narrowing);

}  // namespace tdkt::screens
