#pragma once

#include <optional>

#include "server/store/revisions.h"
#include "shared/rules/case.h"

namespace tdkt::resources {

/// The case of a registration, a meeting, a publication, a consultation or a complaint, with all that the server knows
/// around it; nullopt for other kinds.
base::Result<std::optional<rules::Case>> procedure_case_of(store::Connection& connection, const store::RecordRow& row,
                                                           rules::Phase phase, const rules::Dates& dates);

}  // namespace tdkt::resources
