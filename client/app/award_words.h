#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/law/awards.h"
#include "shared/records/common.h"

namespace tdkt::app {

// Awards and ratings as the sector writes them in its tables.

/// "CSTĐCS", "BK UBND tỉnh": what stands in a cell.
std::string_view short_display(law::Award award);
/// "HTXSNV".
std::string_view short_display(records::RatingLevel level);

/// Folded, letters and digits only: "CSTĐ - cơ sở" -> "cstdcoso".
std::string squeezed(std::string_view text);

/// Reads what schools type: the word of the law ("CSTDCS"), its abbreviation with dấu, the full name, with or without
/// accents, any case. nullopt when it is none of these.
std::optional<law::Award> award_of_text(std::string_view text);
std::optional<records::RatingLevel> rating_of_text(std::string_view text);

}  // namespace tdkt::app
