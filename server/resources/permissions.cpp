#include "server/resources/permissions.h"

#include <algorithm>
#include <map>

#include "server/store/procedure.h"
#include "server/store/superiors.h"

namespace tdkt::resources {

using records::RecordKind;
using workflow::Grant;

workflow::Grants grants_of(const http::Account& account) {
  workflow::Grants grants;
  for (const http::Role& role : account.roles)
    if (const auto known = base::from_word<workflow::Role>(role.role))
      grants.push_back({*known, role.unit_id, role.period.from, role.period.until});
  return grants;
}

base::Result<workflow::Owner> owner_of(store::Connection& connection, const base::Id& unit_id, base::Date today) {
  TDKT_TRY(superior, store::superior_of(connection, unit_id, today));
  return workflow::Owner{unit_id, superior.value_or(base::Id{})};
}

base::Result<bool> has_right(store::Connection& connection, const http::Account& account, workflow::Right right,
                             RecordKind kind, const base::Id& unit_id, base::Date today) {
  TDKT_TRY(owner, owner_of(connection, unit_id, today));
  return workflow::has_right(right, kind, owner, grants_of(account), today);
}

base::Result<bool> may_read(store::Connection& connection, const http::Account& account, RecordKind kind,
                            const store::RecordRow& row, base::Date today) {
  TDKT_TRY(owner, owner_of(connection, row.unit_id, today));
  TDKT_TRY(standing, store::standing_of(connection, row.record_id));
  if (standing) owner.holder_unit_id = standing->holder_unit_id;
  return workflow::has_right(workflow::Right::read, kind, owner, grants_of(account), today);
}

bool has_right_somewhere(const http::Account& account, workflow::Right right, RecordKind kind, base::Date today) {
  const workflow::Grants grants = grants_of(account);
  return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) {
    return workflow::has_right(right, kind, {grant.unit_id, base::Id{}}, grants, today);
  });
}

base::Result<workflow::Standing> standing_on(store::Connection& connection, const store::RecordRow& row,
                                             base::Date today) {
  workflow::Standing standing{base::from_word<workflow::State>(row.state).value_or(workflow::State::draft), row.unit_id,
                              row.unit_id};
  TDKT_TRY(sent, store::standing_of(connection, row.record_id));
  if (!sent) return standing;
  standing.holder_unit_id = sent->holder_unit_id;
  TDKT_TRY(route, store::route_of(connection, row.unit_id, today));
  standing.successor_unit_id = workflow::successor_on(route, sent->holder_unit_id).value_or(base::Id{});
  return standing;
}

bool may_ever(const http::Account& account, workflow::Subject subject, workflow::Act act,
              const workflow::Standing& standing, base::Date today) {
  const workflow::Grants grants = grants_of(account);
  for (const workflow::Transition& edge : workflow::transitions()) {
    if (edge.subject != subject || edge.act != act) continue;
    const base::Id where = workflow::unit_of(edge.side, standing);
    for (const Grant& grant : grants)
      if (!where.is_zero() && edge.roles.names(grant.role) && grant.unit_id == where && grant.holds_on(today))
        return true;
  }
  return false;
}

bool holds(const http::Account& account, workflow::Role role, base::Date today) {
  const workflow::Grants grants = grants_of(account);
  return std::any_of(grants.begin(), grants.end(),
                     [&](const Grant& grant) { return grant.role == role && grant.holds_on(today); });
}

base::Result<Readable> readable(store::Connection& connection, const http::Account& account, RecordKind kind,
                                base::Date today) {
  const workflow::ReadableUnits reach = workflow::readable(kind, grants_of(account), today);
  Readable out{reach.everything, {}, {}};
  if (out.everything) return out;
  out.units = reach.units;
  out.holders = reach.holders;
  for (const base::Id& superior : reach.superiors) {
    TDKT_TRY(managed, store::managed_by(connection, superior, today));
    out.units.insert(out.units.end(), managed.begin(), managed.end());
  }
  std::sort(out.units.begin(), out.units.end());
  out.units.erase(std::unique(out.units.begin(), out.units.end()), out.units.end());
  return out;
}

base::Result<store::Visible> visible(store::Connection& connection, const http::Account& account, base::Date today) {
  store::Visible out;
  std::map<base::Id, std::vector<std::string>> units, holders;
  for (const auto& kind : base::Names<RecordKind>::rows) {
    if (records::is_fetched_when_asked(kind.value)) continue;
    TDKT_TRY(reach, readable(connection, account, kind.value, today));
    if (reach.everything) out.kinds.emplace_back(kind.word);
    for (const base::Id& unit : reach.units) units[unit].emplace_back(kind.word);
    for (const base::Id& unit : reach.holders) holders[unit].emplace_back(kind.word);
  }
  for (auto& [unit, kinds] : units) out.units.push_back({unit, std::move(kinds)});
  for (auto& [unit, kinds] : holders) out.holders.push_back({unit, std::move(kinds)});
  return out;
}

}  // namespace tdkt::resources
