#include <algorithm>

#include "shared/rules/achievement_scope.h"
#include "shared/rules/authority_table.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-C: Chiến sĩ thi đua cấp tỉnh, cấp Bộ and the earlier titles that a nomination counts. Luật Thi đua, khen thưởng
// 2022, Điều 22; Mẫu số 03, Phụ lục I Nghị định 98/2023/NĐ-CP.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using records::AwardRow;
using records::Scope;

bool is_proposed_beside(const Verdict& verdict, base::SchoolYear year) {
  const auto& siblings = verdict.facts().siblings;
  return std::any_of(siblings.begin(), siblings.end(), [&](const Sibling& other) {
    return other.nominee_id == verdict.nomination().nominee_id && other.award == Award::CSTDCS &&
           other.school_year == year;
  });
}

bool was_revoked(const records::Person& person, base::SchoolYear year) {
  const auto& history = person.award_history;
  return std::any_of(history.begin(), history.end(), [&](const AwardRow& row) {
    return row.award == Award::CSTDCS && row.school_year == year && row.revoked;
  });
}

/// A title of the year that is itself only proposed is not yet known to be one.
void consecutive_title_missing(Verdict& verdict) {
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  const std::string name = nominee_in_words(verdict);
  std::string lacking;
  for (const base::SchoolYear counted : counted_years(verdict.nomination())) {
    if (counted_award(person->award_history, Award::CSTDCS, counted)) continue;
    if (is_proposed_beside(verdict, counted)) {
      verdict.unknown("/school_year", "quyết định tặng Chiến sĩ thi đua cơ sở " + in_words(counted) + " của " + name +
                                          " (mới đề nghị trong hồ sơ này)");
      continue;
    }
    lacking += (lacking.empty() ? "" : ", ") + counted.text();
    if (was_revoked(*person, counted)) lacking += " (quyết định đã bị hủy bỏ)";
  }
  if (!lacking.empty())
    verdict.fails(
        "/award",
        {{"award", std::string(base::display(*verdict.nomination().award))}, {"name", name}, {"years", lacking}});
}

constexpr Rule kThreeInARow = {
    .id = "VR-C11",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDT, Award::CSTDB),
    .citation = {Instrument::LAW_2022, "22", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Chiến sĩ thi đua cấp tỉnh, cấp Bộ: 03 lần liên tục Chiến sĩ thi đua cơ sở, tính đến năm học đề nghị.",
    .sentence = "{award} cần 03 năm liên tục Chiến sĩ thi đua cơ sở: {name} còn thiếu năm học {years}.",
    .remedy =
        "Nếu đã được tặng thì khai quyết định vào lịch sử khen thưởng; nếu chưa, ba năm tính lại từ sau năm học "
        "còn thiếu.",
    .check = consecutive_title_missing,
    .reads = Reads::award,
};

void provincial_scope_missing(Verdict& verdict) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  const auto ground = verdict.nomination().ground;
  const std::string award(base::display(*verdict.nomination().award));
  if (!ground || law::facts_of(*ground).award != verdict.nomination().award)
    return verdict.unknown("/ground", "căn cứ đề nghị " + award);
  judge_scope(verdict, *person, law::facts_of(*ground).path == law::Path::research, Scope::TINH);
}

constexpr Rule kProvincialScope = {
    .id = "VR-C12",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDT, Award::CSTDB),
    .citation = {Instrument::LAW_2022, "22", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Chiến sĩ thi đua cấp tỉnh, cấp Bộ: sáng kiến hoặc đề tài có phạm vi từ cấp tỉnh, do người đứng đầu Bộ, tỉnh "
        "công nhận.",
    .sentence =
        "{award} cần sáng kiến hoặc đề tài phạm vi từ cấp tỉnh, do Chủ tịch UBND tỉnh hoặc Bộ "
        "trưởng công nhận: {name} {defect}.",
    .remedy =
        "Nêu sáng kiến hoặc đề tài đã được công nhận ở cấp tỉnh; nếu chưa có, đề nghị xét công nhận phạm vi trước.",
    .check = provincial_scope_missing,
};

