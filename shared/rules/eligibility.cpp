#include <algorithm>

#include "shared/base/text.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-B: who may be considered at all. Nghị định 98/2023/NĐ-CP, Điều 4. What a province sets: local_eligibility.cpp.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using law::NomineeType;
using records::Discipline;

/// A case is put aside, not refused: a proceeding that opens after receipt counts too, until it is closed.
void under_verification(Verdict& verdict) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  for (const records::Proceeding& row : person->proceedings) {
    const base::Date today = verdict.dates().today;
    if (row.closed_on && *row.closed_on <= today) continue;
    if (row.opened_on && *row.opened_on > today) continue;
    const std::string kind = row.kind ? std::string(base::display(*row.kind)) : "có việc đang được xác minh";
    const std::string since = row.opened_on ? " từ ngày " + row.opened_on->display() : "";
    verdict.fails_in(person->id, place_of("proceedings", row.id),
                     {{"name", nominee_in_words(verdict)}, {"kind", kind}, {"since", since}});
  }
}

constexpr Rule kNothingOpen = {
    .id = "VR-B01",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::ND98, "4", "4", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement =
        "Chưa khen thưởng, chưa đề nghị khen thưởng người đang bị xem xét kỷ luật, điều tra, thanh tra có dấu "
        "hiệu vi phạm, hoặc có khiếu nại, tố cáo, phản ánh đang được xác minh. Tạm dừng, không phải từ chối.",
    .sentence = "Tạm dừng trường hợp này: {name} {kind}{since}, chưa có kết luận.",
    .remedy = "Chờ kết luận rồi ghi ngày kết thúc vào hồ sơ nhân sự; các trường hợp khác trong hồ sơ vẫn tiếp tục.",
    .check = under_verification,
    .reads = Reads::nothing,
};

bool is_over(const Discipline& row, base::Date on) { return row.until_on && *row.until_on <= on; }

std::string discipline_in_words(const Discipline& row) {
  return row.form ? "kỷ luật " + base::lower(base::display(*row.form)) : "kỷ luật";
}

/// The counted years that began before a discipline ended: "2022-2023, 2023-2024".
std::string years_begun_before(const std::vector<base::SchoolYear>& years, base::Date end) {
  std::string lost;
  for (const base::SchoolYear year : years) {
    const auto begin = base::Date::of(year.first, 9, 1);
    if (begin && *begin >= end) continue;
    lost += (lost.empty() ? "" : ", ") + year.text();
  }
  return lost;
}

/// A running discipline is VR-B03's alone, so that one fact is told once.
void year_before_discipline_ended(Verdict& verdict) {
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  for (const Discipline& row : person->disciplines) {
    if (!is_over(row, verdict.received_or_today())) continue;
    const std::string lost = years_begun_before(counted_years(verdict.nomination()), *row.until_on);
    if (lost.empty()) continue;
    verdict.fails("/school_year", {{"name", nominee_in_words(verdict)},
                                   {"discipline", discipline_in_words(row)},
                                   {"end", row.until_on->display()},
                                   {"years", lost}});
  }
}

constexpr Rule kYearsAfterDiscipline = {
    .id = "VR-B02",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::ND98, "4", "4", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Sau khi chấp hành xong kỷ luật, thành tích tính từ ngày hết thời hạn; năm học bắt đầu trước ngày đó "
        "không được tính.",
    .sentence = "{name} hết {discipline} từ ngày {end}; thành tích tính từ đó, nên năm học {years} chưa được tính.",
    .remedy = "Chỉ tính các năm học bắt đầu từ ngày {end} trở đi; kiểm tra lại ngày hết kỷ luật nếu ghi nhầm.",
    .check = year_before_discipline_ended,
    .reads = Reads::years,
};

