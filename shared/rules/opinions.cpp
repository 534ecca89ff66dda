#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-H: opinions asked of others, and complaints about a case. Luật Khiếu nại 2011, Luật Tố cáo 2018; Nghị định
// 98/2023/NĐ-CP, Điều 4 khoản 4.

namespace tdkt::rules {
namespace {

using base::Date;
using base::day;
using law::Confidence;
using law::Instrument;
using records::Complaint;
using records::ComplaintKind;
using records::Opinion;

void answer_not_recorded(Verdict& verdict) {
  const auto& asked = verdict.consultation();
  if (!asked.due_on)
    return verdict.fails("/due_on", {{"body", asked.body},
                                     {"defect", "chưa có hạn trả lời"},
                                     {"cure", "Ghi hạn trả lời, thường là 10 ngày làm việc."}});
  if (asked.opinion == Opinion::agree && !asked.answered_on)
    return verdict.fails("/opinion", {{"body", asked.body},
                                      {"defect", "ghi là đồng ý mà chưa có ngày trả lời"},
                                      {"cure", "Không trả lời thì ghi “không có ý kiến”, không ghi là đồng ý."}});
  if (*asked.due_on < verdict.dates().today && !asked.opinion)
    verdict.fails("/opinion", {{"body", asked.body},
                               {"defect", "quá hạn " + asked.due_on->display() + " mà chưa ghi kết quả"},
                               {"cure", "Ghi “không có ý kiến”, hoặc ghi câu trả lời đã nhận."}});
}

constexpr Rule kAnswered = {
    .id = "VR-H17",
    .subject = SubjectKind::consultation,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::PLAN_2024, "", "II.2.d", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Lấy ý kiến có hạn trả lời; hết hạn mà không trả lời thì ghi “không có ý kiến”, không tự coi là đồng ý.",
    .sentence = "Lấy ý kiến {body}: {defect}.",
    .remedy = "{cure}",
    .check = answer_not_recorded,
};

bool is_open(const Complaint& complaint) { return !complaint.settled_on; }

void complaint_without_suspension(Verdict& verdict) {
  const Complaint& complaint = verdict.complaint();
  const auto& around = verdict.facts().around;
  if (!complaint.received_on) return verdict.unknown("/received_on", "ngày nhận đơn");
  if (!complaint.nomination_id || !is_open(complaint)) return verdict.not_applicable();
  if (!around.standing_known) return verdict.awaits_server("/nomination_id", "trường hợp bị khiếu nại đang ở bước nào");
  const bool came_first = !around.decided_on || *complaint.received_on <= *around.decided_on;
  if (!came_first || (around.suspended && !around.decided_on)) return;
  verdict.fails(
      "/nomination_id",
      {{"kind", std::string(base::display(complaint.kind.value_or(ComplaintKind::complaint)))},
       {"received", complaint.received_on->display()},
       {"defect", around.decided_on ? "đã có quyết định ngày " + around.decided_on->display() : "vẫn đang được xét"}});
}

constexpr Rule kSuspends = {
    .id = "VR-H18",
    .subject = SubjectKind::complaint,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "4", "4", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement =
        "Đơn đến trước quyết định thì tạm dừng trường hợp ấy cho đến khi có kết quả; đến sau thì giải quyết riêng.",
    .sentence = "Đơn {kind} nhận ngày {received} chưa giải quyết, mà trường hợp này {defect}.",
    .remedy = "Tạm dừng trường hợp này; các trường hợp khác trong hồ sơ vẫn tiếp tục.",
    .check = complaint_without_suspension,
};

/// One step with its term in days of the calendar.
void late(Verdict& verdict, Date from, std::optional<Date> done, int32_t days, std::string_view place,
          const std::string& step) {
  const Date due = from.plus_days(days);
  if (done.value_or(verdict.dates().today) <= due) return;
  verdict.fails(place,
                {{"step", step}, {"due", due.display()}, {"days", std::to_string(days)}, {"from", from.display()}});
}

constexpr int32_t kToAccept = 10, kFirst = 30, kFirstComplex = 45, kSecond = 45, kSecondComplex = 60;

void complaint_settled_late(Verdict& verdict) {
  const Complaint& complaint = verdict.complaint();
  if (!complaint.kind) return verdict.unknown("/kind", "đơn là khiếu nại hay tố cáo");
  if (complaint.kind != ComplaintKind::complaint) return verdict.not_applicable();
  if (!complaint.received_on) return verdict.unknown("/received_on", "ngày nhận đơn");
  late(verdict, *complaint.received_on, complaint.accepted_on, kToAccept, "/accepted_on", "Thụ lý khiếu nại");
  if (!complaint.accepted_on) return;
  const int32_t days = complaint.second_time ? (complaint.is_complex ? kSecondComplex : kSecond)
                                             : (complaint.is_complex ? kFirstComplex : kFirst);
  late(verdict, *complaint.accepted_on, complaint.settled_on, days, "/settled_on", "Giải quyết khiếu nại");
}

constexpr Rule kComplaintClock = {
    .id = "VR-H18",
    .subject = SubjectKind::complaint,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::COMPLAINT_2011, "28", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement =
        "Khiếu nại: thụ lý trong 10 ngày; lần đầu giải quyết trong 30 ngày (phức tạp 45), lần hai 45 ngày (phức tạp 60).",
    .sentence = "{step} quá hạn {due} ({days} ngày từ {from}).",
    .remedy = "Làm ngay và ghi ngày, hoặc sửa ngày nếu ghi nhầm.",
    .check = complaint_settled_late,
};

constexpr int32_t kDenunciation = 30, kDenunciationComplex = 60;

void denunciation_settled_late(Verdict& verdict) {
  const Complaint& complaint = verdict.complaint();
  if (complaint.kind != ComplaintKind::denunciation) return verdict.not_applicable();
  if (!complaint.received_on) return verdict.unknown("/received_on", "ngày nhận đơn");
  if (!complaint.accepted_on) return;  // the clock starts with the acceptance
  late(verdict, *complaint.accepted_on, complaint.settled_on,
       complaint.is_complex ? kDenunciationComplex : kDenunciation, "/settled_on", "Giải quyết tố cáo");
}

constexpr Rule denunciation_clock(Rule rule) {
  rule.citation = {Instrument::DENUNCIATION_2018, "30", "", ""};
  rule.requirement = "Tố cáo giải quyết trong 30 ngày, vụ việc phức tạp gia hạn thêm 30 ngày.";
  rule.check = denunciation_settled_late;
  return rule;
}

constexpr Rule kOpinionRules[] = {
    kAnswered, kSuspends, under_nd152(kSuspends), kComplaintClock, denunciation_clock(kComplaintClock),
};
static_assert(well_formed(kOpinionRules));

}  // namespace

std::span<const Rule> opinion_rules() { return kOpinionRules; }

}  // namespace tdkt::rules
