#include "shared/rules/outlook_questions.h"

#include <variant>

#include "shared/rules/authority_table.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/check.h"
#include "shared/rules/nominee.h"

namespace tdkt::rules {
namespace {

using law::NomineeType;

/// VR-F: who decides, and where it is sent. VR-G: the papers of a dossier.
bool is_about_the_way(const Rule& rule) { return rule.id[3] == 'F' || rule.id[3] == 'G'; }

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
  if (is_about_the_way(rule)) return;
  if (!rule.check) {
    if (is_a_standard(rule)) question.checklist.push_back(&rule);
    return;
  }
  switch (rule.reads) {
    case Reads::ground: return question.of_ground.push_back(&rule);
    case Reads::award: return question.of_award.push_back(&rule);
    case Reads::years: return question.of_years.push_back(&rule);
    case Reads::nothing: break;
  }
  if (first) questions.of_all.push_back(&rule);
}

}  // namespace

Questions questions_for(Case& subject, NomineeType type, law::AwardSet only) {
  auto& nomination = std::get<NominationSubject>(subject.subject).nomination;
  nomination.nominee_type = type;
  Questions questions;
  if (!nomination.school_year) return questions;
  for (const auto& award : base::Names<law::Award>::rows) {
    if (!only.admits(award.value) || !somebody_decides(award.value, subject)) continue;
    for (const law::Ground ground : law::grounds_of(award.value, type)) {
      nomination.award = award.value;
      nomination.ground = ground;
      const bool first = questions.on_grounds.empty();
      questions.on_grounds.push_back({.award = award.value, .ground = ground});
      questions.on_grounds.back().years = counted_years(nomination).size();
      for (const std::span<const Rule> table : catalogue())
        for (const Rule& rule : table)
          if (applies(rule, subject)) sort_into(rule, subject, first, questions);
    }
  }
  return questions;
}

bool is_about_eligibility(const Finding& finding, const base::Id& nomination, const base::Id& dossier) {
  if (is_about_the_way(*finding.rule)) return false;
  const bool of_the_proposal = finding.record == nomination || finding.record == dossier;
  return finding.rule->refusal != RefusalClass::KHONG_DU_HO_SO || !of_the_proposal;
}

}  // namespace tdkt::rules
