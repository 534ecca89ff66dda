#include <algorithm>

#include "shared/law/bonus.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-H25: tiền thưởng of each line of a decision. Nghị định 98/2023/NĐ-CP, Điều 54; from 01/07/2025 Nghị định
// 152/2025/NĐ-CP. An amount that is not stated is not judged: it may be paid by another paper.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using records::DecisionItem;
using records::Disposal;

/// The awards whose multiple was read in Nghị định 98, and the others.
constexpr AwardSet kRead(Award::CSTDTQ, Award::CSTDT, Award::CSTDB, Award::CSTDCS, Award::LDTT, Award::TTLDXS);
constexpr AwardSet kRemembered(Award::TTLDTT, Award::CTD_T, Award::CTD_B, Award::CTD_CP, Award::GK_SO, Award::GK_HUYEN,
                               Award::GK_XA, Award::BK_T, Award::BK_B, Award::BK_TTG, Award::KNC_GD);

std::string money(int64_t vnd) {  // "2.340.000"
  std::string text = std::to_string(vnd);
  for (size_t place = text.size(); place > 3; place -= 3) text.insert(place - 3, ".");
  return text;
}

std::string times(int64_t tenths) { return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10); }

/// A correction pays what was due on the day of the decision it corrects.
base::Date day_of_award(const Verdict& verdict) {
  const auto& earlier = verdict.facts().earlier;
  if (verdict.decision().corrects_id && earlier && earlier->signed_on) return *earlier->signed_on;
  return verdict.dates().decided_on.value_or(verdict.dates().today);
}

/// Whether the line says something that can be judged.
bool judge_line(Verdict& verdict, const DecisionItem& item, base::Date on) {
  const auto type = item.nominee_type.value_or(law::NomineeType::individual);
  const law::BonusRow* row = law::bonus_row(*item.award, type, on);
  const law::BaseSalary* salary = law::base_salary_on(on);
  if (!row || !salary) return false;
  const int64_t due = *law::bonus_vnd(*item.award, type, on);
  if (*item.bonus_vnd == due || (row->is_most && *item.bonus_vnd < due)) return true;
  verdict.fails("/items/" + item.id.text() + "/bonus_vnd",
                {{"name", item.nominee_name},
                 {"award", std::string(base::display(*item.award))},
                 {"stated", money(*item.bonus_vnd)},
                 {"due", money(due)},
                 {"times", std::string(row->is_most ? "nhiều nhất " : "") + times(row->tenths)},
                 {"salary", money(salary->vnd)},
                 {"day", on.display()}});
  return true;
}

void judge(Verdict& verdict, AwardSet awards) {
  const auto& decision = verdict.decision();
  if (decision.disposal != Disposal::decided) return verdict.not_applicable();
  const base::Date on = day_of_award(verdict);
  bool judged = false;
  for (const DecisionItem& item : decision.items)
    if (item.award && item.bonus_vnd && awards.names(*item.award)) judged = judge_line(verdict, item, on) || judged;
  if (!judged) verdict.not_applicable();
}

void money_differs(Verdict& verdict) { judge(verdict, kRead); }
void money_differs_from_what_is_remembered(Verdict& verdict) { judge(verdict, kRemembered); }

constexpr Rule kMoney = {
    .id = "VR-H25",
    .subject = SubjectKind::decision,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::decision,
    .awards = kRead,
    .citation = {Instrument::ND98, "54", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Tiền thưởng bằng mức lần của danh hiệu, hình thức nhân với lương cơ sở vào ngày quyết định; Bằng khen, Giấy "
        "khen của tập thể gấp hai lần của cá nhân.",
    .sentence =
        "Tiền thưởng {award} của {name} ghi {stated} đồng; theo mức {times} lần lương cơ sở {salary} đồng, ngày {day}, "
        "thì là {due} đồng.",
    .remedy = "Sửa tiền thưởng thành {due} đồng.",
    .check = money_differs,
};

constexpr Rule remembered(Rule rule) {
  rule.awards = kRemembered;
  rule.confidence = Confidence::M;
  rule.severity = Severity::warning;
  rule.check = money_differs_from_what_is_remembered;
  return rule;
}

// The base salary of the years after 2025 was not read either: from then on nothing here blocks.
constexpr Rule kDecisionMoneyRules[] = {
    kMoney,
    under_nd152(kMoney),
    remembered(kMoney),
    under_nd152(remembered(kMoney)),
};
static_assert(well_formed(kDecisionMoneyRules));

}  // namespace

std::span<const Rule> decision_money_rules() { return kDecisionMoneyRules; }

}  // namespace tdkt::rules
