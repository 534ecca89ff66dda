#include "server/resources/units.h"

#include "server/store/revisions.h"
#include "shared/records/convert.h"
#include "shared/records/unit.h"
#include "shared/wire/json.h"

namespace tdkt::resources {

base::Result<std::string> unit_name(store::Connection& connection, const base::Id& id, base::Date day) {
  TDKT_TRY(now, store::current(connection, id));
  if (!now) return std::string();
  TDKT_TRY(document, wire::read_json(now->document));
  TDKT_TRY(unit, records::from_value<records::Unit>(document));
  const auto* name = records::name_on(unit, day);
  return name ? name->name : std::string();
}

}  // namespace tdkt::resources
