#include <algorithm>

#include "shared/base/fraction.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/local_parameters.h"
#include "shared/rules/meeting_counts.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"
#include "shared/rules/vote_thresholds.h"
#include "shared/rules/wording.h"

// VR-H: who was there when a council voted, how the votes add up, and whether they suffice.

namespace tdkt::rules {
namespace {

using law::Confidence;
using law::Instrument;
using records::Meeting;
using records::Parameter;
using records::Presence;
using records::Vote;

std::string place_of_vote(const Vote& vote) { return place_of("votes", vote.id); }

// --- VR-H02

void judge_quorum(Verdict& verdict, const base::Id& unit, std::string_view place, int64_t present, int64_t members) {
  if (members <= 0) return verdict.not_applicable();
  const auto* set = regulation_on(verdict.the_case(), Parameter::quorum_percent, unit, verdict.dates().today);
  const bool enough = set ? base::at_least_percent({present, members}, *set->value) : present * 3 >= members * 2;
  if (enough) return;
  const std::string floor =
      set ? std::to_string(*set->value) + " % theo văn bản số " + set->instrument_number : "hai phần ba số thành viên";
  verdict.fails(place, {{"share", base::text({present, members})}, {"floor", floor}});
}

void quorum_missing(Verdict& verdict) {
  const Meeting& meeting = verdict.meeting();
  if (!is_of_council(meeting)) return verdict.not_applicable();
  if (meeting.attendances.empty()) return verdict.unknown("/attendances", "thành viên dự họp");
  judge_quorum(verdict, meeting.unit_id, "/attendances", count_of(meeting, Presence::present),
               member_count(meeting, verdict.council()));
}

void quorum_missing_in_minutes(Verdict& verdict) {
  const auto& minutes = verdict.dossier().minutes;
  if (!minutes.member_count || !minutes.present_count) return verdict.not_applicable();
  judge_quorum(verdict, verdict.dossier().unit_id, "/minutes/present_count", *minutes.present_count,
               *minutes.member_count);
}

constexpr Rule kQuorum = {
    .id = "VR-H02",
    .subject = SubjectKind::meeting,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "50", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .takes = ParameterSet(Parameter::quorum_percent),
    .requirement = "Hội đồng họp khi có mặt ít nhất hai phần ba thành viên, hoặc tỷ lệ địa phương quy định.",
    .sentence = "Có mặt {share} thành viên Hội đồng, cần từ {floor}.",
    .remedy = "Kiểm tra lại danh sách dự họp; nếu đúng như vậy thì họp lại khi đủ thành viên.",
    .check = quorum_missing,
};

constexpr Rule in_the_minutes(Rule rule) {
  rule.subject = SubjectKind::dossier;
  rule.check = quorum_missing_in_minutes;
  return rule;
}

// --- VR-H03

void votes_do_not_add_up(Verdict& verdict) {
  const Meeting& meeting = verdict.meeting();
  if (!is_of_council(meeting)) return verdict.not_applicable();
  if (meeting.votes.empty()) return verdict.unknown("/votes", "kết quả biểu quyết");
  for (const Vote& vote : meeting.votes) {
    if (!vote.yes_count) {
      verdict.unknown(place_of_vote(vote) + "/yes_count", "số phiếu đồng ý cho " + named(vote.nominee_name, "dòng"));
      continue;
    }
    const int64_t yes = *vote.yes_count, no = vote.no_count.value_or(0), invalid = vote.invalid_count.value_or(0);
    const int64_t voters = voters_of(meeting, vote);
    if (yes >= 0 && no >= 0 && invalid >= 0 && yes + no + invalid <= voters) continue;
    verdict.fails(place_of_vote(vote), {{"name", named(vote.nominee_name, "dòng")},
                                        {"sum", std::to_string(yes + no + invalid)},
                                        {"voters", std::to_string(voters)}});
  }
}

constexpr Rule kSums = {
    .id = "VR-H03",
    .subject = SubjectKind::meeting,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Số phiếu không quá số người biểu quyết: có mặt và có ý kiến bằng văn bản, trừ người không biểu quyết.",
    .sentence = "{name}: {sum} phiếu, mà chỉ có {voters} người biểu quyết.",
    .remedy = "Kiểm tra lại số phiếu và danh sách dự họp theo biên bản.",
    .check = votes_do_not_add_up,
};

// --- VR-H04, VR-H05

void too_few_votes(Verdict& verdict) {
  const Meeting& meeting = verdict.meeting();
  if (!is_of_council(meeting)) return verdict.not_applicable();
  const base::Date on = meeting.held_on.value_or(verdict.dates().today);
  for (const Vote& vote : meeting.votes) {
    if (!vote.award) {
      verdict.unknown(place_of_vote(vote) + "/award", "danh hiệu, hình thức của " + named(vote.nominee_name, "dòng"));
      continue;
    }
    const Threshold threshold = threshold_for(verdict.the_case(), *vote.award, meeting.unit_id, on);
    const int64_t base = base_of(threshold, meeting, verdict.council());
    if (!vote.yes_count || base <= 0 || reaches(threshold, *vote.yes_count, base)) continue;
    verdict.fails(place_of_vote(vote), {{"name", named(vote.nominee_name, "dòng")},
                                        {"award", std::string(base::display(*vote.award))},
                                        {"share", base::text({*vote.yes_count, base})},
                                        {"floor", in_words(threshold)}});
  }
}

constexpr Rule kPass = {
    .id = "VR-H04",
    .subject = SubjectKind::meeting,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "50", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .takes = ParameterSet(Parameter::pass_percent, Parameter::votes_of_present),
    .requirement =
        "Tỷ lệ phiếu đồng ý đạt mức của danh hiệu: Chiến sĩ thi đua cấp tỉnh trở lên, Cờ thi đua của Chính phủ 80 % tổng "
        "số thành viên; loại khác quá nửa số người biểu quyết, hoặc mức địa phương quy định.",
    .sentence = "{name} đạt {share} phiếu cho {award}, cần {floor}.",
    .remedy = "Không đưa {name} vào danh sách đề nghị lần này, hoặc kiểm tra lại số phiếu.",
    .check = too_few_votes,
};

/// Proved by a test: shares of votes are compared as fractions.
constexpr Rule kExact = {
    .id = "VR-H05",
    .subject = SubjectKind::meeting,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::configuration,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Tỷ lệ phiếu so bằng phân số đúng, không làm tròn: số phiếu × 100 ≥ mức × tổng.",
};

// --- VR-H07, VR-H08

void written_opinion_missing(Verdict& verdict) {
  for (const records::Attendance& row : verdict.meeting().attendances)
    if (row.presence == Presence::written_opinion && row.evidence_ids.empty())
      verdict.fails(place_of("attendances", row.id), {});
}

constexpr Rule kWritten = {
    .id = "VR-H07",
    .subject = SubjectKind::meeting,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "50", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Thành viên vắng mặt mà được tính phiếu thì có ý kiến bằng văn bản kèm theo.",
    .sentence = "Thành viên vắng mặt được tính phiếu, nhưng chưa có văn bản ý kiến kèm theo.",
    .remedy = "Đính kèm văn bản ý kiến, hoặc ghi thành viên này là vắng mặt.",
    .check = written_opinion_missing,
};

void votes_on_their_own_case(Verdict& verdict) {
  const records::Council* council = verdict.council();
  if (!council) return verdict.not_applicable();
  for (const Vote& vote : verdict.meeting().votes)
    for (const records::CouncilMember& member : council->council_members) {
      if (!vote.nominee_id || member.person_id != vote.nominee_id) continue;
      const auto& left = vote.abstaining_ids;
      if (std::find(left.begin(), left.end(), member.id) != left.end()) continue;
      verdict.fails(place_of_vote(vote), {{"name", member.full_name}});
    }
}

constexpr Rule kOwnCase = {
    .id = "VR-H08",
    .subject = SubjectKind::meeting,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Thành viên Hội đồng không biểu quyết về trường hợp của chính mình.",
    .sentence = "{name} là thành viên Hội đồng và được tính trong số biểu quyết về chính mình.",
    .remedy = "Ghi {name} không biểu quyết ở dòng này.",
    .check = votes_on_their_own_case,
};

constexpr Rule kCouncilVoteRules[] = {
    kQuorum,
    under_nd152(kQuorum),
    in_the_minutes(kQuorum),
    under_nd152(in_the_minutes(kQuorum)),
    kSums,
    kPass,
    under_nd152(kPass),
    kExact,
    kWritten,
    under_nd152(kWritten),
    kOwnCase,
};
static_assert(well_formed(kCouncilVoteRules));

}  // namespace

std::span<const Rule> council_vote_rules() { return kCouncilVoteRules; }

}  // namespace tdkt::rules
