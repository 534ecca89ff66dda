#include "client/screens/nominees.h"

#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/drafting.h"

namespace tdkt::screens {

void Nominees::refresh(const app::Model& model, const base::Id& unit) {
  const uint64_t people = model.records.version_of<records::Person>();
  const uint64_t units = model.records.version_of<records::Unit>();
  if (unit_ == unit && people_ == people && units_ == units && day_ == model.today()) return;
  unit_ = unit;
  people_ = people;
  units_ = units;
  day_ = model.today();
  all_.clear();
  labels_.clear();
  for (const auto* person : app::staff(model, unit))
    add(model, person->id, person->team_id ? app::unit_name(model, *person->team_id) : person->position);
  add(model, unit, {});
  for (const auto* team : app::teams(model, unit)) add(model, team->id, {});
  names_.clear();
  for (const auto& nominee : all_) names_.push_back(nominee.name);
  std::sort(names_.begin(), names_.end());
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
}

void Nominees::add(const app::Model& model, const base::Id& id, const std::string& detail) {
  const auto nominee = nominee_of(model, id);
  if (!nominee) return;
  labels_.push_back(detail.empty() ? nominee->name : nominee->name + " · " + detail);
  all_.push_back(*nominee);
}

}  // namespace tdkt::screens
