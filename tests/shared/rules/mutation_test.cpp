#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "shared/rules/catalogue.h"
#include "shared/rules/check.h"
#include "shared/rules/verdict.h"
#include "tests/shared/rules/border_cases.h"
#include "tests/shared/rules/specimens.h"

// Would the specimens notice a rule that is wrong? Each judged row is made wrong in turn, at run time, and the
// specimens of its id are judged again, as well as those moved to the borders of its term: one of them must no longer
// show what its name says. The score is printed; it may only rise.

namespace tdkt::rules {
namespace {

/// Whether a specimen still shows what its name says of a rule, by these rows of it.
bool shows_what_it_says(const Specimen& specimen, std::string_view id, const RuleRows& rows) {
  const std::array<std::span<const Rule>, 1> tables = {rows};
  const Report report = check(specimen.subject, tables);
  const auto says = [&](Outcome outcome) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const Finding& f) { return f.outcome == outcome; });
  };
  if (specimen.shows("finds-")) return says(Outcome::fails);
  if (specimen.shows("unknown-")) return says(Outcome::unknown);
  if (specimen.shows("passes-")) return std::count(report.examined.begin(), report.examined.end(), id) > 0;
  return report.findings.empty();
}

/// Rows about the rule set itself, or about what the program writes, are asked of no case.
bool is_judged(const Rule& rule) {
  return rule.check && rule.basis != RuleBasis::configuration && rule.basis != RuleBasis::generator;
}

/// One rule with all that speaks of it: its rows, the specimens of its folder and the good ones, and the cases on the
/// borders of each row.
struct Subject {
  RuleRows rows;
  std::vector<const Specimen*> specimens;
  std::vector<std::vector<BorderCase>> borders;  // as rows
};

Subject subject_of(std::string_view id) {
  Subject out{rows_of(id), {}, {}};
  for (const Specimen& one : all_specimens())
    if (one.folder == id || one.folder == "good") out.specimens.push_back(&one);
  for (const Rule& row : out.rows)
    out.borders.push_back(is_judged(row) ? border_cases_of(row, out.rows) : std::vector<BorderCase>{});
  return out;
}

const std::map<std::string_view, Subject>& subjects() {
  static const std::map<std::string_view, Subject> kAll = [] {
    std::map<std::string_view, Subject> all;
    for (const auto table : catalogue())
      for (const Rule& rule : table)
        if (is_judged(rule) && !all.count(rule.id)) all.emplace(rule.id, subject_of(rule.id));
    return all;
  }();
  return kAll;
}

bool is_noticed(const Subject& subject, size_t row, const RuleRows& wrong) {
  const Rule& right = subject.rows[row];
  return std::any_of(subject.borders[row].begin(), subject.borders[row].end(),
                     [&](const BorderCase& one) { return finds(one.subject, wrong, right) != one.is_within; }) ||
         std::any_of(subject.specimens.begin(), subject.specimens.end(),
                     [&](const Specimen* one) { return !shows_what_it_says(*one, right.id, wrong); });
}

const Rule* the_row = nullptr;  // that `inverted` stands for

/// Finds what the check lets pass, and lets pass what it finds.
void inverted(Verdict& verdict) {
  std::vector<Finding> found;
  Verdict aside(verdict.the_case(), *the_row, found);
  the_row->check(aside);
  if (!aside.is_applicable()) verdict.not_applicable();
  if (found.empty() && aside.is_applicable()) verdict.fails("");
  for (const Finding& one : found)
    if (one.outcome == Outcome::unknown) verdict.unknown(one.place, one.details.front().text);
}

/// Makes each judged row wrong by `change(rows, index)`, which says false where there is nothing to make wrong, and
/// expects all but `missed_at_most` of them to be noticed.
template <class Change>
void expect_noticed(const char* what, int missed_at_most, Change change) {
  int all = 0, noticed = 0;
  std::string missed;
  for (const auto& [id, subject] : subjects())
    for (size_t i = 0; i < subject.rows.size(); ++i) {
      RuleRows wrong = subject.rows;
      if (!is_judged(wrong[i])) continue;
      the_row = &subject.rows[i];
      if (!change(wrong, i)) continue;
      ++all;
      if (is_noticed(subject, i, wrong))
        ++noticed;
      else
        missed += "\n  " + std::string(id) + ", row of " + the_row->in_force.from.text() + " on " +
                  law::text(the_row->citation);
    }
  std::printf("%s: %d of %d rows noticed\n", what, noticed, all);
  EXPECT_GT(noticed, 0);
  EXPECT_LE(all - noticed, missed_at_most) << "no specimen notices that it " << what << ":" << missed;
}

TEST(Mutation, of_a_check_turned_around_is_noticed) {
  expect_noticed("is turned around", 0, [](RuleRows& rows, size_t i) {
    rows[i].check = inverted;
    return true;
  });
}

TEST(Mutation, of_a_row_left_out_is_noticed) {
  expect_noticed("is left out", 0, [](RuleRows& rows, size_t i) {
    rows.erase(rows.begin() + static_cast<long>(i));
    return true;
  });
}

// The six that may begin a day before Luật 2022 read tables with terms of their own (authority, years asked for,
// money), in which that day has no row: nothing is found on it whatever the rule's own term.
TEST(Mutation, of_the_first_day_is_noticed) {
  expect_noticed("begins a day late", 0, [](RuleRows& rows, size_t i) {
    rows[i].in_force.from = rows[i].in_force.from.plus_days(1);
    return true;
  });
  expect_noticed("begins a day early", 6, [](RuleRows& rows, size_t i) {
    rows[i].in_force.from = rows[i].in_force.from.plus_days(-1);
    return true;
  });
}

TEST(Mutation, of_the_last_day_is_noticed) {
  const auto ends = [](int32_t later) {
    return [later](RuleRows& rows, size_t i) {
      auto& until = rows[i].in_force.until;
      if (until) until = until->plus_days(later);
      return until.has_value();
    };
  };
  expect_noticed("ends a day early", 0, ends(-1));
  expect_noticed("ends a day late", 0, ends(1));
}

TEST(Mutation, of_nothing_is_noticed_by_none) {
  for (const auto& [id, subject] : subjects())
    for (size_t i = 0; i < subject.rows.size(); ++i)
      EXPECT_FALSE(is_judged(subject.rows[i]) && is_noticed(subject, i, subject.rows)) << id << " row " << i;
}

}  // namespace
}  // namespace tdkt::rules
