#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-C: Lao động tiên tiến, and what Chiến sĩ thi đua cơ sở takes from it. Luật Thi đua, khen thưởng 2022, Điều 23-24.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using records::RatingLevel;

/// Điều 24 khoản 1 điểm a: hoàn thành tốt nhiệm vụ trở lên.
void rating_below_good(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (!nomination.school_year) return verdict.unknown("/school_year", "năm học đề nghị");
  const std::string missing = "xếp loại " + in_words(*nomination.school_year) + " của " + nominee_in_words(verdict);
  if (!verdict.facts().person) return verdict.unknown("/nominee_id", missing);
  const records::Rating* rating = rating_of(verdict.facts().person->ratings, *nomination.school_year);
  if (!rating || !rating->level) return verdict.unknown("/nominee_id", missing);
  if (!at_least(*rating->level, RatingLevel::HTTNV))
    verdict.fails("/award",
                  {{"level", std::string(base::display(*rating->level))}, {"year", nomination.school_year->text()}});
}

constexpr Rule kLdttRating = {
    .id = "VR-C01",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::LDTT),
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "24", "1", "a"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Lao động tiên tiến: hoàn thành tốt nhiệm vụ trở lên.",
    .sentence =
        "Chưa đủ điều kiện Lao động tiên tiến: xếp loại năm học {year} là “{level}”, cần từ “Hoàn thành tốt nhiệm vụ”.",
    .remedy = "Kiểm tra lại quyết định xếp loại năm học {year}; nếu đúng thì bỏ trường hợp này khỏi danh sách.",
    .check = rating_below_good,
};

/// Điều 24 khoản 1 điểm b: nobody's record can show it, so the council says it.
void council_confirmation_missing(Verdict& verdict) {
  if (verdict.nomination().council_confirms) return;
  incomplete(
      verdict, "/council_confirms",
      "xác nhận của Hội đồng về tinh thần tự lực, đoàn kết, tham gia phong trào của " + nominee_in_words(verdict));
}

constexpr Rule kLdttCouncilConfirms = {
    .id = "VR-C02",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::LDTT),
    .citation = {Instrument::LAW_2022, "24", "1", "b"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Lao động tiên tiến: Hội đồng xác nhận tinh thần tự lực tự cường, đoàn kết, tích cực tham gia phong "
        "trào thi đua.",
    .sentence = "Còn thiếu {missing}.",
    .remedy = "Đánh dấu xác nhận khi Hội đồng của đơn vị đã họp và đồng ý.",
    .check = council_confirmation_missing,
};

bool is_proposed_beside(const Verdict& verdict, Award award, base::SchoolYear year) {
  const auto& siblings = verdict.facts().siblings;
  return std::any_of(siblings.begin(), siblings.end(), [&](const Sibling& other) {
    return other.nominee_id && other.nominee_id == verdict.nomination().nominee_id && other.award == award &&
           other.school_year == year;
  });
}

/// Điều 23 khoản 1: the standard of LDTT, shown by the title of the year or by its proposal in the same dossier; a
/// proposal that its own rating already contradicts shows nothing.
void ldtt_of_the_year_missing(Verdict& verdict) {
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  if (counted_award(person->award_history, Award::LDTT, *year)) return;
  const std::string name = nominee_in_words(verdict);
  if (!is_proposed_beside(verdict, Award::LDTT, *year))
    return verdict.fails("/award", {{"name", name},
                                    {"year", year->text()},
                                    {"defect", "chưa có danh hiệu này và chưa được đề nghị trong hồ sơ này"},
                                    {"cure", "Thêm một dòng đề nghị Lao động tiên tiến cho " + name +
                                                 ", hoặc khai quyết định nếu đã được tặng."}});
  const records::Rating* rating = rating_of(person->ratings, *year);
  if (!rating || !rating->level || at_least(*rating->level, RatingLevel::HTTNV)) return;
  verdict.fails("/award", {{"name", name},
                           {"year", year->text()},
                           {"defect", "xếp loại “" + std::string(base::display(*rating->level)) + "”"},
                           {"cure", "Kiểm tra lại quyết định xếp loại; nếu đúng thì bỏ cả hai đề nghị."}});
}

constexpr Rule kCstdcsNeedsLdtt = {
    .id = "VR-C03",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDCS),
    .citation = {Instrument::LAW_2022, "23", "1", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Chiến sĩ thi đua cơ sở: đạt tiêu chuẩn Lao động tiên tiến của cùng năm học.",
    .sentence = "Chiến sĩ thi đua cơ sở cần đạt Lao động tiên tiến năm học {year}: {name} {defect}.",
    .remedy = "{cure}",
    .check = ldtt_of_the_year_missing,
};

constexpr Rule kIndividualTitleRules[] = {
    kLdttRating,      under_law_2026(kLdttRating),      kLdttCouncilConfirms, under_law_2026(kLdttCouncilConfirms),
    kCstdcsNeedsLdtt, under_law_2026(kCstdcsNeedsLdtt),
};
static_assert(well_formed(kIndividualTitleRules));

}  // namespace

std::span<const Rule> individual_title_rules() { return kIndividualTitleRules; }

}  // namespace tdkt::rules
