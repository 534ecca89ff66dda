#pragma once

#include <string>
#include <string_view>

#include "server/store/revisions.h"

namespace tdkt::store {

/// The columns of a RecordRow, in the order `row_of` reads them.
inline constexpr std::string_view kRowColumns =
    "record_id, kind, unit_id, parent_id, state, revision_id, change_seq, school_year, title, sort_key, folded, "
    "created_at, updated_at";

/// SQL for who an id in this column stands for: an account, joined as `a`, or the holder of a link, who is called after
/// the nomination it is for.
std::string actor_name(std::string_view id_column);

RecordRow row_of(const Statement& rows);

}  // namespace tdkt::store
