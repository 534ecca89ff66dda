#pragma once

#include <optional>
#include <string>
#include <variant>

#include "server/store/database.h"
#include "server/store/revisions.h"
#include "shared/base/value.h"
#include "shared/records/kinds.h"

namespace tdkt::resources {

/// What a document says of the row that lists show: owner, parent, title, what search finds. `malformed` with places
/// when it cannot be read as its kind. record_id is the document's own. Whose a nomination is, only its dossier says:
/// its unit_id stays zero until find_owner. A unit is listed under the name it has today.
base::Result<store::RecordRow> row_of(records::RecordKind kind, const base::Value& document, base::Date today);

/// Gives the row of a nomination the unit of its dossier; others have theirs. `malformed` when there is no such
/// dossier.
base::Status find_owner(store::Connection& connection, store::RecordRow& row);

/// Whom a nomination proposes; nobody once it was taken off the list.
std::optional<base::Id> nominee_in(const base::Value& nomination);

/// Keeps what other tables draw from a saved document: who manages a unit, whom a nomination proposes.
base::Status note_document(store::Connection& connection, records::RecordKind kind, const base::Value& document);

/// Whether documents of a kind hold places that not everyone who may write them may change.
bool has_protected_places(records::RecordKind kind);

/// Refuses (`malformed`, naming the places) what only the program or the Sở may write: history rows that claim to be
/// registered, and, unless `may_reorganise`, a unit's names and managers. `before` is null for a new record.
base::Status check_protected(records::RecordKind kind, const base::Value& before, const base::Value& after,
                             bool may_reorganise);

}  // namespace tdkt::resources
