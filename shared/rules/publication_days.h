#pragma once

#include <cstdint>
#include <vector>

#include "shared/base/date.h"
#include "shared/records/openness.h"

namespace tdkt::rules {

/// The longest time the list of a dossier was public in its unit before a day, in days; 0 when it was not.
int64_t days_public_before(const std::vector<records::Publication>& publications, base::Date end);

}  // namespace tdkt::rules
