#pragma once

#include <optional>

#include "shared/base/value.h"

namespace tdkt::records {

/// Revisions are never rewritten, so a document keeps the fields of the program that wrote it. This gives one in the
/// fields of today, or nullopt where it has them already. Reading a record (convert.h) does this by itself.
///   award_history[].basis_id, one id -> basis_ids, a list
std::optional<base::Value> renewed(const base::Value& document);

}  // namespace tdkt::records
