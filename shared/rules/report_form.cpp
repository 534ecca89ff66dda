#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-G: the ground each line names, the form its report has, who confirms it, and what the simple procedure keeps.

namespace tdkt::rules {
namespace {

using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using law::MeritType;
using law::NomineeType;
using records::Nomination;
using records::ReportForm;

constexpr AwardSet kOfTheState(Award::BK_TTG, Award::CTD_CP, Award::HCLD1, Award::HCLD2, Award::HCLD3, Award::CSTDTQ,
                               Award::NGUT, Award::NGND);
constexpr AwardSet kBelowTheState(Award::LDTT, Award::CSTDCS, Award::CSTDT, Award::CSTDB, Award::TTLDTT, Award::TTLDXS,
                                  Award::CTD_T, Award::CTD_B, Award::GK_SO, Award::GK_HUYEN, Award::GK_XA, Award::GK_DN,
                                  Award::BK_T, Award::BK_B, Award::KNC_GD);

void ground_not_named(Verdict& verdict) {
  const Nomination& nomination = verdict.nomination();
  if (nomination.ground) return;
  if (nomination.nominee_type && law::grounds_of(*nomination.award, *nomination.nominee_type).empty())
    return verdict.not_applicable();
  incomplete(verdict, "/ground", "căn cứ (điểm, khoản, Điều) đề nghị " + nominee_in_words(verdict));
}

constexpr Rule kGround = {
    .id = "VR-G05",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards = kOfTheState,
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Mỗi dòng của Tờ trình ghi căn cứ tới điểm, khoản, Điều (ghi chú 8 Mẫu số 01).",
    .sentence = "Còn thiếu {missing}.",
    .remedy = "Chọn {missing}.",
    .check = ground_not_named,
};

constexpr Rule below_the_state(Rule rule) {
  rule.awards = kBelowTheState;
  rule.severity = Severity::warning;
  return rule;
}

void form_for_the_other_type(Verdict& verdict) {
  const Nomination& nomination = verdict.nomination();
  const auto form = nomination.report.form;
  const bool by_merit = nomination.merit_type.value_or(MeritType::CONG_TRANG) == MeritType::CONG_TRANG;
  if (!form || !nomination.nominee_type || !by_merit) return verdict.not_applicable();
  const bool person = *nomination.nominee_type == NomineeType::individual;
  const ReportForm right = person ? ReportForm::ND98_03 : ReportForm::ND98_02;
  if (*form == right) return;
  verdict.fails("/report/form", {{"form", std::string(base::display(*form))},
                                 {"type", std::string(base::display(*nomination.nominee_type))},
                                 {"right", std::string(base::display(right))}});
}

constexpr Rule kForm = {
    .id = "VR-G06",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Báo cáo công trạng theo Mẫu số 02 (tập thể), Mẫu số 03 (cá nhân) của Nghị định 98/2023/NĐ-CP.",
    .sentence = "Báo cáo của {type} ghi theo {form}.",
    .remedy = "Viết theo {right}.",
    .check = form_for_the_other_type,
};

// --- VR-G13

/// In the unit: whoever the report is about. The head's confirmation is the signature under the Tờ trình (VR-G01).
void not_confirmed_by_the_author(Verdict& verdict) {
  const Nomination& nomination = verdict.nomination();
  if (nomination.nominee_type != NomineeType::individual) return verdict.not_applicable();
  if (nomination.nominee_agrees || !nomination.report.years.empty()) return;
  verdict.fails("/report", {{"name", nominee_in_words(verdict)}, {"who", "người báo cáo thành tích"}});
}

constexpr Rule kConfirmedInTheUnit = {
    .id = "VR-G13",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards =
        AwardSet(Award::CSTDT, Award::CSTDB, Award::CSTDTQ, Award::TTLDXS, Award::CTD_T, Award::CTD_B, Award::CTD_CP,
                 Award::BK_T, Award::BK_B, Award::BK_TTG, Award::HCLD1, Award::HCLD2, Award::HCLD3),
    .phases = PhaseSet(Phase::submission, Phase::appraisal),
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Báo cáo trình cấp trên có đủ xác nhận: cá nhân ba phần (người báo cáo, thủ trưởng đơn vị, cấp trình), tập thể "
        "hai phần.",
    .sentence = "Báo cáo của {name} chưa có xác nhận của {who}.",
    .remedy = "Người được đề nghị đồng ý hoặc viết báo cáo; thủ trưởng ký Tờ trình.",
    .check = not_confirmed_by_the_author,
};

/// The Sở's own confirmation is its Tờ trình, signed when it is sent.
void forwarded_without_confirmation(Verdict& verdict) {
  const auto& decision = verdict.decision();
  if (decision.disposal != records::Disposal::forwarded) return verdict.not_applicable();
  bool known = false;
  for (const records::DecisionItem& item : decision.items)
    for (const LineFacts& line : verdict.facts().lines) {
      if (line.id != item.id || !line.confirmations_known) continue;
      known = true;
      if (!line.missing_confirmation.empty())
        verdict.fails("/items/" + item.id.text(), {{"name", item.nominee_name}, {"who", line.missing_confirmation}});
    }
  if (!known) verdict.not_applicable();
}

constexpr Rule confirmed_when_forwarded(Rule rule) {
  rule.subject = SubjectKind::decision;
  rule.governed_by = GovernedBy::decision;
  rule.awards = {};
  rule.phases = {};
  rule.severity = Severity::error;
  rule.check = forwarded_without_confirmation;
  return rule;
}

constexpr Rule kConfirmedUpwards = confirmed_when_forwarded(kConfirmedInTheUnit);

// --- VR-G15

bool is_for_the_simple_procedure(const Nomination& nomination) {
  return nomination.merit_type == MeritType::DOT_XUAT && !law::facts_of(*nomination.award).is_title;
}

void simple_procedure_misused(Verdict& verdict) {
  const Nomination& nomination = verdict.nomination();
  if (nomination.procedure != records::Procedure::DON_GIAN) return verdict.not_applicable();
  if (!nomination.award) return verdict.unknown("/award", "hình thức đề nghị");
  if (!is_for_the_simple_procedure(nomination))
    return verdict.fails("/procedure", {{"defect", "dùng cho hình thức khen thành tích đột xuất, không dùng cho " +
                                                       std::string(base::display(*nomination.award)) + " ở đây"},
                                        {"cure", "Chọn thủ tục thông thường, hoặc loại hình đột xuất."}});
  const bool attached =
      std::any_of(nomination.evidence.begin(), nomination.evidence.end(),
                  [](const records::Evidence& e) { return e.kind == records::EvidenceKind::achievement_summary; });
  const auto& report = nomination.report;
  const bool written = !report.measures.empty() || !report.duties.empty() || !report.years.empty();
  if (!attached && !written)
    verdict.fails("/report", {{"defect", "vẫn cần bản tóm tắt thành tích"},
                              {"cure", "Viết tóm tắt thành tích vào báo cáo, hoặc đính kèm bản tóm tắt."}});
  if (nomination.evidence.empty())
    verdict.fails("/evidence", {{"defect", "vẫn cần ít nhất một minh chứng"},
                                {"cure", "Đính kèm ảnh, xác nhận của công an, UBND xã hoặc giấy tờ khác."}});
}

constexpr Rule kSimple = {
    .id = "VR-G15",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "85", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Thủ tục đơn giản chỉ cho thành tích đột xuất và các trường hợp của Điều 85; có Tờ trình, bản tóm tắt thành "
        "tích và ít nhất một minh chứng.",
    .sentence = "Thủ tục đơn giản {defect}.",
    .remedy = "{cure}",
    .check = simple_procedure_misused,
};

constexpr Rule kReportFormRules[] = {
    kGround,
    under_nd152(kGround),
    below_the_state(kGround),
    under_nd152(below_the_state(kGround)),
    kForm,
    under_nd152(kForm),
    kConfirmedInTheUnit,
    under_nd152(kConfirmedInTheUnit),
    kConfirmedUpwards,
    under_nd152(kConfirmedUpwards),
    kSimple,
    under_law_2026(kSimple),
};
static_assert(well_formed(kReportFormRules));

}  // namespace

std::span<const Rule> report_form_rules() { return kReportFormRules; }

}  // namespace tdkt::rules
