#include "server/store/superiors.h"

namespace tdkt::store {

base::Status note_superiors(Connection& connection, const records::Unit& unit) {
  TDKT_CHECK(connection.run("DELETE FROM unit_superiors WHERE unit_id = ?", unit.id));
  for (const records::UnitName& name : unit.lineage) {
    if (!name.superior_id) continue;
    TDKT_CHECK(connection.run(
        "INSERT OR REPLACE INTO unit_superiors (unit_id, from_on, until_on, superior_id) VALUES (?, ?, ?, ?)", unit.id,
        name.from_on ? name.from_on->text() : std::string(), name.until_on, *name.superior_id));
  }
  return base::Done{};
}

base::Result<std::optional<base::Id>> superior_of(Connection& connection, const base::Id& unit_id, base::Date day) {
  TDKT_TRY(rows, connection.query("SELECT superior_id FROM unit_superiors WHERE unit_id = ?1 AND from_on <= ?2 AND "
                                  "(until_on IS NULL OR ?2 < until_on) ORDER BY from_on DESC LIMIT 1",
                                  unit_id, day));
  TDKT_TRY(found, rows.step());
  if (!found) return std::optional<base::Id>();
  return std::optional<base::Id>(rows.id(0));
}

base::Result<workflow::Route> route_of(Connection& connection, const base::Id& unit_id, base::Date day) {
  workflow::Route route;
  base::Id below = unit_id;
  while (route.size() < workflow::kLongestRoute) {
    TDKT_TRY(superior, superior_of(connection, below, day));
    if (!superior) break;
    route.push_back(*superior);
    below = *superior;
  }
  return route;
}

base::Result<std::vector<base::Id>> managed_by(Connection& connection, const base::Id& superior_id, base::Date day) {
  TDKT_TRY(rows,
           connection.query("SELECT DISTINCT unit_id FROM unit_superiors WHERE superior_id = ?1 AND from_on <= ?2 "
                            "AND (until_on IS NULL OR ?2 < until_on) ORDER BY unit_id",
                            superior_id, day));
  std::vector<base::Id> units;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return units;
    units.push_back(rows.id(0));
  }
}

}  // namespace tdkt::store
