#pragma once

#include <vector>

#include "server/resources/act.h"
#include "shared/records/kinds.h"

namespace tdkt::resources {

/// Ký duyệt của thủ trưởng: notes the signature with the seal of the dossier, its list, its meetings and its
/// publications in the unit, each as the act names it. The note must hold the seal's hash as the signer's own page
/// computed it: `stale` where that is another one.
base::Result<std::optional<http::Reply>> sign_dossier(store::Connection& connection, const http::Request& request,
                                                      const http::Session& session, const ActRequest& act);

/// `not_allowed_in_state` unless the newest signature stands over what the dossier is now; says what was changed since,
/// by whom and when.
base::Status check_signed(store::Connection& connection, const store::RecordRow& dossier);

/// The meetings and publications that the signature of a dossier covers.
base::Result<std::vector<store::RecordRow>> signed_beside(store::Connection& connection,
                                                          const store::RecordRow& dossier);

/// Whether a meeting or publication came after the dossier was signed. Where no signature is known, none did.
base::Result<bool> came_after_signature(store::Connection& connection, const base::Id& dossier, const base::Id& record);

/// `not_allowed_in_state` where this document, of a meeting or a publication, belongs to a dossier that was sent. While
/// one of its cases is back for completion, what the head did not sign yet is open: the unit meets or publishes once
/// more, and a meeting says why. What was signed and sent stays as it was.
base::Status check_open_with_dossier(store::Connection& connection, records::RecordKind kind,
                                     const base::Value& document);

}  // namespace tdkt::resources
