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

const std::vector<records::Nomination>& Verdict::nominations() const {
  const auto* subject = std::get_if<DossierSubject>(&case_.subject);
  assert(subject);
  return subject->nominations;
}

const records::Decision& Verdict::decision() const {
  const auto* subject = std::get_if<DecisionSubject>(&case_.subject);
  assert(subject);
  return subject->decision;
}

base::Date Verdict::received_or_today() const { return case_.dates.received_on.value_or(case_.dates.today); }

const base::Id& Verdict::own_record() const {
  if (rule_.subject == SubjectKind::nomination) return nomination().id;
  return rule_.subject == SubjectKind::dossier ? dossier().id : decision().id;
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
