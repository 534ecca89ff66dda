#include <algorithm>

#include "shared/base/text.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-H: that a council exists before it meets, votes in secret where it must, and has minutes signed by two.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using records::Meeting;

void met_before_it_was_set_up(Verdict& verdict) {
  const Meeting& meeting = verdict.meeting();
  if (!is_of_council(meeting)) return verdict.not_applicable();
  const records::Council* council = verdict.council();
  if (!council) return verdict.unknown("/council_id", "Hội đồng đã họp");
  if (!meeting.held_on) return verdict.unknown("/held_on", "ngày họp");
  if (council->decision_number.empty() || !council->decided_on)
    return verdict.fails("/council_id", {{"defect", "chưa có số, ngày quyết định thành lập"}});
  if (*council->decided_on > *meeting.held_on)
    verdict.fails("/held_on", {{"defect", "họp ngày " + meeting.held_on->display() +
                                              ", trước quyết định thành lập ngày " + council->decided_on->display()}});
}

constexpr Rule kSetUp = {
    .id = "VR-H01",
    .subject = SubjectKind::meeting,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "50", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Hội đồng có quyết định thành lập trước ngày họp.",
    .sentence = "Hội đồng {defect}.",
    .remedy = "Ghi số, ngày quyết định thành lập Hội đồng; kiểm tra lại ngày họp.",
    .check = met_before_it_was_set_up,
};

constexpr AwardSet kBySecretBallot(Award::CSTDT, Award::CSTDB, Award::CSTDTQ, Award::CTD_CP, Award::NGUT, Award::NGND,
                                   Award::HCLD1, Award::HCLD2, Award::HCLD3);

void not_by_secret_ballot(Verdict& verdict) {
  const Meeting& meeting = verdict.meeting();
  if (!is_of_council(meeting)) return verdict.not_applicable();
  const auto vote = std::find_if(meeting.votes.begin(), meeting.votes.end(),
                                 [](const records::Vote& v) { return v.award && kBySecretBallot.names(*v.award); });
  if (vote == meeting.votes.end()) return verdict.not_applicable();
  if (!meeting.ballot) return verdict.unknown("/ballot", "hình thức biểu quyết");
  const std::string award(base::display(*vote->award));
  if (meeting.ballot != records::Ballot::secret)
    return verdict.fails("/ballot", {{"award", award}, {"defect", "biểu quyết giơ tay"}});
  const bool counted = std::any_of(meeting.evidence.begin(), meeting.evidence.end(), [](const records::Evidence& e) {
    return e.kind == records::EvidenceKind::ballot_minutes;
  });
  if (!counted) verdict.fails("/evidence", {{"award", award}, {"defect", "chưa có biên bản kiểm phiếu"}});
}

constexpr Rule kSecret = {
    .id = "VR-H06",
    .subject = SubjectKind::meeting,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "50", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Chiến sĩ thi đua cấp tỉnh trở lên, Cờ thi đua của Chính phủ: bỏ phiếu kín, có biên bản kiểm phiếu.",
    .sentence = "{award} cần bỏ phiếu kín, có biên bản kiểm phiếu; phiên này {defect}.",
    .remedy = "Bỏ phiếu kín và đính kèm biên bản kiểm phiếu.",
    .check = not_by_secret_ballot,
};

bool are_one(const std::string& chair, const std::string& secretary) {
  return !chair.empty() && base::fold(chair) == base::fold(secretary);
}

void minutes_not_signed_by_two(Verdict& verdict) {
  const Meeting& meeting = verdict.meeting();
  if (!is_of_council(meeting)) return verdict.not_applicable();
  if (meeting.chair.empty()) return verdict.unknown("/chair", "người chủ trì phiên họp");
  if (meeting.secretary.empty()) return verdict.unknown("/secretary", "thư ký phiên họp");
  if (are_one(meeting.chair, meeting.secretary))
    return verdict.fails("/secretary", {{"defect", "chủ trì và thư ký là một người (" + meeting.chair + ")"}});
  if (!meeting.chair_signs) verdict.fails("/chair_signs", {{"defect", "chưa có chữ ký của chủ trì " + meeting.chair}});
  if (!meeting.secretary_signs)
    verdict.fails("/secretary_signs", {{"defect", "chưa có chữ ký của thư ký " + meeting.secretary}});
}

void one_person_in_the_minutes(Verdict& verdict) {
  const auto& minutes = verdict.dossier().minutes;
  if (are_one(minutes.chair, minutes.secretary))
    verdict.fails("/minutes/secretary", {{"defect", "chủ trì và thư ký là một người (" + minutes.chair + ")"}});
}

constexpr Rule kTwoSign = {
    .id = "VR-H09",
    .subject = SubjectKind::meeting,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "84", "", ""},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Biên bản có chữ ký của chủ trì và thư ký, là hai người khác nhau.",
    .sentence = "Biên bản {defect}.",
    .remedy = "Ghi đúng chủ trì và thư ký; hai người cùng ký biên bản.",
    .check = minutes_not_signed_by_two,
};

constexpr Rule in_the_dossier(Rule rule) {
  rule.subject = SubjectKind::dossier;
  rule.check = one_person_in_the_minutes;
  return rule;
}

constexpr Rule kCouncilMeetingRules[] = {
    kSetUp, under_nd152(kSetUp), kSecret, under_nd152(kSecret), kTwoSign, in_the_dossier(kTwoSign),
};
static_assert(well_formed(kCouncilMeetingRules));

}  // namespace

std::span<const Rule> council_meeting_rules() { return kCouncilMeetingRules; }

}  // namespace tdkt::rules
