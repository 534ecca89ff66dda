#pragma once

#include <string>
#include <vector>

#include "client/screens/dossier.h"

namespace tdkt::screens {

/// What the rail says of a part.
struct PartSummary {
  DossierPart part;
  std::string title, detail;
  widgets::Tone tone = widgets::Tone::not_yet;
};
std::vector<PartSummary> summaries(const app::Model& model, const records::Dossier& dossier);

/// The part in which a place of the dossier itself lies.
DossierPart part_of_place(std::string_view place);

/// The dossier, its nominations in the order of the list, its meetings and publications: whose findings are shown.
std::vector<base::Id> records_of(const app::Model& model, const base::Id& dossier);

void draw_reports(widgets::Ui& ui, const app::Model& model, const records::Dossier& dossier, DossierState& state,
                  Dispatch& dispatch);
void draw_minutes(widgets::Ui& ui, const app::Model& model, const records::Dossier& dossier, Dispatch& dispatch);
void draw_letter(widgets::Ui& ui, const app::Model& model, const records::Dossier& dossier, Dispatch& dispatch);
void draw_signing(widgets::Ui& ui, const app::Model& model, const records::Dossier& dossier, DossierState& state,
                  Dispatch& dispatch);

/// How many are proposed for each award, in the order of the law.
void draw_awards(widgets::Ui& ui, const app::Model& model, const base::Id& dossier);

/// What the server found when it refused a submission, in its own words, which are ours; nothing when it did not.
void draw_server_findings(widgets::Ui& ui, const app::Model& model, const std::vector<base::Id>& records,
                          Dispatch& dispatch, const Lead& lead);

/// Asks before sending and before withdrawing.
void draw_dossier_dialogs(widgets::Ui& ui, const app::Model& model, const records::Dossier& dossier,
                          DossierState& state, Dispatch& dispatch);

}  // namespace tdkt::screens
