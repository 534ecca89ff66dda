#pragma once

#include <string>
#include <vector>

#include "server/store/record_lists.h"
#include "shared/base/value.h"

namespace tdkt::resources {

/// A record as it travels: {kind, id, revision_id, document, state, unit_id, holder_unit_id, saved_at, saved_by, seq,
/// acts}. JSON text, because the document is text already.
base::Result<std::string> envelope(store::Connection& connection, const store::RecordView& record);

/// The same as a value, for where it stands inside something else.
base::Result<base::Value> envelope_value(store::Connection& connection, const store::RecordView& record);

/// One line of a list: without document and acts, with title and school year.
base::Value line_of_list(const store::RecordView& record);

/// Whether records of this kind go through states.
bool has_states(std::string_view kind);

}  // namespace tdkt::resources