/// Earlier titles a nomination counts: LDTT of the year for CSTDCS, else CSTDCS of the counted years.
std::vector<const AwardRow*> counted_titles(const records::Nomination& nomination, const records::Person& person) {
  const Award title = nomination.award == Award::CSTDCS ? Award::LDTT : Award::CSTDCS;
  std::vector<const AwardRow*> rows;
  for (const base::SchoolYear year : counted_years(nomination))
    if (const AwardRow* row = counted_award(person.award_history, title, year)) rows.push_back(row);
  return rows;
}

std::string title_in_words(const AwardRow& row) {
  return std::string(base::display(*row.award)) + " " + in_words(*row.school_year);
}

/// A row whose decision is not described whole: what it lacks.
bool lacks_its_decision(Verdict& verdict, const records::Person& person, const AwardRow& row) {
  std::string lacking, first_field;
  const auto lacks = [&](std::string_view field, std::string_view what) {
    if (first_field.empty()) first_field = field;
    lacking += (lacking.empty() ? "" : ", ") + std::string(what);
  };
  if (row.decision_number.empty()) lacks("decision_number", "số quyết định");
  if (!row.decided_on) lacks("decided_on", "ngày quyết định");
  if (row.issuer.empty()) lacks("issuer", "cơ quan ban hành");
  if (lacking.empty()) return false;
  const std::string missing = lacking + " của danh hiệu " + title_in_words(row) + " của " + nominee_in_words(verdict);
  const std::string place = place_of("award_history", row.id, first_field);
  if (verdict.phase() == Phase::draft)
    verdict.unknown_in(person.id, place, missing);
  else
    verdict.fails_in(person.id, place,
                     {{"defect", "Còn thiếu " + missing},
                      {"cure", "Ghi " + missing + " vào lịch sử khen thưởng, theo đúng quyết định"}});
  return true;
}

/// Whether the issuer could decide the award on that day: by the table of the law of the day, for the level that
/// managed the nominee's unit; for who came from elsewhere, for any level. Words that settle nobody are left to the
/// appraiser.
bool was_competent(const Verdict& verdict, const records::Person& person, const AwardRow& row) {
  if (*row.decided_on < day(2024, 1, 1)) return true;
  const auto issuer = authority_named(row.issuer);
  if (!issuer) return true;
  const auto& unit = verdict.facts().unit;
  const auto level =
      unit && person.assignments.empty() ? records::managing_level_on(*unit, *row.decided_on) : std::nullopt;
  if (level) return may_decide(*issuer, *row.award, *level, *row.decided_on);
  for (const auto& one : base::Names<records::ManagingLevel>::rows)
    if (may_decide(*issuer, *row.award, one.value, *row.decided_on)) return true;
  return false;
}

void title_without_competent_decision(Verdict& verdict) {
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  for (const AwardRow* row : counted_titles(verdict.nomination(), *person)) {
    if (lacks_its_decision(verdict, *person, *row) || was_competent(verdict, *person, *row)) continue;
    verdict.fails_in(
        person->id, place_of("award_history", row->id, "issuer"),
        {{"defect", row->issuer + " không có thẩm quyền quyết định danh hiệu " + title_in_words(*row) + " của " +
                        nominee_in_words(verdict) + " vào ngày " + row->decided_on->display()},
         {"cure",
          "Đối chiếu với bản quyết định: ghi đúng người ký quyết định, ngày ký; nếu quyết định đúng là như vậy "
          "thì danh hiệu ấy không tính được"}});
  }
}

constexpr Rule kTitlesHaveDecisions = {
    .id = "VR-C18",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDCS, Award::CSTDT, Award::BK_T),
    .nominees = NomineeSet(law::NomineeType::individual),
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Mỗi danh hiệu đã đạt được tính đến có số, ngày quyết định và cơ quan ban hành có thẩm quyền vào ngày ấy "
        "(Mẫu số 03, mục III).",
    .sentence = "{defect}.",
    .remedy = "{cure}.",
    .check = title_without_competent_decision,
};

constexpr Rule kProvincialFighterRules[] = {
    kThreeInARow,         under_law_2026(kThreeInARow),      kProvincialScope, under_law_2026(kProvincialScope),
    kTitlesHaveDecisions, under_nd152(kTitlesHaveDecisions),
};
static_assert(well_formed(kProvincialFighterRules));

}  // namespace

std::span<const Rule> provincial_fighter_rules() { return kProvincialFighterRules; }

}  // namespace tdkt::rules
