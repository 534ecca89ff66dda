#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/result.h"

namespace tdkt::store {

/// Ids as one column keeps them: a JSON list of texts.
std::string id_list_text(const std::vector<base::Id>& ids);
base::Result<std::vector<base::Id>> id_list_of(std::string_view text);

}  // namespace tdkt::store
