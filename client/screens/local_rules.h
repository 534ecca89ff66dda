#pragma once

#include <optional>
#include <string>

#include "client/screens/campaigns.h"
#include "client/screens/screen.h"
#include "shared/records/regulation.h"

namespace tdkt::screens {

/// A text that is being entered or put right; `last_on` is its last day.
struct RegulationDraft {
  base::Id id;  // of the record that is put right; zero for a new one
  records::Parameter parameter;
  std::string value;
  std::optional<base::Date> from_on, last_on, issued_on;
  std::string instrument_number;
  std::optional<law::Award> award;
  bool asked = false;  // the button was pressed: what is missing is said
};

struct LocalRulesState {
  std::optional<RegulationDraft> draft;
  CampaignDrafts campaigns;
  std::string led_to;  // the parameter the address asked for last
};

/// Quy định của địa phương: every number that the law leaves to the province or the unit, with the text that sets it;
/// the Sở enters its own for the sector, a unit its own for itself. Below, the days the Sở sets for each school year.
void draw_local_rules(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, LocalRulesState& state,
                      Dispatch& dispatch);

/// The form of a text, above the page. Called last.
void draw_regulation_form(widgets::Ui& ui, const app::Model& model, std::optional<RegulationDraft>& draft,
                          Dispatch& dispatch);

}  // namespace tdkt::screens
