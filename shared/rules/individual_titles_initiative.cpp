#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-C: the initiatives a nomination names. Luật Thi đua, khen thưởng 2022, Điều 3 khoản 4; Nghị định 13/2012/NĐ-CP.
// A nomination that names none is not concerned.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using records::Author;
using records::Initiative;

constexpr AwardSet kAwardsByInitiative(Award::CSTDCS, Award::CSTDT, Award::CSTDB, Award::CSTDTQ, Award::BK_T,
                                       Award::BK_B);

void judge_dates(Verdict& verdict, const records::Person& person, const Initiative& one) {
  const std::string of_it = " của sáng kiến “" + one.name + "”";
  const base::Date on = verdict.received_or_today();
  if (!one.certified_on)
    verdict.unknown_in(person.id, place_of("initiatives", one.id, "certified_on"), "ngày giấy chứng nhận" + of_it);
  else if (*one.certified_on > on)
    verdict.fails_in(
        person.id, place_of("initiatives", one.id, "certified_on"),
        {{"initiative", one.name},
         {"defect", "được công nhận ngày " + one.certified_on->display() + ", sau ngày đề nghị " + on.display()}});
  const auto last = last_counted_day(verdict.nomination());
  if (!one.first_applied_on)
    verdict.unknown_in(person.id, place_of("initiatives", one.id, "first_applied_on"), "ngày áp dụng lần đầu" + of_it);
  else if (last && *one.first_applied_on > *last)
    verdict.fails_in(person.id, place_of("initiatives", one.id, "first_applied_on"),
                     {{"initiative", one.name},
                      {"defect", "áp dụng lần đầu ngày " + one.first_applied_on->display() + ", sau kỳ xét (" +
                                     last->display() + ")"}});
}

void initiative_too_young(Verdict& verdict) {
  if (verdict.nomination().achievement_ids.empty()) return;
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  for (const Initiative* one : named_initiatives(verdict, *person)) judge_dates(verdict, *person, *one);
}

constexpr Rule kRecognisedInTime = {
    .id = "VR-C06",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .awards = kAwardsByInitiative,
    .nominees = NomineeSet(law::NomineeType::individual),
    .citation = {Instrument::LAW_2022, "3", "4", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Sáng kiến được công nhận trước ngày đề nghị và được áp dụng trong hoặc trước kỳ xét.",
    .sentence = "Sáng kiến “{initiative}” {defect}.",
    .remedy = "Kiểm tra ngày trên giấy chứng nhận; nếu đúng, dùng sáng kiến khác hoặc để kỳ sau.",
    .check = initiative_too_young,
};

/// The author row of the nominee: by person, or by exact name where nobody was linked. nullptr when there is none.
const Author* authorship(const Initiative& initiative, const records::Person& person) {
  const auto& all = initiative.authors;
  const auto row = std::find_if(all.begin(), all.end(), [&](const Author& a) {
    return a.person_id ? *a.person_id == person.id : a.full_name == person.full_name;
  });
  return row == all.end() ? nullptr : &*row;
}

void share_not_stated(Verdict& verdict) {
  if (verdict.nomination().achievement_ids.empty()) return;
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  for (const Initiative* one : named_initiatives(verdict, *person)) {
    const Author* author = authorship(*one, *person);
    if (!author || one->authors.size() < 2) continue;
    if (author->share_percent && *author->share_percent >= 1 && *author->share_percent <= 100) continue;
    const std::string stated =
        author->share_percent ? " (đang ghi " + std::to_string(*author->share_percent) + " %)" : "";
    incomplete_in(verdict, person->id, place_of("initiatives", one->id, "authors"),
                  "tỷ lệ đóng góp, từ 1 đến 100 %, của " + nominee_in_words(verdict) + " trong sáng kiến “" +
                      one->name + "”" + stated);
  }
}

constexpr Rule kShareStated = {
    .id = "VR-C07",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .awards = kAwardsByInitiative,
    .nominees = NomineeSet(law::NomineeType::individual),
    .citation = {Instrument::ND13_2012, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Sáng kiến của nhiều tác giả ghi rõ tỷ lệ đóng góp của người được đề nghị.",
    .sentence = "Còn thiếu {missing}.",
    .remedy = "Ghi {missing}, theo giấy chứng nhận.",
    .check = share_not_stated,
};

void not_among_the_authors(Verdict& verdict) {
  if (verdict.nomination().achievement_ids.empty()) return;
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  for (const Initiative* one : named_initiatives(verdict, *person)) {
    const std::string place = place_of("initiatives", one->id, "authors");
    if (one->authors.empty())
      verdict.unknown_in(person->id, place, "tác giả của sáng kiến “" + one->name + "”");
    else if (!authorship(*one, *person))
      verdict.fails_in(person->id, place, {{"name", nominee_in_words(verdict)}, {"initiative", one->name}});
  }
}

constexpr Rule kIsAnAuthor = {
    .id = "VR-C07",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .awards = kAwardsByInitiative,
    .nominees = NomineeSet(law::NomineeType::individual),
    .citation = {Instrument::ND13_2012, "", "", ""},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Người được đề nghị có tên trong các tác giả của sáng kiến làm căn cứ.",
    .sentence = "{name} không có tên trong các tác giả của sáng kiến “{initiative}”.",
    .remedy = "Ghi đủ tác giả theo giấy chứng nhận, hoặc bỏ sáng kiến này khỏi căn cứ.",
    .check = not_among_the_authors,
};

/// Alone, an author needs no share. The nominee's own is asked for by VR-C07; then there is no sum yet.
void shares_do_not_make_a_whole(Verdict& verdict) {
  if (verdict.nomination().achievement_ids.empty()) return;
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  for (const Initiative* one : named_initiatives(verdict, *person)) {
    if (one->authors.size() < 2) continue;
    int64_t sum = 0;
    std::string without;
    const Author* own = authorship(*one, *person);
    if (own && !own->share_percent) {
      verdict.not_applicable();
      continue;
    }
    for (const Author& author : one->authors) {
      if (author.share_percent)
        sum += std::clamp<int64_t>(*author.share_percent, 0, 1000);
      else
        without += (without.empty() ? "" : ", ") + author.full_name;
    }
    const std::string place = place_of("initiatives", one->id, "authors");
    if (!without.empty())
      verdict.unknown_in(person->id, place, "tỷ lệ đóng góp của " + without + " trong sáng kiến “" + one->name + "”");
    else if (sum != 100)
      verdict.fails_in(person->id, place, {{"initiative", one->name}, {"sum", std::to_string(sum)}});
  }
}

constexpr Rule kSharesMakeAWhole = {
    .id = "VR-C08",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .awards = kAwardsByInitiative,
    .nominees = NomineeSet(law::NomineeType::individual),
    .citation = {Instrument::ND13_2012, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Tỷ lệ đóng góp của các tác giả một sáng kiến cộng lại bằng 100 %.",
    .sentence = "Tỷ lệ đóng góp của các tác giả sáng kiến “{initiative}” cộng lại là {sum} %, không phải 100 %.",
    .remedy = "Ghi lại tỷ lệ của từng tác giả theo giấy chứng nhận.",
    .check = shares_do_not_make_a_whole,
};

constexpr Rule kInitiativeRules[] = {
    kRecognisedInTime, under_law_2026(kRecognisedInTime), kShareStated, kIsAnAuthor, kSharesMakeAWhole,
};
static_assert(well_formed(kInitiativeRules));

}  // namespace

std::span<const Rule> initiative_rules() { return kInitiativeRules; }

}  // namespace tdkt::rules
