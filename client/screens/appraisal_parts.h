#pragma once

#include "client/app/appraisals.h"
#include "client/app/entry.h"
#include "client/app/returned.h"
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
  Dispatch& dispatch;
  const records::Appraisal* appraisal = nullptr;          // what was written so far
  std::optional<std::vector<sync::Change>> changes = {};  // since the return
  bool may_write = false;                                 // in the appraisal
  bool may_comment = false;                               // a new remark has a return to go with

  /// Writes into the appraisal.
  void write(std::vector<app::EditField> edits);
  void write(std::string place, base::Value value);
  std::string who() const { return app::oneself(model).words; }
};

/// The nomination as the unit wrote it, with pins.
void draw_appraised_nomination(Appraising& at);
/// Report of the core, changes, checklist, history, timeline.
void draw_appraisal_findings(Appraising& at);
/// Where the law changed under way: what each text finds, and the choice between them.
void draw_criteria_choice(Appraising& at);
/// What no machine decides, each line with its clause, tick and note.
void draw_appraisal_checklist(Appraising& at);
/// Who reads the case a second time, and what they say of it.
void draw_second_readings(Appraising& at);
/// What the unit has changed since the nomination was returned, both texts.
void draw_appraisal_changes(Appraising& at);
/// The change at a place, below what stands there now.
void draw_change_at(Appraising& at, std::string_view place);
/// The remarks at a place that were not sent yet. `label`: what stands there.
void draw_remarks_at(Appraising& at, std::string_view place, std::string_view label);
/// Those at places that are no longer there.
void draw_lost_remarks(Appraising& at);
/// A new remark at a place, with the focus in it.
void pin_remark(Appraising& at, std::string_view place);
/// Brings the place of the nomination into view: itself, or the nearest drawn one above it.
void lead_to_place(Appraising& at, std::string place);
/// The bar of acts at the bottom, and the dialogs they open.
float appraisal_bar_height(widgets::Ui& ui);
void draw_appraisal_acts(Appraising& at, const widgets::Rect& bar);
/// The same at the end of a page that has no room for a bar.
void draw_appraisal_acts_below(Appraising& at);
void draw_appraisal_dialogs(Appraising& at);
size_t appraisal_acts(const app::Model& model, const app::Entry& entry);

}  // namespace tdkt::screens
