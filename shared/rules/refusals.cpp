#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/verdict.h"

// VR-H15: what a unit is told when a case of its is not considered. After the practice of the administrative
// procedures: the class of the reason, and where it stands.

namespace tdkt::rules {
namespace {

using base::day;
using law::Confidence;
using law::Instrument;

bool is_blank(const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; }

bool is_known(const std::string& id) {
  for (const auto table : catalogue())
    if (std::any_of(table.begin(), table.end(), [&](const Rule& rule) { return rule.id == id; })) return true;
  return false;
}

void reason_not_whole(Verdict& verdict) {
  const auto& refusal = verdict.refusal();
  const auto lacks = [&](std::string_view place, std::string what) {
    verdict.fails(place, {{"what", std::move(what)}});
  };
  if (!refusal.refusal_class) lacks("/refusal_class", "loại lý do");
  if (refusal.rule.empty())
    lacks("/rule", "quy tắc chưa đạt");
  else if (!is_known(refusal.rule))
    lacks("/rule", "quy tắc có trong danh mục (không có quy tắc " + refusal.rule + ")");
  if (is_blank(refusal.clause)) lacks("/clause", "điều khoản làm căn cứ");
  if (is_blank(refusal.text)) lacks("/text", "lý do bằng lời");
  if (!refusal.resubmission) lacks("/resubmission", "việc đơn vị có được đề nghị lại hay không");
}

constexpr Rule kRefusalRules[] = {{
    .id = "VR-H15",
    .subject = SubjectKind::refusal,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Không xét thì nói rõ với đơn vị: loại lý do, quy tắc, điều khoản, lời giải thích, và có được đề nghị lại hay "
        "không.",
    .sentence = "Không xét thì cần nêu {what}.",
    .remedy = "Ghi {what} để đơn vị hiểu vì sao.",
    .check = reason_not_whole,
}};
static_assert(well_formed(kRefusalRules));

}  // namespace

std::span<const Rule> refusal_rules() { return kRefusalRules; }

}  // namespace tdkt::rules
