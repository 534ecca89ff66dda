#include "shared/rules/catalogue.h"
#include "shared/rules/local_parameters.h"
#include "shared/rules/movement_facts.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-E: commendations for a movement, a task or a sudden achievement. Luật Thi đua, khen thưởng 2022, Điều 74; Thông tư
// 29/2023/TT-BGDĐT, Điều 9.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Ground;
using law::GroundSet;
using law::Instrument;
using records::Launcher;
using records::MovementReview;
using records::Parameter;

/// Thông tư 29, Điều 9 khoản 2.
constexpr int kYearsOfMovement = 3;
constexpr int kYearsOfTask = 5;

void movement_not_of_ministry_or_province(Verdict& verdict) {
  const auto* movement = movement_or_unknown(verdict);
  review_or_unknown(verdict);
  if (!movement) return;
  if (!movement->launcher)
    verdict.unknown("/ground_details/movement_id", "cấp phát động của " + in_words(*movement));
  else if (*movement->launcher == Launcher::SO_GDDT || *movement->launcher == Launcher::DON_VI)
    verdict.fails("/ground_details/movement_id", {{"movement", in_words(*movement)}});
}

constexpr GroundSet kMovementGrounds(Ground::BK_T_MOVEMENT, Ground::BK_T_MOVEMENT_TT, Ground::BK_B_MOVEMENT,
                                     Ground::BK_B_MOVEMENT_TT);

constexpr Rule kLaunchedHighEnough = {
    .id = "VR-E05",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_T, Award::BK_B),
    .grounds = kMovementGrounds,
    .citation = {Instrument::LAW_2022, "74", "1", "a"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Phong trào thi đua do Bộ hoặc tỉnh phát động, thành tích được nêu khi sơ kết hoặc tổng kết.",
    .sentence = "Bằng khen theo phong trào cần phong trào do Bộ hoặc tỉnh phát động; đây là {movement}.",
    .remedy = "Chọn phong trào do Bộ, tỉnh phát động mà đơn vị hưởng ứng, hoặc chọn căn cứ khác.",
    .check = movement_not_of_ministry_or_province,
};

constexpr Rule kQuotaOfMovement = {
    .id = "VR-E05",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_T, Award::BK_B),
    .grounds = kMovementGrounds,
    .citation = {Instrument::LAW_2022, "74", "1", "a"},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Số lượng đề nghị nằm trong phạm vi kế hoạch của phong trào.",
    .check = nullptr,
};

void movement_or_task_too_short(Verdict& verdict) {
  const auto* movement = movement_or_unknown(verdict);
  const auto review = review_or_unknown(verdict);
  if (!movement || !review) return;
  const bool is_task = verdict.nomination().ground == Ground::BK_B_TASK_TT;
  // The movement of one year that the minister launches needs no length.
  const bool of_the_year = review == MovementReview::annual_review && movement->launcher == Launcher::BO_GDDT;
  if (of_the_year && !is_task) return;
  const auto years = length_or_unknown(verdict, *movement);
  const int needed = is_task ? kYearsOfTask : kYearsOfMovement;
  if (!years || *years >= needed) return;
  verdict.fails("/ground_details/movement_id", {{"what", is_task ? "nhiệm vụ do Bộ trưởng giao" : "phong trào"},
                                                {"needed", std::to_string(needed)},
                                                {"movement", movement->name},
                                                {"years", std::to_string(*years)}});
}

