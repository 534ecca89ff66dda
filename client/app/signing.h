#pragma once

#include <vector>

#include "client/app/action.h"
#include "client/app/model.h"
#include "shared/workflow/signature.h"

namespace tdkt::app {

// Ký duyệt của thủ trưởng, as this machine sees it: by the same seal the server computes.

/// The newest signature of a dossier; nullptr when nobody has signed.
const ActNote* signature_of(const Entry& dossier);

/// Whether a case of it is back for completion: then what came after the signature is open (ADR 26).
bool has_case_to_complete(const Model& model, const base::Id& dossier);

/// The seal of a dossier as it stands here, with what is not sent yet.
workflow::Seal seal_of(const Model& model, const base::Id& dossier);

/// What was changed since it was signed; empty while the signature stands. Precondition: it was signed.
std::vector<workflow::SignedChange> changed_since(const ActNote& signature, const workflow::Seal& now);

/// Signs what this page shows.
Perform signing(const base::Id& dossier, const workflow::Seal& seal);

}  // namespace tdkt::app
