#include "shared/records/movement.h"

namespace tdkt::records {

const Extension* extension_of(const Campaign& campaign, const base::Id& unit_id) {
  const Extension* latest = nullptr;
  for (const Extension& extension : campaign.extensions) {
    if (extension.unit_id != unit_id || !extension.until_on || !campaign.until_on) continue;
    if (*extension.until_on > (latest ? *latest->until_on : *campaign.until_on)) latest = &extension;
  }
  return latest;
}

std::optional<base::Date> until_on_for(const Campaign& campaign, const base::Id& unit_id) {
  const Extension* extension = extension_of(campaign, unit_id);
  return extension ? extension->until_on : campaign.until_on;
}

}  // namespace tdkt::records
