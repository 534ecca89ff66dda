#pragma once

#include <optional>
#include <string>

#include "client/screens/screen.h"
#include "shared/records/movement.h"

namespace tdkt::screens {

/// A window of days that is being entered or put right; `last_on` is its last day.
struct CampaignDraft {
  base::Id id;  // of the record that is put right; zero for a new one
  std::optional<records::CampaignKind> kind;
  std::string title, source;
  base::SchoolYear school_year;
  std::optional<base::Date> from_on, last_on;
  bool asked = false;  // the button was pressed: what is missing is said
};

/// Đợt, thời hạn: the days the Sở sets for registrations and dossiers of each school year, with the text that sets
/// them.
void draw_campaigns(widgets::Ui& ui, const app::Model& model, std::optional<CampaignDraft>& draft);

/// The form of one, above the page. Called last.
void draw_campaign_form(widgets::Ui& ui, const app::Model& model, std::optional<CampaignDraft>& draft,
                        Dispatch& dispatch);

}  // namespace tdkt::screens
