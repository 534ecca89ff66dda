#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/http/request.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

namespace tdkt::http {

/// A revision as a strong entity tag: "\"0190…\"".
std::string etag(const base::Id& revision_id);

/// What a saving request says it is based on.
struct Condition {
  std::optional<base::Id> base_revision_id;  // If-Match; nullopt: If-None-Match: *, the record must not exist
};

/// Reads If-Match or If-None-Match of a save. `condition_required` when neither stands there, `malformed` when it is
/// not one revision (a weak tag, a list, "*" in If-Match) or both stand there.
base::Result<Condition> save_condition(const Request& request);

/// True when the client names this tag in If-None-Match: it holds the newest version, 304 is the answer.
bool holds_already(const Request& request, std::string_view tag);

}  // namespace tdkt::http
