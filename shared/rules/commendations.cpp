#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/history.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-E: hình thức khen thưởng và căn cứ. Luật Thi đua, khen thưởng 2022, Điều 5 and 74; Nghị định 98/2023/NĐ-CP,
// Điều 4. A nomination is judged by the ground it names, never by a ladder of awards (NĐ98, Đ4.1). Rows name only the
// awards whose grounds this program knows: for any other, the report says that no rule is in force.

namespace tdkt::rules {
namespace {

using base::day;
using base::SchoolYear;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Ground;
using law::GroundSet;
using law::Instrument;
using law::MeritType;

constexpr base::Period kUnderLaw2022 = {day(2024, 1, 1), kLaw2026From};
constexpr base::Period kUnderNd98 = {day(2024, 1, 1), kNd152From};

void ground_missing_or_of_another_award(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (!nomination.ground)
    return verdict.unknown("/ground", "căn cứ đề nghị (điểm, khoản, Điều) của " + nominee_in_words(verdict));
  const law::GroundFacts& ground = law::facts_of(*nomination.ground);
  const bool of_the_award = ground.award == *nomination.award;
  if (of_the_award && (!nomination.nominee_type || ground.nominee_type == *nomination.nominee_type)) return;
  const auto with_type = [](Award award, law::NomineeType type) {
    return std::string(base::display(award)) + " (" + std::string(base::display(type)) + ")";
  };
  const law::NomineeType type = nomination.nominee_type.value_or(ground.nominee_type);
  verdict.fails("/ground", {{"ground", law::text(ground.citation)},
                            {"of", with_type(ground.award, ground.nominee_type)},
                            {"award", with_type(*nomination.award, type)}});
}

/// `title` of two years in a row, or two years rated excellent, up to the nomination.
void judge_two_years(Verdict& verdict, Award title) {
  if (lacks_history(verdict)) return;
  const SchoolYear last = *verdict.nomination().school_year;
  const YearsOfMerit years = years_of_merit(verdict, title);
  if (years.by_titles() || years.by_ratings()) return;
  const std::string name(base::display(title));
  if (years.could_be_by_ratings())
    return verdict.unknown("/nominee_id", "xếp loại hoặc " + name + " các năm học " + two_years_text(last) + " của " +
                                              nominee_in_words(verdict));
  verdict.fails("/ground", {{"title", name},
                            {"years", two_years_text(last)},
                            {"titles", std::to_string(years.titles)},
                            {"excellent", std::to_string(years.excellent)}});
}

void neither_two_titles_nor_two_excellent_years(Verdict& verdict) { judge_two_years(verdict, Award::CSTDCS); }
void neither_two_collective_titles_nor_two_excellent_years(Verdict& verdict) {
  judge_two_years(verdict, Award::TTLDXS);
}

/// The earlier titles a ground names: the award, in each of so many years up to the nomination.
struct Prerequisite {
  Award award;
  int years;
};

std::optional<Prerequisite> prerequisite_of(Ground ground) {
  switch (ground) {
    case Ground::CSTDCS_RATING:
    case Ground::CSTDCS_INITIATIVE:
    case Ground::CSTDCS_RESEARCH: return Prerequisite{Award::LDTT, 1};
    case Ground::CSTDT_INITIATIVE:
    case Ground::CSTDT_RESEARCH: return Prerequisite{Award::CSTDCS, 3};
    case Ground::BK_T_MERIT: return Prerequisite{Award::CSTDCS, kYearsOfMerit};
    case Ground::BK_T_MERIT_TT: return Prerequisite{Award::TTLDXS, kYearsOfMerit};
    case Ground::LDTT:
    case Ground::TTLDTT:
    case Ground::TTLDXS:
    case Ground::BK_T_MOVEMENT:
    case Ground::BK_T_SUDDEN:
    case Ground::BK_T_CONTRIBUTION:
    case Ground::BK_T_MOVEMENT_TT:
    case Ground::BK_T_SUDDEN_TT:
    case Ground::BK_T_CONTRIBUTION_TT: break;
  }
  return std::nullopt;
}

/// The row that would serve, were it not given by theme or for a sudden achievement.
const records::AwardRow* thematic_row(const std::vector<records::AwardRow>& history, Award award, SchoolYear year) {
  const auto row = std::find_if(history.begin(), history.end(), [&](const records::AwardRow& r) {
    return r.award == award && r.school_year == year && !r.revoked &&
           (r.merit_type == MeritType::CHUYEN_DE || r.merit_type == MeritType::DOT_XUAT);
  });
  return row == history.end() ? nullptr : &*row;
}

void only_a_thematic_award_serves(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  const auto needed = prerequisite_of(*nomination.ground);
  if (!needed || lacks_history(verdict)) return;
  const bool merit = *nomination.ground == Ground::BK_T_MERIT || *nomination.ground == Ground::BK_T_MERIT_TT;
  // Two excellent years stand for the titles.
  if (merit && years_of_merit(verdict, needed->award).by_ratings()) return;
  for (int back = 0; back < needed->years; ++back) {
    const SchoolYear year = nomination.school_year->before(back);
    const records::AwardRow* row = thematic_row(*history_of(verdict), needed->award, year);
    if (!row || holds(verdict, needed->award, year)) continue;
    verdict.fails("/ground", {{"row", in_words(needed->award, year)},
                              {"merit_type", std::string(base::display(*row->merit_type))}});
  }
}

constexpr AwardSet kAwardsWithGrounds(Award::LDTT, Award::CSTDCS, Award::CSTDT, Award::TTLDTT, Award::TTLDXS,
                                      Award::BK_T);

constexpr Rule kOneGround = {
    .id = "VR-E01",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards = kAwardsWithGrounds,
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::ND98, "4", "1", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Mỗi trường hợp nêu một căn cứ (điểm, khoản, Điều) của đúng danh hiệu, hình thức ấy, và chỉ được xét "
        "theo căn cứ đó.",
    .sentence = "Căn cứ đã chọn ({ground}) dành cho {of}, còn đề nghị là {award}.",
    .remedy = "Chọn một căn cứ của {award}.",
    .check = ground_missing_or_of_another_award,
};

constexpr Rule kTwoYears = {
    .id = "VR-E02",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_T),
    .grounds = GroundSet(Ground::BK_T_MERIT),
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "74", "1", "d"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Bằng khen cấp tỉnh theo công trạng (cá nhân): 02 lần liên tục Chiến sĩ thi đua cơ sở, hoặc 02 năm "
        "liên tục trở lên hoàn thành xuất sắc nhiệm vụ, tính đến năm đề nghị.",
    .sentence =
        "Bằng khen theo công trạng cần 02 lần liên tục {title}, hoặc 02 năm liên tục Hoàn thành xuất sắc nhiệm "
        "vụ; trong các năm học {years} có {titles} lần {title}, {excellent} năm Hoàn thành xuất sắc nhiệm vụ.",
    .remedy =
        "Khai đủ danh hiệu và xếp loại của hai năm học này; nếu đúng là chưa đủ thì chọn căn cứ khác, hoặc đề nghị "
        "vào năm sau.",
    .check = neither_two_titles_nor_two_excellent_years,
};

/// Điều 74 on collectives was not read: the same from memory.
constexpr Rule of_collectives(Rule rule) {
  rule.grounds = GroundSet(Ground::BK_T_MERIT_TT);
  rule.citation = {Instrument::LAW_2022, "74", "", ""};
  rule.confidence = Confidence::M;
  rule.severity = Severity::warning;
  rule.requirement =
      "Bằng khen cấp tỉnh theo công trạng (tập thể): 02 lần liên tục Tập thể lao động xuất sắc, hoặc 02 năm liên tục "
      "trở lên hoàn thành xuất sắc nhiệm vụ, tính đến năm đề nghị.";
  rule.check = neither_two_collective_titles_nor_two_excellent_years;
  return rule;
}

constexpr Rule kTwoYearsOfCollective = of_collectives(kTwoYears);

// What the grounds of movements, sudden achievements and contributions ask lies outside the records of this program: a
// person judges, on a checklist.
constexpr Rule kContributionGround = {
    .id = "VR-E01",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_T),
    .grounds = GroundSet(Ground::BK_T_CONTRIBUTION, Ground::BK_T_CONTRIBUTION_TT),
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "74", "1", "c"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Xét theo đúng căn cứ đã nêu: đóng góp lớn vào phát triển kinh tế - xã hội, ứng dụng khoa học, từ "
        "thiện nhân đạo, có xác nhận.",
    .sentence = {},
    .remedy = {},
    .check = nullptr,
};

