#pragma once

#include <optional>
#include <vector>

#include "shared/base/id.h"
#include "shared/records/dossier.h"

namespace tdkt::workflow {

/// Tuyến trình: the units above a proposing unit on a day, the nearest first, as its lineage names them (Luật 2022,
/// Đ83.1). THCS Bãi Bồi: Phòng GDĐT, Sở until 2025-06-30; the Sở alone from then on. Above the last one are those who
/// do not work in this program: UBND tỉnh, Bộ.
using Route = std::vector<base::Id>;

/// No unit of the sector stands deeper; what goes on longer runs in a circle.
inline constexpr size_t kLongestRoute = 4;

/// Who receives a dossier: the first above its unit; the Sở at once where the letter is addressed to its Giám đốc, as
/// it may be for awards by theme and Giấy khen of the Sở (VR-F04). nullopt where nobody is recorded above the unit.
std::optional<base::Id> receiver(const Route& route, std::optional<records::Addressee> addressee);

/// Who a case goes to when its holder forwards it; nullopt where it leaves the program.
std::optional<base::Id> next_on(const Route& route, const base::Id& holder);

/// Who has come in the place of a holder that no longer stands above the unit; nullopt while it does.
std::optional<base::Id> successor_on(const Route& route, const base::Id& holder);

}  // namespace tdkt::workflow
