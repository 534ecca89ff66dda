#include "tests/shared/rules/border_cases.h"

#include <algorithm>
#include <array>

#include "shared/rules/catalogue.h"
#include "shared/rules/check.h"
#include "shared/wire/case_json.h"
#include "tests/shared/rules/specimens.h"

namespace tdkt::rules {
namespace {

using base::Date;
using base::day;
using base::Value;
using law::Award;
using law::Instrument;

/// Before this day nothing is judged here: Luật 2022 was not in force.
constexpr Date kBeginning = day(2024, 1, 1);

struct TermOfText {
  Instrument text;
  Date first;
  std::optional<Date> last;
};

/// Of the texts that began, or were replaced, since.
constexpr TermOfText kTermsOfTexts[] = {
    {Instrument::LAW_2022, day(2024, 1, 1), day(2026, 9, 30)},
    {Instrument::ND98, day(2024, 1, 1), day(2025, 6, 30)},
    {Instrument::TT29, day(2024, 2, 15), day(2026, 4, 1)},
    {Instrument::ND35, day(2024, 5, 25), {}},
    {Instrument::ND152, day(2025, 7, 1), {}},
    {Instrument::ND142_2025, day(2025, 7, 1), {}},
    {Instrument::NQ202_2025, day(2025, 7, 1), {}},
    {Instrument::TT07_2026, day(2026, 4, 2), {}},
    {Instrument::LAW_2026, day(2026, 10, 1), {}},
};

struct TermOfRows {
  std::string_view id;
  Instrument text;
  std::optional<Award> award;  // only rows that name it
  Date first;
  std::optional<Date> last;
};

/// Rows that do not live as long as the text they cite: authority passed to the communes with Nghị định 152/2025 and
/// 142/2025, while the law that named the districts went on; and awards whose own text came later than the decree.
constexpr TermOfRows kTermsOfRows[] = {
    {"VR-F01", Instrument::LAW_2022, {}, day(2024, 1, 1), day(2025, 6, 30)},
    {"VR-F03", Instrument::LAW_2022, {}, day(2024, 1, 1), day(2025, 6, 30)},
    {"VR-F04", Instrument::LAW_2022, {}, day(2024, 1, 1), day(2025, 6, 30)},
    {"VR-E01", Instrument::ND98, Award::KNC_GD, day(2024, 2, 15), day(2025, 6, 30)},
    {"VR-E01", Instrument::ND98, Award::NGUT, day(2024, 5, 25), day(2025, 6, 30)},
    {"VR-E14", Instrument::ND98, Award::NGUT, day(2024, 5, 25), day(2025, 6, 30)},
};

Date governing_day(const Rule& row, const Dates& dates) {
  const auto of = row.governed_by == GovernedBy::decision ? dates.decided_on : dates.received_on;
  return of.value_or(dates.today);
}

Dates moved(const Dates& dates, int32_t days) {
  const auto by = [&](std::optional<Date> d) { return d ? std::optional(d->plus_days(days)) : d; };
  return {by(dates.received_on), by(dates.decided_on), dates.today.plus_days(days)};
}

/// Every day of the document moved by as many days, every school year by as many years.
void move_all(Value& value, int32_t days, int years) {
  if (Value::Array* items = value.items())
    for (Value& item : *items) move_all(item, days, years);
  if (Value::Object* members = value.members())
    for (Value::Member& member : *members) move_all(member.value, days, years);
  const std::string* text = value.string();
  if (!text) return;
  if (const auto date = Date::parse(*text))
    value = Value(date->plus_days(days).text());
  else if (const auto year = base::SchoolYear::parse(*text))
    value = Value(year->before(-years).text());
}

/// What goes with the dates of the case: nothing, or every day, and the school years rounded down or up to a whole
/// year.
enum class Moving { dates_alone, all_years_down, all_years_up };

std::optional<Case> moved_to(const Case& subject, const Rule& row, Date day, Moving moving) {
  const int32_t days = day.number() - governing_day(row, subject.dates).number();
  if (moving == Moving::dates_alone) {
    Case out = subject;
    out.dates = moved(subject.dates, days);
    return out;
  }
  Value document = wire::value_of(subject);
  const int32_t down = days >= 0 ? days / 365 : -((364 - days) / 365);
  move_all(document, days, moving == Moving::all_years_down ? down : down + 1);
  auto out = wire::case_of(document);
  if (!out.ok()) return std::nullopt;
  return std::move(out).value();
}

/// The same row on every day there is.
Rule always(Rule row) {
  row.in_force = {day(1900, 1, 1), {}};
  return row;
}

/// Adds the case on a day within the term, and the one on the day outside beside it: where there is a choice, of a
/// specimen that only the term keeps from being found on both.
void add_border(std::vector<BorderCase>& cases, const Rule& row, const RuleRows& rows, Date within, Date outside) {
  const RuleRows all_time = {always(row)};
  std::optional<Case> second_best;
  for (const Moving moving : {Moving::dates_alone, Moving::all_years_down, Moving::all_years_up})
    for (const Specimen& one : all_specimens()) {
      if (one.folder != row.id || !one.shows("finds-")) continue;
      auto inside = moved_to(one.subject, row, within, moving);
      if (!inside || !applies(row, *inside) || !finds(*inside, rows, row)) continue;
      if (auto beyond = moved_to(one.subject, row, outside, moving); beyond && finds(*beyond, all_time, row)) {
        cases.push_back({*std::move(inside), true});
        cases.push_back({*std::move(beyond), false});
        return;
      }
      if (!second_best) second_best = std::move(inside);
    }
  if (second_best) cases.push_back({*std::move(second_best), true});
}

}  // namespace

RuleRows rows_of(std::string_view id) {
  RuleRows rows;
  for (const auto table : catalogue())
    std::copy_if(table.begin(), table.end(), std::back_inserter(rows), [&](const Rule& rule) { return rule.id == id; });
  return rows;
}

bool finds(const Case& subject, const RuleRows& rows, const Rule& row) {
  RuleRows alike;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(alike), [&](const Rule& one) {
    return one.citation.instrument == row.citation.instrument && one.basis == row.basis && one.severity == row.severity;
  });
  const std::array<std::span<const Rule>, 1> tables = {alike};
  const Report report = check(subject, tables);
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [](const Finding& f) { return f.outcome == Outcome::fails; });
}

Term term_of(const Rule& row) {
  if (row.basis != RuleBasis::law) return {kBeginning, {}};
  for (const TermOfRows& term : kTermsOfRows)
    if (term.id == row.id && term.text == row.citation.instrument && (!term.award || row.awards.names(*term.award)))
      return {term.first, term.last};
  for (const TermOfText& term : kTermsOfTexts)
    if (term.text == row.citation.instrument) return {term.first, term.last};
  return {kBeginning, {}};
}

std::vector<BorderCase> border_cases_of(const Rule& row, const RuleRows& rows) {
  std::vector<BorderCase> cases;
  const Term term = term_of(row);
  add_border(cases, row, rows, term.first, term.first.plus_days(-1));
  if (term.last) add_border(cases, row, rows, *term.last, term.last->plus_days(1));
  return cases;
}

}  // namespace tdkt::rules
