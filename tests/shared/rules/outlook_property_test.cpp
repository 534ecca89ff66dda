#include <gtest/gtest.h>

#include <algorithm>

#include "shared/demo/demo.h"
#include "shared/rules/check.h"
#include "shared/rules/lookup.h"
#include "shared/rules/outlook.h"
#include "shared/rules/outlook_years.h"
#include "shared/rules/rule.h"
#include "tests/shared/base/seeded.h"
#include "tests/shared/rules/school.h"

// What the program calls met is never refused by a rule about eligibility once it is proposed; what it calls not met is
// refused, in the same words; and the earliest year it names is one in which it then calls it met, and no year before.
// Over everyone of the demonstration and over histories drawn at random.

namespace tdkt::rules {
namespace {

using base::SchoolYear;
using base::Seeded;
using law::Award;
using law::Ground;
using law::NomineeType;
using records::RatingLevel;

/// A dossier in which proposals are tried one after another.
class Trial {
 public:
  Trial(RecordSet set, base::Date today) : set_(std::move(set)), today_(today), dossier_(empty_dossier(set_)) {
    set_.put(dossier_);
  }

  RecordSet& set() { return set_; }
  const records::Dossier& dossier() const { return dossier_; }

  /// What every rule about the nominee finds when an outlook is written down, the council confirming it, together with
  /// what must stand beside it.
  std::vector<Finding> found_against(OutlookDesk& desk, const base::Id& nominee, const Outlook& outlook, Phase phase) {
    records::Nomination row = desk.proposal(nominee, outlook);
    row.id = base::Id::derived("proposal");
    row.council_confirms = true;
    set_.put(row);
    records::Nomination along = row;
    along.id = base::Id::derived("beside");
    along.award = outlook.beside;
    along.achievement_ids.clear();
    if (outlook.beside) along.ground = law::grounds_of(*outlook.beside, *row.nominee_type).front();
    if (outlook.beside) set_.put(along);
    std::vector<Finding> found;
    for (const base::Id& id : {row.id, along.id}) {
      if (!set_.nomination(id)) continue;
      for (Finding& finding : check(*nomination_case(set_, id, phase, {{}, {}, today_})).findings)
        if (is_about_eligibility(finding, id, dossier_.id)) found.push_back(std::move(finding));
    }
    set_.erase(records::RecordKind::nominations, row.id);
    set_.erase(records::RecordKind::nominations, along.id);
    return found;
  }

 private:
  RecordSet set_;
  base::Date today_;
  records::Dossier dossier_;
};

bool says(const std::vector<Finding>& findings, const Finding& wanted) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    return f.rule == wanted.rule && f.place == wanted.place && sentence(f) == sentence(wanted);
  });
}

bool says(const Outlook& outlook, const Finding& wanted) {
  std::vector<Finding> findings;
  for (const auto& finding : outlook.findings) findings.push_back(*finding);
  return says(findings, wanted);
}

/// Checks every ground of one nominee; gives how many were met and not met.
struct Seen {
  int met = 0, not_met = 0;
};
void expect_kept(Trial& trial, OutlookDesk& desk, const base::Id& nominee, Seen& seen) {
  for (const Outlook& outlook : desk.of(nominee)) {
    const std::string what = nominee.text() + " " + std::string(base::word(outlook.ground)) + ": ";
    if (outlook.eligibility == Eligibility::met) {
      ++seen.met;
      for (const Phase phase : {Phase::draft, Phase::submission, Phase::appraisal})
        for (const Finding& finding : trial.found_against(desk, nominee, outlook, phase)) {
          const bool harmless = finding.severity == Severity::warning || finding.awaits == Awaits::server;
          ASSERT_TRUE(harmless) << what << sentence(finding);
        }
    } else if (outlook.eligibility == Eligibility::not_met) {
      ++seen.not_met;
      const auto found = trial.found_against(desk, nominee, outlook, Phase::draft);
      for (const auto& finding : outlook.findings) ASSERT_TRUE(says(found, *finding)) << what << sentence(*finding);
    }
  }
}

TEST(OutlookProperty, everyone_of_the_demonstration_is_told_what_the_rules_then_say) {
  Trial trial(demo_school(), demo::kDemoDay);
  OutlookDesk desk(trial.dossier(), trial.set(), demo::kDemoDay);
  Seen seen;
  const auto staff = trial.set().staff_of(demo::school_id()).value();
  ASSERT_EQ(staff.size(), 82u);
  for (const records::Person* person : staff) expect_kept(trial, desk, person->id, seen);
  expect_kept(trial, desk, demo::school_id(), seen);
  EXPECT_GT(seen.met, 80);
  EXPECT_GT(seen.not_met, 500);
}

/// A history drawn at random: ratings and titles of ten years, initiatives used and not, discipline, earlier awards.
class History {
 public:
  History(Seeded& seeded, records::Person& person) : seeded_(seeded), person_(person) {}

