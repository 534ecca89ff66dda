#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/history.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-E: hình thức khen thưởng và căn cứ. Luật Thi đua, khen thưởng 2022, Điều 5 and 74; Nghị định 98/2023/NĐ-CP,
// Điều 4. A nomination is judged by the ground it names, never by a ladder of awards (NĐ98, Đ4.1).

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

struct PrerequisiteRow {
  GroundSet grounds;
  Prerequisite needed;
};

constexpr PrerequisiteRow kPrerequisites[] = {
    {GroundSet(Ground::CSTDCS_RATING, Ground::CSTDCS_INITIATIVE, Ground::CSTDCS_RESEARCH), {Award::LDTT, 1}},
    {GroundSet(Ground::CSTDT_INITIATIVE, Ground::CSTDT_RESEARCH, Ground::CSTDB_INITIATIVE, Ground::CSTDB_RESEARCH),
     {Award::CSTDCS, 3}},
    {GroundSet(Ground::BK_T_MERIT, Ground::BK_B_MERIT), {Award::CSTDCS, kYearsOfMerit}},
    {GroundSet(Ground::BK_T_MERIT_TT, Ground::BK_B_MERIT_TT), {Award::TTLDXS, kYearsOfMerit}},
};

std::optional<Prerequisite> prerequisite_of(Ground ground) {
  for (const PrerequisiteRow& row : kPrerequisites)
    if (row.grounds.names(ground)) return row.needed;
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
  const bool merit = law::facts_of(*nomination.ground).path == law::Path::merit;
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

constexpr AwardSet kByLawAndNd98(Award::LDTT, Award::CSTDCS, Award::CSTDT, Award::CSTDB, Award::CSTDTQ, Award::TTLDTT,
                                 Award::TTLDXS, Award::CTD_T, Award::CTD_B, Award::CTD_CP, Award::GK_SO,
                                 Award::GK_HUYEN, Award::GK_XA, Award::GK_DN, Award::BK_T, Award::BK_B, Award::BK_TTG,
                                 Award::HCLD3, Award::HCLD2, Award::HCLD1);

constexpr Rule kOneGround = {
    .id = "VR-E01",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards = kByLawAndNd98,
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

/// The same of an award whose own text came into force later.
constexpr Rule one_ground_of(AwardSet awards, base::Date from) {
  Rule rule = kOneGround;
  rule.awards = awards;
  rule.in_force.from = from;
  return rule;
}

constexpr AwardSet kMedal(Award::KNC_GD);
constexpr AwardSet kTeacherTitles(Award::NGUT, Award::NGND);

constexpr Rule kTwoYears = {
    .id = "VR-E02",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_T, Award::BK_B),
    .grounds = GroundSet(Ground::BK_T_MERIT, Ground::BK_B_MERIT),
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "74", "1", "d"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Bằng khen cấp Bộ, tỉnh theo công trạng (cá nhân): 02 lần liên tục Chiến sĩ thi đua cơ sở, hoặc 02 năm "
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
  rule.grounds = GroundSet(Ground::BK_T_MERIT_TT, Ground::BK_B_MERIT_TT);
  rule.citation = {Instrument::LAW_2022, "74", "", ""};
  rule.confidence = Confidence::M;
  rule.severity = Severity::warning;
  rule.requirement =
      "Bằng khen cấp Bộ, tỉnh theo công trạng (tập thể): 02 lần liên tục Tập thể lao động xuất sắc, hoặc 02 năm liên tục "
      "trở lên hoàn thành xuất sắc nhiệm vụ, tính đến năm đề nghị.";
  rule.check = neither_two_collective_titles_nor_two_excellent_years;
  return rule;
}

constexpr Rule kTwoYearsOfCollective = of_collectives(kTwoYears);

// What these grounds ask lies outside the records of this program: a person judges, on a checklist.

constexpr Rule left_to_a_person(AwardSet awards, GroundSet grounds, law::Citation citation, Confidence confidence,
                                std::string_view requirement) {
  Rule rule = kOneGround;
  rule.awards = awards;
  rule.grounds = grounds;
  rule.citation = citation;
  rule.in_force = kUnderLaw2022;
  rule.confidence = confidence;
  rule.severity = Severity::warning;
  rule.refusal = RefusalClass::KHONG_DU_TIEU_CHUAN;
  rule.requirement = requirement;
  rule.sentence = rule.remedy = {};
  rule.check = nullptr;
  return rule;
}

constexpr law::Citation luat(std::string_view article, std::string_view clause = {}, std::string_view point = {}) {
  return {Instrument::LAW_2022, article, clause, point};
}

constexpr Rule kContribution = left_to_a_person(
    AwardSet(Award::BK_T, Award::BK_B),
    GroundSet(Ground::BK_T_CONTRIBUTION, Ground::BK_T_CONTRIBUTION_TT, Ground::BK_B_CONTRIBUTION), luat("74", "1", "c"),
    Confidence::V,
    "Xét theo đúng căn cứ đã nêu: đóng góp lớn vào phát triển kinh tế - xã hội, ứng dụng khoa học, từ thiện nhân đạo, "
    "có xác nhận.");

constexpr Rule kMovementOfPrimeMinister = left_to_a_person(
    AwardSet(Award::BK_TTG), GroundSet(Ground::BK_TTG_MOVEMENT, Ground::BK_TTG_MOVEMENT_TT), luat("73", "1", "a"),
    Confidence::V, "Thành tích xuất sắc tiêu biểu, được bình xét trong phong trào thi đua.");

constexpr Rule order_ground(Award award, std::string_view article, GroundSet grounds) {
  return left_to_a_person(
      AwardSet(award), grounds, luat(article), Confidence::M_UNSURE,
      "Huân chương Lao động theo phong trào từ 05 năm, phát minh, sáng chế hoặc đóng góp lớn: người "
      "thẩm định đối chiếu với điều luật.");
}

constexpr Rule kOrder3 = order_ground(
    Award::HCLD3, "44",
    GroundSet(Ground::HCLD3_MOVEMENT, Ground::HCLD3_INVENTION, Ground::HCLD3_CONTRIBUTION, Ground::HCLD3_MOVEMENT_TT));
constexpr Rule kOrder2 = order_ground(
    Award::HCLD2, "43",
    GroundSet(Ground::HCLD2_MOVEMENT, Ground::HCLD2_INVENTION, Ground::HCLD2_CONTRIBUTION, Ground::HCLD2_MOVEMENT_TT));
constexpr Rule kOrder1 = order_ground(
    Award::HCLD1, "42",
    GroundSet(Ground::HCLD1_MOVEMENT, Ground::HCLD1_INVENTION, Ground::HCLD1_CONTRIBUTION, Ground::HCLD1_MOVEMENT_TT));

/// Grounds that Thông tư 29/2023/TT-BGDĐT adds.
constexpr Rule of_circular_29(Rule rule) {
  rule.in_force = {day(2024, 2, 15), kTt07From};
  return rule;
}

constexpr Rule kSupportOrAnniversary = of_circular_29(left_to_a_person(
    AwardSet(Award::BK_B), GroundSet(Ground::BK_B_CONTRIBUTION_TT, Ground::BK_B_ANNIVERSARY_TT),
    {Instrument::TT29, "9", "2", ""}, Confidence::V2,
    "Tập thể ủng hộ thiết thực, có xác nhận của nơi thụ hưởng; hoặc có thành tích nhân dịp năm tròn thành lập."));

constexpr Rule kMedalOfOutsiders = of_circular_29(left_to_a_person(
    AwardSet(Award::KNC_GD), GroundSet(Ground::KNC_GD_LEADER, Ground::KNC_GD_CONTRIBUTION),
    {Instrument::TT29, "8", "", ""}, Confidence::V2,
    "Người ngoài ngành: lãnh đạo từ 05 năm có đóng góp chỉ đạo giáo dục, hoặc người có đóng góp, ủng hộ được xác nhận."));

constexpr Rule kThematicAwardsDoNotCount = {
    .id = "VR-E12",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDCS, Award::CSTDT, Award::CSTDB, Award::BK_T, Award::BK_B),
    .grounds =
        GroundSet(Ground::CSTDCS_RATING, Ground::CSTDCS_INITIATIVE, Ground::CSTDCS_RESEARCH, Ground::CSTDT_INITIATIVE,
                  Ground::CSTDT_RESEARCH, Ground::CSTDB_INITIATIVE, Ground::CSTDB_RESEARCH, Ground::BK_T_MERIT,
                  Ground::BK_T_MERIT_TT, Ground::BK_B_MERIT, Ground::BK_B_MERIT_TT),
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

constexpr Rule kCommendationRules[] = {
    kOneGround,
    one_ground_of(kMedal, day(2024, 2, 15)),
    one_ground_of(kTeacherTitles, day(2024, 5, 25)),
    under_nd152(kOneGround),
    under_nd152(one_ground_of(kMedal, kNd152From)),
    under_nd152(one_ground_of(kTeacherTitles, kNd152From)),
    kContribution,
    under_law_2026(kContribution),
    kMovementOfPrimeMinister,
    under_law_2026(kMovementOfPrimeMinister),
    kOrder3,
    under_law_2026(kOrder3),
    kOrder2,
    under_law_2026(kOrder2),
    kOrder1,
    under_law_2026(kOrder1),
    kSupportOrAnniversary,
    under_tt07(kSupportOrAnniversary),
    kMedalOfOutsiders,
    under_tt07(kMedalOfOutsiders),
    kTwoYears,
    under_law_2026(kTwoYears),
    kTwoYearsOfCollective,
    under_law_2026(kTwoYearsOfCollective),
    kThematicAwardsDoNotCount,
    under_nd152(kThematicAwardsDoNotCount),
};
static_assert(well_formed(kCommendationRules));

}  // namespace

std::span<const Rule> commendation_rules() { return kCommendationRules; }

}  // namespace tdkt::rules
