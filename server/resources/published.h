#pragma once

#include "server/store/database.h"

namespace tdkt::resources {

/// Whether the public reads what was decided: every published line is made again from the revisions with which, by the
/// log, decisions were issued, corrected and revoked. `unavailable`, naming the line, where one was put in, altered or
/// taken away by hand. For a chain that verifies (ADR 42).
base::Status check_published(store::Connection& connection);

}  // namespace tdkt::resources
