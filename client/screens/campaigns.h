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

/// A later last day of a window for one unit, being given.
struct ExtensionDraft {
  std::optional<base::Id> campaign, unit;
  std::optional<base::Date> last_on;
  std::string reason;
  bool asked = false;
};

struct CampaignDrafts {
  std::optional<CampaignDraft> campaign;
  std::optional<ExtensionDraft> extension;
};

/// Đợt, thời hạn: the days the Sở sets for registrations and dossiers of each school year, with the text that sets
/// them, and to whom they were extended.
void draw_campaigns(widgets::Ui& ui, const app::Model& model, CampaignDrafts& drafts);

/// The form that is open, above the page. Called last.
void draw_campaign_form(widgets::Ui& ui, const app::Model& model, CampaignDrafts& drafts, Dispatch& dispatch);

/// Gia hạn cho một đơn vị, in campaign_extensions.cpp: the extensions of a window, `all` or those for the unit of who
/// looks; and the form that gives one.
void draw_extensions(widgets::Ui& ui, const app::Model& model, const records::Campaign& campaign, bool all);
void draw_extension_form(widgets::Ui& ui, const app::Model& model, std::optional<ExtensionDraft>& draft,
                         Dispatch& dispatch);

}  // namespace tdkt::screens
