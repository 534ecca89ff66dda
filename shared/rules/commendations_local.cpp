#include <algorithm>

#include "shared/base/fraction.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/collective.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-E: Giấy khen, whose criteria the giver sets; that an earlier award never refuses another; who goes first among
// equals. Luật Thi đua, khen thưởng 2022, Điều 5 and 75; Nghị định 98/2023/NĐ-CP, Điều 4 khoản 6.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using law::NomineeType;

constexpr int64_t kWomenPercent = 70;

constexpr Rule kManyTimes = {
    .id = "VR-E16",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "c"},
    .basis = RuleBasis::configuration,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement =
        "Một hình thức khen thưởng có thể tặng nhiều lần cho một đối tượng: đã có hình thức ấy không phải lý do từ chối, "
        "trừ Kỷ niệm chương “Vì sự nghiệp Giáo dục”.",
};

constexpr Rule kLocalCriteria = {
    .id = "VR-E23",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::GK_SO, Award::GK_HUYEN, Award::GK_XA, Award::GK_DN),
    .citation = {Instrument::LAW_2022, "75", "2", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .parameter = records::Parameter::certificate_criteria,
    .requirement =
        "Giấy khen: tiêu chuẩn do nơi tặng quy định, không có trong Luật; đối chiếu với văn bản của nơi tặng (số, ngày).",
    .check = nullptr,
};

/// A woman, or a collective of women in at least 70 of a hundred; says what is missing.
std::optional<bool> may_go_first(Verdict& verdict) {
  const auto& facts = verdict.facts();
  const std::string name = nominee_in_words(verdict);
  if (verdict.nomination().nominee_type != NomineeType::collective) {
    const records::Person* person = person_or_unknown(verdict);
    if (person && !person->sex) verdict.unknown_in(person->id, "/sex", "giới tính của " + name);
    if (!person || !person->sex) return std::nullopt;
    return *person->sex == records::Sex::female;
  }
  const auto* members = members_or_unknown(verdict);
  if (!members) return std::nullopt;
  int64_t women = 0, unknown = 0;
  for (const Member& member : facts.members) {
    women += member.sex == records::Sex::female ? 1 : 0;
    unknown += member.sex ? 0 : 1;
  }
  const auto all = static_cast<int64_t>(members->size());
  if (base::at_least_percent({women, all}, kWomenPercent)) return true;
  if (!base::at_least_percent({women + unknown, all}, kWomenPercent)) return false;
  verdict.unknown("/nominee_id", "giới tính của " + std::to_string(unknown) + " người trong " + name);
  return std::nullopt;
}

void preferred_without_a_tie(Verdict& verdict) {
  const auto& details = verdict.nomination().ground_details;
  if (!details.preferred_on_tie) return;
  const auto fails = [&](std::string_view defect) {
    verdict.fails("/ground_details/preferred_on_tie",
                  {{"name", nominee_in_words(verdict)}, {"defect", std::string(defect)}});
  };
  if (const auto may = may_go_first(verdict); may && !*may) fails("không phải nữ, hoặc tập thể có dưới 70 % là nữ");
  if (!details.score_hundredths)
    return verdict.unknown("/ground_details/score_hundredths", "điểm của " + nominee_in_words(verdict));
  const auto& siblings = verdict.facts().siblings;
  const bool tied = std::any_of(siblings.begin(), siblings.end(), [&](const Sibling& other) {
    return other.award == verdict.nomination().award && other.score_hundredths == details.score_hundredths;
  });
  if (!tied) fails("không bằng điểm trường hợp nào khác cùng danh hiệu, hình thức trong hồ sơ");
}

constexpr Rule kOnlyAmongEquals = {
    .id = "VR-E26",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "4", "6", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Chỉ khi bằng điểm mới ưu tiên nữ, hoặc tập thể có từ 70 % là nữ.",
    .sentence = "Ưu tiên khi bằng điểm không áp dụng cho {name}: {defect}.",
    .remedy = "Bỏ đánh dấu ưu tiên, hoặc kiểm tra lại điểm của các trường hợp.",
    .check = preferred_without_a_tie,
    .reads = Reads::award,
};

constexpr Rule kLocalCommendationRules[] = {
    kManyTimes,       under_law_2026(kManyTimes),    kLocalCriteria, under_law_2026(kLocalCriteria),
    kOnlyAmongEquals, under_nd152(kOnlyAmongEquals),
};
static_assert(well_formed(kLocalCommendationRules));

}  // namespace

std::span<const Rule> local_commendation_rules() { return kLocalCommendationRules; }

}  // namespace tdkt::rules
