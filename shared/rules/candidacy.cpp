#include <algorithm>

#include "shared/base/text.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-B: what stands beside the person: the opinion of the unit they came from, the registration, the rating before the
// vote, their own consent, and that they still work here.

namespace tdkt::rules {
namespace {

using base::day;
using law::Confidence;
using law::Instrument;
using law::NomineeType;
using records::Assignment;
using records::AssignmentKind;

/// A unit where someone served so long in the school year has a say (điều động, chuyển công tác).
constexpr int kMonthsForAnOpinion = 6;

int64_t whole_months(base::Date from, base::Date until) {
  const int64_t months = (until.year() - from.year()) * 12 + until.month() - from.month();
  return std::max<int64_t>(0, months - (until.day() < from.day() ? 1 : 0));
}

/// The earlier employer that has a say; nullptr when there is none.
const Assignment* earlier_employer(const records::Person& person, const base::Id& proposer, const base::Period& year) {
  for (const Assignment& row : person.assignments) {
    if (row.kind != AssignmentKind::payroll || !row.from_on || !row.until_on || row.unit_id == proposer) continue;
    if (!year.contains(*row.until_on)) continue;
    if (whole_months(std::max(*row.from_on, year.from), *row.until_on) >= kMonthsForAnOpinion) return &row;
  }
  return nullptr;
}

void opinion_of_the_old_unit_missing(Verdict& verdict) {
  const auto year = year_or_unknown(verdict);
  const records::Person* person = person_or_unknown(verdict);
  if (!year || !person) return;
  const Assignment* before = earlier_employer(*person, verdict.dossier().unit_id, year->period());
  if (!before) return;
  const auto& evidence = verdict.nomination().evidence;
  const bool attached = std::any_of(evidence.begin(), evidence.end(), [](const records::Evidence& e) {
    return e.kind == records::EvidenceKind::old_unit_opinion;
  });
  if (attached) return;
  const std::string unit = before->unit_name.empty() ? "đơn vị cũ" : before->unit_name;
  incomplete(verdict, "/evidence",
             "ý kiến của " + unit + ", nơi " + nominee_in_words(verdict) + " công tác đến ngày " +
                 before->until_on->display());
}

constexpr Rule kOldUnit = {
    .id = "VR-B07",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::LAW_2022, "24", "4", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Người chuyển đến trong năm học mà đã công tác ở đơn vị cũ từ 06 tháng thì có ý kiến của đơn vị cũ.",
    .sentence = "Còn thiếu {missing}.",
    .remedy = "Đính kèm {missing}.",
    .check = opinion_of_the_old_unit_missing,
    .reads = Reads::nothing,
};

bool is_entered(const records::Registration& registration, const records::Nomination& nomination) {
  return std::any_of(registration.titles.begin(), registration.titles.end(), [&](const records::RegisteredTitle& row) {
    return row.award == nomination.award && row.nominee_id == nomination.nominee_id;
  });
}

/// A registration by numbers alone names nobody.
bool names_anyone_for(const records::Registration& registration, law::Award award) {
  return std::any_of(registration.titles.begin(), registration.titles.end(),
                     [&](const records::RegisteredTitle& row) { return row.award == award; });
}

bool counts_for(const records::Registration& registration, law::Award award) {
  return std::any_of(registration.title_counts.begin(), registration.title_counts.end(),
                     [&](const records::TitleCount& row) { return row.award == award && row.amount.value_or(0) > 0; });
}

void not_registered(Verdict& verdict) {
  const auto& registration = verdict.facts().around.registration;
  const auto& nomination = verdict.nomination();
  if (!registration || !nomination.award || !law::facts_of(*nomination.award).is_title) return verdict.not_applicable();
  if (is_entered(*registration, nomination)) return;
  if (!names_anyone_for(*registration, *nomination.award) && counts_for(*registration, *nomination.award))
    return verdict.not_applicable();
  verdict.fails("/award",
                {{"name", nominee_in_words(verdict)}, {"award", std::string(base::display(*nomination.award))}});
}

constexpr Rule kRegistered = {
    .id = "VR-B09",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::PLAN_2024, "", "III.2", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Danh hiệu đề nghị có trong đăng ký thi đua của đơn vị, khi đăng ký đã nhập vào phần mềm. Luật 2022 không coi "
        "đăng ký là điều kiện.",
    .sentence = "{name} không có trong đăng ký {award} của đơn vị; Luật không đòi đăng ký nhưng Sở yêu cầu.",
    .remedy = "Kiểm tra lại đăng ký; nếu vẫn đề nghị thì xác nhận đã xem và nêu lý do.",
    .check = not_registered,
};

void rated_after_the_vote(Verdict& verdict) {
  // Two days are compared; that one of them is missing, other rules say.
  const auto held = verdict.dossier().minutes.held_on;
  const auto year = verdict.nomination().school_year;
  const auto& person = verdict.facts().person;
  const records::Rating* rating = person && year ? rating_of(person->ratings, *year) : nullptr;
  if (!held || !rating || !rating->decided_on) return verdict.not_applicable();
  if (*rating->decided_on <= *held) return;
  verdict.fails_in(
      person->id, place_of("ratings", rating->id, "decided_on"),
      {{"name", nominee_in_words(verdict)}, {"rated", rating->decided_on->display()}, {"held", held->display()}});
}

constexpr Rule kRatedFirst = {
    .id = "VR-B12",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Quyết định xếp loại có trước ngày họp xét của đơn vị.",
    .sentence = "Xếp loại của {name} quyết định ngày {rated}, sau ngày họp xét {held}.",
    .remedy = "Kiểm tra lại hai ngày; nếu đúng như vậy thì họp xét lại sau khi có xếp loại.",
    .check = rated_after_the_vote,
    .reads = Reads::nothing,
};

bool wrote_a_report(const records::AchievementReport& report) {
  return !report.duties.empty() || !report.measures.empty() || !report.years.empty();
}

void consent_missing(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  const auto& registration = verdict.facts().around.registration;
  if (nomination.nominee_agrees || wrote_a_report(nomination.report)) return;
  if (registration && is_entered(*registration, nomination)) return;
  verdict.fails("/nominee_agrees", {{"name", nominee_in_words(verdict)}});
}

constexpr Rule kConsent = {
    .id = "VR-B13",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .phases = PhaseSet(Phase::submission, Phase::appraisal),
    .citation = {Instrument::PLAN_2024, "", "I.2", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Thi đua là tự nguyện: người được đề nghị tự viết báo cáo, đã đăng ký, hoặc xác nhận đồng ý.",
    .sentence = "Chưa thấy {name} đồng ý được đề nghị: chưa có báo cáo của mình, chưa đăng ký.",
    .remedy = "Hỏi người được đề nghị rồi đánh dấu đồng ý, hoặc để họ viết báo cáo thành tích.",
    .check = consent_missing,
};

bool says_that_they_left(std::string_view position) {
  const std::string folded = base::fold(position);
  for (const char* word : {"nghi huu", "truy tang", "nguyen "})
    if (folded.find(word) != std::string::npos) return true;
  return false;
}

void listed_as_if_still_here(Verdict& verdict) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  if (!person->left_on || *person->left_on > verdict.received_or_today()) return;
  if (says_that_they_left(verdict.nomination().position)) return;
  const auto leaving = person->leaving.value_or(records::Leaving::retired);
  verdict.fails("/position", {{"name", nominee_in_words(verdict)},
                              {"left", std::string(base::display(leaving))},
                              {"day", person->left_on->display()},
                              {"mark", leaving == records::Leaving::died ? "truy tặng" : "đã nghỉ hưu"}});
}

constexpr Rule kLeft = {
    .id = "VR-B14",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Người đã nghỉ hưu hoặc từ trần trong kỳ vẫn được xét; danh sách ghi rõ đã nghỉ hưu hoặc truy tặng.",
    .sentence = "{name} {left} từ ngày {day}; vẫn được xét, nhưng danh sách chưa ghi rõ.",
    .remedy = "Ghi “{mark}” vào chức vụ.",
    .check = listed_as_if_still_here,
    .reads = Reads::nothing,
};

constexpr Rule kCandidacyRules[] = {
    kOldUnit, under_law_2026(kOldUnit), kRegistered, kRatedFirst, kConsent, kLeft, under_nd152(kLeft),
};
static_assert(well_formed(kCandidacyRules));

}  // namespace

std::span<const Rule> candidacy_rules() { return kCandidacyRules; }

}  // namespace tdkt::rules
