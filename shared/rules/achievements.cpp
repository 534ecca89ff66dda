#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/history.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-E, the part on what a nomination rests on: initiatives and research items, and that each is used once. Luật Thi
// đua, khen thưởng 2022, Điều 5 khoản 2 điểm c and Điều 74 khoản 1 điểm d.

namespace tdkt::rules {
namespace {

using base::SchoolYear;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Ground;
using law::GroundSet;
using law::Instrument;

/// Điều 74 khoản 1 điểm d: 02 sáng kiến or 02 đề tài.
constexpr size_t kAchievementsOfMerit = 2;

std::string achievement_name(const Verdict& verdict, const base::Id& id) {
  if (const auto& person = verdict.facts().person) {
    if (const auto* initiative = initiative_of(*person, id)) return "Sáng kiến “" + initiative->name + "”";
    if (const auto* research = research_of(*person, id)) return "Đề tài “" + research->name + "”";
  }
  return "Thành tích đã chọn";
}

/// The chosen initiatives and research items, each once.
struct Chosen {
  std::vector<const records::Initiative*> initiatives;
  std::vector<const records::Research*> research;
  bool has_unknown = false;  // an id that the nominee's record does not hold

  size_t count() const { return initiatives.size() + research.size(); }
  bool is_one_and_one() const { return initiatives.size() == 1 && research.size() == 1; }
};

Chosen chosen_by(const records::Nomination& nomination, const records::Person& person) {
  Chosen chosen;
  const auto& ids = nomination.achievement_ids;
  for (auto id = ids.begin(); id != ids.end(); ++id) {
    if (std::find(ids.begin(), id, *id) != id) continue;
    if (const auto* initiative = initiative_of(person, *id))
      chosen.initiatives.push_back(initiative);
    else if (const auto* research = research_of(person, *id))
      chosen.research.push_back(research);
    else
      chosen.has_unknown = true;
  }
  return chosen;
}

/// What keeps achievements from counting for điểm d: what is wrong with one, or what is missing about it.
struct Obstacles {
  std::vector<std::string> wrong, missing;
};

/// True when the year is one of the two; else says why not.
bool lies_in_the_two_years(const std::string& name, std::optional<SchoolYear> year, SchoolYear last, Obstacles& out) {
  if (!year) {
    out.missing.push_back("năm học của " + name);
    return false;
  }
  if (*year == last || *year == last.before()) return true;
  out.wrong.push_back(name + " thuộc " + in_words(*year));
  return false;
}

bool is_unspent(const Verdict& verdict, const std::string& name, const base::Id& id, Obstacles& out) {
  const std::string use = other_use(verdict, id);
  if (use.empty()) return true;
  out.wrong.push_back(name + " đã là căn cứ của " + use);
  return false;
}

size_t counted_initiatives(const Verdict& verdict, const Chosen& chosen, Obstacles& out) {
  const SchoolYear last = *verdict.nomination().school_year;
  size_t count = 0;
  for (const auto* initiative : chosen.initiatives) {
    const std::string name = "sáng kiến “" + initiative->name + "”";
    bool counts = lies_in_the_two_years(name, initiative->school_year, last, out);
    if (!initiative->scope || initiative->certificate_number.empty()) {
      out.missing.push_back("phạm vi và số giấy chứng nhận của " + name);
      counts = false;
    }
    if (is_unspent(verdict, name, initiative->id, out) && counts) ++count;
  }
  return count;
}

size_t counted_research(const Verdict& verdict, const Chosen& chosen, Obstacles& out) {
  const SchoolYear last = *verdict.nomination().school_year;
  size_t count = 0;
  for (const auto* research : chosen.research) {
    const std::string name = "đề tài “" + research->name + "”";
    bool counts = lies_in_the_two_years(name, research->school_year, last, out);
    if (!research->accepted_on) {
      out.missing.push_back("ngày nghiệm thu của " + name);
      counts = false;
    }
    if (is_unspent(verdict, name, research->id, out) && counts) ++count;
  }
  return count;
}

std::string joined(const std::vector<std::string>& reasons) {
  std::string out;
  for (const std::string& reason : reasons) out += (out.empty() ? "" : "; ") + reason;
  return out;
}

void two_unspent_achievements_missing(Verdict& verdict) {
  if (lacks_history(verdict)) return;
  const auto& nomination = verdict.nomination();
  const auto& person = verdict.facts().person;
  if (!person) return verdict.unknown("/nominee_id", "hồ sơ cá nhân của " + nominee_in_words(verdict));
  const std::string years = two_years_text(*nomination.school_year);
  if (nomination.achievement_ids.empty() && person->initiatives.empty() && person->research.empty())
    return verdict.fails("/achievement_ids",
                         {{"years", years}, {"why", "hồ sơ nhân sự chưa có sáng kiến, đề tài nào"}});
  if (nomination.achievement_ids.empty())
    return verdict.unknown("/achievement_ids", "02 sáng kiến hoặc 02 đề tài làm căn cứ, trong các năm học " + years);
  const Chosen chosen = chosen_by(nomination, *person);
  Obstacles obstacles;
  const size_t initiatives = counted_initiatives(verdict, chosen, obstacles);
  const size_t research = counted_research(verdict, chosen, obstacles);
  if (std::max(initiatives, research) >= kAchievementsOfMerit) return;
  if (chosen.has_unknown)
    obstacles.missing.push_back("sáng kiến, đề tài đã chọn (không thấy trong hồ sơ cá nhân của " +
                                nominee_in_words(verdict) + ")");
  else if (chosen.count() < kAchievementsOfMerit)
    obstacles.wrong.push_back("mới chọn " + std::to_string(chosen.count()));
  const bool nothing_else = obstacles.wrong.empty() && obstacles.missing.empty();
  if (nothing_else) return verdict.not_applicable();  // one of each kind: VR-E04 says it
  if (!obstacles.wrong.empty()) verdict.fails("/achievement_ids", {{"years", years}, {"why", joined(obstacles.wrong)}});
  for (const std::string& what : obstacles.missing) verdict.unknown("/achievement_ids", what);
}

void initiative_and_research_added_together(Verdict& verdict) {
  if (verdict.nomination().achievement_ids.empty()) return verdict.not_applicable();
  const auto& person = verdict.facts().person;
  if (!person) return verdict.unknown("/nominee_id", "hồ sơ cá nhân của " + nominee_in_words(verdict));
  const Chosen chosen = chosen_by(verdict.nomination(), *person);
  if (!chosen.is_one_and_one()) return;
  verdict.fails("/achievement_ids",
                {{"initiative", chosen.initiatives[0]->name}, {"research", chosen.research[0]->name}});
}

void achievement_used_twice(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (nomination.achievement_ids.empty()) return;
  if (lacks_history(verdict)) return;
  bool found = false;
  for (const base::Id& id : nomination.achievement_ids) {
    const std::string use = other_use(verdict, id);
    if (use.empty()) continue;
    found = true;
    verdict.fails("/achievement_ids", {{"achievement", achievement_name(verdict, id)}, {"use", use}});
  }
  if (!found && !verdict.facts().elsewhere_known)
    verdict.awaits_server("/achievement_ids", "hồ sơ của đơn vị khác có dùng cùng thành tích của " +
                                                  nominee_in_words(verdict) + " hay không");
}

/// Grounds whose achievements may feed one award only: all but those that rest on the result of a year or of a life.
constexpr GroundSet single_achievements() {
  GroundSet grounds;
  for (const auto& row : base::Names<Ground>::rows) grounds.add(row.value);
  for (const Ground ground : {Ground::LDTT, Ground::CSTDCS_RATING, Ground::TTLDTT, Ground::TTLDXS})
    grounds.remove(ground);
  return grounds;
}
constexpr GroundSet kSingleAchievements = single_achievements();

constexpr Rule kTwoAchievements = {
    .id = "VR-E03",
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
        "Bằng khen cấp Bộ, tỉnh theo công trạng (cá nhân): trong thời gian ấy có 02 sáng kiến được công nhận "
        "hoặc 02 đề tài đã nghiệm thu, chưa là căn cứ của lần khen nào khác.",
    .sentence =
        "Bằng khen theo công trạng cần 02 sáng kiến hoặc 02 đề tài của các năm học {years}, chưa là căn cứ của "
        "lần khen nào khác: {why}.",
    .remedy = "Chọn đủ 02 sáng kiến, hoặc đủ 02 đề tài, của các năm học {years} mà chưa dùng cho lần khen nào khác.",
    .check = two_unspent_achievements_missing,
};

constexpr Rule kOneKind = {
    .id = "VR-E04",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::BK_T, Award::BK_B),
    .grounds = GroundSet(Ground::BK_T_MERIT, Ground::BK_B_MERIT),
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "74", "1", "d"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Bằng khen theo công trạng (cá nhân): 02 sáng kiến hoặc 02 đề tài; 01 sáng kiến và 01 đề tài không "
        "cộng thành 02 (trả lời của Bộ Giáo dục và Đào tạo).",
    .sentence =
        "01 sáng kiến (“{initiative}”) và 01 đề tài (“{research}”) không cộng thành 02: cần 02 sáng kiến hoặc "
        "02 đề tài.",
    .remedy = "Chọn thêm một sáng kiến hoặc một đề tài nữa của hai năm học này.",
    .check = initiative_and_research_added_together,
};

constexpr Rule kOneUse = {
    .id = "VR-E13",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards =
        AwardSet(Award::CSTDCS, Award::CSTDT, Award::CSTDB, Award::CSTDTQ, Award::GK_SO, Award::GK_HUYEN, Award::GK_XA,
                 Award::GK_DN, Award::BK_T, Award::BK_B, Award::BK_TTG, Award::HCLD3, Award::HCLD2, Award::HCLD1),
    .grounds = kSingleAchievements,
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "5", "2", "c"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Không khen nhiều lần, nhiều hình thức cho một thành tích: một sáng kiến, một đề tài chỉ là căn cứ "
        "của một lần khen.",
    .sentence = "{achievement} đã là căn cứ của {use}; một thành tích chỉ được khen một lần.",
    .remedy = "Chọn thành tích khác làm căn cứ, hoặc bỏ một trong hai trường hợp.",
    .check = achievement_used_twice,
};

/// On grounds that rest on the year's result the same result feeds several titles by law; sharing is only looked at.
constexpr Rule resting_on_the_year(Rule rule) {
  rule.awards = AwardSet(Award::LDTT, Award::CSTDCS, Award::TTLDTT, Award::TTLDXS);
  rule.grounds = GroundSet(Ground::LDTT, Ground::CSTDCS_RATING, Ground::TTLDTT, Ground::TTLDXS);
  rule.severity = Severity::warning;
  return rule;
}

constexpr Rule kAchievementRules[] = {
    kTwoAchievements,
    under_law_2026(kTwoAchievements),
    kOneKind,
    under_law_2026(kOneKind),
    kOneUse,
    under_law_2026(kOneUse),
    resting_on_the_year(kOneUse),
    under_law_2026(resting_on_the_year(kOneUse)),
};
static_assert(well_formed(kAchievementRules));

}  // namespace

std::span<const Rule> achievement_rules() { return kAchievementRules; }

}  // namespace tdkt::rules