  void draw() {
    person_.ratings.clear();
    person_.award_history.clear();
    person_.initiatives.clear();
    person_.research.clear();
    person_.disciplines.clear();
    person_.proceedings.clear();
    person_.fines.clear();
    for (int first = 2015; first <= 2024; ++first) draw_year(SchoolYear::starting(first));
    for (const Award award : {Award::BK_T, Award::BK_B, Award::BK_TTG, Award::HCLD3, Award::KNC_GD, Award::NGUT})
      if (seeded_.once_in(4)) add_award(award, SchoolYear::starting(2014 + static_cast<int>(seeded_.below(11))));
    if (seeded_.once_in(5)) add_discipline();
    if (seeded_.once_in(2)) person_.hired_on = base::day(1990, 9, 1).plus_days(static_cast<int>(seeded_.below(12000)));
    if (seeded_.once_in(3)) add_service();
    if (seeded_.once_in(8)) person_.sex.reset();
  }

 private:
  base::Id id() { return base::Id::derived("drawn " + std::to_string(seeded_.next())); }

  void add_award(Award award, SchoolYear year) {
    records::AwardRow row;
    row.id = id();
    row.award = award;
    row.school_year = year;
    const law::MeritType types[] = {law::MeritType::CONG_TRANG, law::MeritType::CONG_TRANG, law::MeritType::CHUYEN_DE,
                                    law::MeritType::DOT_XUAT};
    row.merit_type = seeded_.pick(types);
    row.decision_number = seeded_.once_in(12) ? "" : "12/QĐ-SGDĐT";
    row.decided_on = base::Date::of(year.second, 6, 20);
    row.issuer = seeded_.once_in(12) ? "Hiệu trưởng" : "Giám đốc Sở GDĐT Nam Định";
    row.revoked = seeded_.once_in(15);
    person_.award_history.push_back(row);
  }

  void draw_year(SchoolYear year) {
    if (!seeded_.once_in(12)) {
      records::Rating rating;
      rating.id = id();
      rating.school_year = year;
      const RatingLevel levels[] = {RatingLevel::HTXSNV, RatingLevel::HTXSNV, RatingLevel::HTXSNV,
                                    RatingLevel::HTTNV,  RatingLevel::HTTNV,  RatingLevel::HTNV};
      rating.level = seeded_.pick(levels);
      rating.decision_number = seeded_.once_in(15) ? "" : "9/QĐ-THPTBS";
      rating.decided_on = base::Date::of(year.second, 6, 1);
      person_.ratings.push_back(rating);
    }
    if (!seeded_.once_in(4)) add_award(Award::LDTT, year);
    if (!seeded_.once_in(3)) add_award(Award::CSTDCS, year);
    if (seeded_.once_in(6)) add_award(Award::CSTDT, year);
    if (seeded_.once_in(3)) add_initiative(year);
    if (seeded_.once_in(6)) add_research(year);
  }

  void add_initiative(SchoolYear year) {
    records::Initiative one;
    one.id = id();
    one.name = "Sáng kiến " + year.text();
    one.school_year = year;
    const records::Scope scopes[] = {records::Scope::CO_SO, records::Scope::TINH, records::Scope::TOAN_QUOC};
    if (!seeded_.once_in(10)) one.scope = seeded_.pick(scopes);
    if (!seeded_.once_in(10)) one.certificate_number = "5/GCN";
    one.certified_on = base::Date::of(year.second, 3, 1);
    one.first_applied_on = base::Date::of(year.first, 10, 1);
    one.issuer = seeded_.once_in(2) ? "Chủ tịch UBND tỉnh" : "Hiệu trưởng Trường THPT Bến Sông";
    const bool own = !seeded_.once_in(8);
    one.authors = {{id(), own ? person_.id : base::Id::derived("another"), own ? person_.full_name : "Người khác", {}}};
    person_.initiatives.push_back(one);
    if (seeded_.once_in(3) && !person_.award_history.empty()) person_.award_history.back().basis_ids = {one.id};
  }

  void add_research(SchoolYear year) {
    records::Research one;
    one.id = id();
    one.name = "Đề tài " + year.text();
    one.school_year = year;
    one.scope = records::Scope::TINH;
    if (!seeded_.once_in(4)) one.accepted_on = base::Date::of(year.second, 4, 1);
    one.issuer = "UBND tỉnh Nam Định";
    person_.research.push_back(one);
  }

  void add_discipline() {
    records::Discipline row;
    row.id = id();
    row.form = records::DisciplineForm::KHIEN_TRACH;
    row.from_on = base::day(2021, 1, 1).plus_days(static_cast<int>(seeded_.below(1600)));
    if (!seeded_.once_in(6)) row.until_on = row.from_on->plus_days(365);
    person_.disciplines.push_back(row);
  }

  void add_service() {
    records::ServicePeriod row;
    row.id = id();
    row.kind = records::ServiceKind::direct_teaching;
    row.from_on = base::day(1998, 9, 1).plus_days(static_cast<int>(seeded_.below(9000)));
    row.difficult_area = seeded_.once_in(2);
    person_.service = {row};
  }

  Seeded& seeded_;
  records::Person& person_;
};

