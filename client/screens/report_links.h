#pragma once

#include <optional>

#include "client/screens/screen.h"

namespace tdkt::screens {

struct ReportLinksState {
  size_t days = 2;  // which of the choices; the third is the usual one
  std::optional<base::Id> revoking;
};

/// Liên kết viết báo cáo: the unit lets the nominee write their own report, without an account, for some days.
void draw_report_links(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, ReportLinksState& state,
                       Dispatch& dispatch);

}  // namespace tdkt::screens
