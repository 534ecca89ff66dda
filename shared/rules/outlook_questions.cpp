#include "shared/rules/outlook_questions.h"

#include <variant>

#include "shared/rules/authority_table.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/check.h"

namespace tdkt::rules {
namespace {

using law::NomineeType;

/// VR-G: the papers of a dossier.
bool is_about_papers(const Rule& rule) { return rule.id[3] == 'G'; }

/// Left to a person, and a standard of the award.
bool is_a_standard(const Rule& rule) { return rule.refusal == RefusalClass::KHONG_DU_TIEU_CHUAN; }

bool somebody_decides(law::Award award, const Case& subject) {
  const auto& unit = subject.facts.unit;
  const auto own = unit ? records::managing_level_on(*unit, subject.dates.today) : std::nullopt;
  for (const auto& level : base::Names<records::ManagingLevel>::rows)
    if ((!own || level.value == *own) && !competent_for(award, level.value, subject.dates.today).empty()) return true;
  return false;
}

void sort_into(const Rule& rule, const Case& subject, bool first, Questions& questions) {
  Question& question = questions.on_grounds.back();
  if (speaks_of_the_award(rule, subject)) question.in_force = true;
  if (is_about_papers(rule)) return;
  if (!rule.check) {
    if (is_a_standard(rule)) question.checklist.push_back(&rule);
  } else if (!rule.whatever_award) {
    question.rows.push_back(&rule);
  } else if (first) {
    questions.of_all.push_back(&rule);
  }
}

}  // namespace

Questions questions_for(Case& subject, NomineeType type) {
  auto& nomination = std::get<NominationSubject>(subject.subject).nomination;
  nomination.nominee_type = type;
  Questions questions;
  for (const auto& award : base::Names<law::Award>::rows) {
    if (!somebody_decides(award.value, subject)) continue;
    for (const law::Ground ground : law::grounds_of(award.value, type)) {
      nomination.award = award.value;
      nomination.ground = ground;
      const bool first = questions.on_grounds.empty();
      questions.on_grounds.push_back({award.value, ground, {}, {}, false});
      for (const std::span<const Rule> table : catalogue())
        for (const Rule& rule : table)
          if (applies(rule, subject)) sort_into(rule, subject, first, questions);
    }
  }
  return questions;
}

bool is_about_eligibility(const Finding& finding, const base::Id& nomination, const base::Id& dossier) {
  if (is_about_papers(*finding.rule)) return false;
  const bool of_the_proposal = finding.record == nomination || finding.record == dossier;
  return finding.rule->refusal != RefusalClass::KHONG_DU_HO_SO || !of_the_proposal;
}

}  // namespace tdkt::rules
