#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "client/screens/screen.h"
#include "shared/records/clause.h"

namespace tdkt::screens {

/// Wording that is being entered. The parts of the citation are texts of the catalogue, which lives as long as the
/// program.
struct ClauseDraft {
  law::Citation citation;
  std::string wording;
  std::string source;
  bool asked = false;
};

struct ClauseState {
  std::optional<ClauseDraft> draft;
};

/// What the law says at a place: its wording where someone has entered it, else `summary`, marked as ours. Asks for the
/// wording when it is drawn first.
void draw_clause(widgets::Ui& ui, const app::Model& model, const law::Citation& citation, std::string_view summary,
                 ClauseState& state, Dispatch& dispatch);

/// The form of the wording, above the page. Called last.
void draw_clause_form(widgets::Ui& ui, const app::Model& model, ClauseState& state, Dispatch& dispatch);

/// Asks that the wording of a place be kept, entered by this person today; the second reader is still to come.
void keep_wording(const app::Model& model, const law::Citation& citation, std::string_view wording,
                  std::string_view source, Dispatch& dispatch);

}  // namespace tdkt::screens