constexpr Rule kMovementGround = {
    .id = "VR-E05",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_T),
    .grounds = GroundSet(Ground::BK_T_MOVEMENT, Ground::BK_T_MOVEMENT_TT),
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "74", "1", "a"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Phong trào thi đua do Bộ hoặc tỉnh phát động, thành tích được nêu khi sơ kết hoặc tổng kết, số lượng "
        "trong phạm vi kế hoạch của phong trào.",
    .sentence = {},
    .remedy = {},
    .check = nullptr,
};

constexpr Rule kThematicAwardsDoNotCount = {
    .id = "VR-E12",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDCS, Award::CSTDT, Award::BK_T),
    .grounds = GroundSet(Ground::CSTDCS_RATING, Ground::CSTDCS_INITIATIVE, Ground::CSTDCS_RESEARCH,
                         Ground::CSTDT_INITIATIVE, Ground::CSTDT_RESEARCH, Ground::BK_T_MERIT, Ground::BK_T_MERIT_TT),
    .nominees = {},
    .phases = {},
    .citation = {Instrument::ND98, "4", "3", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Khen thưởng đột xuất và theo đợt, chuyên đề không làm căn cứ để đề nghị khen thưởng công trạng.",
    .sentence = "{row} là {merit_type}, không làm căn cứ cho đề nghị theo công trạng.",
    .remedy = "Khai danh hiệu đã đạt theo công trạng của năm ấy, hoặc chọn căn cứ khác.",
    .check = only_a_thematic_award_serves,
};

constexpr Rule kSuddenGround = {
    .id = "VR-E24",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_T),
    .grounds = GroundSet(Ground::BK_T_SUDDEN, Ground::BK_T_SUDDEN_TT),
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "74", "1", "b"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Thành tích đột xuất: việc xảy ra ngoài kế hoạch của năm, biết rõ ngày, có ảnh hưởng trong một lĩnh "
        "vực, đề nghị kịp thời.",
    .sentence = {},
    .remedy = {},
    .check = nullptr,
};

constexpr Rule kRules[] = {
    kOneGround,      under_nd152(kOneGround),         kContributionGround,       under_law_2026(kContributionGround),
    kTwoYears,       under_law_2026(kTwoYears),       kTwoYearsOfCollective,     under_law_2026(kTwoYearsOfCollective),
    kMovementGround, under_law_2026(kMovementGround), kThematicAwardsDoNotCount, under_nd152(kThematicAwardsDoNotCount),
    kSuddenGround,   under_law_2026(kSuddenGround),
};
static_assert(well_formed(kRules));

}  // namespace

std::span<const Rule> commendation_rules() { return kRules; }

}  // namespace tdkt::rules
