#include "shared/rules/catalogue.h"
#include "shared/rules/lookup.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-C: danh hiệu thi đua của cá nhân. Luật Thi đua, khen thưởng 2022, Điều 22-24.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Ground;
using law::GroundSet;
using law::Instrument;
using records::RatingLevel;

/// Điều 24 khoản 1 điểm a: hoàn thành tốt nhiệm vụ trở lên.
void rating_below_good(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (!nomination.school_year) return verdict.unknown("/school_year", "năm học đề nghị");
  const std::string missing = "xếp loại " + in_words(*nomination.school_year) + " của " + nomination.nominee_name;
  if (!verdict.facts().person) return verdict.unknown("/nominee_id", missing);
  const records::Rating* rating = rating_of(verdict.facts().person->ratings, *nomination.school_year);
  if (!rating || !rating->level) return verdict.unknown("/nominee_id", missing);
  if (!at_least(*rating->level, RatingLevel::HTTNV))
    verdict.fails("/award", {{"level", std::string(base::display(*rating->level))}, {"year", nomination.school_year->text()}});
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
    .sentence = "Chưa đủ điều kiện Lao động tiên tiến: xếp loại năm học {year} là “{level}”, cần từ “Hoàn thành tốt nhiệm vụ”.",
    .remedy = "Kiểm tra lại quyết định xếp loại năm học {year}; nếu đúng thì bỏ trường hợp này khỏi danh sách.",
    .check = rating_below_good,
};

constexpr Rule kRules[] = {
    kLdttRating,
    under_law_2026(kLdttRating),
};
static_assert(well_formed(kRules));

}  // namespace

std::span<const Rule> individual_title_rules() { return kRules; }

}  // namespace tdkt::rules