void under_discipline(Verdict& verdict) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  const base::Date on = verdict.received_or_today();
  const std::string name = nominee_in_words(verdict);
  for (const Discipline& row : person->disciplines) {
    if (!row.from_on)
      verdict.unknown_in(person->id, place_of("disciplines", row.id, "from_on"), "ngày bắt đầu kỷ luật của " + name);
    if (!row.until_on)
      verdict.unknown_in(person->id, place_of("disciplines", row.id, "until_on"), "ngày hết kỷ luật của " + name);
    if (!row.from_on || !row.until_on || *row.from_on > on || is_over(row, on)) continue;
    verdict.fails("/nominee_id", {{"name", name},
                                  {"discipline", discipline_in_words(row)},
                                  {"from", row.from_on->display()},
                                  {"last", row.until_on->plus_days(-1).display()},
                                  {"end", row.until_on->display()}});
  }
}

constexpr Rule kNoRunningDiscipline = {
    .id = "VR-B03",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::ND98, "4", "4", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Không đề nghị người đang trong thời hạn kỷ luật.",
    .sentence = "{name} đang trong thời hạn {discipline} ({from} - {last}).",
    .remedy = "Chưa đề nghị trong thời hạn này; có thể tính thành tích từ ngày {end}.",
    .check = under_discipline,
    .reads = Reads::nothing,
};

/// Proved by tests: no rule subtracts maternity leave.
constexpr Rule kMaternityCounts = {
    .id = "VR-B04",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "4", "5", ""},
    .basis = RuleBasis::configuration,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Thời gian nghỉ thai sản được tính để xét danh hiệu và hình thức; không quy tắc nào trừ.",
};

/// Proved by tests: no rule looks at the type of contract.
constexpr Rule kContractStaffCount = {
    .id = "VR-B08",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "24", "1", ""},
    .basis = RuleBasis::configuration,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement =
        "Cán bộ, công chức, viên chức và người lao động hợp đồng đều được xét; không quy tắc nào loại theo "
        "loại hợp đồng.",
};

void rating_without_decision(Verdict& verdict) {
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  const auto of_whom = [&](base::SchoolYear counted) {
    return in_words(counted) + " của " + nominee_in_words(verdict);
  };
  for (const base::SchoolYear counted : counted_years(verdict.nomination())) {
    const records::Rating* rating = rating_of(person->ratings, counted);
    if (!rating) {
      verdict.unknown_in(person->id, "/ratings", "xếp loại " + of_whom(counted));
      continue;
    }
    if (!rating->level)
      verdict.unknown_in(person->id, place_of("ratings", rating->id, "level"), "xếp loại " + of_whom(counted));
    const bool has_number = !rating->decision_number.empty(), has_day = rating->decided_on.has_value();
    if (has_number && has_day) continue;
    const std::string lacking = has_number ? "ngày" : has_day ? "số" : "số và ngày";
    incomplete_in(verdict, person->id, place_of("ratings", rating->id, has_number ? "decided_on" : "decision_number"),
                  lacking + " quyết định xếp loại " + of_whom(counted));
  }
}

constexpr Rule kRatingsHaveDecisions = {
    .id = "VR-B11",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::LDTT, Award::CSTDCS, Award::CSTDT, Award::CSTDB, Award::CSTDTQ, Award::BK_T, Award::BK_B,
                       Award::BK_TTG, Award::HCLD3, Award::HCLD2, Award::HCLD1),
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Xếp loại của mỗi năm được tính có mức, số và ngày quyết định (Mẫu số 03, mục III.1).",
    .sentence = "Còn thiếu {missing}.",
    .remedy = "Ghi {missing} vào hồ sơ nhân sự, theo đúng quyết định.",
    .check = rating_without_decision,
    .reads = Reads::years,
};

constexpr Rule kEligibilityRules[] = {
    kNothingOpen,          under_nd152(kNothingOpen),
    kYearsAfterDiscipline, under_nd152(kYearsAfterDiscipline),
    kNoRunningDiscipline,  under_nd152(kNoRunningDiscipline),
    kMaternityCounts,      under_nd152(kMaternityCounts),
    kContractStaffCount,   under_law_2026(kContractStaffCount),
    kRatingsHaveDecisions, under_nd152(kRatingsHaveDecisions),
};
static_assert(well_formed(kEligibilityRules));

}  // namespace

std::span<const Rule> eligibility_rules() { return kEligibilityRules; }

}  // namespace tdkt::rules
