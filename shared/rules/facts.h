#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/school_year.h"
#include "shared/law/awards.h"
#include "shared/records/decision.h"
#include "shared/records/describe.h"
#include "shared/records/movement.h"
#include "shared/records/nomination.h"
#include "shared/records/person.h"
#include "shared/records/unit.h"
#include "shared/rules/surroundings.h"

namespace tdkt::rules {

/// One person of a nominated collective, or of the unit of a dossier, in its school year. An absent part is not known.
struct Member {
  base::Id id;  // the person
  std::string full_name;
  std::optional<records::RatingLevel> level;
  bool ldtt = false;    // holds Lao động tiên tiến of the year, or is proposed for it in the same dossier
  bool cstdcs = false;  // the same for Chiến sĩ thi đua cơ sở
  std::optional<records::DisciplineForm> discipline;  // the heaviest in force during the period
  std::optional<records::Sex> sex;
  std::optional<base::Id> team_id;
};

template <records::Being<Member> R, class V>
void describe(R& member, V& visit) {
  visit("id", member.id);
  visit("full_name", member.full_name);
  visit("level", member.level);
  visit("ldtt", member.ldtt);
  visit("cstdcs", member.cstdcs);
  visit("discipline", member.discipline);
  visit("sex", member.sex);
  visit("team_id", member.team_id);
}

/// Another open nomination: of the same dossier, or of the same nominee elsewhere.
struct Sibling {
  base::Id id;  // the nomination
  std::optional<base::Id> nominee_id;
  std::string nominee_name;
  std::optional<law::NomineeType> nominee_type;
  std::optional<law::Award> award;
  std::optional<base::SchoolYear> school_year;
  std::optional<law::MeritType> merit_type;
  std::vector<base::Id> achievement_ids;
  std::string unit_name;  // who proposes it
  std::optional<int64_t> score_hundredths;

  bool operator==(const Sibling&) const = default;
};

template <records::Being<Sibling> R, class V>
void describe(R& sibling, V& visit) {
  visit("id", sibling.id);
  visit("nominee_id", sibling.nominee_id);
  visit("nominee_name", sibling.nominee_name);
  visit("nominee_type", sibling.nominee_type);
  visit("award", sibling.award);
  visit("school_year", sibling.school_year);
  visit("merit_type", sibling.merit_type);
  visit("achievement_ids", sibling.achievement_ids);
  visit("unit_name", sibling.unit_name);
  visit("score_hundredths", sibling.score_hundredths);
}

/// A nomination as a line of its dossier's list: all of it that a dossier is judged by, so that a dossier is judged
/// again only where a line changed.
struct ListedNomination {
  base::Id id;
  std::optional<base::Id> nominee_id;
  std::string nominee_name;
  std::optional<law::NomineeType> nominee_type;
  std::string position;
  std::optional<law::Award> award;
  std::optional<law::MeritType> merit_type;
  std::optional<records::Procedure> procedure;
  std::optional<int64_t> member_count;  // as its report says

  bool operator==(const ListedNomination&) const = default;
};

/// An award, or a nomination for one, that may rest on an award (prerequisites.h).
struct AwardCitation {
  base::Id id;         // the nomination, or the row of a history
  base::Id record_id;  // the nomination itself, or the person or unit whose history it is
  std::string nominee_name;
  std::optional<law::Award> award;
  std::optional<base::SchoolYear> school_year;
};

template <records::Being<AwardCitation> R, class V>
void describe(R& citation, V& visit) {
  visit("id", citation.id);
  visit("record_id", citation.record_id);
  visit("nominee_name", citation.nominee_name);
  visit("award", citation.award);
  visit("school_year", citation.school_year);
}

/// What is known of one line of a decision.
struct LineFacts {
  base::Id id;  // the decision item
  std::optional<law::Award> award;
  std::optional<law::NomineeType> nominee_type;
  std::optional<records::UnitKind> unit_kind;
  std::optional<records::ManagingLevel> managing_level;  // on the day of the decision
  std::optional<base::Date> minutes_held_on;             // of the unit's council
  std::optional<base::Date> letter_signed_on;            // the unit's Tờ trình
  std::optional<base::Date> received_on;                 // the server knows
  std::vector<AwardCitation> citations;                  // of a revocation: what may rest on the award
  bool confirmations_known = false;                      // of the report: by its author and by the head of the unit
  std::string missing_confirmation;                      // who has not: "người báo cáo thành tích"
};

template <records::Being<LineFacts> R, class V>
void describe(R& line, V& visit) {
  visit("id", line.id);
  visit("award", line.award);
  visit("nominee_type", line.nominee_type);
  visit("unit_kind", line.unit_kind);
  visit("managing_level", line.managing_level);
  visit("minutes_held_on", line.minutes_held_on);
  visit("letter_signed_on", line.letter_signed_on);
  visit("received_on", line.received_on);
  visit("citations", line.citations);
  visit("confirmations_known", line.confirmations_known);
  visit("missing_confirmation", line.missing_confirmation);
}

/// What the records say about the nominee and around the nomination. Computed by facts_of (facts_of.h) on both sides:
/// the client from its own unit's records, the server from all. An absent part is not known here, which is never the
/// same as fine.
struct Facts {
  std::optional<records::Unit> unit;        // the proposing unit
  std::optional<records::Person> person;    // the nominee, an individual
  std::optional<records::Unit> collective;  // the nominee, a collective
  bool members_known = false;               // whether `members` is the whole collective
  std::vector<Member> members;
  std::optional<records::Movement> movement;  // the one the ground names
  std::vector<Sibling> siblings;              // the other nominations of the same dossier
  bool elsewhere_known = false;               // only the server knows the other units' dossiers
  std::vector<Sibling> elsewhere;             // the same nominee's open nominations in other dossiers
  std::vector<LineFacts> lines;               // of a decision
  std::optional<records::Decision> earlier;   // of a decision: the one it corrects or revokes
  Surroundings around;
};

template <records::Being<Facts> R, class V>
void describe(R& facts, V& visit) {
  visit("unit", facts.unit);
  visit("person", facts.person);
  visit("collective", facts.collective);
  visit("members_known", facts.members_known);
  visit("members", facts.members);
  visit("movement", facts.movement);
  visit("siblings", facts.siblings);
  visit("elsewhere_known", facts.elsewhere_known);
  visit("elsewhere", facts.elsewhere);
  visit("lines", facts.lines);
  visit("earlier", facts.earlier);
  visit("around", facts.around);
}

}  // namespace tdkt::rules
