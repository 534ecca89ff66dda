#include "shared/rules/check.h"

#include <algorithm>
#include <iterator>
#include <variant>

#include "shared/rules/catalogue.h"
#include "shared/rules/verdict.h"

namespace tdkt::rules {
namespace {

SubjectKind kind_of(const Subject& subject) { return static_cast<SubjectKind>(subject.index()); }
static_assert(std::variant_size_v<Subject> == std::size(base::Names<SubjectKind>::rows));

std::optional<base::SchoolYear> school_year_of(const Subject& subject) {
  if (const auto* nomination = std::get_if<NominationSubject>(&subject)) return nomination->nomination.school_year;
  if (const auto* dossier = std::get_if<DossierSubject>(&subject)) return dossier->dossier.school_year;
  if (const auto* decision = std::get_if<DecisionSubject>(&subject)) return decision->decision.school_year;
  if (const auto* registration = std::get_if<RegistrationSubject>(&subject))
    return registration->registration.school_year;
  if (const auto* meeting = std::get_if<MeetingSubject>(&subject)) return meeting->meeting.school_year;
  return std::nullopt;
}

base::Date governing_day(const Rule& rule, const Case& subject) {
  const base::Date received = subject.dates.received_on.value_or(subject.dates.today);
  switch (rule.governed_by) {
    case GovernedBy::receipt: return subject.dates.criteria_on.value_or(received);
    case GovernedBy::decision: return subject.dates.decided_on.value_or(subject.dates.today);
    case GovernedBy::achievement_year: break;
  }
  const auto year = school_year_of(subject.subject);
  return year ? year->period().until->plus_days(-1) : received;
}

bool suits(const Rule& rule, const records::Nomination& nomination) {
  // A choice not made yet excludes nothing but what needs it: rows of all awards, all grounds, all nominees.
  const bool award = rule.awards.empty() || (nomination.award && rule.awards.names(*nomination.award));
  const bool ground = rule.grounds.empty() || (nomination.ground && rule.grounds.names(*nomination.ground));
  const bool nominee =
      rule.nominees.empty() || (nomination.nominee_type && rule.nominees.names(*nomination.nominee_type));
  return award && ground && nominee;
}

/// Someone has read the text this row cites; a text that replaced it is another one.
bool is_confirmed(const Case& subject, const Rule& rule) {
  return std::any_of(subject.confirmations.begin(), subject.confirmations.end(),
                     [&](const records::Confirmation& c) { return confirms(c, rule); });
}

bool is_acknowledged(const Finding& finding, const Case& subject) {
  const auto* nomination = std::get_if<NominationSubject>(&subject.subject);
  if (!nomination || finding.severity != Severity::warning) return false;
  const auto& list = nomination->nomination.acknowledgements;
  return std::any_of(list.begin(), list.end(), [&](const records::Acknowledgement& a) {
    return a.rule == finding.rule->id && a.place == finding.place && !a.reason.empty();
  });
}

void judge(const Case& subject, const Rule& rule, Report& report) {
  if (!rule.check) {
    report.checklist.push_back(&rule);
    return;
  }
  const size_t before = report.findings.size();
  if (ask(subject, rule, report.findings) && report.findings.size() == before) report.examined.push_back(rule.id);
}

/// Rows about the rule set itself or about generated documents are proved by tests, never asked of a dossier.
bool is_asked_of_dossiers(const Rule& rule) {
  return rule.basis != RuleBasis::configuration && rule.basis != RuleBasis::generator;
}

/// An id of several rows holds only where none of them found anything.
void keep_what_holds(Report& report) {
  auto& ids = report.examined;
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  const auto found = [&](std::string_view id) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const Finding& f) { return f.rule->id == id; });
  };
  ids.erase(std::remove_if(ids.begin(), ids.end(), found), ids.end());
}

/// Families C, D and E say what an award asks; the others are about who, by whom and in which form.
bool is_about_criteria(const Rule& rule) { return rule.id[3] >= 'C' && rule.id[3] <= 'E'; }

}  // namespace

bool confirms(const records::Confirmation& confirmation, const Rule& rule) {
  if (confirmation.rule != rule.id || confirmation.removed || !confirmation.read_on) return false;
  return !confirmation.instrument || *confirmation.instrument == rule.citation.instrument;
}

bool applies(const Rule& rule, const Case& subject) {
  if (!is_asked_of_dossiers(rule)) return false;
  if (rule.subject != kind_of(subject.subject) || !rule.phases.admits(subject.phase)) return false;
  const auto* nomination = std::get_if<NominationSubject>(&subject.subject);
  if (nomination && !suits(rule, nomination->nomination)) return false;
  return rule.in_force.contains(governing_day(rule, subject));
}

bool speaks_of_the_award(const Rule& rule, const Case& subject) {
  const auto* nomination = std::get_if<NominationSubject>(&subject.subject);
  if (!nomination || !nomination->nomination.award) return true;
  return rule.basis == RuleBasis::law && is_about_criteria(rule) && rule.awards.names(*nomination->nomination.award);
}

bool ask(const Case& subject, const Rule& rule, std::vector<Finding>& findings) {
  const size_t before = findings.size();
  Verdict verdict(subject, rule, findings);
  rule.check(verdict);
  for (size_t i = before; i < findings.size(); ++i) {
    if (is_confirmed(subject, rule)) findings[i].severity = Severity::error;
    findings[i].acknowledged = is_acknowledged(findings[i], subject);
  }
  return verdict.is_applicable();
}

bool comes_first(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity < b.severity;
  if (a.outcome != b.outcome) return a.outcome < b.outcome;
  if (a.rule->id != b.rule->id) return a.rule->id < b.rule->id;
  if (!(a.record == b.record)) return a.record < b.record;
  if (a.place != b.place) return a.place < b.place;
  const std::string said = sentence(a), also_said = sentence(b);
  if (said != also_said) return said < also_said;
  return a.rule < b.rule;  // rows of one id stand in one table
}

bool say_the_same(const Finding& a, const Finding& b) {
  return a.severity == b.severity && a.outcome == b.outcome && a.rule->id == b.rule->id && a.record == b.record &&
         a.place == b.place && sentence(a) == sentence(b);
}

Report check(const Case& subject) { return check(subject, catalogue()); }

Report check(const Case& subject, std::span<const std::span<const Rule>> catalogue) {
  Report report;
  report.no_rule_in_force = true;
  for (const std::span<const Rule> table : catalogue) {
    for (const Rule& rule : table) {
      if (!applies(rule, subject)) continue;
      if (speaks_of_the_award(rule, subject)) report.no_rule_in_force = false;
      judge(subject, rule, report);
    }
  }
  auto& findings = report.findings;
  std::sort(findings.begin(), findings.end(), comes_first);
  findings.erase(std::unique(findings.begin(), findings.end(), say_the_same), findings.end());
  keep_what_holds(report);
  return report;
}

}  // namespace tdkt::rules
