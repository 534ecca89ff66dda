#include "tests/shared/rules/random_cases.h"

#include <array>
#include <utility>
#include <vector>

#include "shared/law/grounds.h"
#include "shared/records/fields_detail.h"
#include "shared/rules/facts_of.h"
#include "shared/rules/rule.h"
#include "tests/shared/base/seeded.h"
#include "tests/shared/rules/random_fields.h"

namespace tdkt::rules {
namespace {

using base::Seeded;

/// Days on which the law changed, and those of the school's year; most cases lie about one of them.
constexpr base::Date kLikelyDays[] = {base::day(2023, 12, 31), base::day(2024, 1, 1),  base::day(2024, 2, 15),
                                      base::day(2024, 2, 24),  base::day(2024, 5, 25), base::day(2024, 9, 30),
                                      base::day(2024, 10, 18), base::day(2025, 5, 28), base::day(2025, 6, 16),
                                      base::day(2025, 6, 30),  base::day(2025, 7, 1),  base::day(2025, 8, 5),
                                      base::day(2026, 4, 1),   base::day(2026, 4, 2),  base::day(2026, 6, 16),
                                      base::day(2026, 9, 30),  base::day(2026, 10, 1)};

class Maker {
 public:
  explicit Maker(uint64_t seed) : seeded_(seed), today_(some_day()), fields_(seeded_, today_) {}

  Case make() {
    const size_t kind = seeded_.once_in(2) ? 0 : seeded_.below(std::size(base::Names<SubjectKind>::rows));
    Case made{subject_of(static_cast<SubjectKind>(kind)), seeded_.pick(kPhases), {{}, {}, today_}, {}, {}, {}};
    if (!seeded_.once_in(3)) made.dates.received_on = procedure_day();
    if (seeded_.once_in(2)) made.dates.decided_on = procedure_day();
    made.facts = record<Facts>();
    made.regulations = list<records::Regulation>();
    made.confirmations = list<records::Confirmation>();
    for (records::Regulation& one : made.regulations) make_likely(one);
    make_likely(made);
    if (seeded_.once_in(8)) made.dates.criteria_on = procedure_day();
    return made;
  }

 private:
  static constexpr std::array kPhases = {Phase::draft, Phase::submission, Phase::appraisal, Phase::decision};

  base::Date some_day() {
    if (seeded_.once_in(5)) return base::day(2022, 1, 1).plus_days(static_cast<int32_t>(seeded_.below(6 * 365)));
    return seeded_.pick(kLikelyDays);
  }

  /// Mostly of the last weeks, so that what is judged lies where the texts of the day are in force.
  base::Date procedure_day() {
    return seeded_.once_in(8) ? fields_.day() : today_.plus_days(-static_cast<int32_t>(seeded_.below(30)));
  }

  template <class T>
  T record() {
    T made;
    fields_.fill(records::fields_of<T>(), &made);
    return made;
  }

  /// Up to six records, each with an id of its own.
  template <class T>
  std::vector<T> list() {
    std::vector<T> made;
    for (size_t count = seeded_.below(7); count > 0; --count) {
      made.push_back(record<T>());
      std::array<uint8_t, 16> bytes = made.back().id.bytes();
      bytes[14] = static_cast<uint8_t>(made.size());
      made.back().id = base::Id(bytes);
    }
    return made;
  }

  Subject subject_of(SubjectKind kind) {
    switch (kind) {
      case SubjectKind::nomination: return NominationSubject{record<records::Dossier>(), nomination()};
      case SubjectKind::dossier: {
        DossierSubject made{record<records::Dossier>(), {}};
        for (records::Nomination& one : list<records::Nomination>()) {
          make_likely(one);
          made.nominations.push_back(as_listed(one));
        }
        return made;
      }
      case SubjectKind::decision: return DecisionSubject{record<records::Decision>()};
      case SubjectKind::registration: return RegistrationSubject{record<records::Registration>()};
      case SubjectKind::meeting: {
        MeetingSubject made{record<records::Meeting>(), {}};
        if (!seeded_.once_in(4)) made.council = record<records::Council>();
        return made;
      }
      case SubjectKind::publication: return PublicationSubject{record<records::Publication>()};
      case SubjectKind::consultation: return ConsultationSubject{record<records::Consultation>()};
      case SubjectKind::complaint: return ComplaintSubject{record<records::Complaint>()};
      case SubjectKind::refusal: break;
    }
    return RefusalSubject{fields_.id(), record<records::Refusal>()};
  }

  records::Nomination nomination() {
    records::Nomination made = record<records::Nomination>();
    make_likely(made);
    return made;
  }

  /// A ground of the award, for such a nominee; now and then any.
  void make_likely(records::Nomination& nomination) {
    if (!nomination.award || seeded_.once_in(12)) return;
    if (!nomination.nominee_type) nomination.nominee_type = law::NomineeType::individual;
    std::span<const law::Ground> grounds = law::grounds_of(*nomination.award, *nomination.nominee_type);
    if (grounds.empty()) {
      nomination.nominee_type = nomination.nominee_type == law::NomineeType::individual ? law::NomineeType::collective
                                                                                        : law::NomineeType::individual;
      grounds = law::grounds_of(*nomination.award, *nomination.nominee_type);
    }
    if (!grounds.empty()) nomination.ground = seeded_.pick(grounds);
    if (!seeded_.once_in(4)) nomination.school_year = base::SchoolYear::of(today_);
  }

  /// In force by now, and a number that could be meant.
  void make_likely(records::Regulation& regulation) {
    if (!seeded_.once_in(6)) regulation.from_on = today_.plus_days(-static_cast<int32_t>(seeded_.below(900)));
    if (!seeded_.once_in(4)) regulation.until_on.reset();
    if (!seeded_.once_in(4)) regulation.award.reset();
    if (!regulation.value || *regulation.value > 1000) regulation.value = static_cast<int64_t>(seeded_.below(100));
  }

  /// The facts are those of the subject.
  void make_likely(Case& made) {
    auto* subject = std::get_if<NominationSubject>(&made.subject);
    if (!subject || seeded_.once_in(8)) return;
    records::Nomination& nomination = subject->nomination;
    Facts& facts = made.facts;
    nomination.dossier_id = subject->dossier.id;
    if (facts.person && nomination.nominee_type == law::NomineeType::individual) {
      nomination.nominee_id = facts.person->id;
      if (!seeded_.once_in(5)) nomination.nominee_name = facts.person->full_name;
      facts.person->unit_id = subject->dossier.unit_id;
    }
    if (facts.collective && nomination.nominee_type == law::NomineeType::collective)
      nomination.nominee_id = facts.collective->id;
    if (facts.unit) facts.unit->id = subject->dossier.unit_id;
    if (facts.movement && seeded_.once_in(2)) nomination.ground_details.movement_id = facts.movement->id;
  }

  Seeded seeded_;
  base::Date today_;
  RandomFields fields_;
};

}  // namespace

Case random_case(uint64_t seed) { return Maker(seed).make(); }

}  // namespace tdkt::rules
