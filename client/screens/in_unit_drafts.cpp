#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/in_unit_parts.h"
#include "shared/records/convert.h"
#include "shared/rules/procedure_cases.h"

namespace tdkt::screens {
namespace {

using records::Council;
using records::CouncilMember;
using records::CouncilRole;
using records::Meeting;

/// The unit's newest council before this one: its members are the first guess.
const Council* earlier_council(const app::Model& model, const base::Id& unit) {
  const Council* newest = nullptr;
  for (const auto& [id, council] : model.records.all<Council>())
    if (council.unit_id == unit) newest = &council;
  return newest;
}

std::string name_of(const Council& council, CouncilRole role) {
  for (const CouncilMember& member : council.council_members)
    if (member.council_role == role) return member.full_name;
  return {};
}

std::string or_else(std::string first, const std::string& second) { return first.empty() ? second : first; }

}  // namespace

const Council* council_of(const app::Model& model, const records::Dossier& dossier) {
  const Council* found = nullptr;
  for (const auto& [id, council] : model.records.all<Council>())
    if (council.unit_id == dossier.unit_id && council.school_year == dossier.school_year) found = &council;
  return found;
}

std::vector<const Meeting*> meetings_of(const app::Model& model, const records::Dossier& dossier) {
  auto all = rules::meetings_about(model.records, dossier.id);
  all.erase(std::remove_if(all.begin(), all.end(), [](const Meeting* row) { return !is_of_council(*row); }), all.end());
  return all;
}

std::vector<const Meeting*> reviews_of(const app::Model& model, const records::Dossier& dossier) {
  auto all = rules::meetings_about(model.records, dossier.id);
  all.erase(std::remove_if(all.begin(), all.end(), [](const Meeting* row) { return is_of_council(*row); }), all.end());
  return all;
}

std::vector<const records::Publication*> publications_of(const app::Model& model, const records::Dossier& dossier) {
  return rules::publications_in_unit(model.records, dossier.id);
}

base::Value new_council(const app::Model& model, const records::Dossier& dossier, Dispatch& dispatch) {
  Council council;
  council.id = dispatch.new_id();
  council.unit_id = dossier.unit_id;
  council.school_year = dossier.school_year;
  council.title = "Hội đồng thi đua, khen thưởng " + app::unit_name(model, dossier.unit_id);
  if (const Council* earlier = earlier_council(model, dossier.unit_id)) {
    council.council_members = earlier->council_members;
    for (CouncilMember& member : council.council_members) member.id = dispatch.new_id();
  }
  return records::to_value(council);
}

base::Value new_vote(const records::Nomination& nomination, const Council* council, Dispatch& dispatch) {
  records::Vote vote;
  vote.id = dispatch.new_id();
  vote.nomination_id = nomination.id;
  vote.nominee_id = nomination.nominee_id;
  vote.nominee_name = nomination.nominee_name;
  vote.award = nomination.award;
  if (council)
    for (const CouncilMember& member : council->council_members)
      if (vote.nominee_id && member.person_id == vote.nominee_id) vote.abstaining_ids.push_back(member.id);
  return records::to_value(vote);
}

base::Value new_meeting(const app::Model& model, const records::Dossier& dossier, const Council& council,
                        Dispatch& dispatch) {
  Meeting meeting;
  meeting.id = dispatch.new_id();
  meeting.unit_id = dossier.unit_id;
  meeting.kind = records::MeetingKind::council;
  meeting.council_id = council.id;
  meeting.dossier_id = dossier.id;
  meeting.title = "Họp xét thi đua, khen thưởng";
  meeting.school_year = dossier.school_year;
  meeting.ballot = records::Ballot::show_of_hands;
  // What the minutes of the dossier say already is not asked again.
  meeting.number = dossier.minutes.number;
  meeting.held_on = dossier.minutes.held_on;
  meeting.chair = or_else(dossier.minutes.chair, name_of(council, CouncilRole::chair));
  meeting.secretary = or_else(dossier.minutes.secretary, name_of(council, CouncilRole::secretary));
  for (const CouncilMember& member : council.council_members)
    meeting.attendances.push_back({dispatch.new_id(), member.id, std::nullopt, {}});
  base::Value document = records::to_value(meeting);
  const auto rows = model.records.nominations_of(dossier.id);
  if (rows.empty()) return document;
  base::Value& votes = document.set("votes", base::Value::array());
  for (const auto* row : rows) votes.push(new_vote(*row, &council, dispatch));
  return document;
}

base::Value new_review(const records::Dossier& dossier, const records::Unit* team, std::string title,
                       Dispatch& dispatch) {
  Meeting meeting;
  meeting.id = dispatch.new_id();
  meeting.unit_id = dossier.unit_id;
  meeting.kind = team ? records::MeetingKind::team : records::MeetingKind::whole_unit;
  if (team) meeting.team_id = team->id;
  meeting.dossier_id = dossier.id;
  meeting.title = std::move(title);
  meeting.school_year = dossier.school_year;
  return records::to_value(meeting);
}

base::Value new_publication(const records::Dossier& dossier, Dispatch& dispatch) {
  using records::PublicField;
  records::Publication publication;
  publication.id = dispatch.new_id();
  publication.unit_id = dossier.unit_id;
  publication.dossier_id = dossier.id;
  publication.kind = records::PublicationKind::in_unit;
  publication.title = "Danh sách đề nghị: " + dossier.title;
  for (const PublicField field : {PublicField::name, PublicField::position, PublicField::unit, PublicField::award})
    publication.shown.push_back({dispatch.new_id(), field});
  return records::to_value(publication);
}

}  // namespace tdkt::screens
