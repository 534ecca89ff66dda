#include "shared/workflow/rights.h"

#include <algorithm>

namespace tdkt::workflow {
namespace {

using records::RecordKind;

using K = RecordKind;

// Deny by default. Units, movements, campaigns, local regulations, confirmations and the wording of the law concern
// everyone who works here; persons, dossiers and nominations only who needs them.
constexpr KindSet kCommon(K::units, K::regulations, K::confirmations, K::movements, K::campaigns, K::clauses);
// What the rules rest on beside the program: the Sở keeps it, for everyone.
constexpr KindSet kRuleTexts(K::regulations, K::confirmations, K::clauses);
constexpr KindSet kCases(K::people, K::dossiers, K::nominations);
// What the unit that holds a case writes about it. An appraisal is read by those who appraise, and by nobody else.
constexpr KindSet kOfHolder(K::decisions, K::appraisals);
// What a unit keeps of its own emulation, and what it shows to everyone.
constexpr KindSet kOfUnit(K::registrations, K::councils, K::meetings);
constexpr KindSet kOpen(K::publications, K::exemplars);
// What the Sở asks others and is told about a case. Units never see it.
constexpr KindSet kInquiries(K::consultations, K::complaints);

constexpr RightRow kRights[] = {
    {Role::unit_officer, Right::read, Reach::sector, kCommon},
    {Role::unit_officer, Right::read, Reach::own_unit, kCases},
    {Role::unit_officer, Right::write, Reach::own_unit, kCases},
    {Role::unit_officer, Right::write, Reach::own_unit, KindSet(K::units, K::regulations)},
    {Role::unit_officer, Right::read, Reach::sector, kOpen},
    {Role::unit_officer, Right::read, Reach::own_unit, kOfUnit},
    {Role::unit_officer, Right::write, Reach::own_unit, kOfUnit},
    {Role::unit_officer, Right::write, Reach::own_unit, kOpen},

    {Role::unit_head, Right::read, Reach::sector, kCommon},
    {Role::unit_head, Right::read, Reach::own_unit, kCases},
    {Role::unit_head, Right::write, Reach::own_unit, KindSet(K::dossiers, K::nominations, K::regulations)},
    {Role::unit_head, Right::read, Reach::sector, kOpen},
    {Role::unit_head, Right::read, Reach::own_unit, kOfUnit},
    {Role::unit_head, Right::write, Reach::own_unit, kOfUnit},
    {Role::unit_head, Right::write, Reach::own_unit, kOpen},

    {Role::district_officer, Right::read, Reach::sector, kCommon},
    {Role::district_officer, Right::read, Reach::managed_units, kCases},
    // Also when no unit stands below a Phòng any more: what it has decided, and what nobody has taken over from it.
    {Role::district_officer, Right::read, Reach::held_cases, KindSet(K::dossiers, K::nominations)},
    {Role::district_officer, Right::read, Reach::own_unit, kOfHolder},
    {Role::district_officer, Right::write, Reach::own_unit, kOfHolder},
    {Role::district_officer, Right::read, Reach::sector, kOpen},
    {Role::district_officer, Right::read, Reach::managed_units, kOfUnit},
    {Role::district_officer, Right::write, Reach::own_unit, kOfUnit},
    {Role::district_officer, Right::write, Reach::own_unit, kOpen},

    {Role::office_appraiser, Right::read, Reach::sector, kCommon},
    {Role::office_appraiser, Right::read, Reach::sector, kCases},
    {Role::office_appraiser, Right::read, Reach::sector, KindSet(K::decisions)},
    {Role::office_appraiser, Right::read, Reach::own_unit, KindSet(K::appraisals)},
    {Role::office_appraiser, Right::write, Reach::own_unit, kOfHolder},
    {Role::office_appraiser, Right::write, Reach::own_unit, KindSet(K::clauses)},
    {Role::office_appraiser, Right::read, Reach::sector, kOpen},
    {Role::office_appraiser, Right::read, Reach::sector, kOfUnit},
    {Role::office_appraiser, Right::read, Reach::own_unit, kInquiries},
    {Role::office_appraiser, Right::write, Reach::own_unit, kOpen},
    {Role::office_appraiser, Right::write, Reach::own_unit, kOfUnit},
    {Role::office_appraiser, Right::write, Reach::own_unit, kInquiries},

    {Role::office_chief, Right::read, Reach::sector, kCommon},
    {Role::office_chief, Right::read, Reach::sector, kCases},
    {Role::office_chief, Right::read, Reach::sector, KindSet(K::decisions)},
    {Role::office_chief, Right::read, Reach::own_unit, KindSet(K::appraisals)},
    {Role::office_chief, Right::write, Reach::own_unit, kOfHolder},
    {Role::office_chief, Right::write, Reach::own_unit, kRuleTexts},
    {Role::office_chief, Right::write, Reach::sector, KindSet(K::units, K::movements, K::campaigns)},
    {Role::office_chief, Right::read, Reach::sector, kOpen},
    {Role::office_chief, Right::read, Reach::sector, kOfUnit},
    {Role::office_chief, Right::read, Reach::own_unit, kInquiries},
    {Role::office_chief, Right::write, Reach::own_unit, kOpen},
    {Role::office_chief, Right::write, Reach::own_unit, kOfUnit},
    {Role::office_chief, Right::write, Reach::own_unit, kInquiries},

    {Role::council_member, Right::read, Reach::sector, kCommon},
    {Role::council_member, Right::read, Reach::sector, KindSet(K::dossiers, K::nominations)},
    {Role::council_member, Right::read, Reach::own_unit, KindSet(K::councils, K::meetings)},

    {Role::director, Right::read, Reach::sector, kCommon},
    {Role::director, Right::read, Reach::sector, kCases},
    {Role::director, Right::read, Reach::sector, KindSet(K::decisions)},
    {Role::director, Right::read, Reach::sector, kOpen},
    {Role::director, Right::read, Reach::sector, kOfUnit},
    {Role::director, Right::read, Reach::own_unit, kInquiries},

    {Role::union_observer, Right::read, Reach::sector, KindSet(K::units, K::movements, K::campaigns, K::clauses)},
    {Role::consulted_body, Right::read, Reach::sector, KindSet(K::units, K::movements, K::clauses)},
    {Role::administrator, Right::read, Reach::sector, kCommon},
    {Role::administrator, Right::write, Reach::sector, KindSet(K::units)},
    {Role::administrator, Right::write, Reach::own_unit, kRuleTexts},
};

bool reaches(Reach reach, const base::Id& unit, const Owner& owner) {
  if (reach == Reach::sector) return true;
  if (reach == Reach::held_cases) return unit == owner.holder_unit_id;
  if (unit == owner.unit_id) return true;
  return reach == Reach::managed_units && !owner.superior_id.is_zero() && unit == owner.superior_id;
}

}  // namespace

std::span<const RightRow> rights() { return kRights; }

bool has_right(Right right, records::RecordKind kind, const Owner& owner, const Grants& grants, base::Date today) {
  for (const Grant& grant : grants) {
    if (!grant.holds_on(today)) continue;
    for (const RightRow& row : kRights)
      if (row.role == grant.role && row.right == right && row.kinds.names(kind) &&
          reaches(row.reach, grant.unit_id, owner))
        return true;
  }
  return false;
}

ReadableUnits readable(records::RecordKind kind, const Grants& grants, base::Date today) {
  ReadableUnits out;
  for (const Grant& grant : grants) {
    if (!grant.holds_on(today)) continue;
    for (const RightRow& row : kRights) {
      if (row.role != grant.role || row.right != Right::read || !row.kinds.names(kind)) continue;
      if (row.reach == Reach::sector) out.everything = true;
      if (row.reach == Reach::held_cases) {
        out.holders.push_back(grant.unit_id);
        continue;
      }
      out.units.push_back(grant.unit_id);
      if (row.reach == Reach::managed_units) out.superiors.push_back(grant.unit_id);
    }
  }
  return out;
}

}  // namespace tdkt::workflow
