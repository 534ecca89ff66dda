#include <gtest/gtest.h>

#include <algorithm>

#include "shared/rules/check.h"
#include "shared/wire/case_json.h"
#include "shared/wire/json.h"
#include "tests/shared/base/seeded.h"
#include "tests/shared/rules/findings.h"
#include "tests/shared/rules/specimens.h"

// Whatever is left out of a case or moved in time, judging it ends, says the same twice, and never approves in silence.

namespace tdkt::rules {
namespace {

using base::Seeded;
using base::Value;

constexpr int kRounds = 300;

bool is_needed(const std::string& name) {
  for (const char* word : {"id", "kind", "subject", "dates", "today", "dossier", "nomination", "decision",
                           "registration", "meeting", "publication", "consultation", "complaint"})
    if (name == word) return true;
  return name.ends_with("_id");
}

/// Removes one member or row somewhere below; what a case cannot be read without stays. False when nothing can go.
bool drop_something(Value& value, Seeded& seeded) {
  if (Value::Array* rows = value.items()) {
    if (rows->empty()) return false;
    const size_t at = seeded.below(rows->size());
    if (seeded.once_in(3) || !drop_something((*rows)[at], seeded)) rows->erase(rows->begin() + static_cast<long>(at));
    return true;
  }
  Value::Object* members = value.members();
  if (!members || members->empty()) return false;
  auto& [name, inside] = (*members)[seeded.below(members->size())];
  if (!seeded.once_in(4) && drop_something(inside, seeded)) return true;
  if (is_needed(name)) return false;
  value.erase(std::string(name));
  return true;
}

Case with_holes(const Case& whole, Seeded& seeded) {
  Value document = wire::value_of(whole);
  for (size_t i = seeded.below(6); i > 0; --i) drop_something(document, seeded);
  auto holed = wire::case_of(document);
  EXPECT_TRUE(holed.ok()) << wire::write_json(document);
  Case subject = holed.ok() ? std::move(holed).value() : whole;
  const base::Date moved = base::day(2023, 6, 1).plus_days(static_cast<int32_t>(seeded.below(1400)));
  if (seeded.once_in(2)) subject.dates = {moved, moved, moved};
  const Phase phases[] = {Phase::draft, Phase::submission, Phase::appraisal, Phase::decision};
  subject.phase = seeded.pick(phases);
  return subject;
}

TEST(CheckProperty, a_report_is_the_same_twice_and_after_a_journey_as_json) {
  Seeded seeded(20241020);
  for (int round = 0; round < kRounds / 3; ++round) {
    const Case subject = with_holes(seeded.pick(all_specimens()).subject, seeded);
    const std::string once = json_of(check(subject));
    ASSERT_EQ(json_of(check(subject)), once);
    const auto travelled = wire::case_of(wire::value_of(subject));
    ASSERT_TRUE(travelled.ok());
    ASSERT_EQ(json_of(check(*travelled)), once);
  }
}

TEST(CheckProperty, an_id_is_found_or_holds_but_never_both) {
  Seeded seeded(2025);
  for (int round = 0; round < kRounds; ++round) {
    const Report report = check(with_holes(seeded.pick(all_specimens()).subject, seeded));
    ASSERT_TRUE(std::is_sorted(report.examined.begin(), report.examined.end()));
    ASSERT_EQ(std::adjacent_find(report.examined.begin(), report.examined.end()), report.examined.end());
    for (const Finding& finding : report.findings)
      ASSERT_FALSE(std::binary_search(report.examined.begin(), report.examined.end(), finding.rule->id));
  }
}

TEST(CheckProperty, silence_is_never_approval) {
  Seeded seeded(98);
  for (int round = 0; round < kRounds; ++round) {
    const Report report = check(with_holes(seeded.pick(all_specimens()).subject, seeded));
    const bool says_something = !report.findings.empty() || !report.examined.empty() || report.no_rule_in_force;
    ASSERT_TRUE(says_something);
    const bool is_silent = report.examined.empty() && report.findings.empty();
    ASSERT_TRUE(!is_silent || report.blocks());
  }
}

TEST(CheckProperty, every_finding_has_words_and_a_place) {
  Seeded seeded(152);
  for (int round = 0; round < kRounds; ++round) {
    for (const Finding& finding : check(with_holes(seeded.pick(all_specimens()).subject, seeded)).findings) {
      ASSERT_FALSE(finding.record.is_zero()) << finding.rule->id;
      ASSERT_TRUE(finding.place.empty() || finding.place.front() == '/') << finding.rule->id;
      ASSERT_GT(sentence(finding).size(), 10u) << finding.rule->id;
      ASSERT_GT(remedy(finding).size(), 4u) << finding.rule->id;
      ASSERT_EQ(sentence(finding).find_first_of("{}"), std::string::npos) << sentence(finding);
    }
  }
}

}  // namespace
}  // namespace tdkt::rules
