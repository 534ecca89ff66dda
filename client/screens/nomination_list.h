#pragma once

#include <optional>
#include <set>
#include <string>

#include "client/screens/nominees.h"
#include "client/screens/screen.h"

namespace tdkt::screens {

/// Danh sách đề nghị of one dossier: a sheet like Excel's, on a phone a list.
struct NominationListState {
  widgets::GridState grid{.column = 2, .anchor_column = 2};  // at the first name
  std::optional<size_t> sorted_by;
  bool sorted_down = false;
  std::string said;                // why something was not taken, until the next change
  std::vector<base::Id> removing;  // while it is being asked
  Nominees nominees;
  // Picking people of the unit.
  bool picking = false;
  std::string filter;
  std::set<base::Id> picked;
  law::Award award = law::Award::LDTT;
  std::optional<base::Id> added;  // the first of those just added, until it is shown
};

void draw_nomination_list(widgets::Ui& ui, const app::Model& model, const records::Dossier& dossier,
                          NominationListState& state, Dispatch& dispatch);

/// What floats above it: picking people, and asking before taking out. Drawn last.
void draw_nomination_list_dialogs(widgets::Ui& ui, const app::Model& model, const records::Dossier& dossier,
                                  NominationListState& state, Dispatch& dispatch);

/// Leads to the cell a finding means; false when the sheet has no such cell (the nomination's own form has it).
bool go_to_nomination_cell(widgets::Ui& ui, const app::Model& model, const base::Id& nomination,
                           const std::string& place, NominationListState& state);

}  // namespace tdkt::screens
