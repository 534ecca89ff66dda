#pragma once

#include "server/store/revisions.h"
#include "shared/rules/record_set.h"

namespace tdkt::resources {

/// All records that the papers about a dossier, a nomination, an appraisal, a decision or a meeting are written from:
/// what it is judged with, the bodies above its unit, its tổ, and the meetings of its council. Without the record
/// itself where there is none.
base::Result<rules::RecordSet> records_for_papers(store::Connection& connection, const store::RecordRow& row);

}  // namespace tdkt::resources
