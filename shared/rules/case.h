#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/records/council.h"
#include "shared/records/decision.h"
#include "shared/records/dossier.h"
#include "shared/records/nomination.h"
#include "shared/records/openness.h"
#include "shared/records/person.h"
#include "shared/records/refusal.h"
#include "shared/records/registration.h"
#include "shared/records/regulation.h"
#include "shared/records/unit.h"
#include "shared/rules/facts.h"

namespace tdkt::rules {

/// How far a subject has come; a rule row says in which phases it is asked.
enum class Phase { draft, submission, appraisal, decision };

/// One nomination in its dossier.
struct NominationSubject {
  records::Dossier dossier;
  records::Nomination nomination;
};

/// A dossier as a whole: its letter and minutes against all its nominations.
struct DossierSubject {
  records::Dossier dossier;
  std::vector<ListedNomination> nominations;
};

/// A decision against what it lists; what is known of each line stands in the facts.
struct DecisionSubject {
  records::Decision decision;
};

/// What a unit is told when a nomination of its is not considered.
struct RefusalSubject {
  base::Id nomination_id;
  records::Refusal refusal;
};

/// What a unit registered for a school year.
struct RegistrationSubject {
  records::Registration registration;
};

/// One meeting, with the council that met where its record is known.
struct MeetingSubject {
  records::Meeting meeting;
  std::optional<records::Council> council;
};

struct PublicationSubject {
  records::Publication publication;
};

struct ConsultationSubject {
  records::Consultation consultation;
};

struct ComplaintSubject {
  records::Complaint complaint;
};

using Subject = std::variant<NominationSubject, DossierSubject, DecisionSubject, RegistrationSubject, MeetingSubject,
                             PublicationSubject, ConsultationSubject, ComplaintSubject, RefusalSubject>;

/// Days of UTC+7. A draft has not been received: it is judged as if received today.
struct Dates {
  std::optional<base::Date> received_on;
  std::optional<base::Date> decided_on;
  base::Date today;
  std::optional<base::Date> criteria_on = {};  // chosen by a person where the law changed under way (changes_of_law.h)
};

/// Everything a judgement depends on, and nothing else: the same Case gives the same Report on every machine. One Case
/// is one JSON file (shared/wire/case_json.h): fixtures, the command line, bug reports and twins all use it.
struct Case {
  Subject subject;
  Phase phase = Phase::draft;
  Dates dates;
  Facts facts;
  std::vector<records::Regulation> regulations;
  std::vector<records::Confirmation> confirmations;
};

}  // namespace tdkt::rules

namespace tdkt::base {

template <>
struct Names<rules::Phase> {
  using P = rules::Phase;
  static constexpr Name<P> rows[] = {{P::draft, "draft", "đang soạn"},
                                     {P::submission, "submission", "khi gửi"},
                                     {P::appraisal, "appraisal", "khi thẩm định"},
                                     {P::decision, "decision", "khi quyết định"}};
  static_assert(names_all(rows, P::decision));
};

}  // namespace tdkt::base
