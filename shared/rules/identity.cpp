#include "shared/law/awards.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-A: what a nomination says of itself: year, award, type, period. Whose it is: nominee_identity.cpp.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;

void years_not_in_a_row(Verdict& verdict) {
  const auto year = verdict.nomination().school_year;
  if (!year) return verdict.unknown("/school_year", "năm học đề nghị");
  if (year->is_consecutive()) return;
  verdict.fails("/school_year", {{"year", year->text()}, {"example", base::SchoolYear::starting(year->first).text()}});
}

constexpr Rule kYearsInARow = {
    .id = "VR-A01",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::TT29, "3", "", ""},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Năm học gồm hai năm liền nhau.",
    .sentence = "Năm học “{year}” không phải hai năm liền nhau.",
    .remedy = "Ghi năm học như “{example}”.",
    .check = years_not_in_a_row,
    .reads = Reads::nothing,
};

void award_for_the_other_type(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (!nomination.award) return verdict.unknown("/award", "danh hiệu hoặc hình thức đề nghị");
  if (!nomination.nominee_type) return verdict.unknown("/nominee_type", "đối tượng là cá nhân hay tập thể");
  if (law::is_for(*nomination.award, *nomination.nominee_type)) return;
  const bool person = *nomination.nominee_type == law::NomineeType::individual;
  verdict.fails("/award", {{"award", std::string(base::display(*nomination.award))},
                           {"right", person ? "tập thể" : "cá nhân"},
                           {"name", nominee_in_words(verdict)},
                           {"type", std::string(base::display(*nomination.nominee_type))}});
}

constexpr Rule kAwardSuitsNominee = {
    .id = "VR-A02",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "b"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement =
        "Hình thức, đối tượng và thành tích phù hợp nhau: danh hiệu của cá nhân cho cá nhân, của tập thể cho "
        "tập thể.",
    .sentence = "{award} chỉ dành cho {right}, còn {name} là {type}.",
    .remedy = "Chọn danh hiệu hoặc hình thức dành cho {type}.",
    .check = award_for_the_other_type,
    .reads = Reads::award,
};

void merit_type_of_other_sectors(Verdict& verdict) {
  const auto type = verdict.nomination().merit_type;
  if (!type) return verdict.unknown("/merit_type", "loại hình khen thưởng");
  if (*type == law::MeritType::NIEN_HAN) verdict.fails("/merit_type", {{"type", std::string(base::display(*type))}});
}

constexpr Rule kMeritType = {
    .id = "VR-A04",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "8", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement = "Đúng một loại hình khen thưởng, và là loại hình của ngành.",
    .sentence = "Loại hình “{type}” chỉ dành cho quân đội và công an, không dùng trong ngành Giáo dục.",
    .remedy =
        "Chọn loại hình khác: công trạng, đột xuất, phong trào thi đua (chuyên đề), quá trình cống hiến hoặc đối "
        "ngoại.",
    .check = merit_type_of_other_sectors,
    .reads = Reads::nothing,
};

void period_not_over(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (!nomination.period_from) verdict.unknown("/period_from", "ngày bắt đầu kỳ xét");
  if (!nomination.period_to) verdict.unknown("/period_to", "ngày kết thúc kỳ xét");
  if (!nomination.period_from || !nomination.period_to) return;
  const std::string to = nomination.period_to->display();
  if (*nomination.period_from > *nomination.period_to) {
    const std::string from = nomination.period_from->display();
    return verdict.fails("/period_from", {{"defect", "bắt đầu ngày " + from + ", sau ngày kết thúc " + to},
                                          {"cure", "Kiểm tra lại hai ngày; có thể đã ghi nhầm năm."}});
  }
  const base::Date sent = verdict.received_or_today();
  if (*nomination.period_to <= sent) return;
  const bool is_sent = verdict.dates().received_on.has_value();
  const std::string when =
      is_sent ? "ngày gửi " + sent.display() : "ngày gửi (nếu gửi hôm nay, " + sent.display() + ")";
  verdict.fails("/period_to", {{"defect", "kết thúc ngày " + to + ", sau " + when},
                               {"cure", "Gửi từ ngày " + to + ", hoặc sửa ngày kết thúc nếu ghi nhầm."}});
}

constexpr Rule kPeriodIsOver = {
    .id = "VR-A10",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Kỳ xét bắt đầu trước khi kết thúc, và kết thúc không sau ngày gửi.",
    .sentence = "Kỳ xét {defect}.",
    .remedy = "{cure}",
    .check = period_not_over,
    .reads = Reads::nothing,
};

/// "Cuối năm học" (Thông tư 29/2023/TT-BGDĐT, Điều 3): the period lies in the school year and spans its two calendar
/// years, as 05/09/2024 - 31/05/2025 does.
void period_is_not_the_school_year(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  const auto year = year_or_unknown(verdict);
  if (!year) return;
  if (!nomination.period_from) return verdict.unknown("/period_from", "ngày bắt đầu kỳ xét");
  if (!nomination.period_to) return verdict.unknown("/period_to", "ngày kết thúc kỳ xét");
  const base::Period whole = year->period();
  const bool begins = whole.contains(*nomination.period_from) && nomination.period_from->year() == year->first;
  const bool ends = whole.contains(*nomination.period_to) && nomination.period_to->year() == year->second;
  if (begins && ends) return;
  verdict.fails(begins ? "/period_to" : "/period_from", {{"from", nomination.period_from->display()},
                                                         {"to", nomination.period_to->display()},
                                                         {"award", std::string(base::display(*nomination.award))},
                                                         {"year", year->text()},
                                                         {"first", whole.from.display()},
                                                         {"last", whole.until->plus_days(-1).display()}});
}

constexpr Rule kPeriodIsTheSchoolYear = {
    .id = "VR-A11",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 2, 15), kTt07From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::LDTT, Award::CSTDCS, Award::TTLDTT, Award::TTLDXS),
    .citation = {Instrument::TT29, "3", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Danh hiệu hằng năm trong ngành Giáo dục xét theo năm học của hồ sơ.",
    .sentence = "Kỳ xét {from} - {to} không phải năm học {year}; {award} xét theo năm học.",
    .remedy = "Ghi kỳ xét nằm trong năm học {year}: bắt đầu từ {first}, kết thúc chậm nhất {last}.",
    .check = period_is_not_the_school_year,
    .reads = Reads::award,
};

constexpr Rule kIdentityRules[] = {
    kYearsInARow,  kAwardSuitsNominee,     under_law_2026(kAwardSuitsNominee), kMeritType, under_law_2026(kMeritType),
    kPeriodIsOver, kPeriodIsTheSchoolYear, under_tt07(kPeriodIsTheSchoolYear),
};
static_assert(well_formed(kIdentityRules));

}  // namespace

std::span<const Rule> identity_rules() { return kIdentityRules; }

}  // namespace tdkt::rules
