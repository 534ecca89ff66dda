#include "shared/rules/verdict.h"

#include <cassert>
#include <utility>

namespace tdkt::rules {

Verdict::Verdict(const Case& subject, const Rule& rule, std::vector<Finding>& findings)
    : case_(subject), rule_(rule), findings_(findings) {}

const records::Nomination& Verdict::nomination() const {
  const auto* subject = std::get_if<NominationSubject>(&case_.subject);
  assert(subject);
  return subject->nomination;
}

const records::Dossier& Verdict::dossier() const {
  if (const auto* subject = std::get_if<NominationSubject>(&case_.subject)) return subject->dossier;
  const auto* subject = std::get_if<DossierSubject>(&case_.subject);
  assert(subject);
  return subject->dossier;
}

const std::vector<ListedNomination>& Verdict::nominations() const {
  const auto* subject = std::get_if<DossierSubject>(&case_.subject);
  assert(subject);
  return subject->nominations;
}

const records::Decision& Verdict::decision() const {
  const auto* subject = std::get_if<DecisionSubject>(&case_.subject);
  assert(subject);
  return subject->decision;
}

const records::Refusal& Verdict::refusal() const {
  const auto* subject = std::get_if<RefusalSubject>(&case_.subject);
  assert(subject);
  return subject->refusal;
}

const records::Registration& Verdict::registration() const {
  const auto* subject = std::get_if<RegistrationSubject>(&case_.subject);
  assert(subject);
  return subject->registration;
}

const records::Meeting& Verdict::meeting() const {
  const auto* subject = std::get_if<MeetingSubject>(&case_.subject);
  assert(subject);
  return subject->meeting;
}

const records::Council* Verdict::council() const {
  const auto* subject = std::get_if<MeetingSubject>(&case_.subject);
  return subject && subject->council ? &*subject->council : nullptr;
}

const records::Publication& Verdict::publication() const {
  const auto* subject = std::get_if<PublicationSubject>(&case_.subject);
  assert(subject);
  return subject->publication;
}

const records::Consultation& Verdict::consultation() const {
  const auto* subject = std::get_if<ConsultationSubject>(&case_.subject);
  assert(subject);
  return subject->consultation;
}

const records::Complaint& Verdict::complaint() const {
  const auto* subject = std::get_if<ComplaintSubject>(&case_.subject);
  assert(subject);
  return subject->complaint;
}

base::Date Verdict::received_or_today() const { return case_.dates.received_on.value_or(case_.dates.today); }

const base::Id& Verdict::own_record() const {
  switch (rule_.subject) {
    case SubjectKind::nomination: return nomination().id;
    case SubjectKind::dossier: return dossier().id;
    case SubjectKind::decision: return decision().id;
    case SubjectKind::registration: return registration().id;
    case SubjectKind::meeting: return meeting().id;
    case SubjectKind::publication: return publication().id;
    case SubjectKind::consultation: return consultation().id;
    case SubjectKind::complaint: return complaint().id;
    case SubjectKind::refusal: break;
  }
  return std::get<RefusalSubject>(case_.subject).nomination_id;
}

void Verdict::add(Outcome outcome, Awaits awaits, const base::Id& record, std::string_view place,
                  std::vector<Detail> details) {
  findings_.push_back({&rule_, outcome, rule_.severity, awaits, record, std::string(place), std::move(details), false});
}

void Verdict::fails(std::string_view place, std::vector<Detail> details) {
  add(Outcome::fails, Awaits::person, own_record(), place, std::move(details));
}

void Verdict::unknown(std::string_view place, std::string missing) {
  add(Outcome::unknown, Awaits::person, own_record(), place, {{"missing", std::move(missing)}});
}

void Verdict::awaits_server(std::string_view place, std::string missing) {
  add(Outcome::unknown, Awaits::server, own_record(), place, {{"missing", std::move(missing)}});
}

void Verdict::fails_in(const base::Id& record, std::string_view place, std::vector<Detail> details) {
  add(Outcome::fails, Awaits::person, record, place, std::move(details));
}

void Verdict::unknown_in(const base::Id& record, std::string_view place, std::string missing) {
  add(Outcome::unknown, Awaits::person, record, place, {{"missing", std::move(missing)}});
}

}  // namespace tdkt::rules
