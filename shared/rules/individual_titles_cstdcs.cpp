#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-C: Chiến sĩ thi đua cơ sở by its three grounds. Luật Thi đua, khen thưởng 2022, Điều 23 khoản 2.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Ground;
using law::Instrument;
using records::EvidenceKind;
using records::RatingLevel;

constexpr std::string_view kKeepLdtt =
    "Nếu có sáng kiến được công nhận hoặc đề tài đã nghiệm thu thì khai vào hồ sơ nhân sự và chọn căn cứ đó; nếu "
    "không, giữ đề nghị Lao động tiên tiến.";

constexpr std::string_view kByRating =
    "Chọn căn cứ hoàn thành xuất sắc nhiệm vụ; căn cứ này không cần sáng kiến hay đề tài.";

void not_enough(Verdict& verdict, std::string_view place, std::string defect, std::string_view cure) {
  verdict.fails(place, {{"name", nominee_in_words(verdict)},
                        {"year", verdict.nomination().school_year->text()},
                        {"defect", std::move(defect)},
                        {"cure", std::string(cure)}});
}

/// "xếp loại “Hoàn thành tốt nhiệm vụ”, "; empty when the rating is not known.
std::string rating_in_words(const records::Person& person, base::SchoolYear year) {
  const records::Rating* rating = rating_of(person.ratings, year);
  if (!rating || !rating->level) return {};
  return "xếp loại “" + std::string(base::display(*rating->level)) + "”, ";
}

void excellence_missing(Verdict& verdict, const records::Person& person, base::SchoolYear year) {
  const records::Rating* rating = rating_of(person.ratings, year);
  if (!rating || !rating->level)
    return verdict.unknown("/nominee_id", "xếp loại " + in_words(year) + " của " + nominee_in_words(verdict));
  if (*rating->level == RatingLevel::HTXSNV) return;
  not_enough(
      verdict, "/ground",
      rating_in_words(person, year) +
          "chưa phải hoàn thành xuất sắc, nên cần một sáng kiến được cơ sở công nhận hoặc một đề tài đã nghiệm thu",
      kKeepLdtt);
}

/// Nobody has said yet which of the person's achievements it is; with none to choose from, it is lacking.
void achievement_not_named(Verdict& verdict, const records::Person& person, base::SchoolYear year, bool has_any,
                           const std::string& what) {
  if (has_any) return verdict.unknown("/achievement_ids", what + " làm căn cứ");
  const records::Rating* rating = rating_of(person.ratings, year);
  const bool is_excellent = rating && rating->level == RatingLevel::HTXSNV;
  not_enough(verdict, "/achievement_ids",
             rating_in_words(person, year) + "chưa có " + what + " nào trong hồ sơ nhân sự",
             is_excellent ? kByRating : kKeepLdtt);
}

bool is_recognised(const records::Initiative& initiative) {
  return initiative.scope && !(initiative.certificate_number.empty() && !initiative.certified_on);
}

void initiative_missing(Verdict& verdict, const records::Person& person, base::SchoolYear year) {
  if (verdict.nomination().achievement_ids.empty())
    return achievement_not_named(verdict, person, year, !person.initiatives.empty(), "sáng kiến");
  const auto named = named_initiatives(verdict, person);
  if (named.empty())
    return not_enough(verdict, "/achievement_ids",
                      "chọn căn cứ sáng kiến nhưng nêu thành tích không phải sáng kiến của mình trong hồ sơ nhân sự",
                      "Chọn lại sáng kiến trong hồ sơ nhân sự, hoặc chọn căn cứ khác.");
  if (std::any_of(named.begin(), named.end(), [](const auto* one) { return is_recognised(*one); })) return;
  const records::Initiative& first = *named.front();
  verdict.unknown_in(person.id, place_of("initiatives", first.id, first.scope ? "certificate_number" : "scope"),
                     "phạm vi, số và ngày giấy chứng nhận của sáng kiến “" + first.name + "”");
}

