#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/base/school_year.h"
#include "shared/law/awards.h"
#include "shared/records/describe.h"
#include "shared/records/report.h"

namespace tdkt::records {

enum class CouncilRole { chair, vice_chair, member, secretary };

/// How a member took part: an absent one may still vote by a written opinion.
enum class Presence { present, written_opinion, absent };

/// Hình thức biểu quyết.
enum class Ballot { show_of_hands, secret };

/// Ai họp: the council; before it a tổ, or everyone of the unit, where the review begins (bình xét từ cơ sở).
enum class MeetingKind { council, team, whole_unit };

struct CouncilMember {
  base::Id id;
  std::optional<base::Id> person_id;
  std::string full_name;
  std::string position;
  std::optional<CouncilRole> council_role;
};

template <Being<CouncilMember> R, class V>
void describe(R& member, V& visit) {
  visit("id", member.id);
  visit("person_id", member.person_id);
  visit("full_name", member.full_name);
  visit("position", member.position);
  visit("council_role", member.council_role);
}

/// Hội đồng thi đua, khen thưởng of a unit or of the sector, by its decision of establishment. Votes are counted on the
/// members of that decision.
struct Council {
  base::Id id;
  base::Id unit_id;
  std::string title;
  std::optional<base::SchoolYear> school_year;
  std::string decision_number;
  std::optional<base::Date> decided_on;
  std::vector<CouncilMember> council_members;
};

template <Being<Council> R, class V>
void describe(R& council, V& visit) {
  visit("id", council.id);
  visit("unit_id", council.unit_id);
  visit("title", council.title);
  visit("school_year", council.school_year);
  visit("decision_number", council.decision_number);
  visit("decided_on", council.decided_on);
  visit("council_members", council.council_members);
}

struct Attendance {
  base::Id id;
  std::optional<base::Id> member_id;
  std::optional<Presence> presence;
  std::vector<base::Id> evidence_ids;  // the letter with the written opinion
};

template <Being<Attendance> R, class V>
void describe(R& attendance, V& visit) {
  visit("id", attendance.id);
  visit("member_id", attendance.member_id);
  visit("presence", attendance.presence);
  visit("evidence_ids", attendance.evidence_ids);
}

/// Kết quả biểu quyết về một trường hợp: numbers only. Who voted how is not kept.
struct Vote {
  base::Id id;
  std::optional<base::Id> nomination_id;
  std::optional<base::Id> nominee_id;
  std::string nominee_name;
  std::optional<law::Award> award;
  std::optional<int64_t> yes_count;
  std::optional<int64_t> no_count;
  std::optional<int64_t> invalid_count;
  std::vector<base::Id> abstaining_ids;  // members who left the vote: their own case
};

template <Being<Vote> R, class V>
void describe(R& vote, V& visit) {
  visit("id", vote.id);
  visit("nomination_id", vote.nomination_id);
  visit("nominee_id", vote.nominee_id);
  visit("nominee_name", vote.nominee_name);
  visit("award", vote.award);
  visit("yes_count", vote.yes_count);
  visit("no_count", vote.no_count);
  visit("invalid_count", vote.invalid_count);
  visit("abstaining_ids", vote.abstaining_ids);
}

/// Một phiên họp của Hội đồng: who was there, how it voted, who signed the minutes. Of a tổ or the whole unit: that
/// they met, and what they proposed.
struct Meeting {
  base::Id id;
  base::Id unit_id;
  std::optional<MeetingKind> kind;  // absent: of the council
  std::optional<base::Id> team_id;  // the tổ that met
  std::optional<base::Id> council_id;
  std::optional<base::Id> dossier_id;  // the unit's dossier whose list it considered
  std::string title;
  std::optional<base::SchoolYear> school_year;
  std::string number;  // của biên bản: "05/BB-HĐTĐKT"
  std::optional<base::Date> held_on;
  std::string venue;
  std::string content;  // what was said: tiêu chuẩn, ý kiến thảo luận
  std::optional<Ballot> ballot;
  std::string chair;  // the two who sign the minutes
  std::string secretary;
  bool chair_signs = false;
  bool secretary_signs = false;
  std::vector<Attendance> attendances;
  std::vector<Vote> votes;
  std::vector<Evidence> evidence;  // biên bản họp, biên bản kiểm phiếu, ý kiến bằng văn bản
  // Họp bổ sung, đính chính: held after the dossier was sent, where a case came back for completion.
  std::optional<base::Id> amends_meeting_id;  // the earlier meeting whose minutes it puts right
  std::string amendment_reason;               // why the unit met once more
};

template <Being<Meeting> R, class V>
void describe(R& meeting, V& visit) {
  visit("id", meeting.id);
  visit("unit_id", meeting.unit_id);
  visit("kind", meeting.kind);
  visit("team_id", meeting.team_id);
  visit("council_id", meeting.council_id);
  visit("dossier_id", meeting.dossier_id);
  visit("title", meeting.title);
  visit("school_year", meeting.school_year);
  visit("number", meeting.number);
  visit("held_on", meeting.held_on);
  visit("venue", meeting.venue);
  visit("content", meeting.content);
  visit("ballot", meeting.ballot);
  visit("chair", meeting.chair);
  visit("secretary", meeting.secretary);
  visit("chair_signs", meeting.chair_signs);
  visit("secretary_signs", meeting.secretary_signs);
  visit("attendances", meeting.attendances);
  visit("votes", meeting.votes);
  visit("evidence", meeting.evidence);
  visit("amends_meeting_id", meeting.amends_meeting_id);
  visit("amendment_reason", meeting.amendment_reason);
}

inline bool is_of_council(const Meeting& meeting) { return !meeting.kind || *meeting.kind == MeetingKind::council; }

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::MeetingKind> {
  using M = records::MeetingKind;
  static constexpr Name<M> rows[] = {{M::council, "council", "phiên họp của Hội đồng"},
                                     {M::team, "team", "họp bình xét của tổ"},
                                     {M::whole_unit, "whole_unit", "hội nghị của đơn vị"}};
  static_assert(names_all(rows, M::whole_unit));
};

template <>
struct Names<records::CouncilRole> {
  using C = records::CouncilRole;
  static constexpr Name<C> rows[] = {{C::chair, "chair", "Chủ tịch"},
                                     {C::vice_chair, "vice_chair", "Phó Chủ tịch"},
                                     {C::member, "member", "Ủy viên"},
                                     {C::secretary, "secretary", "Ủy viên thư ký"}};
  static_assert(names_all(rows, C::secretary));
};

template <>
struct Names<records::Presence> {
  using P = records::Presence;
  static constexpr Name<P> rows[] = {{P::present, "present", "có mặt"},
                                     {P::written_opinion, "written_opinion", "vắng mặt, có ý kiến bằng văn bản"},
                                     {P::absent, "absent", "vắng mặt"}};
  static_assert(names_all(rows, P::absent));
};

template <>
struct Names<records::Ballot> {
  using B = records::Ballot;
  static constexpr Name<B> rows[] = {{B::show_of_hands, "show_of_hands", "giơ tay"},
                                     {B::secret, "secret", "bỏ phiếu kín"}};
  static_assert(names_all(rows, B::secret));
};

}  // namespace tdkt::base
