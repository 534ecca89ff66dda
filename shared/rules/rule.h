#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "shared/base/date.h"
#include "shared/law/grounds.h"
#include "shared/law/instruments.h"
#include "shared/records/regulation.h"
#include "shared/rules/case.h"
#include "shared/rules/report.h"

namespace tdkt::rules {

class Verdict;

/// The day that decides which row of a rule is in force.
enum class GovernedBy { receipt, decision, achievement_year };

/// Where a rule comes from. Only `law` is a claim about the law.
enum class RuleBasis { law, integrity, plan, generator, configuration };

/// What a rule is asked about, in the order of the alternatives of Subject.
enum class SubjectKind {
  nomination,
  dossier,
  decision,
  registration,
  meeting,
  publication,
  consultation,
  complaint,
  refusal
};

/// What of a nomination's award and ground a check looks at: both and what rests on them; the award alone; no more than
/// the years that count; or neither. Who may be proposed for what is asked on every ground; what reads less is asked
/// less.
enum class Reads { ground, award, years, nothing };

using PhaseSet = law::SetOf<Phase>;
using NomineeSet = law::SetOf<law::NomineeType>;
using ParameterSet = law::SetOf<records::Parameter>;

/// A rule is one row. Amending closes the old row (`in_force.until`) and adds a new one beneath it with the same id;
/// ids are permanent and never reused. A row without `check` is a line on a person's checklist.
struct Rule {
  std::string_view id;  // "VR-C04"
  SubjectKind subject;
  base::Period in_force;  // half-open
  GovernedBy governed_by;
  law::AwardSet awards;    // empty = all
  law::GroundSet grounds;  // empty = all
  NomineeSet nominees;     // empty = both
  PhaseSet phases;         // empty = all
  law::Citation citation;
  RuleBasis basis;
  law::Confidence confidence;
  Severity severity;
  RefusalClass refusal;
  std::optional<records::Parameter> parameter;  // the local number it compares with; set by nobody = not asked
  ParameterSet takes;            // local numbers it goes by where somebody set them, and does without elsewhere
  std::string_view requirement;  // what the rule asks, for the rule book; tóm lược, never the wording of the law
  std::string_view sentence;     // the defect, with {details}
  std::string_view remedy;       // what would satisfy it, with {details}
  void (*check)(Verdict&);
  Reads reads = Reads::ground;  // of the award and ground under question, so that one answer serves many (outlook.h)
};

/// True when each row of a table keeps the promises above: ids well formed, sentences present, an error on law read
/// (V, V2), the cited text in force by then, and no two rows of one id in force for the same thing on the same day.
constexpr bool well_formed(std::span<const Rule> rules);

/// Whether a local number has a say in a row.
constexpr bool depends_on(const Rule& rule, records::Parameter parameter) {
  return rule.parameter == parameter || rule.takes.names(parameter);
}

}  // namespace tdkt::rules

#include "shared/rules/rule_detail.h"