void research_missing(Verdict& verdict, const records::Person& person, base::SchoolYear year) {
  if (verdict.nomination().achievement_ids.empty())
    return achievement_not_named(verdict, person, year, !person.research.empty(), "đề tài, đề án, công trình khoa học");
  const auto named = named_research(verdict, person);
  if (named.empty())
    return not_enough(verdict, "/achievement_ids",
                      "chọn căn cứ đề tài nhưng nêu thành tích không phải đề tài trong hồ sơ nhân sự",
                      "Chọn lại đề tài trong hồ sơ nhân sự, hoặc chọn căn cứ khác.");
  const base::Date on = verdict.received_or_today();
  const auto is_accepted = [&](const auto* one) { return one->accepted_on && *one->accepted_on <= on; };
  if (std::any_of(named.begin(), named.end(), is_accepted)) return;
  not_enough(verdict, "/achievement_ids", "có đề tài “" + named.front()->name + "” chưa được nghiệm thu",
             "Ghi ngày nghiệm thu nếu đã có biên bản; nếu chưa, chọn căn cứ khác hoặc để năm sau.");
}

/// The chosen ground is judged, and no other: a rating that would do as well does not mend a ground that fails.
void initiative_or_excellence_missing(Verdict& verdict) {
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  const auto ground = verdict.nomination().ground;
  if (ground == Ground::CSTDCS_RATING) return excellence_missing(verdict, *person, *year);
  if (ground == Ground::CSTDCS_INITIATIVE) return initiative_missing(verdict, *person, *year);
  if (ground == Ground::CSTDCS_RESEARCH) return research_missing(verdict, *person, *year);
  verdict.unknown("/ground", "căn cứ đề nghị Chiến sĩ thi đua cơ sở");
}

constexpr Rule kExcellenceOrInitiative = {
    .id = "VR-C04",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDCS),
    .citation = {Instrument::LAW_2022, "23", "2", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Chiến sĩ thi đua cơ sở: hoàn thành xuất sắc nhiệm vụ, hoặc có sáng kiến được cơ sở công nhận, hoặc "
        "có đề tài, đề án, công trình khoa học đã nghiệm thu.",
    .sentence = "Chưa đủ điều kiện Chiến sĩ thi đua cơ sở năm học {year} theo căn cứ đã chọn: {name} {defect}.",
    .remedy = "{cure}",
    .check = initiative_or_excellence_missing,
};

bool is_attached(const Verdict& verdict, EvidenceKind kind) {
  const auto& evidence = verdict.nomination().evidence;
  return std::any_of(evidence.begin(), evidence.end(),
                     [&](const records::Evidence& one) { return one.kind == kind && !one.sha256.empty(); });
}

/// Luật 2022, Điều 84 khoản 1 điểm d. By rating nothing of the kind may be asked for; by research see VR-G11.
void certificate_not_attached(Verdict& verdict) {
  const auto ground = verdict.nomination().ground;
  if (!ground) return verdict.unknown("/ground", "căn cứ đề nghị Chiến sĩ thi đua cơ sở");
  const std::string name = nominee_in_words(verdict);
  if (ground == Ground::CSTDCS_INITIATIVE && !is_attached(verdict, EvidenceKind::initiative_certificate))
    return incomplete(verdict, "/evidence", "giấy chứng nhận sáng kiến của " + name);
}

constexpr Rule kCertificateByInitiative = {
    .id = "VR-C05",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDCS),
    .citation = {Instrument::LAW_2022, "84", "1", "d"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Chiến sĩ thi đua cơ sở bằng sáng kiến hoặc đề tài: đính kèm giấy chứng nhận hoặc biên bản nghiệm "
        "thu. Bằng xếp loại: không đòi giấy chứng nhận.",
    .sentence = "Còn thiếu {missing} trong tệp đính kèm.",
    .remedy = "Đính kèm {missing}; hoặc chọn căn cứ xếp loại nếu hoàn thành xuất sắc nhiệm vụ.",
    .check = certificate_not_attached,
};

constexpr Rule kBaseFighterRules[] = {
    kExcellenceOrInitiative,
    under_law_2026(kExcellenceOrInitiative),
    kCertificateByInitiative,
    under_law_2026(kCertificateByInitiative),
};
static_assert(well_formed(kBaseFighterRules));

}  // namespace

std::span<const Rule> base_fighter_rules() { return kBaseFighterRules; }

}  // namespace tdkt::rules
