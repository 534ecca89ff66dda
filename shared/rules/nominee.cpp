#include "shared/rules/nominee.h"

#include "shared/law/award_papers.h"
#include "shared/rules/lookup.h"

namespace tdkt::rules {

namespace {

/// Every ground of CSTDT, CSTDB and CSTDTQ counts the same years.
int years_before_a_ground_is_chosen(std::optional<law::Award> award) {
  if (award == law::Award::CSTDT || award == law::Award::CSTDB) return 3;
  return award == law::Award::CSTDTQ ? 6 : 1;
}

}  // namespace

const records::Person* person_or_unknown(Verdict& verdict) {
  const auto& person = verdict.facts().person;
  if (person) return &*person;
  verdict.unknown("/nominee_id", "hồ sơ nhân sự của " + nominee_in_words(verdict));
  return nullptr;
}

std::optional<base::SchoolYear> year_or_unknown(Verdict& verdict) {
  const auto year = verdict.nomination().school_year;
  if (year && year->is_consecutive()) return year;
  verdict.unknown("/school_year", year ? "năm học gồm hai năm liền nhau" : "năm học đề nghị");
  return std::nullopt;
}

std::string nominee_in_words(const Verdict& verdict) {
  const auto& name = verdict.nomination().nominee_name;
  if (!name.empty()) return name;
  const auto& person = verdict.facts().person;
  return person && !person->full_name.empty() ? person->full_name : "người được đề nghị";
}

std::vector<base::SchoolYear> counted_years(const records::Nomination& nomination) {
  const int count = nomination.ground && law::facts_of(*nomination.ground).award == nomination.award
                        ? law::years_counted(*nomination.ground)
                        : years_before_a_ground_is_chosen(nomination.award);
  std::vector<base::SchoolYear> years;
  years.reserve(static_cast<size_t>(count));
  for (int back = count - 1; back >= 0; --back) years.push_back(nomination.school_year->before(back));
  return years;
}

std::optional<base::Date> last_counted_day(const records::Nomination& nomination) {
  if (nomination.period_to) return nomination.period_to;
  if (!nomination.school_year || !nomination.school_year->is_consecutive()) return std::nullopt;
  return nomination.school_year->period().until->plus_days(-1);
}

std::vector<const records::Initiative*> named_initiatives(const Verdict& verdict, const records::Person& person) {
  std::vector<const records::Initiative*> named;
  for (const base::Id& id : verdict.nomination().achievement_ids)
    if (const auto* initiative = initiative_of(person, id)) named.push_back(initiative);
  return named;
}

std::vector<const records::Research*> named_research(const Verdict& verdict, const records::Person& person) {
  std::vector<const records::Research*> named;
  for (const base::Id& id : verdict.nomination().achievement_ids)
    if (const auto* research = research_of(person, id)) named.push_back(research);
  return named;
}

void incomplete(Verdict& verdict, std::string_view place, const std::string& missing) {
  if (verdict.phase() == Phase::draft) return verdict.unknown(place, missing);
  verdict.fails(place, {{"missing", missing}});
}

void incomplete_in(Verdict& verdict, const base::Id& record, std::string_view place, const std::string& missing) {
  if (verdict.phase() == Phase::draft) return verdict.unknown_in(record, place, missing);
  verdict.fails_in(record, place, {{"missing", missing}});
}

std::string place_of(std::string_view list, const base::Id& row, std::string_view field) {
  const std::string id = row.text();
  std::string place;
  place.reserve(list.size() + id.size() + field.size() + 3);
  for (const std::string_view step : {list, std::string_view(id), field})
    if (!step.empty()) place.append("/").append(step);
  return place;
}

}  // namespace tdkt::rules
