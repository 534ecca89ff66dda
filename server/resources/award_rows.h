#pragma once

#include "server/store/revisions.h"
#include "shared/records/decision.h"
#include "shared/records/nomination.h"

namespace tdkt::resources {

/// Writes an award that was decided into the history of the person or unit that has it: a new revision, signed by the
/// account that issued the decision. Who is not known here (no record) gets none.
base::Status write_award(store::Connection& connection, const records::Decision& decision,
                         const records::Nomination& nomination, const store::By& by);

/// Who decided, in words: "Giám đốc Sở Giáo dục và Đào tạo".
std::string issuer_of(const records::Decision& decision);

}  // namespace tdkt::resources
