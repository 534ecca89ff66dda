#include "server/store/superiors.h"

#include <map>

namespace tdkt::store {
namespace {

struct Superior {
  base::Id id;
  std::optional<base::Date> until_on;

  bool operator==(const Superior&) const = default;
};

/// By the first day, "" where the beginning is not recorded.
std::map<std::string, Superior> superiors_in(const records::Unit& unit) {
  std::map<std::string, Superior> superiors;
  for (const records::UnitName& name : unit.lineage)
    if (name.superior_id)
      superiors[name.from_on ? name.from_on->text() : std::string()] = {*name.superior_id, name.until_on};
  return superiors;
}

}  // namespace

base::Status note_superiors(Connection& connection, const records::Unit& unit) {
  TDKT_CHECK(connection.run("DELETE FROM unit_superiors WHERE unit_id = ?", unit.id));
  for (const auto& [from_on, superior] : superiors_in(unit))
    TDKT_CHECK(
        connection.run("INSERT INTO unit_superiors (unit_id, from_on, until_on, superior_id) VALUES (?, ?, ?, ?)",
                       unit.id, from_on, superior.until_on, superior.id));
  return base::Done{};
}

base::Result<bool> has_noted_superiors(Connection& connection, const records::Unit& unit) {
  TDKT_TRY(rows,
           connection.query("SELECT from_on, superior_id, until_on FROM unit_superiors WHERE unit_id = ?", unit.id));
  std::map<std::string, Superior> noted;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return noted == superiors_in(unit);
    noted[rows.string(0)] = {rows.id(1), rows.optional_date(2)};
  }
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
