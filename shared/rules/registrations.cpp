#include <algorithm>

#include "shared/base/text.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/registration_file.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-I: the registration of a unit as the plan of the year asks for it (mục III.2): name of the file, day, targets.

namespace tdkt::rules {
namespace {

using law::Confidence;
using law::Instrument;
using records::Registration;

constexpr law::Citation kPlan = {Instrument::PLAN_2024, "", "III.2", ""};

const records::UnitName* unit_name_of(const Verdict& verdict) {
  const auto& unit = verdict.facts().unit;
  return unit ? records::name_on(*unit, verdict.received_or_today()) : nullptr;
}

std::string short_name_of(const records::UnitName* name) {
  if (!name || (name->short_name.empty() && name->name.empty())) return "Tên đơn vị";
  return name->short_name.empty() ? name->name : name->short_name;
}

// --- VR-I01, VR-I02

void file_named_otherwise(Verdict& verdict) {
  const Registration& registration = verdict.registration();
  if (!registration.school_year) return verdict.unknown("/school_year", "năm học đăng ký");
  if (registration.file_name.empty()) return verdict.unknown("/file_name", "tệp văn bản đăng ký");
  const auto read = read_registration_file(registration.file_name);
  if (read && read->school_year == *registration.school_year && read->school_year.is_consecutive()) return;
  const std::string unit = read ? read->unit : short_name_of(unit_name_of(verdict));
  verdict.fails("/file_name",
                {{"file", registration.file_name},
                 {"right", registration_file_name(unit, *registration.school_year, registration.file_name)}});
}

constexpr Rule kFileName = {
    .id = "VR-I01",
    .subject = SubjectKind::registration,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = kPlan,
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Tên tệp đăng ký: “Tên đơn vị-DKTD NH 2024-2025”, đúng năm học của đợt đăng ký.",
    .sentence = "Tên tệp “{file}” chưa đúng mẫu Sở yêu cầu.",
    .remedy = "Đổi tên tệp thành “{right}”.",
    .check = file_named_otherwise,
};

void file_names_another_unit(Verdict& verdict) {
  const auto read = read_registration_file(verdict.registration().file_name);
  if (!read) return verdict.not_applicable();
  const records::UnitName* name = unit_name_of(verdict);
  if (!name) return verdict.unknown("/unit_id", "tên đơn vị trong danh mục");
  const std::string written = base::lower(base::tidy(read->unit));
  if (written == base::lower(base::tidy(name->name)) || written == base::lower(base::tidy(name->short_name))) return;
  verdict.fails("/file_name", {{"written", read->unit}, {"unit", name->name}, {"short", short_name_of(name)}});
}

constexpr Rule kFileUnit = {
    .id = "VR-I02",
    .subject = SubjectKind::registration,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = kPlan,
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Tên đơn vị trong tên tệp là tên đầy đủ hoặc tên gọi tắt của đơn vị, có dấu.",
    .sentence = "Tên tệp ghi đơn vị “{written}”; đơn vị là “{unit}”.",
    .remedy = "Ghi “{short}” trong tên tệp.",
    .check = file_names_another_unit,
};

// --- VR-I03, VR-I04

void registered_late(Verdict& verdict) {
  const auto received = verdict.dates().received_on;
  const auto& campaign = verdict.facts().around.campaign;
  if (!received || !campaign || !campaign->until_on) return verdict.not_applicable();
  const auto until = records::until_on_for(*campaign, verdict.registration().unit_id);
  if (*received < *until) return;
  verdict.fails("", {{"received", received->display()}, {"until", until->display()}});
}

constexpr Rule kOnTime = {
    .id = "VR-I03",
    .subject = SubjectKind::registration,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = kPlan,
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Đăng ký đến trước ngày Sở ấn định (năm học 2024-2025: trước ngày 20/10/2024); muộn vẫn nhận, có đánh dấu.",
    .sentence = "Đăng ký nhận ngày {received}, hạn là trước ngày {until}.",
    .remedy = "Vẫn nhận; ghi lý do muộn.",
    .check = registered_late,
};

/// Proved by a test: what the device notes changes no report.
constexpr Rule kServerTime = {
    .id = "VR-I04",
    .subject = SubjectKind::registration,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = kPlan,
    .basis = RuleBasis::configuration,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Bản soạn khi mất mạng: tính theo lúc máy chủ nhận; giờ của máy người gửi chỉ là ghi chú.",
};

// --- VR-I05, VR-I06

void targets_not_measurable(Verdict& verdict) {
  const Registration& registration = verdict.registration();
  if (registration.content.empty()) incomplete(verdict, "/content", "nội dung đăng ký thi đua");
  if (registration.targets.empty()) return incomplete(verdict, "/targets", "ít nhất một chỉ tiêu thi đua");
  for (const records::Target& target : registration.targets) {
    if (target.amount && !target.measure.empty() && !target.name.empty()) continue;
    const std::string name = target.name.empty() ? "một chỉ tiêu" : "“" + target.name + "”";
    incomplete(verdict, place_of("targets", target.id), "mức và đơn vị tính của " + name);
  }
}

constexpr Rule kTargets = {
    .id = "VR-I05",
    .subject = SubjectKind::registration,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = kPlan,
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Đăng ký ghi rõ nội dung và ít nhất một chỉ tiêu có mức và đơn vị tính.",
    .sentence = "Đăng ký còn thiếu {missing}.",
    .remedy = "Ghi {missing}, như “Học sinh giỏi cấp tỉnh: 25 giải”.",
    .check = targets_not_measurable,
};

void document_number_missing(Verdict& verdict) {
  if (!verdict.dates().received_on) return verdict.not_applicable();
  if (verdict.registration().document_number.empty()) verdict.fails("/document_number", {});
}

constexpr Rule kDocumentNumber = {
    .id = "VR-I06",
    .subject = SubjectKind::registration,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = kPlan,
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Sau khi gửi, ghi số văn bản trên hệ thống quản lý văn bản và điều hành.",
    .sentence = "Chưa ghi số văn bản đã gửi trên hệ thống quản lý văn bản.",
    .remedy = "Ghi số văn bản, như “118/THPT-VP”.",
    .check = document_number_missing,
};

constexpr Rule kRegistrationRules[] = {kFileName, kFileUnit, kOnTime, kServerTime, kTargets, kDocumentNumber};
static_assert(well_formed(kRegistrationRules));

}  // namespace

std::span<const Rule> registration_rules() { return kRegistrationRules; }

}  // namespace tdkt::rules
