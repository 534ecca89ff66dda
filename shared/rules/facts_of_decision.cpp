#include "shared/rules/facts_of.h"
#include "shared/rules/prerequisites.h"

namespace tdkt::rules {
namespace {

using law::NomineeType;

/// The award that falls, and whose it was.
struct Fallen {
  const records::Nomination& nomination;
  base::SchoolYear year;
  const records::Person* person = nullptr;
};

bool rests_on(const Fallen& fallen, std::optional<law::Award> later, NomineeType of,
              std::optional<base::SchoolYear> year, Holder holder) {
  return later && year && may_rest_on(*later, of, *year, *fallen.nomination.award, fallen.year, holder);
}

/// What may rest on the award in one history.
void cite_history(const Fallen& fallen, const base::Id& record, const std::string& name,
                  const std::vector<records::AwardRow>& history, NomineeType of, Holder holder, LineFacts& line) {
  for (const records::AwardRow& row : history)
    if (!row.revoked && rests_on(fallen, row.award, of, row.school_year, holder))
      line.citations.push_back({row.id, record, name, row.award, row.school_year});
}

std::string name_of(const records::Unit& unit, base::SchoolYear year) {
  const auto* name = records::name_on(unit, year.period().until->plus_days(-1));
  return name ? name->name : std::string();
}

/// The unit and the tổ that count the person among their members.
bool counts_among_members(const records::Person& person, const base::Id& collective) {
  return person.unit_id == collective || person.team_id == collective;
}

void cite_nominations(const Fallen& fallen, const KnownRecords& known, LineFacts& line) {
  for (const records::Nomination* other : known.all_nominations()) {
    if (other->id == fallen.nomination.id || !other->nominee_id || !other->nominee_type) continue;
    const bool own = other->nominee_id == fallen.nomination.nominee_id;
    const bool of_members = fallen.person && *other->nominee_type == NomineeType::collective &&
                            counts_among_members(*fallen.person, *other->nominee_id);
    if (!own && !of_members) continue;
    if (rests_on(fallen, other->award, *other->nominee_type, other->school_year,
                 own ? Holder::nominee : Holder::members))
      line.citations.push_back({other->id, other->id, other->nominee_name, other->award, other->school_year});
  }
}

void add_citations(const records::Nomination& nomination, const KnownRecords& known, LineFacts& line) {
  if (!nomination.award || !nomination.nominee_id || !nomination.school_year) return;
  Fallen fallen{nomination, *nomination.school_year};
  if (nomination.nominee_type == NomineeType::collective) {
    if (const auto* unit = known.unit(*nomination.nominee_id))
      cite_history(fallen, unit->id, name_of(*unit, fallen.year), unit->award_history, NomineeType::collective,
                   Holder::nominee, line);
  } else if (const auto* person = known.person(*nomination.nominee_id)) {
    fallen.person = person;
    cite_history(fallen, person->id, person->full_name, person->award_history, NomineeType::individual, Holder::nominee,
                 line);
    for (const base::Id& collective : {person->unit_id, person->team_id.value_or(base::Id{})})
      if (const auto* unit = collective.is_zero() ? nullptr : known.unit(collective))
        cite_history(fallen, unit->id, name_of(*unit, fallen.year), unit->award_history, NomineeType::collective,
                     Holder::members, line);
  }
  cite_nominations(fallen, known, line);
}

LineFacts line_of(const records::DecisionItem& item, base::Date decided_on, const KnownRecords& known) {
  LineFacts line;
  line.id = item.id;
  const auto* nomination = known.nomination(item.nomination_id);
  if (!nomination) return line;
  line.award = nomination->award;
  line.nominee_type = nomination->nominee_type;
  line.received_on = known.received_on(nomination->id);
  if (const auto* unit = known.proposer_of(*nomination)) {
    line.unit_kind = unit->kind;
    line.managing_level = records::managing_level_on(*unit, decided_on);
  }
  if (const auto* dossier = known.dossier(nomination->dossier_id)) {
    line.minutes_held_on = dossier->minutes.held_on;
    line.letter_signed_on = dossier->request_letter.signed_on;
  }
  return line;
}

}  // namespace

Facts facts_of(const records::Decision& decision, base::Date decided_on, const KnownRecords& known) {
  Facts facts;
  const auto& earlier = decision.revokes_id ? decision.revokes_id : decision.corrects_id;
  if (earlier)
    if (const auto* known_earlier = known.decision(*earlier)) facts.earlier = *known_earlier;
  for (const records::DecisionItem& item : decision.items) {
    LineFacts line = line_of(item, decided_on, known);
    const auto* nomination = known.nomination(item.nomination_id);
    if (decision.disposal == records::Disposal::revoked && nomination) add_citations(*nomination, known, line);
    facts.lines.push_back(std::move(line));
  }
  return facts;
}

}  // namespace tdkt::rules
