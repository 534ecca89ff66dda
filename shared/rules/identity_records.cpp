#include "shared/base/text.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-A: by which text a case is judged when the law changes under it, and whether the records about the nominee make
// sense: ages, the legal name of a collective.

namespace tdkt::rules {
namespace {

using base::day;
using law::Confidence;
using law::Instrument;
using law::NomineeType;
using records::Authority;

void received_before(Verdict& verdict, base::Date change) {
  const auto received = verdict.dates().received_on;
  if (!received) return verdict.not_applicable();
  if (*received < change && !verdict.dates().criteria_on) verdict.fails("", {{"received", received->display()}});
}

void spans_the_change_of_decree(Verdict& verdict) { received_before(verdict, kNd152From); }
void spans_the_change_of_law(Verdict& verdict) { received_before(verdict, kLaw2026From); }

constexpr Rule kAcrossDecrees = {
    .id = "VR-A05",
    .subject = SubjectKind::nomination,
    .in_force = {kNd152From, {}},
    .governed_by = GovernedBy::decision,
    .phases = PhaseSet(Phase::appraisal, Phase::decision),
    .citation = {Instrument::ND152, "60", "3", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::I,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Tiêu chuẩn xét theo văn bản có hiệu lực ngày nhận hồ sơ; hồ sơ nhận trước và quyết định sau ngày đổi văn "
        "bản do một người xác nhận.",
    .sentence =
        "Hồ sơ nhận ngày {received}, khi Nghị định 98/2023/NĐ-CP còn hiệu lực, nay đã là Nghị định 152/2025/NĐ-CP: "
        "tiêu chuẩn xét theo ngày nhận, thẩm quyền theo ngày quyết định.",
    .remedy = "Người thẩm định xem kết quả theo từng văn bản ở phiếu thẩm định, chọn một và nêu lý do.",
    .check = spans_the_change_of_decree,
};

constexpr Rule across_laws(Rule rule) {
  rule.in_force = {kLaw2026From, {}};
  rule.citation = {Instrument::LAW_2026, law::kUnread, "", ""};
  rule.confidence = Confidence::M_UNSURE;
  rule.sentence =
      "Hồ sơ nhận ngày {received}, trước ngày Luật số 06/2026/QH16 có hiệu lực: vẫn xét theo quy định cũ, trừ khi quy "
      "định mới có lợi hơn.";
  rule.check = spans_the_change_of_law;
  return rule;
}

void decided_by_a_level_that_ended(Verdict& verdict) {
  const auto& decision = verdict.decision();
  if (!decision.decided_by) return verdict.unknown("/decided_by", "người quyết định");
  if (*decision.decided_by != Authority::CT_UBND_HUYEN) return;
  const base::Date on = verdict.dates().decided_on.value_or(verdict.dates().today);
  verdict.fails("/decided_by", {{"decider", std::string(base::display(*decision.decided_by))}, {"day", on.display()}});
}

constexpr Rule kAuthorityOfTheDay = {
    .id = "VR-A06",
    .subject = SubjectKind::decision,
    .in_force = {day(2025, 7, 1), {}},
    .governed_by = GovernedBy::decision,
    .citation = {Instrument::NQ202_2025, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement = "Thẩm quyền theo ngày quyết định: từ 01/07/2025 không còn cấp huyện.",
    .sentence = "Ngày {day} không còn {decider}; thẩm quyền tính theo ngày quyết định, không theo ngày nhận hồ sơ.",
    .remedy = "Chọn cấp có thẩm quyền vào ngày quyết định: UBND xã, Sở hoặc UBND tỉnh.",
    .check = decided_by_a_level_that_ended,
};

/// Whole years of age on a day.
int age_on(base::Date born, base::Date on) {
  const bool before_birthday = on.month() < born.month() || (on.month() == born.month() && on.day() < born.day());
  return on.year() - born.year() - (before_birthday ? 1 : 0);
}

constexpr int kYoungest = 18, kOldest = 70, kYoungestAtWork = 16;

void age_out_of_reason(Verdict& verdict) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  const std::string name = nominee_in_words(verdict);
  if (!person->born_on) return verdict.unknown_in(person->id, "/born_on", "ngày sinh của " + name);
  const auto last = last_counted_day(verdict.nomination());
  if (!last) return verdict.unknown("/period_to", "ngày kết thúc kỳ xét");
  const std::string born = person->born_on->display();
  const int age = age_on(*person->born_on, *last);
  if (age < kYoungest || age > kOldest)
    return verdict.fails_in(
        person->id, "/born_on",
        {{"name", name},
         {"born", born},
         {"defect", (*person->born_on > *last ? "sau" : "tính ra " + std::to_string(age) + " tuổi vào") +
                        std::string(" ngày kết thúc kỳ xét ") + last->display()}});
  if (person->hired_on && age_on(*person->born_on, *person->hired_on) < kYoungestAtWork)
    verdict.fails_in(person->id, "/hired_on",
                     {{"name", name},
                      {"born", born},
                      {"defect", "chưa đủ 16 tuổi vào ngày vào ngành " + person->hired_on->display()}});
}

constexpr Rule kAge = {
    .id = "VR-A09",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Ngày sinh cho tuổi từ 18 đến 70 vào cuối kỳ xét; vào ngành khi đã đủ 16 tuổi.",
    .sentence = "Ngày sinh {born} của {name} {defect}.",
    .remedy = "Kiểm tra lại năm sinh và ngày vào ngành trong hồ sơ nhân sự.",
    .check = age_out_of_reason,
    .reads = Reads::nothing,
};

void collective_name_not_the_legal_one(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  const auto& collective = verdict.facts().collective;
  if (!collective) return verdict.unknown("/nominee_id", "đơn vị hoặc tổ trong danh mục");
  if (nomination.nominee_name.empty()) return verdict.unknown("/nominee_name", "tên tập thể");
  const auto last = last_counted_day(nomination);
  if (!last) return verdict.unknown("/period_to", "ngày kết thúc kỳ xét");
  const records::UnitName* legal = records::name_on(*collective, *last);
  if (!legal || legal->name.empty())
    return verdict.unknown_in(collective->id, "/lineage", "tên đầy đủ của tập thể vào ngày " + last->display());
  // A tổ may be named together with its school.
  if (base::tidy(nomination.nominee_name).starts_with(base::tidy(legal->name))) return;
  verdict.fails("/nominee_name", {{"name", nomination.nominee_name}, {"legal", legal->name}, {"day", last->display()}});
}

constexpr Rule kLegalName = {
    .id = "VR-A12",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::collective),
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Tên tập thể ghi đầy đủ, không viết tắt, đúng tên vào cuối kỳ xét (Mẫu số 02).",
    .sentence = "Tên “{name}” không phải tên đầy đủ vào ngày {day}: “{legal}”.",
    .remedy = "Ghi “{legal}”, hoặc bổ sung lần đổi tên vào danh mục đơn vị.",
    .check = collective_name_not_the_legal_one,
    .reads = Reads::nothing,
};

constexpr Rule kIdentityRecordRules[] = {
    kAcrossDecrees, across_laws(kAcrossDecrees), kAuthorityOfTheDay, kAge, kLegalName, under_nd152(kLegalName),
};
static_assert(well_formed(kIdentityRecordRules));

}  // namespace

std::span<const Rule> identity_record_rules() { return kIdentityRecordRules; }

}  // namespace tdkt::rules
