#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/history.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/service_time.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-E: Huân chương Lao động. Luật Thi đua, khen thưởng 2022, Điều 44 khoản 1 điểm e (hạng Ba, cá nhân) was read in a
// quotation; the rest of Điều 42-44 is known from memory and only warns.

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
using records::AwardRow;
using records::RatingLevel;

/// Between one class and the next, and after the Bằng khen of Thủ tướng.
constexpr int kYearsAfter = 5;
constexpr int kFighterTitles = 3;

/// The school year an award was given for: as recorded, else that of its decision.
std::optional<SchoolYear> year_of(const AwardRow& row) {
  if (row.school_year) return row.school_year;
  if (row.decided_on) return SchoolYear::of(*row.decided_on);
  return std::nullopt;
}

/// The latest year of an award that can serve a công trạng path; nullopt after saying what is missing. Precondition:
/// the history is known.
std::optional<SchoolYear> year_of_prerequisite(Verdict& verdict, Award award) {
  std::optional<SchoolYear> latest;
  bool undated = false;
  for (const AwardRow& row : *history_of(verdict)) {
    const bool thematic = row.merit_type == law::MeritType::CHUYEN_DE || row.merit_type == law::MeritType::DOT_XUAT;
    if (row.award != award || row.revoked || thematic) continue;
    const auto year = year_of(row);
    if (!year) undated = true;
    if (year && (!latest || *latest < *year)) latest = year;
  }
  const std::string name(base::display(award));
  if (latest) return latest;
  if (undated)
    verdict.unknown("/nominee_id", "năm được tặng " + name);
  else
    verdict.fails("/ground", {{"name", nominee_in_words(verdict)}, {"defect", "chưa có " + name}});
  return std::nullopt;
}

/// The years after `since` up to the nomination, the latest first, as far back as each is rated `floor` or better.
struct Run {
  std::vector<SchoolYear> years;
  std::string stopped_by;  // "2021-2022 (Hoàn thành nhiệm vụ)"; empty when it reaches `since`
  std::optional<SchoolYear> unrated;
};

Run run_of_years(const Verdict& verdict, SchoolYear since, RatingLevel floor) {
  Run run;
  for (SchoolYear year = *verdict.nomination().school_year; since < year; year = year.before()) {
    const records::Rating* rating = rating_of(*ratings_of(verdict), year);
    if (!rating || !rating->level) {
      run.unrated = year;
      return run;
    }
    if (!at_least(*rating->level, floor)) {
      run.stopped_by = year.text() + " (" + std::string(base::display(*rating->level)) + ")";
      return run;
    }
    run.years.push_back(year);
  }
  return run;
}

int count_held(const Verdict& verdict, const std::vector<SchoolYear>& years, AwardSet awards) {
  int count = 0;
  for (const SchoolYear year : years)
    for (const auto& row : base::Names<Award>::rows)
      if (awards.names(row.value) && holds(verdict, row.value, year)) ++count;
  return count;
}

/// The run after the award the ground names, when it is long enough; nullopt after saying why it is not.
std::optional<Run> five_years_after(Verdict& verdict, Award before, RatingLevel floor) {
  const auto since = year_of_prerequisite(verdict, before);
  if (!since) return std::nullopt;
  Run run = run_of_years(verdict, *since, floor);
  if (static_cast<int>(run.years.size()) >= kYearsAfter) return run;
  const bool too_early = verdict.nomination().school_year->first - since->first < kYearsAfter;
  if (run.unrated && !too_early) {
    verdict.unknown("/nominee_id", "xếp loại " + in_words(*run.unrated) + " của " + nominee_in_words(verdict));
    return std::nullopt;
  }
  const std::string name(base::display(before));
  std::string defect =
      too_early ? name + " của năm học " + since->text() + ", mới qua " +
                      std::to_string(std::max(0, verdict.nomination().school_year->first - since->first)) + " năm"
                : "sau " + name + " có năm học " + run.stopped_by;
  verdict.fails("/ground", {{"name", nominee_in_words(verdict)}, {"defect", std::move(defect)}});
  return std::nullopt;
}

