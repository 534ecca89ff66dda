#include "shared/rules/procedure_cases.h"

#include <algorithm>

#include "shared/rules/leaders.h"
#include "shared/rules/lookup.h"

namespace tdkt::rules {
namespace {

using law::Award;
using records::CampaignKind;
using records::Registration;

const Registration* registration_of(const RecordSet& set, const base::Id& unit, std::optional<base::SchoolYear> year) {
  for (const auto& [id, registration] : set.all<Registration>())
    if (registration.unit_id == unit && year && registration.school_year == year) return &registration;
  return nullptr;
}

void count_staff(const RecordSet& set, const base::Id& unit, Surroundings& around) {
  const auto staff = set.has_staff_of(unit) ? set.staff_of(unit) : std::nullopt;
  if (!staff) return;
  around.staff_known = true;
  around.staff_count = static_cast<int64_t>(staff->size());
  around.leader_count = std::count_if(staff->begin(), staff->end(),
                                      [](const records::Person* person) { return is_leader(person->position); });
}

constexpr int kYearsBefore = 2;

Entrant entrant_of(const records::Person& person, const Registration& registration) {
  Entrant entrant;
  entrant.id = person.id;
  entrant.full_name = person.full_name;
  entrant.works_here = person.unit_id == registration.unit_id && !person.left_on;
  if (!registration.school_year) return entrant;
  int64_t count = 0;
  for (int back = 1; back <= kYearsBefore; ++back)
    if (counted_award(person.award_history, Award::CSTDCS, registration.school_year->before(back))) ++count;
  entrant.cstdcs_count = count;
  return entrant;
}

void add_entrants(const RecordSet& set, const Registration& registration, Surroundings& around) {
  std::vector<base::Id> named;
  for (const auto& post : {registration.leader_id, registration.contact_id})
    if (post) named.push_back(*post);
  for (const auto& row : registration.titles)
    if (row.nominee_id) named.push_back(*row.nominee_id);
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  for (const base::Id& id : named)
    if (const auto* person = set.person(id)) around.entrants.push_back(entrant_of(*person, registration));
}

Surroundings surroundings_of(const Registration& registration, const RecordSet& set) {
  Surroundings around;
  for (const auto& [id, campaign] : set.all<records::Campaign>()) {
    if (campaign.kind == CampaignKind::wave) around.waves.push_back(campaign);
    const bool named = registration.campaign_id == id;
    const bool of_the_year = !registration.campaign_id && campaign.kind == CampaignKind::registration &&
                             campaign.school_year == registration.school_year;
    if (named || of_the_year) around.campaign = campaign;
  }
  around.movements_known = !set.all<records::Movement>().empty();
  for (const auto& [id, movement] : set.all<records::Movement>()) around.movement_ids.push_back(id);
  int64_t exemplars = 0;
  for (const auto& [id, exemplar] : set.all<records::Exemplar>())
    if (exemplar.unit_id == registration.unit_id && exemplar.school_year == registration.school_year) ++exemplars;
  around.exemplar_count = exemplars;
  count_staff(set, registration.unit_id, around);
  add_entrants(set, registration, around);
  return around;
}

std::optional<Case> registration_case(const RecordSet& set, const base::Id& id, Phase phase, const Dates& dates) {
  const auto* registration = set.find<Registration>(id);
  if (!registration) return std::nullopt;
  Case subject{RegistrationSubject{*registration}, phase, dates, {}, {}, {}};
  if (const auto* unit = set.unit(registration->unit_id)) subject.facts.unit = *unit;
  subject.facts.around = surroundings_of(*registration, set);
  add_local_rules(set, registration->unit_id, subject);
  return subject;
}

std::optional<Case> meeting_case(const RecordSet& set, const base::Id& id, Phase phase, const Dates& dates) {
  const auto* meeting = set.find<records::Meeting>(id);
  if (!meeting) return std::nullopt;
  MeetingSubject about{*meeting, std::nullopt};
  if (meeting->council_id)
    if (const auto* council = set.find<records::Council>(*meeting->council_id)) about.council = *council;
  Case subject{std::move(about), phase, dates, {}, {}, {}};
  add_local_rules(set, meeting->unit_id, subject);
  return subject;
}

}  // namespace

Surroundings surroundings_of(const records::Nomination& nomination, const records::Dossier& dossier,
                             const RecordSet& set) {
  Surroundings around;
  const auto* whole = registration_of(set, dossier.unit_id, dossier.school_year);
  if (!whole) return around;
  Registration part;
  part.id = whole->id;
  part.unit_id = whole->unit_id;
  part.school_year = whole->school_year;
  for (const auto& row : whole->titles)
    if (row.award == nomination.award) part.titles.push_back(row);
  for (const auto& row : whole->title_counts)
    if (row.award == nomination.award) part.title_counts.push_back(row);
  around.registration = std::move(part);
  return around;
}

Surroundings surroundings_of(const records::Dossier& dossier, const RecordSet& set) {
  Surroundings around;
  if (dossier.campaign_id)
    if (const auto* campaign = set.find<records::Campaign>(*dossier.campaign_id)) around.campaign = *campaign;
  count_staff(set, dossier.unit_id, around);
  around.publications_known = set.has_all_of(dossier.unit_id);
  for (const auto& [id, publication] : set.all<records::Publication>())
    if (publication.dossier_id == dossier.id) around.publications.push_back(publication);
  return around;
}

std::vector<const records::Meeting*> meetings_about(const RecordSet& set, const base::Id& dossier) {
  std::vector<const records::Meeting*> out;
  for (const auto& [id, meeting] : set.all<records::Meeting>())
    if (meeting.dossier_id == dossier) out.push_back(&meeting);
  return out;
}

std::vector<const records::Publication*> publications_in_unit(const RecordSet& set, const base::Id& dossier) {
  std::vector<const records::Publication*> out;
  for (const auto& [id, publication] : set.all<records::Publication>())
    if (publication.dossier_id == dossier && publication.kind == records::PublicationKind::in_unit)
      out.push_back(&publication);
  return out;
}

std::optional<Case> procedure_case(const RecordSet& set, const base::Id& record, Phase phase, const Dates& dates) {
  if (auto subject = registration_case(set, record, phase, dates)) return subject;
  if (auto subject = meeting_case(set, record, phase, dates)) return subject;
  if (const auto* publication = set.find<records::Publication>(record))
    return Case{PublicationSubject{*publication}, phase, dates, {}, {}, {}};
  if (const auto* consultation = set.find<records::Consultation>(record))
    return Case{ConsultationSubject{*consultation}, phase, dates, {}, {}, {}};
  if (const auto* complaint = set.find<records::Complaint>(record))
    return Case{ComplaintSubject{*complaint}, phase, dates, {}, {}, {}};
  return std::nullopt;
}

}  // namespace tdkt::rules
