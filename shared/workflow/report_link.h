#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "shared/base/value.h"
#include "shared/workflow/states.h"

namespace tdkt::workflow {

// Liên kết viết báo cáo: who holds one has no account and writes the report of one nomination (ADR 18).

/// How long a link may be used, in days: as it is made without a choice, the choices, and the most.
inline constexpr int64_t kLinkDays = 14, kLinkDaysMost = 30;
inline constexpr int64_t kLinkDayChoices[] = {3, 7, kLinkDays, kLinkDaysMost};

/// How many files may stand in the evidence of a nomination that came through its links.
inline constexpr size_t kLinkFilesMost = 20;

/// The fields of the report that its holder reads and writes. Nothing else of a nomination is theirs.
std::span<const std::string_view> fields_by_link();

/// Whether the report of a nomination is still the unit's to write. The dossier matters while the nomination is a
/// draft.
bool takes_a_report(State nomination, State dossier);

/// The nomination's report, cut down to those fields.
base::Value report_by_link(const base::Value& nomination);

/// The nomination with these fields of its report as the holder wrote them, and nothing else of it changed. A field
/// that `report` does not name becomes empty.
base::Value with_report_by_link(base::Value nomination, const base::Value& report);

}  // namespace tdkt::workflow
