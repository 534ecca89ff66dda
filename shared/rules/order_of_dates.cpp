#include <algorithm>
#include <vector>

#include "shared/rules/catalogue.h"
#include "shared/rules/verdict.h"
#include "shared/rules/wording.h"

// VR-H10: the order in which the papers of a case were made, as far as the records hold their days.

namespace tdkt::rules {
namespace {

using base::Date;
using base::day;
using law::Confidence;
using law::Instrument;

/// One day of a case, in the order in which the procedure goes.
struct Step {
  std::string what;
  std::string_view place;
  std::optional<Date> on;
};

/// The first two steps that stand the wrong way round; a day that is not known is passed over.
void judge_order(Verdict& verdict, const std::vector<Step>& steps, const std::string& whose) {
  const Step* before = nullptr;
  for (const Step& step : steps) {
    if (!step.on) continue;
    if (before && *step.on < *before->on)
      return verdict.fails(step.place.empty() ? before->place : step.place, {{"later", step.what},
                                                                             {"later_on", step.on->display()},
                                                                             {"earlier", before->what},
                                                                             {"earlier_on", before->on->display()},
                                                                             {"whose", whose}});
    before = &step;
  }
}

void dossier_in_wrong_order(Verdict& verdict) {
  const auto& dossier = verdict.dossier();
  if (!dossier.minutes.held_on && !dossier.request_letter.signed_on) return verdict.not_applicable();
  judge_order(verdict,
              {{"biên bản họp xét của đơn vị", "/minutes/held_on", dossier.minutes.held_on},
               {"Tờ trình của đơn vị", "/request_letter/signed_on", dossier.request_letter.signed_on},
               {"việc nhận hồ sơ", "", verdict.dates().received_on}},
              "");
}

void decision_before_what_it_rests_on(Verdict& verdict) {
  const auto& decision = verdict.decision();
  if (!decision.signed_on) return verdict.not_applicable();
  const std::string paper = decision.disposal == records::Disposal::forwarded ? "Tờ trình của Sở" : "quyết định";
  for (const records::DecisionItem& item : decision.items) {
    const auto& lines = verdict.facts().lines;
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const LineFacts& l) { return l.id == item.id; });
    if (line == lines.end()) continue;
    judge_order(verdict,
                {{"biên bản họp xét của đơn vị", "", line->minutes_held_on},
                 {"Tờ trình của đơn vị", "", line->letter_signed_on},
                 {"việc nhận hồ sơ", "", line->received_on},
                 {paper, "/signed_on", decision.signed_on}},
                " (trường hợp " + named(item.nominee_name, "dòng") + ")");
  }
  const auto& earlier = verdict.facts().earlier;
  if (earlier && earlier->signed_on)
    judge_order(verdict,
                {{"quyết định" + (earlier->number.empty() ? std::string(" trước") : " số " + earlier->number), "",
                  earlier->signed_on},
                 {paper, "/signed_on", decision.signed_on}},
                "");
}

constexpr Rule kOfDossier = {
    .id = "VR-H10",
    .subject = SubjectKind::dossier,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Ngày tháng đúng thứ tự: biên bản họp xét, Tờ trình của đơn vị, nhận hồ sơ, thẩm định, Hội đồng, quyết định.",
    .sentence = "Ngày của {later} ({later_on}) đứng trước ngày của {earlier} ({earlier_on}){whose}.",
    .remedy = "Đối chiếu với bản giấy rồi sửa ngày ghi sai.",
    .check = dossier_in_wrong_order,
};

constexpr Rule of_decision(Rule rule) {
  rule.subject = SubjectKind::decision;
  rule.governed_by = GovernedBy::decision;
  rule.check = decision_before_what_it_rests_on;
  return rule;
}

constexpr Rule kOrderOfDatesRules[] = {kOfDossier, of_decision(kOfDossier)};
static_assert(well_formed(kOrderOfDatesRules));

}  // namespace

std::span<const Rule> order_of_dates_rules() { return kOrderOfDatesRules; }

}  // namespace tdkt::rules
