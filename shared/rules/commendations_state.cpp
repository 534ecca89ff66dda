#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/history.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"
#include "shared/rules/wording.h"

// VR-E: Bằng khen của Thủ tướng by merit, and how state-level forms follow one another. Luật Thi đua, khen thưởng 2022,
// Điều 73. An individual needs hoàn thành tốt for five years; what a collective needs is known from memory.

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
using records::AwardRow;
using records::RatingLevel;

/// Điều 73 khoản 1 điểm b.
constexpr int kYears = 5;
constexpr int kFighterTitles = 3;

/// "2020-2021 đến 2024-2025"
std::string span_text(SchoolYear last, int years) { return last.before(years - 1).text() + " đến " + last.text(); }

void merit_commendation_missing(Verdict& verdict) {
  if (lacks_history(verdict)) return;
  bool untyped = false, thematic = false;
  for (const AwardRow& row : *history_of(verdict)) {
    if ((row.award != Award::BK_T && row.award != Award::BK_B) || row.revoked) continue;
    if (row.merit_type == MeritType::CONG_TRANG) return;
    (row.merit_type ? thematic : untyped) = true;
  }
  if (untyped)
    return verdict.unknown("/nominee_id",
                           "loại hình khen thưởng của Bằng khen cấp Bộ, tỉnh đã nhận (công trạng hay "
                           "chuyên đề, đột xuất)");
  verdict.fails(
      "/ground",
      {{"name", nominee_in_words(verdict)},
       {"defect", thematic ? "mới có Bằng khen chuyên đề, đột xuất, không làm căn cứ cho công trạng" : "chưa có"}});
}

