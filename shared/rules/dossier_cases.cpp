#include "shared/rules/dossier_cases.h"

#include <utility>

#include "shared/rules/procedure_cases.h"

namespace tdkt::rules {

DossierCases::DossierCases(const RecordSet& set, const base::Id& dossier)
    : set_(set), case_{NominationSubject{}, Phase::draft, {{}, {}, base::Date::of_instant(0)}, {}, {}, {}} {
  const auto* about = set.find<records::Dossier>(dossier);
  if (!about) return;
  nominations_ = set.nominations_of(dossier);
  const std::string proposer = proposer_name(*about, set);
  for (const records::Nomination* one : nominations_) all_.push_back(sibling_of(*one, proposer));
  if (!all_.empty()) case_.facts.siblings.assign(all_.begin() + 1, all_.end());
  std::get<NominationSubject>(case_.subject).dossier = *about;
  add_local_rules(set, about->unit_id, case_);
}

void DossierCases::leave_out(size_t index) {
  auto& siblings = case_.facts.siblings;
  for (; left_out_ < index; ++left_out_) siblings[left_out_] = all_[left_out_];
  for (; left_out_ > index; --left_out_) siblings[left_out_ - 1] = all_[left_out_];
}

const Case& DossierCases::at(size_t index, Phase phase, const Dates& dates) {
  leave_out(index);
  auto& subject = std::get<NominationSubject>(case_.subject);
  subject.nomination = *nominations_[index];
  case_.phase = phase;
  case_.dates = dates;
  case_.facts = facts_beside(subject.nomination, subject.dossier, std::move(case_.facts.siblings), set_);
  case_.facts.around = surroundings_of(subject.nomination, subject.dossier, set_);
  return case_;
}

}  // namespace tdkt::rules
