#include <algorithm>

#include "shared/rules/achievement_scope.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/history.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-C: what rests on Chiến sĩ thi đua cấp tỉnh, cấp Bộ: a second one, and Chiến sĩ thi đua toàn quốc. Luật Thi đua,
// khen thưởng 2022, Điều 21-22.

namespace tdkt::rules {
namespace {

using base::SchoolYear;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using records::AwardRow;

/// A title rests on the CSTDCS of so many years; the next one is due so many years later.
constexpr int kYearsOfOneTitle = 3;

bool is_provincial(const AwardRow& row) { return row.award == Award::CSTDT || row.award == Award::CSTDB; }

/// The years with a provincial title that counts, up to `last`, the latest first.
std::vector<SchoolYear> years_of_titles(const records::Person& person, SchoolYear last) {
  std::vector<SchoolYear> years;
  for (const AwardRow& row : person.award_history)
    if (is_provincial(row) && !row.revoked && row.school_year && !(last < *row.school_year) &&
        counted_award(person.award_history, *row.award, *row.school_year))
      years.push_back(*row.school_year);
  std::sort(years.begin(), years.end(), [](SchoolYear a, SchoolYear b) { return b < a; });
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

void years_serve_a_second_title(Verdict& verdict) {
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  for (const SchoolYear earlier : years_of_titles(*person, year->before())) {
    if (year->first - earlier.first >= kYearsOfOneTitle) continue;
    return verdict.fails("/school_year", {{"name", nominee_in_words(verdict)},
                                          {"earlier", earlier.text()},
                                          {"first", year->before(kYearsOfOneTitle - 1).text()},
                                          {"last", year->text()}});
  }
}

constexpr Rule kNewYears = {
    .id = "VR-C13",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDT, Award::CSTDB),
    .citation = {Instrument::LAW_2022, "5", "2", "c"},
    .basis = RuleBasis::law,
    .confidence = Confidence::I,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Ba năm Chiến sĩ thi đua cơ sở đã tính cho một lần Chiến sĩ thi đua cấp tỉnh, cấp Bộ không tính lại.",
    .sentence =
        "{name} đã đạt Chiến sĩ thi đua cấp tỉnh, cấp Bộ năm học {earlier}; trong ba năm {first} - {last} có năm đã "
        "tính cho lần ấy.",
    .remedy = "Đề nghị khi có đủ ba năm mới sau năm học {earlier}; nếu vẫn đề nghị thì nêu lý do.",
    .check = years_serve_a_second_title,
    .reads = Reads::award,
};

/// Titles more than one cycle apart are still in a row where no year between was without CSTDCS.
bool unbroken_between(const records::Person& person, SchoolYear first, SchoolYear second) {
  if (second.first - first.first <= kYearsOfOneTitle) return true;
  for (SchoolYear year = second; first < year; year = year.before())
    if (!counted_award(person.award_history, Award::CSTDCS, year)) return false;
  return true;
}

void second_provincial_title_missing(Verdict& verdict) {
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  const auto years = years_of_titles(*person, *year);
  const auto lacks = [&](const std::string& defect) {
    verdict.fails("/award", {{"name", nominee_in_words(verdict)}, {"defect", defect}});
  };
  if (years.empty()) return lacks("chưa có lần nào");
  if (years.size() == 1) return lacks("mới có năm học " + years[0].text());
  if (!unbroken_between(*person, years[1], years[0]))
    lacks("hai lần gần nhất là " + years[1].text() + " và " + years[0].text() +
          ", giữa đó có năm không đạt Chiến sĩ thi đua cơ sở");
}

constexpr Rule kTwoInARow = {
    .id = "VR-C14",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDTQ),
    .citation = {Instrument::LAW_2022, "21", "1", "a"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Chiến sĩ thi đua toàn quốc: 02 lần liên tục Chiến sĩ thi đua cấp Bộ, cấp tỉnh.",
    .sentence = "Chiến sĩ thi đua toàn quốc cần 02 lần liên tục Chiến sĩ thi đua cấp Bộ, cấp tỉnh: {name} {defect}.",
    .remedy = "Nếu đã được tặng thì khai quyết định vào lịch sử khen thưởng; nếu chưa, đề nghị sau lần thứ hai.",
    .check = second_provincial_title_missing,
    .reads = Reads::award,
};

void national_scope_missing(Verdict& verdict) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  const auto ground = verdict.nomination().ground;
  if (!ground || law::facts_of(*ground).award != Award::CSTDTQ)
    return verdict.unknown("/ground", "căn cứ đề nghị Chiến sĩ thi đua toàn quốc");
  judge_scope(verdict, *person, law::facts_of(*ground).path == law::Path::research, records::Scope::TOAN_QUOC);
}

constexpr Rule kNationalScope = {
    .id = "VR-C15",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDTQ),
    .citation = {Instrument::LAW_2022, "21", "1", "b"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Chiến sĩ thi đua toàn quốc: sáng kiến hoặc đề tài phạm vi toàn quốc, do Chủ tịch UBND tỉnh hoặc Bộ trưởng "
        "công nhận.",
    .sentence =
        "{award} cần sáng kiến hoặc đề tài phạm vi toàn quốc, do Chủ tịch UBND tỉnh hoặc Bộ trưởng công nhận: {name} "
        "{defect}.",
    .remedy =
        "Nêu sáng kiến hoặc đề tài đã được công nhận phạm vi toàn quốc; nếu chưa có, đề nghị xét công nhận trước.",
    .check = national_scope_missing,
};

/// The same school year or the next: the next campaign after the decision.
void filed_long_after_the_second_title(Verdict& verdict) {
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  const auto years = years_of_titles(*person, *year);
  if (years.size() < 2) return;  // nothing can be late yet; VR-C14 says what is missing
  if (year->first - years[0].first <= 1) return;
  verdict.fails("/school_year",
                {{"name", nominee_in_words(verdict)}, {"second", years[0].text()}, {"year", year->text()}});
}

constexpr Rule kRightAfterTheSecond = {
    .id = "VR-C16",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDTQ),
    .citation = {Instrument::LAW_2022, "21", "1", "a"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Chiến sĩ thi đua toàn quốc: đề nghị ngay sau lần thứ hai đạt Chiến sĩ thi đua cấp Bộ, cấp tỉnh (trả lời của "
        "Bộ Nội vụ).",
    .sentence =
        "{name} đạt Chiến sĩ thi đua cấp Bộ, cấp tỉnh lần gần nhất năm học {second}; đề nghị ở năm học {year} là muộn.",
    .remedy = "Kiểm tra lại lịch sử khen thưởng; nếu vẫn đề nghị thì nêu lý do chậm.",
    .check = filed_long_after_the_second_title,
    .reads = Reads::award,
};

/// All levels of management recorded here are of a tỉnh; a unit of the Ministry has none of them.
void ministry_title_for_provincial_staff(Verdict& verdict) {
  if (verdict.nomination().award != Award::CSTDB) return;
  const auto& unit = verdict.facts().unit;
  if (!unit) return verdict.unknown("/nominee_id", "đơn vị đề nghị");
  const auto level = records::managing_level_on(*unit, verdict.received_or_today());
  if (!level) return verdict.unknown_in(unit->id, "/lineage", "cấp quản lý của đơn vị đề nghị");
  verdict.fails("/award", {{"level", std::string(base::display(*level))}});
}

constexpr Rule kTheWayOfTheProvince = {
    .id = "VR-C17",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDT, Award::CSTDB),
    .citation = {Instrument::LAW_2022, "22", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::I,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement =
        "Người của đơn vị thuộc tỉnh được đề nghị Chiến sĩ thi đua cấp tỉnh; Chiến sĩ thi đua cấp Bộ dành cho đơn vị "
        "thuộc Bộ.",
    .sentence = "Đơn vị đề nghị do {level} quản lý, nên đi theo đường của tỉnh: Chiến sĩ thi đua cấp tỉnh.",
    .remedy = "Chọn Chiến sĩ thi đua cấp tỉnh; nếu vẫn đề nghị cấp Bộ thì nêu lý do.",
    .check = ministry_title_for_provincial_staff,
    .reads = Reads::award,
};

constexpr Rule kNationalFighterRules[] = {
    kNewYears,
    under_law_2026(kNewYears),
    kTwoInARow,
    under_law_2026(kTwoInARow),
    kNationalScope,
    under_law_2026(kNationalScope),
    kRightAfterTheSecond,
    under_law_2026(kRightAfterTheSecond),
    kTheWayOfTheProvince,
    under_law_2026(kTheWayOfTheProvince),
};
static_assert(well_formed(kNationalFighterRules));

}  // namespace

std::span<const Rule> national_fighter_rules() { return kNationalFighterRules; }

}  // namespace tdkt::rules