void third_class_not_earned(Verdict& verdict) {
  if (lacks_history(verdict)) return;
  const auto run = five_years_after(verdict, Award::BK_TTG, RatingLevel::HTTNV);
  if (!run) return;
  const auto excellent = std::count_if(run->years.begin(), run->years.end(), [&](SchoolYear year) {
    return rating_of(*ratings_of(verdict), year)->level == RatingLevel::HTXSNV;
  });
  const int titles = count_held(verdict, run->years, AwardSet(Award::CSTDCS));
  if (excellent >= 1 && titles >= kFighterTitles) return;
  verdict.fails("/ground", {{"name", nominee_in_words(verdict)},
                            {"defect", "từ " + run->years.back().text() + " đến " + run->years.front().text() + " có " +
                                           std::to_string(excellent) + " năm Hoàn thành xuất sắc nhiệm vụ, " +
                                           std::to_string(titles) + " lần Chiến sĩ thi đua cơ sở"}});
}

constexpr Rule kThirdClass = {
    .id = "VR-E10",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::HCLD3),
    .grounds = GroundSet(Ground::HCLD3_MERIT),
    .citation = {Instrument::LAW_2022, "44", "1", "e"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Huân chương Lao động hạng Ba theo công trạng (cá nhân): đã có Bằng khen của Thủ tướng, sau đó 05 năm liên tục trở "
        "lên, tính đến năm đề nghị, hoàn thành tốt nhiệm vụ trở lên, có ít nhất 01 năm hoàn thành xuất sắc và 03 lần "
        "Chiến sĩ thi đua cơ sở.",
    .sentence =
        "Huân chương Lao động hạng Ba cần Bằng khen của Thủ tướng và sau đó 05 năm hoàn thành tốt trở lên, 01 năm hoàn "
        "thành xuất sắc, 03 lần Chiến sĩ thi đua cơ sở: {name} {defect}.",
    .remedy = "Khai đủ quyết định và xếp loại; nếu đúng là chưa đủ thì đề nghị khi đủ, hoặc chọn căn cứ khác.",
    .check = third_class_not_earned,
};

void third_class_not_earned_by_a_collective(Verdict& verdict) {
  if (lacks_history(verdict)) return;
  const auto run = five_years_after(verdict, Award::BK_TTG, RatingLevel::HTXSNV);
  if (!run || count_held(verdict, run->years, AwardSet(Award::CTD_T, Award::CTD_B, Award::CTD_CP)) > 0) return;
  verdict.fails("/ground", {{"name", nominee_in_words(verdict)}, {"defect", "chưa có Cờ thi đua trong các năm ấy"}});
}

constexpr Rule kThirdClassOfCollective = [] {
  Rule rule = kThirdClass;
  rule.grounds = GroundSet(Ground::HCLD3_MERIT_TT);
  rule.citation = {Instrument::LAW_2022, "44", "", ""};
  rule.confidence = Confidence::M_UNSURE;
  rule.severity = Severity::warning;
  rule.requirement =
      "Huân chương Lao động hạng Ba theo công trạng (tập thể): đã có Bằng khen của Thủ tướng, sau đó 05 năm hoàn thành "
      "xuất sắc nhiệm vụ, có Cờ thi đua của Bộ, tỉnh (cần xác nhận).";
  rule.sentence =
      "Huân chương Lao động hạng Ba (tập thể) cần Bằng khen của Thủ tướng, sau đó 05 năm hoàn thành xuất sắc và Cờ thi "
      "đua: {name} {defect}.";
  rule.check = third_class_not_earned_by_a_collective;
  return rule;
}();

void class_below_missing_or_too_recent(Verdict& verdict) {
  if (lacks_history(verdict)) return;
  const Award below = verdict.nomination().award == Award::HCLD2 ? Award::HCLD3 : Award::HCLD2;
  const auto since = year_of_prerequisite(verdict, below);
  if (!since) return;
  const int years = verdict.nomination().school_year->first - since->first;
  if (years >= kYearsAfter) return;
  verdict.fails("/ground", {{"name", nominee_in_words(verdict)},
                            {"defect", "có " + std::string(base::display(below)) + " năm học " + since->text() +
                                           ", mới qua " + std::to_string(std::max(0, years)) + " năm"}});
}

