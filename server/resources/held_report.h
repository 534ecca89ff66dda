#pragma once

#include "server/http/request.h"
#include "server/store/report_links.h"
#include "server/store/revisions.h"
#include "shared/base/value.h"

namespace tdkt::resources {

/// The nomination a link is for, as it is now.
struct Held {
  store::ReportLink link;
  store::RecordRow row;
  base::Value document;
};

/// By the link of a request. `unauthenticated` or `forbidden` where that opens nothing, `not_allowed_in_state` where
/// the report is not the unit's to write now.
base::Result<Held> held_by(store::Connection& connection, const http::Request& request);

/// Keeps a document of it as a revision like any other, whose author is the link; `held` is as it stands then.
base::Status keep_by_link(store::Connection& connection, const http::Request& request, const base::Id& revision_id,
                          base::Value document, Held& held);

/// `not_allowed_in_state`, for who writes the report, unless the unit may still send it: the dossier was sent, or the
/// nomination was taken out of the list.
base::Status check_takes_a_report(store::Connection& connection, const store::RecordRow& nomination);

}  // namespace tdkt::resources
