#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/local_parameters.h"
#include "shared/rules/nominee.h"
#include "shared/rules/service_time.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-B: eligibility by numbers that only a province or a unit sets (Luật 2022, Điều 24 khoản 4 leaves them to it). The
// 10 months and 40 days of Nghị định 91/2017/NĐ-CP are no longer national law.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using records::Leave;
using records::LeaveKind;
using records::Parameter;

/// Months are those of the school year, 1 September to 31 August: a declared period of nine months would keep out
/// everybody. Leave of any kind is service (maternity: Nghị định 98/2023/NĐ-CP, Điều 4 khoản 5).
void service_too_short(Verdict& verdict) {
  const auto* set = regulation_on(verdict.the_case(), Parameter::min_service_months, verdict.dossier().unit_id,
                                  verdict.received_or_today());
  if (!set) return verdict.not_applicable();
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  const std::string name = nominee_in_words(verdict);
  if (!person->hired_on) return verdict.unknown_in(person->id, "/hired_on", "ngày vào ngành của " + name);
  const base::Period whole = year->period();
  const int64_t months = months_between(std::max(whole.from, *person->hired_on), *whole.until);
  if (months >= *set->value) return;
  verdict.fails("/nominee_id", {{"name", name},
                                {"hired", person->hired_on->display()},
                                {"months", std::to_string(months)},
                                {"year", year->text()},
                                {"instrument", set->instrument_number},
                                {"minimum", std::to_string(*set->value)}});
}

constexpr Rule kLongEnough = {
    .id = "VR-B05",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::LDTT),
    .citation = {Instrument::LAW_2022, "24", "4", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .parameter = Parameter::min_service_months,
    .requirement =
        "Lao động tiên tiến: đủ số tháng công tác trong năm học mà địa phương hoặc đơn vị quy định (nếu có).",
    .sentence =
        "{name} vào ngành ngày {hired}, có {months} tháng công tác trong năm học {year}; theo văn bản số {instrument} cần từ "
        "{minimum} tháng.",
    .remedy = "Kiểm tra ngày vào ngành; nếu vẫn đề nghị thì xác nhận đã xem và nêu lý do.",
    .check = service_too_short,
};

bool counts_as_absence(LeaveKind kind) { return kind != LeaveKind::maternity && kind != LeaveKind::rescue_injury; }

/// Days off in one school year. Leave that crosses its border is not split by guessing: its days are `open`.
struct DaysOff {
  int64_t sure = 0;
  int64_t open = 0;
  base::Id open_row;
};

DaysOff days_off(const records::Person& person, const base::Period& year) {
  DaysOff days;
  for (const Leave& row : person.leaves) {
    if (row.kind && !counts_as_absence(*row.kind)) continue;
    const bool has_days = row.from_on && row.last_on;
    if (has_days && (*row.last_on < year.from || *row.from_on >= *year.until)) continue;
    const bool inside = has_days && year.contains(*row.from_on) && year.contains(*row.last_on);
    if (row.kind && inside && row.working_day_count) {
      days.sure += std::clamp<int64_t>(*row.working_day_count, 0, 366);
    } else {
      // Without a number of days, any number up to the whole year is possible.
      days.open += std::clamp<int64_t>(row.working_day_count.value_or(366), 0, 366);
      days.open_row = row.id;
    }
  }
  return days;
}

void absent_too_long(Verdict& verdict) {
  const auto* set = regulation_on(verdict.the_case(), Parameter::max_leave_days, verdict.dossier().unit_id,
                                  verdict.received_or_today());
  if (!set) return verdict.not_applicable();
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  const std::string name = nominee_in_words(verdict);
  const DaysOff days = days_off(*person, year->period());
  if (days.sure >= *set->value)
    return verdict.fails("/nominee_id", {{"name", name},
                                         {"days", std::to_string(days.sure)},
                                         {"year", year->text()},
                                         {"instrument", set->instrument_number},
                                         {"maximum", std::to_string(*set->value)}});
  if (days.sure + days.open >= *set->value)
    verdict.unknown_in(person->id, place_of("leaves", days.open_row),
                       "số ngày nghỉ trong " + std::string("năm học ") + year->text() + " của " + name);
}

constexpr Rule kPresentEnough = {
    .id = "VR-B06",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::LDTT),
    .citation = {Instrument::LAW_2022, "24", "4", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .parameter = Parameter::max_leave_days,
    .requirement =
        "Lao động tiên tiến: số ngày nghỉ trong năm học, không kể thai sản và điều trị do cứu người, cứu tài "
        "sản, dưới mức địa phương hoặc đơn vị quy định (nếu có).",
    .sentence =
        "{name} nghỉ {days} ngày làm việc trong năm học {year} (không kể thai sản, điều trị do cứu người, cứu "
        "tài sản); văn bản số {instrument} không xét khi nghỉ từ {maximum} ngày.",
    .remedy = "Kiểm tra các đợt nghỉ; nếu vẫn đề nghị thì xác nhận đã xem và nêu lý do.",
    .check = absent_too_long,
};

void fined_in_the_year(Verdict& verdict) {
  const auto* set = regulation_on(verdict.the_case(), Parameter::fines_counted, verdict.dossier().unit_id,
                                  verdict.received_or_today());
  if (!set || *set->value == 0) return verdict.not_applicable();
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  for (const records::Fine& fine : person->fines) {
    if (!fine.decided_on) {
      verdict.unknown_in(person->id, place_of("fines", fine.id, "decided_on"),
                         "ngày xử phạt của " + nominee_in_words(verdict));
    } else if (year->period().contains(*fine.decided_on)) {
      verdict.fails_in(person->id, place_of("fines", fine.id),
                       {{"name", nominee_in_words(verdict)},
                        {"day", fine.decided_on->display()},
                        {"instrument", set->instrument_number}});
    }
  }
}

constexpr Rule kNotFined = {
    .id = "VR-B10",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(law::NomineeType::individual),
    .citation = {Instrument::LAW_2022, "24", "4", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .parameter = Parameter::fines_counted,
    .requirement = "Không bị xử phạt hành chính trong kỳ, nơi địa phương hoặc đơn vị quy định như vậy.",
    .sentence = "{name} bị xử phạt hành chính ngày {day}; văn bản số {instrument} không xét trường hợp này.",
    .remedy = "Kiểm tra lại; nếu vẫn đề nghị thì xác nhận đã xem và nêu lý do.",
    .check = fined_in_the_year,
    .reads = Reads::nothing,
};

constexpr Rule kLocalEligibilityRules[] = {
    kLongEnough, under_law_2026(kLongEnough), kPresentEnough, under_law_2026(kPresentEnough),
    kNotFined,   under_law_2026(kNotFined),
};
static_assert(well_formed(kLocalEligibilityRules));

}  // namespace

std::span<const Rule> local_eligibility_rules() { return kLocalEligibilityRules; }

}  // namespace tdkt::rules
