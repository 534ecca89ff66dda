#pragma once

#include "client/app/entry.h"
#include "client/screens/appraisal.h"
#include "shared/rules/report.h"

namespace tdkt::screens {

/// What the parts of the appraisal screen share while one frame is drawn.
struct Appraising {
  widgets::Ui& ui;
  const app::Model& model;
  const records::Nomination& nomination;
  const app::Entry& entry;
  const rules::Report& report;
  AppraisalState& state;
  AppraisalNotes& notes;
  Dispatch& dispatch;
  bool may_comment = false;  // the act of returning is open
};

/// The nomination as the unit wrote it, with pins.
void draw_appraised_nomination(Appraising& at);
/// Report of the core, checklist, history, timeline.
void draw_appraisal_findings(Appraising& at);
/// The bar of acts at the bottom, and the dialogs they open.
void draw_appraisal_acts(Appraising& at, const widgets::Rect& bar);
void draw_appraisal_dialogs(Appraising& at);
bool has_appraisal_acts(const app::Model& model, const app::Entry& entry);

}  // namespace tdkt::screens
