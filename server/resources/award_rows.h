#pragma once

#include "server/store/revisions.h"
#include "shared/records/decision.h"
#include "shared/records/nomination.h"

namespace tdkt::resources {

/// Writes an award that was decided into the history of the person or unit that has it: a new revision, signed by the
/// account that issued the decision. Who is not known here (no record) gets none.
base::Status write_award(store::Connection& connection, const records::Decision& decision,
                         const records::Nomination& nomination, const store::By& by);

/// A history row follows the decision that corrects the one it rests on.
base::Status correct_award(store::Connection& connection, const records::Decision& earlier,
                           const records::Decision& correction, const records::Nomination& nomination,
                           const store::By& by);

/// A history row stays and says that it was revoked, by which decision; from then on it counts for nothing.
base::Status revoke_award(store::Connection& connection, const records::Decision& earlier,
                          const records::Decision& revocation, const records::Nomination& nomination,
                          const store::By& by);

/// Notes at a row of a person's or unit's history why it must be looked at again.
base::Status mark_for_review(store::Connection& connection, const base::Id& record, const base::Id& row,
                             const std::string& why, const store::By& by);

/// Who decided, in words: "Giám đốc Sở Giáo dục và Đào tạo".
std::string issuer_of(const records::Decision& decision);

}  // namespace tdkt::resources
