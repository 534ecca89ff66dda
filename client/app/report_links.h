#pragma once

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

// The links through which a nominee writes their own report. They live on the server alone: without a line there is
// nothing to show and nothing to make.

/// Forgets those of another nomination, with the address that was told, and lists these.
void open_report_links(Model& model, const base::Id& nomination, Effects& effects);
void ask_report_links(Model& model, const AskReportLinks& wanted, Effects& effects);
void report_links_answered(Model& model, const AskReportLinks& what, const HttpAnswered& answer, Effects& effects);

}  // namespace tdkt::app