constexpr Rule kHigherClass = {
    .id = "VR-E11",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::HCLD2, Award::HCLD1),
    .grounds = GroundSet(Ground::HCLD2_MERIT, Ground::HCLD2_MERIT_TT, Ground::HCLD1_MERIT, Ground::HCLD1_MERIT_TT),
    .citation = {Instrument::LAW_2022, "43", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M_UNSURE,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Huân chương Lao động hạng Nhì, hạng Nhất theo công trạng: đã có hạng liền dưới và từ 05 năm sau đó (Điều 42, 43, "
        "cần xác nhận).",
    .sentence = "Cần hạng liền dưới và từ 05 năm sau đó: {name} {defect}.",
    .remedy = "Khai quyết định Huân chương đã có; nếu đúng là chưa đủ năm thì đề nghị khi đủ.",
    .check = class_below_missing_or_too_recent,
};

/// Nghị định 98/2023/NĐ-CP, Điều 4 khoản 7: of a woman two thirds are asked.
void time_in_office_too_short(Verdict& verdict) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  const std::string name = nominee_in_words(verdict);
  const auto& required = verdict.nomination().ground_details.required_months;
  if (!required)
    verdict.unknown("/ground_details/required_months",
                    "số tháng giữ chức vụ mà văn bản về quá trình cống hiến yêu cầu");
  if (!person->sex) verdict.unknown_in(person->id, "/sex", "giới tính của " + name);
  std::vector<base::Period> held;
  for (const records::Post& post : person->posts) {
    if (post.from_on)
      held.push_back({*post.from_on, post.until_on});
    else
      verdict.unknown_in(person->id, place_of("posts", post.id, "from_on"), "ngày nhận chức vụ “" + post.title + "”");
  }
  if (person->posts.empty()) return verdict.unknown_in(person->id, "/posts", "các chức vụ đã giữ của " + name);
  if (!required || !person->sex || held.size() != person->posts.size()) return;
  const base::Date until = verdict.received_or_today();
  const int64_t months = months_in(held, {}, until);
  const bool relieved = *person->sex == records::Sex::female;
  const int64_t parts = relieved ? 2 : 3;
  // months / required >= parts / 3, exactly; a bound keeps the product in range.
  const int64_t asked = std::clamp<int64_t>(*required, 0, 100'000);
  if (months * 3 >= asked * parts) return;
  const std::string exact =
      std::to_string(asked * parts / 3) + (asked * parts % 3 ? " " + std::to_string(asked * parts % 3) + "/3" : "");
  verdict.fails(
      "/ground_details/required_months",
      {{"name", name},
       {"months", std::to_string(months)},
       {"needed", relieved ? exact + " tháng (nữ, hai phần ba của " + std::to_string(asked) + ")" : exact + " tháng"}});
}

constexpr Rule kLongInOffice = {
    .id = "VR-E25",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::HCLD3, Award::HCLD2, Award::HCLD1),
    .grounds = GroundSet(Ground::HCLD3_SERVICE, Ground::HCLD2_SERVICE, Ground::HCLD1_SERVICE),
    .citation = {Instrument::ND98, "4", "7", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Quá trình cống hiến: thời gian giữ chức vụ yêu cầu của nữ được giảm 1/3 so với quy định chung.",
    .sentence = "{name} giữ chức vụ {months} tháng, cần từ {needed}.",
    .remedy = "Kiểm tra các chức vụ đã giữ và số tháng theo quy định; nếu đúng là chưa đủ thì chọn căn cứ khác.",
    .check = time_in_office_too_short,
};

constexpr Rule kLabourOrderRules[] = {
    kThirdClass,  under_law_2026(kThirdClass),  kThirdClassOfCollective, under_law_2026(kThirdClassOfCollective),
    kHigherClass, under_law_2026(kHigherClass), kLongInOffice,           under_nd152(kLongInOffice),
};
static_assert(well_formed(kLabourOrderRules));

}  // namespace

std::span<const Rule> labour_order_rules() { return kLabourOrderRules; }

}  // namespace tdkt::rules