/// Someone of the school who changed places with chance.
records::Person drawn(Seeded& seeded, const RecordSet& set) {
  records::Person person = *set.person(demo::person_id("Trần Đức Long"));
  History(seeded, person).draw();
  return person;
}

TEST(OutlookProperty, whatever_a_history_holds_the_rules_then_say_the_same) {
  Seeded seeded(20250616);
  const RecordSet part = demo_school(Coverage::part), everything = demo_school(Coverage::everything);
  const base::Date days[] = {demo::kDemoDay, base::day(2025, 7, 10), base::day(2026, 11, 1)};
  Seen seen;
  for (int round = 0; round < 40; ++round) {
    const base::Date today = seeded.pick(days);
    Trial trial(seeded.once_in(2) ? part : everything, today);
    const records::Person person = drawn(seeded, trial.set());
    trial.set().put(person);
    OutlookDesk desk(trial.dossier(), trial.set(), today);
    expect_kept(trial, desk, person.id, seen);
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(seen.met, 20);
  EXPECT_GT(seen.not_met, 500);
}

/// A row that reads less than the ground is asked once for many of them.
TEST(OutlookProperty, a_row_finds_on_every_ground_what_it_found_where_it_was_asked) {
  Seeded seeded(4);
  const RecordSet set = demo_school();
  for (int round = 0; round < 8; ++round) {
    Trial trial(set, demo::kDemoDay);
    const records::Person person = drawn(seeded, trial.set());
    trial.set().put(person);
    OutlookDesk desk(trial.dossier(), trial.set(), demo::kDemoDay);
    for (const Outlook& outlook : desk.of(person.id)) {
      for (const Finding& finding : trial.found_against(desk, person.id, outlook, Phase::draft)) {
        if (finding.rule->reads == Reads::ground || finding.awaits == Awaits::server) continue;
        if (outlook.beside && finding.rule->awards.names(*outlook.beside)) continue;
        ASSERT_TRUE(says(outlook, finding)) << base::word(outlook.ground) << ": " << sentence(finding);
      }
    }
  }
}

/// The school year `years` after that of the demonstration, on the same day of the year.
base::Date day_after(int years) { return *base::Date::of(2025 + years, 6, 16); }

/// The outlook of a person who went on so many good years, asked afresh in a dossier of that year.
Outlook after(RecordSet& set, const records::Person& person, int years, Ground ground) {
  const records::Person as_it_stands = *set.person(person.id);
  records::Dossier dossier = empty_dossier(set);
  dossier.school_year = SchoolYear::starting(2024 + years);
  set.put(person);
  Outlook outlook = *OutlookDesk(dossier, set, day_after(years)).of(person.id, ground);
  set.put(as_it_stands);
  return outlook;
}

void expect_earliest(RecordSet& set, const base::Id& id, Ground ground, int& named) {
  OutlookYears years(empty_dossier(set), set, demo::kDemoDay);
  const auto earliest = years.earliest(id, ground);
  if (!earliest) return;
  ++named;
  const int waited = earliest->first - 2024;
  const std::string what = id.text() + " " + std::string(base::word(ground)) + " " + earliest->text();
  const bool now = after(set, *set.person(id), 0, ground).lacks_nothing();
  ASSERT_TRUE(now ? waited == 0 : after(set, years.person_after(id, waited), waited, ground).lacks_nothing()) << what;
  for (int before = 0; before < waited; ++before)
    ASSERT_FALSE(after(set, years.person_after(id, before), before, ground).lacks_nothing()) << what;
}

constexpr Ground kByYears[] = {Ground::LDTT,
                               Ground::CSTDCS_RATING,
                               Ground::CSTDCS_INITIATIVE,
                               Ground::CSTDT_INITIATIVE,
                               Ground::CSTDTQ_RESEARCH,
                               Ground::BK_T_MERIT,
                               Ground::BK_TTG_MERIT,
                               Ground::HCLD3_MERIT,
                               Ground::KNC_GD_STAFF};

TEST(OutlookProperty, the_earliest_year_is_one_in_which_it_is_met_and_none_before) {
  RecordSet set = demo_school();
  int named = 0;
  for (const char* name :
       {"Nguyễn Thị Hà", "Lê Thị Phương Thảo", "Trần Thị Tuyết Mai", "Trần Văn Nam", "Lê Hồng Sơn", "Bùi Công Minh"})
    for (const Ground ground : kByYears) {
      expect_earliest(set, demo::person_id(name), ground, named);
      if (HasFatalFailure()) return;
    }
  EXPECT_GT(named, 30);
}

TEST(OutlookProperty, the_earliest_year_holds_for_any_history) {
  Seeded seeded(22);
  RecordSet set = demo_school();
  int named = 0;
  for (int round = 0; round < 5; ++round) {
    const records::Person person = drawn(seeded, set);
    set.put(person);
    for (const Ground ground : kByYears) {
      expect_earliest(set, person.id, ground, named);
      if (HasFatalFailure()) return;
    }
  }
  EXPECT_GT(named, 15);
}

}  // namespace
}  // namespace tdkt::rules