constexpr Rule kLongEnough = {
    .id = "VR-E06",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 2, 15), kTt07From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_B),
    .grounds = GroundSet(Ground::BK_B_MOVEMENT_TT, Ground::BK_B_TASK_TT),
    .citation = {Instrument::TT29, "9", "2", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Bằng khen của Bộ trưởng cho tập thể: sơ kết, tổng kết phong trào từ 03 năm (phong trào hằng năm của Bộ trưởng "
        "không kể thời gian), hoặc nhiệm vụ Bộ trưởng giao từ 05 năm.",
    .sentence = "Cần {what} từ {needed} năm; “{movement}” kéo dài {years} năm.",
    .remedy = "Kiểm tra ngày bắt đầu, ngày kết thúc; nếu đúng thì chọn căn cứ khác.",
    .check = movement_or_task_too_short,
};

/// Giấy khen has no ground of its own for it: there the kind of merit says so.
bool is_sudden(const records::Nomination& nomination) {
  return nomination.merit_type == law::MeritType::DOT_XUAT ||
         law::facts_of(*nomination.ground).path == law::Path::sudden;
}

void planned_or_undated_event(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (!is_sudden(nomination)) return verdict.not_applicable();
  const auto& details = nomination.ground_details;
  if (details.event_was_planned)
    verdict.fails("/ground_details/event_was_planned", {{"defect", "việc này đã có trong kế hoạch của năm"}});
  if (!details.event_on) return verdict.unknown("/ground_details/event_on", "ngày lập thành tích đột xuất");
  const base::Date on = verdict.received_or_today();
  const auto fails = [&](const std::string& defect) {
    verdict.fails("/ground_details/event_on", {{"defect", defect}});
  };
  if (*details.event_on > on) return fails("ngày " + details.event_on->display() + " sau ngày đề nghị");
  const auto* set = regulation_on(verdict.the_case(), Parameter::sudden_award_days, verdict.dossier().unit_id, on);
  const int64_t days = on.number() - details.event_on->number();
  if (set && days > *set->value)
    fails("lập ngày " + details.event_on->display() + ", đã " + std::to_string(days) + " ngày, văn bản số " +
          set->instrument_number + " đặt hạn " + std::to_string(*set->value) + " ngày");
}

constexpr Rule kUnforeseen = {
    .id = "VR-E24",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::GK_SO, Award::GK_HUYEN, Award::GK_XA, Award::GK_DN, Award::BK_T, Award::BK_B,
                       Award::BK_TTG, Award::HCLD3, Award::HCLD2, Award::HCLD1),
    .grounds = GroundSet(Ground::GK_SO, Ground::GK_SO_TT, Ground::GK_HUYEN, Ground::GK_HUYEN_TT, Ground::GK_XA,
                         Ground::GK_XA_TT, Ground::GK_DN, Ground::GK_DN_TT, Ground::BK_T_SUDDEN, Ground::BK_T_SUDDEN_TT,
                         Ground::BK_B_SUDDEN, Ground::BK_B_SUDDEN_TT, Ground::BK_TTG_SUDDEN, Ground::HCLD3_SUDDEN,
                         Ground::HCLD3_SUDDEN_TT, Ground::HCLD2_SUDDEN, Ground::HCLD2_SUDDEN_TT, Ground::HCLD1_SUDDEN,
                         Ground::HCLD1_SUDDEN_TT),
    .citation = {Instrument::LAW_2022, "8", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .takes = ParameterSet(Parameter::sudden_award_days),
    .requirement =
        "Thành tích đột xuất: việc xảy ra ngoài kế hoạch của năm, biết rõ ngày, đề nghị kịp thời (trong số ngày địa "
        "phương quy định, nếu có).",
    .sentence = "Chưa hẳn là thành tích đột xuất: {defect}.",
    .remedy =
        "Nếu là kết quả của kế hoạch năm thì đề nghị theo công trạng hoặc phong trào; nếu đúng là đột xuất thì nêu "
        "lý do.",
    .check = planned_or_undated_event,
};

constexpr Rule kMovementCommendationRules[] = {
    kLaunchedHighEnough, under_law_2026(kLaunchedHighEnough),
    kQuotaOfMovement,    under_law_2026(kQuotaOfMovement),
    kLongEnough,         under_tt07(kLongEnough),
    kUnforeseen,         under_law_2026(kUnforeseen),
};
static_assert(well_formed(kMovementCommendationRules));

}  // namespace

std::span<const Rule> movement_commendation_rules() { return kMovementCommendationRules; }

}  // namespace tdkt::rules
