#include "server/store/id_list.h"

#include "shared/base/value.h"
#include "shared/wire/json.h"

namespace tdkt::store {

std::string id_list_text(const std::vector<base::Id>& ids) {
  base::Value list = base::Value::array();
  for (const base::Id& id : ids) list.push(id.text());
  return wire::write_json(list);
}

base::Result<std::vector<base::Id>> id_list_of(std::string_view text) {
  TDKT_TRY(list, wire::read_json(text));
  std::vector<base::Id> ids;
  if (!list.items()) return ids;
  for (const base::Value& item : *list.items())
    if (const std::string* word = item.string())
      if (const auto id = base::Id::parse(*word)) ids.push_back(*id);
  return ids;
}

}  // namespace tdkt::store
