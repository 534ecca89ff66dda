#include "shared/records/unit.h"

namespace tdkt::records {
namespace {

bool is_valid_on(const UnitName& name, base::Date day) {
  const bool begun = !name.from_on || *name.from_on <= day;
  const bool ended = name.until_on && *name.until_on <= day;
  return begun && !ended;
}

/// Where two rows hold on a day, the one that began later is the unit's newer state.
bool is_newer(const UnitName& a, const UnitName& b) {
  if (a.from_on != b.from_on) return a.from_on && (!b.from_on || *b.from_on < *a.from_on);
  return b.id < a.id;
}

}  // namespace

const UnitName* name_on(const Unit& unit, base::Date day) {
  const UnitName* found = nullptr;
  for (const UnitName& name : unit.lineage)
    if (is_valid_on(name, day) && (!found || is_newer(name, *found))) found = &name;
  return found;
}

std::optional<ManagingLevel> managing_level_on(const Unit& unit, base::Date day) {
  const UnitName* name = name_on(unit, day);
  return name ? name->managing_level : std::nullopt;
}

}  // namespace tdkt::records
