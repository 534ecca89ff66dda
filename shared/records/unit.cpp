#include "shared/records/unit.h"

namespace tdkt::records {

const UnitName* name_on(const Unit& unit, base::Date day) {
  for (const UnitName& name : unit.lineage) {
    const bool begun = !name.from_on || *name.from_on <= day;
    const bool ended = name.until_on && *name.until_on <= day;
    if (begun && !ended) return &name;
  }
  return nullptr;
}

std::optional<ManagingLevel> managing_level_on(const Unit& unit, base::Date day) {
  const UnitName* name = name_on(unit, day);
  return name ? name->managing_level : std::nullopt;
}

}  // namespace tdkt::records
