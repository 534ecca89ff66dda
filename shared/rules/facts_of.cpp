#include "shared/rules/facts_of.h"

#include <utility>

#include "shared/rules/lookup.h"

namespace tdkt::rules {
namespace {

using law::Award;
using law::NomineeType;

bool proposed_beside(const std::vector<Sibling>& siblings, const base::Id& person, Award award) {
  for (const Sibling& sibling : siblings)
    if (sibling.award == award && sibling.nominee_id == person) return true;
  return false;
}

/// The heaviest discipline in force on some day of the school year.
std::optional<records::DisciplineForm> discipline_in(const records::Person& person, base::SchoolYear year) {
  std::optional<records::DisciplineForm> heaviest;
  const base::Period period = year.period();
  for (const records::Discipline& discipline : person.disciplines) {
    if (!discipline.form || !discipline.from_on) continue;
    if (!period.overlaps({*discipline.from_on, discipline.until_on})) continue;
    if (!heaviest || *heaviest < *discipline.form) heaviest = discipline.form;
  }
  return heaviest;
}

Member member_of(const records::Person& person, base::SchoolYear year, const std::vector<Sibling>& siblings) {
  Member member;
  member.id = person.id;
  member.full_name = person.full_name;
  if (const auto* rating = rating_of(person.ratings, year)) member.level = rating->level;
  const auto holds = [&](Award award) {
    return counted_award(person.award_history, award, year) || proposed_beside(siblings, person.id, award);
  };
  member.ldtt = holds(Award::LDTT);
  member.cstdcs = holds(Award::CSTDCS);
  member.discipline = discipline_in(person, year);
  member.sex = person.sex;
  member.team_id = person.team_id;
  return member;
}

std::string name_of(const records::Unit* unit, base::SchoolYear year) {
  if (!unit || !year.is_consecutive()) return {};
  const auto* name = records::name_on(*unit, year.period().until->plus_days(-1));
  return name ? name->name : std::string();
}

void add_members(const base::Id& collective, std::optional<base::SchoolYear> year, const std::vector<Sibling>& proposed,
                 const KnownRecords& known, Facts& facts) {
  const auto staff = known.staff_of(collective);
  if (!staff || !year || !year->is_consecutive()) return;
  facts.members_known = true;
  facts.members.reserve(staff->size());
  for (const records::Person* person : *staff) facts.members.push_back(member_of(*person, *year, proposed));
}

void add_collective(const records::Nomination& nomination, const KnownRecords& known, Facts& facts) {
  if (const auto* unit = known.unit(*nomination.nominee_id)) facts.collective = *unit;
  add_members(*nomination.nominee_id, nomination.school_year, facts.siblings, known, facts);
}

}  // namespace

Sibling sibling_of(const records::Nomination& nomination, const std::string& unit_name) {
  return {nomination.id,
          nomination.nominee_id,
          nomination.nominee_name,
          nomination.nominee_type,
          nomination.award,
          nomination.school_year,
          nomination.merit_type,
          nomination.achievement_ids,
          unit_name,
          nomination.ground_details.score_hundredths};
}

ListedNomination as_listed(const records::Nomination& nomination) {
  return {nomination.id,           nomination.nominee_id, nomination.nominee_name,
          nomination.nominee_type, nomination.position,   nomination.award,
          nomination.merit_type,   nomination.procedure,  nomination.report.member_count};
}

std::string proposer_name(const records::Dossier& dossier, const KnownRecords& known) {
  return name_of(known.unit(dossier.unit_id), dossier.school_year.value_or(base::SchoolYear{}));
}

Facts facts_of(const records::Nomination& nomination, const records::Dossier& dossier, const KnownRecords& known) {
  std::vector<Sibling> siblings;
  const std::string proposer = proposer_name(dossier, known);
  const auto beside = known.nominations_of(dossier.id);
  siblings.reserve(beside.size());
  for (const records::Nomination* other : beside)
    if (!(other->id == nomination.id)) siblings.push_back(sibling_of(*other, proposer));
  return facts_beside(nomination, dossier, std::move(siblings), known);
}

Facts facts_beside(const records::Nomination& nomination, const records::Dossier& dossier,
                   std::vector<Sibling> siblings, const KnownRecords& known) {
  Facts facts;
  facts.siblings = std::move(siblings);
  if (const auto* proposer = known.unit(dossier.unit_id)) facts.unit = *proposer;
  if (const auto& id = nomination.ground_details.movement_id)
    if (const auto* movement = known.movement(*id)) facts.movement = *movement;
  if (!nomination.nominee_id || !nomination.nominee_type) return facts;
  if (const auto elsewhere = known.elsewhere(*nomination.nominee_id, dossier.id)) {
    facts.elsewhere_known = true;
    facts.elsewhere = *elsewhere;
  }
  if (nomination.nominee_type == NomineeType::collective) {
    add_collective(nomination, known, facts);
  } else if (const auto* person = known.person(*nomination.nominee_id)) {
    facts.person = *person;
  }
  return facts;
}

Facts facts_of(const records::Dossier& dossier, const KnownRecords& known) {
  Facts facts;
  if (const auto* unit = known.unit(dossier.unit_id)) facts.unit = *unit;
  std::vector<Sibling> proposed;
  for (const records::Nomination* one : known.nominations_of(dossier.id)) proposed.push_back(sibling_of(*one, {}));
  add_members(dossier.unit_id, dossier.school_year, proposed, known, facts);
  return facts;
}

}  // namespace tdkt::rules