constexpr Rule kHasMeritCommendation = {
    .id = "VR-E07",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_TTG),
    .grounds = GroundSet(Ground::BK_TTG_MERIT),
    .citation = {Instrument::LAW_2022, "73", "1", "b"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Bằng khen của Thủ tướng theo công trạng: đã được tặng Bằng khen của Bộ hoặc của tỉnh về công trạng (Bằng khen "
        "chuyên đề, đột xuất không tính).",
    .sentence =
        "Bằng khen của Thủ tướng theo công trạng cần đã có Bằng khen cấp Bộ, tỉnh về công trạng: {name} {defect}.",
    .remedy =
        "Nếu đã được tặng thì khai quyết định và loại hình; nếu chưa, chọn căn cứ khác hoặc đề nghị Bằng khen trước.",
    .check = merit_commendation_missing,
};

/// The rows of Điều 73 on collectives were not read.
constexpr Rule of_collectives(Rule rule, std::string_view requirement) {
  rule.grounds = GroundSet(Ground::BK_TTG_MERIT_TT);
  rule.citation = {Instrument::LAW_2022, "73", "", ""};
  rule.confidence = Confidence::M_UNSURE;
  rule.severity = Severity::warning;
  rule.requirement = requirement;
  return rule;
}

constexpr Rule kCollectiveHasMeritCommendation = of_collectives(
    kHasMeritCommendation,
    "Bằng khen của Thủ tướng theo công trạng (tập thể): đã có Bằng khen của Bộ hoặc của tỉnh về công trạng.");

void judge_five_years(Verdict& verdict, RatingLevel floor) {
  if (lacks_history(verdict)) return;
  const SchoolYear last = *verdict.nomination().school_year;
  std::vector<std::string> low, unrated;
  for (int back = kYears - 1; back >= 0; --back) {
    const SchoolYear year = last.before(back);
    const records::Rating* rating = rating_of(*ratings_of(verdict), year);
    if (!rating || !rating->level)
      unrated.push_back(year.text());
    else if (!at_least(*rating->level, floor))
      low.push_back(year.text() + " (" + std::string(base::display(*rating->level)) + ")");
  }
  if (!low.empty())
    verdict.fails("/ground", {{"years", span_text(last, kYears)},
                              {"floor", std::string(base::display(floor))},
                              {"low", listed(low, "năm")}});
  else if (!unrated.empty())
    verdict.unknown("/nominee_id",
                    "xếp loại các năm học " + listed(unrated, "năm") + " của " + nominee_in_words(verdict));
}

void one_of_five_years_not_good(Verdict& verdict) { judge_five_years(verdict, RatingLevel::HTTNV); }
void one_of_five_years_not_excellent(Verdict& verdict) { judge_five_years(verdict, RatingLevel::HTXSNV); }

constexpr Rule kFiveGoodYears = {
    .id = "VR-E08",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_TTG),
    .grounds = GroundSet(Ground::BK_TTG_MERIT),
    .citation = {Instrument::LAW_2022, "73", "1", "b"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Bằng khen của Thủ tướng theo công trạng: 05 năm liên tục trở lên, tính đến năm đề nghị, hoàn thành tốt nhiệm vụ "
        "trở lên.",
    .sentence = "Năm năm học {years} cần đều từ “{floor}”; chưa đạt: {low}.",
    .remedy = "Kiểm tra lại xếp loại các năm ấy; nếu đúng thì năm năm tính lại từ sau năm chưa đạt.",
    .check = one_of_five_years_not_good,
};

constexpr Rule kFiveExcellentYears = [] {
  Rule rule = of_collectives(kFiveGoodYears,
                             "Bằng khen của Thủ tướng theo công trạng (tập thể): 05 năm liên tục hoàn thành xuất sắc "
                             "nhiệm vụ, có Cờ thi đua hoặc Bằng khen theo quy định.");
  rule.check = one_of_five_years_not_excellent;
  return rule;
}();

void too_few_fighter_titles(Verdict& verdict) {
  if (lacks_history(verdict)) return;
  const SchoolYear last = *verdict.nomination().school_year;
  std::vector<std::string> held;
  for (int back = kYears - 1; back >= 0; --back)
    if (holds(verdict, Award::CSTDCS, last.before(back))) held.push_back(last.before(back).text());
  if (static_cast<int>(held.size()) >= kFighterTitles) return;
  verdict.fails("/ground", {{"years", span_text(last, kYears)},
                            {"count", std::to_string(held.size())},
                            {"held", held.empty() ? "" : " (" + listed(held, "năm") + ")"}});
}

constexpr Rule kThreeTitles = {
    .id = "VR-E09",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_TTG),
    .grounds = GroundSet(Ground::BK_TTG_MERIT),
    .citation = {Instrument::LAW_2022, "73", "1", "b"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Bằng khen của Thủ tướng theo công trạng: trong năm năm ấy có 03 lần Chiến sĩ thi đua cơ sở, không cần liên tục.",
    .sentence = "Các năm học {years} cần 03 lần Chiến sĩ thi đua cơ sở, mới có {count} lần{held}.",
    .remedy = "Khai đủ quyết định Chiến sĩ thi đua cơ sở; nếu đúng là chưa đủ thì chọn căn cứ khác.",
    .check = too_few_fighter_titles,
};

constexpr AwardSet kStateForms(Award::BK_TTG, Award::HCLD3, Award::HCLD2, Award::HCLD1, Award::NGUT, Award::NGND);

void second_state_form_in_a_year(Verdict& verdict) {
  const auto* history = history_of(verdict);
  if (!history) return verdict.unknown("/nominee_id", "thành tích đã được khen của " + nominee_in_words(verdict));
  const auto& nomination = verdict.nomination();
  if (nomination.merit_type == MeritType::DOT_XUAT) return;
  const int year = verdict.dates().decided_on.value_or(verdict.received_or_today()).year();
  const auto fails = [&](std::string_view place, const std::string& other) {
    verdict.fails(place, {{"other", other}, {"year", std::to_string(year)}});
  };
  for (const AwardRow& row : *history) {
    const bool own = row.award == nomination.award && row.school_year == nomination.school_year;
    if (own || !row.award || !kStateForms.names(*row.award) || row.revoked || !row.decided_on) continue;
    if (row.merit_type != MeritType::DOT_XUAT && row.decided_on->year() == year)
      return fails("/award", std::string(base::display(*row.award)) + " (" + row.decided_on->display() + ")");
  }
  for (const auto* list : {&verdict.facts().siblings, &verdict.facts().elsewhere})
    for (const Sibling& other : *list)
      if (other.nominee_id && other.nominee_id == nomination.nominee_id && other.award &&
          kStateForms.names(*other.award) && other.award != nomination.award)
        return fails("/award", std::string(base::display(*other.award)) + " (đang đề nghị)");
}

constexpr Rule kOneStateFormAYear = {
    .id = "VR-E14",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards = kStateForms,
    .citation = {Instrument::ND98, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Trong một năm không khen hai hình thức cấp nhà nước cho một đối tượng, trừ đột xuất (theo quy định cũ, chưa đọc "
        "quy định hiện hành).",
    .sentence = "Trong năm {year} đã có {other}; hai hình thức cấp nhà nước trong một năm cần xem lại.",
    .remedy = "Để sang năm sau, hoặc nêu lý do nếu quy định hiện hành cho phép.",
    .check = second_state_form_in_a_year,
    .reads = Reads::award,
};

/// The same of one set of awards, from a day on.
constexpr Rule one_state_form_of(AwardSet awards, base::Date from) {
  Rule rule = kOneStateFormAYear;
  rule.awards = awards;
  rule.in_force.from = from;
  return rule;
}

constexpr AwardSet kOrders(Award::BK_TTG, Award::HCLD3, Award::HCLD2, Award::HCLD1);
constexpr AwardSet kTitlesOfTeachers(Award::NGUT, Award::NGND);

/// Forms of one ladder: the years that one was given for do not count for the next.
constexpr AwardSet kCommendations(Award::BK_T, Award::BK_B);
constexpr AwardSet kHigherForms(Award::BK_TTG, Award::HCLD3, Award::HCLD2, Award::HCLD1);

void period_overlaps_the_last_award(Verdict& verdict) {
  if (lacks_history(verdict)) return;
  const auto& nomination = verdict.nomination();
  const AwardSet& ladder = kCommendations.names(*nomination.award) ? kCommendations : kHigherForms;
  const auto years = counted_years(nomination);
  for (const AwardRow& row : *history_of(verdict)) {
    if (!row.award || !ladder.names(*row.award) || row.revoked || !row.school_year) continue;
    const bool own = row.award == nomination.award && row.school_year == nomination.school_year;
    if (own || !counted_award(*history_of(verdict), *row.award, *row.school_year)) continue;
    if (*row.school_year < years.front()) continue;
    return verdict.fails("/school_year", {{"award", std::string(base::display(*row.award))},
                                          {"last", row.school_year->text()},
                                          {"first", years.front().text()}});
  }
}

constexpr Rule kNewPeriod = {
    .id = "VR-E15",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_T, Award::BK_B, Award::BK_TTG, Award::HCLD3, Award::HCLD2, Award::HCLD1),
    .grounds = GroundSet(Ground::BK_T_MERIT, Ground::BK_T_MERIT_TT, Ground::BK_B_MERIT, Ground::BK_B_MERIT_TT,
                         Ground::BK_TTG_MERIT, Ground::BK_TTG_MERIT_TT, Ground::HCLD3_MERIT, Ground::HCLD3_MERIT_TT,
                         Ground::HCLD2_MERIT, Ground::HCLD2_MERIT_TT, Ground::HCLD1_MERIT, Ground::HCLD1_MERIT_TT),
    .citation = {Instrument::ND98, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Thời gian tính thành tích bắt đầu sau thời gian đã tính cho lần khen trước trên cùng bậc (theo quy định cũ, "
        "chưa đọc quy định hiện hành).",
    .sentence =
        "{award} đã tính thành tích đến năm học {last}; lần này tính từ năm học {first}, nên có năm được tính hai lần.",
    .remedy = "Đề nghị khi đủ số năm sau năm học {last}; nếu vẫn đề nghị thì nêu lý do.",
    .check = period_overlaps_the_last_award,
};

constexpr Rule kStateCommendationRules[] = {
    kHasMeritCommendation,
    under_law_2026(kHasMeritCommendation),
    kCollectiveHasMeritCommendation,
    under_law_2026(kCollectiveHasMeritCommendation),
    kFiveGoodYears,
    under_law_2026(kFiveGoodYears),
    kFiveExcellentYears,
    under_law_2026(kFiveExcellentYears),
    kThreeTitles,
    under_law_2026(kThreeTitles),
    one_state_form_of(kOrders, day(2024, 1, 1)),
    one_state_form_of(kTitlesOfTeachers, day(2024, 5, 25)),
    under_nd152(kOneStateFormAYear),
    kNewPeriod,
    under_nd152(kNewPeriod),
};
static_assert(well_formed(kStateCommendationRules));

}  // namespace

std::span<const Rule> state_commendation_rules() { return kStateCommendationRules; }

}  // namespace tdkt::rules
