#include "shared/rules/outlook_years.h"

#include <algorithm>
#include <string>
#include <utility>

#include "shared/rules/lookup.h"

namespace tdkt::rules {
namespace {

using base::SchoolYear;
using law::Award;
using law::NomineeType;

/// No ground counts more years than Nhà giáo nhân dân (25).
constexpr int kHorizon = 25;

SchoolYear later(SchoolYear year, int years) { return year.before(-years); }

/// The same day of a later year; the last of February where there is no 29th.
base::Date later(base::Date day, int years) {
  const auto same = base::Date::of(day.year() + years, day.month(), day.day());
  return same ? *same : *base::Date::of(day.year() + years, day.month(), day.day() - 1);
}

base::Id presumed_id(std::string_view what, SchoolYear year) {
  return base::Id::derived("good year " + year.text() + " " + std::string(what));
}

/// Decided at the end of the school year.
base::Date decided_in(SchoolYear year) { return *base::Date::of(year.second, 6, 1); }

constexpr std::string_view kPresumedNumber = "(giả định)";

records::Rating excellent(SchoolYear year) {
  records::Rating rating;
  rating.id = presumed_id("rating", year);
  rating.school_year = year;
  rating.level = records::RatingLevel::HTXSNV;
  rating.decision_number = kPresumedNumber;
  rating.decided_on = decided_in(year);
  rating.issuer = kPresumedNumber;
  return rating;
}

records::AwardRow title(Award award, SchoolYear year) {
  records::AwardRow row;
  row.id = presumed_id(base::word(award), year);
  row.award = award;
  row.school_year = year;
  row.merit_type = law::MeritType::CONG_TRANG;
  row.decision_number = kPresumedNumber;
  row.decided_on = decided_in(year);
  row.issuer = kPresumedNumber;
  row.basis = records::Basis::rating;
  return row;
}

records::Initiative initiative(const records::Person& author, SchoolYear year) {
  records::Initiative out;
  out.id = presumed_id("initiative", year);
  out.name = kPresumedNumber;
  out.school_year = year;
  out.scope = records::Scope::TOAN_QUOC;
  out.certificate_number = kPresumedNumber;
  out.first_applied_on = base::Date::of(year.first, 10, 1);
  out.certified_on = base::Date::of(year.second, 2, 1);
  out.issuer = "Chủ tịch UBND tỉnh";
  out.authors = {{presumed_id("author", year), author.id, author.full_name, std::nullopt}};
  return out;
}

records::Research research(SchoolYear year) {
  records::Research out;
  out.id = presumed_id("research", year);
  out.name = kPresumedNumber;
  out.school_year = year;
  out.scope = records::Scope::TOAN_QUOC;
  out.accepted_on = base::Date::of(year.second, 2, 1);
  out.minutes_number = kPresumedNumber;
  out.issuer = "Chủ tịch UBND tỉnh";
  return out;
}

Member in_a_good_year(Member member) {
  member.level = records::RatingLevel::HTXSNV;
  member.ldtt = member.cstdcs = true;
  member.discipline.reset();
  return member;
}

}  // namespace

void live_through(records::Person& person, SchoolYear year) {
  person.ratings.push_back(excellent(year));
  person.award_history.push_back(title(Award::LDTT, year));
  person.award_history.push_back(title(Award::CSTDCS, year));
  person.initiatives.push_back(initiative(person, year));
  person.research.push_back(research(year));
}

void live_through(records::Unit& collective, SchoolYear year) {
  collective.ratings.push_back(excellent(year));
  collective.award_history.push_back(title(Award::TTLDTT, year));
  collective.award_history.push_back(title(Award::TTLDXS, year));
}

OutlookYears::OutlookYears(const records::Dossier& dossier, const RecordSet& known, base::Date today)
    : known_(known), dossier_(dossier), today_(today) {}

OutlookDesk& OutlookYears::desk_in(int good_years) {
  while (static_cast<int>(desks_.size()) <= good_years) {
    const int years = static_cast<int>(desks_.size());
    records::Dossier dossier = dossier_;
    if (years > 0) {  // a dossier nobody has begun
      dossier.id = {};
      dossier.minutes = {};
      dossier.school_year = later(*dossier_.school_year, years);
    }
    desks_.push_back(std::make_unique<OutlookDesk>(dossier, known_, later(today_, years)));
  }
  return *desks_[static_cast<size_t>(good_years)];
}

/// The year of the dossier as it will have been: rated as it is, or well where it is not rated yet, and with the titles
/// it can bring on that.
records::Person OutlookYears::this_year_over(records::Person person) {
  const SchoolYear year = *dossier_.school_year;
  if (!rating_of(person.ratings, year)) person.ratings.push_back(excellent(year));
  for (const Award award : {Award::LDTT, Award::CSTDCS}) {
    if (counted_award(person.award_history, award, year)) continue;
    for (const law::Ground ground : law::grounds_of(award, NomineeType::individual)) {
      const auto outlook = desk_in(0).of(person, ground);
      if (!outlook || outlook->eligibility != Eligibility::met) continue;
      person.award_history.push_back(title(award, year));
      person.award_history.back().basis_ids = outlook->achievement_ids;
      break;
    }
  }
  return person;
}

records::Person OutlookYears::person_after(const base::Id& person, int good_years) {
  records::Person out = this_year_over(*known_.person(person));
  for (int years = 1; years <= good_years; ++years) live_through(out, later(*dossier_.school_year, years));
  return out;
}

std::optional<SchoolYear> OutlookYears::earliest(const base::Id& nominee, law::Ground ground) {
  if (!dossier_.school_year || !dossier_.school_year->is_consecutive()) return std::nullopt;
  const SchoolYear now = *dossier_.school_year;
  const auto as_it_stands = desk_in(0).of(nominee, ground);
  if (!as_it_stands) return std::nullopt;
  if (as_it_stands->lacks_nothing()) return now;
  if (const records::Person* known = known_.person(nominee)) {
    if (known->left_on) return std::nullopt;
    records::Person person = this_year_over(*known);
    for (int years = 0; years <= kHorizon; ++years) {
      if (years > 0) live_through(person, later(now, years));
      const auto then = desk_in(years).of(person, ground);
      if (then && then->lacks_nothing()) return later(now, years);
    }
    return std::nullopt;
  }
  records::Unit collective = *known_.unit(nominee);
  std::vector<Member> members;
  for (const records::Person* person : known_.staff_of(nominee).value_or(std::vector<const records::Person*>{}))
    members.push_back(in_a_good_year({.id = person->id, .full_name = person->full_name, .sex = person->sex}));
  for (int years = 1; years <= kHorizon; ++years) {
    live_through(collective, later(now, years));
    const auto then = desk_in(years).of(collective, members, ground);
    if (then && then->lacks_nothing()) return later(now, years);
  }
  return std::nullopt;
}

}  // namespace tdkt::rules
