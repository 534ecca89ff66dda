#include <algorithm>

#include "shared/law/working_days.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/local_parameters.h"
#include "shared/rules/nominee.h"
#include "shared/rules/publication_days.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-H: how long a list is public, when a dossier comes and how long it may lie, and that it is sent back once.

namespace tdkt::rules {
namespace {

using base::Date;
using base::day;
using law::Confidence;
using law::Instrument;
using records::ManagingLevel;
using records::Parameter;
using records::PublicationKind;

// --- VR-H11

void not_public_long_enough(Verdict& verdict) {
  const auto* set = regulation_on(verdict.the_case(), Parameter::publication_days, verdict.dossier().unit_id,
                                  verdict.received_or_today());
  const auto& around = verdict.facts().around;
  if (!set || !around.publications_known) return verdict.not_applicable();
  const auto signed_on = verdict.dossier().request_letter.signed_on;
  if (!signed_on) return verdict.unknown("/request_letter/signed_on", "ngày ký Tờ trình");
  const int64_t days = days_public_before(around.publications, *signed_on);
  if (days >= *set->value) return;
  verdict.fails("/request_letter/signed_on", {{"days", std::to_string(days)},
                                              {"minimum", std::to_string(*set->value)},
                                              {"instrument", set->instrument_number},
                                              {"signed", signed_on->display()}});
}

constexpr Rule kPublicInUnit = {
    .id = "VR-H11",
    .subject = SubjectKind::dossier,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::PLAN_2024, "", "III.2", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .parameter = Parameter::publication_days,
    .requirement = "Danh sách công khai trong đơn vị trước khi ký Tờ trình, đủ số ngày quy định (nếu có).",
    .sentence = "Trước ngày ký {signed} danh sách công khai {days} ngày; văn bản số {instrument} cần {minimum} ngày.",
    .remedy = "Công khai danh sách đủ {minimum} ngày rồi ký, hoặc ghi lại lần công khai đã làm.",
    .check = not_public_long_enough,
};

// --- VR-H12

constexpr int kWorkingDaysBeforeCouncil = 10;

void state_list_shown_too_late(Verdict& verdict) {
  const auto& publication = verdict.publication();
  if (publication.kind != PublicationKind::state_list) return verdict.not_applicable();
  if (!publication.from_on) return verdict.unknown("/from_on", "ngày bắt đầu công khai");
  if (!publication.council_on) return verdict.unknown("/council_on", "ngày họp Hội đồng cấp tỉnh");
  const int days = law::working_days_between(*publication.from_on, *publication.council_on);
  if (days >= kWorkingDaysBeforeCouncil) return;
  verdict.fails("/from_on",
                {{"from", publication.from_on->display()},
                 {"council", publication.council_on->display()},
                 {"days", std::to_string(days)},
                 {"earliest", law::after_working_days(*publication.from_on, kWorkingDaysBeforeCouncil).display()}});
}

constexpr Rule kStateList = {
    .id = "VR-H12",
    .subject = SubjectKind::publication,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "46", "2", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement =
        "Danh sách khen cấp Nhà nước đăng lấy ý kiến ít nhất 10 ngày làm việc trước khi Hội đồng cấp tỉnh họp.",
    .sentence = "Danh sách đăng từ ngày {from}, đến ngày họp {council} mới được {days} ngày làm việc, cần 10.",
    .remedy = "Họp Hội đồng từ ngày {earliest}.",
    .check = state_list_shown_too_late,
};

// --- VR-H13

/// Proved by tests of the calendar of working days.
constexpr Rule kCalendar = {
    .id = "VR-H13",
    .subject = SubjectKind::dossier,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LABOUR_2019, "112", "", ""},
    .basis = RuleBasis::configuration,
    .confidence = Confidence::M,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Ngày làm việc trừ ngày lễ, Tết và tính cả ngày làm bù của năm.",
};

// --- VR-H14

constexpr int64_t kDistrictDays = 20;  // công bố thủ tục hành chính cấp huyện

struct Term {
  int64_t days = 0;
  std::string source;
};

std::optional<Term> appraisal_term(const Verdict& verdict) {
  const Date received = *verdict.dates().received_on;
  const auto* set = regulation_on(verdict.the_case(), Parameter::appraisal_days, verdict.dossier().unit_id, received);
  if (set) return Term{*set->value, "văn bản số " + set->instrument_number};
  const auto& unit = verdict.facts().unit;
  const bool of_district = unit && records::managing_level_on(*unit, received) == ManagingLevel::HUYEN;
  if (of_district && received < day(2025, 7, 1)) return Term{kDistrictDays, "thủ tục hành chính cấp huyện"};
  return std::nullopt;
}

void appraised_too_slowly(Verdict& verdict) {
  if (!verdict.dates().received_on) return verdict.not_applicable();
  const auto term = appraisal_term(verdict);
  if (!term || term->days <= 0) return verdict.not_applicable();
  const Date received = *verdict.dates().received_on;
  const int64_t used = law::working_days_between(received, verdict.dates().today);
  if (used * 5 < term->days * 4) return;  // 80 %
  const Date due = law::after_working_days(received, static_cast<int>(term->days));
  verdict.fails("", {{"received", received.display()},
                     {"used", std::to_string(used)},
                     {"days", std::to_string(term->days)},
                     {"source", term->source},
                     {"due", due.display()},
                     {"state", used > term->days ? "đã quá hạn" : "sắp hết hạn"}});
}

constexpr Rule kClock = {
    .id = "VR-H14",
    .subject = SubjectKind::dossier,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .phases = PhaseSet(Phase::appraisal),
    .citation = {Instrument::TTHC_HUYEN, "", "", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .parameter = Parameter::appraisal_days,
    .requirement =
        "Thẩm định trong hạn: cấp huyện 20 ngày làm việc (đến 30/06/2025), Sở theo số ngày quy định (nếu có); nhắc từ 80 "
        "% thời hạn.",
    .sentence = "Nhận ngày {received}, đã {used}/{days} ngày làm việc ({source}): {state}, hạn là {due}.",
    .remedy = "Thẩm định xong trước hết ngày {due}, hoặc báo đơn vị lý do chậm.",
    .check = appraised_too_slowly,
};

// --- VR-H16

void returned_more_than_once(Verdict& verdict) {
  const auto count = verdict.facts().around.return_count;
  if (!count) return verdict.not_applicable();
  if (*count > 1) verdict.fails("", {{"count", std::to_string(*count)}});
}

constexpr Rule kAskedOnce = {
    .id = "VR-H16",
    .subject = SubjectKind::dossier,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND45_2020, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Giấy tờ còn thiếu được hỏi một lần, bằng một danh sách đầy đủ.",
    .sentence = "Hồ sơ đã bị trả lại {count} lần; mọi điểm còn thiếu cần nêu trong một lần.",
    .remedy = "Xem lại toàn bộ hồ sơ trước khi trả, nêu mọi điểm trong một danh sách.",
    .check = returned_more_than_once,
};

// --- VR-H22

void outside_the_window(Verdict& verdict) {
  const auto& campaign = verdict.facts().around.campaign;
  const auto received = verdict.dates().received_on;
  if (!campaign || !received || (!campaign->from_on && !campaign->until_on)) return verdict.not_applicable();
  const bool early = campaign->from_on && *received < *campaign->from_on;
  const auto until = records::until_on_for(*campaign, verdict.dossier().unit_id);
  const bool late = until && *received >= *until;
  if (!early && !late) return;
  const bool extended = until != campaign->until_on;
  const std::string bound = early ? "trước ngày mở đợt " + campaign->from_on->display()
                                  : (extended ? "sau cả ngày đã gia hạn cho đơn vị " : "sau ngày cuối của đợt ") +
                                        until->plus_days(-1).display();
  verdict.fails("/campaign_id", {{"received", received->display()}, {"title", campaign->title}, {"bound", bound}});
}

constexpr Rule kWindow = {
    .id = "VR-H22",
    .subject = SubjectKind::dossier,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::PLAN_2024, "", "III.1", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::V,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Hồ sơ đến trong đợt nhận; sớm hoặc muộn vẫn nhận và được đánh dấu.",
    .sentence = "Hồ sơ nhận ngày {received}, {bound} (“{title}”).",
    .remedy = "Vẫn nhận; người tiếp nhận xác nhận đã xem và nêu lý do.",
    .check = outside_the_window,
};

constexpr Rule kDeadlineRules[] = {
    kPublicInUnit, kStateList, under_nd152(kStateList), kCalendar, kClock, kAskedOnce, kWindow,
};
static_assert(well_formed(kDeadlineRules));

}  // namespace

std::span<const Rule> deadline_rules() { return kDeadlineRules; }

}  // namespace tdkt::rules
