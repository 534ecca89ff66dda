#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <set>
#include <string>

#include "shared/rules/catalogue.h"
#include "shared/rules/check.h"
#include "shared/wire/case_json.h"
#include "shared/wire/json.h"
#include "tests/shared/base/seeded.h"
#include "tests/shared/rules/findings.h"
#include "tests/shared/rules/random_cases.h"

// What holds for every case there may be, tried on cases made at random: a failure names its seed, and
// `twin_reports case SEED` prints the case.

namespace tdkt::rules {
namespace {

using base::Seeded;
using base::Value;

constexpr uint64_t kFirstSeed = 1;
#ifdef NDEBUG
constexpr uint64_t kSeeds = 1000;
#else
constexpr uint64_t kSeeds = 250;  // under sanitizers a case takes twenty times as long to write and to read back
#endif
constexpr uint64_t kManySeeds = 2000;  // where nothing is written or read

Case read_back(const Value& document) {
  auto read = wire::case_of(document);
  EXPECT_TRUE(read.ok()) << wire::write_json(document);
  return std::move(read).value();
}

/// Calls `look(subject, seeded)` for the case of each seed, naming the seed where it fails.
template <class Look>
void for_each_seed(uint64_t count, Look look) {
  std::printf("seeds %d to %d\n", static_cast<int>(kFirstSeed), static_cast<int>(kFirstSeed + count - 1));
  for (uint64_t seed = kFirstSeed; seed < kFirstSeed + count && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Seeded seeded(seed);
    look(random_case(seed), seeded);
  }
}

/// What a report says of each rule, whatever the words and the order: "VR-A03 fails error", "VR-A04 holds".
std::set<std::string> sayings(const Report& report) {
  std::set<std::string> said;
  for (const Finding& f : report.findings)
    said.insert(std::string(f.rule->id) + " " + std::string(base::word(f.outcome)) + " " +
                std::string(base::word(f.severity)));
  for (const std::string_view id : report.examined) said.insert(std::string(id) + " holds");
  for (const Rule* line : report.checklist) said.insert(std::string(line->id) + " is for a person");
  return said;
}

bool speaks_of(const Report& report, std::string_view id) {
  return std::binary_search(report.examined.begin(), report.examined.end(), id) ||
         std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const Finding& f) { return f.rule->id == id; });
}

/// Every object below that has a member, with the name of the member.
void collect_members(Value& value, std::vector<std::pair<Value*, std::string>>& out) {
  if (Value::Array* items = value.items())
    for (Value& item : *items) collect_members(item, out);
  if (Value::Object* members = value.members())
    for (Value::Member& member : *members) {
      out.emplace_back(&value, member.key);
      collect_members(member.value, out);
    }
}

void shuffle_rows(Value& value, Seeded& seeded) {
  if (Value::Array* items = value.items()) {
    for (size_t i = items->size(); i > 1; --i) std::swap((*items)[i - 1], (*items)[seeded.below(i)]);
    for (Value& item : *items) shuffle_rows(item, seeded);
  }
  if (Value::Object* members = value.members())
    for (Value::Member& member : *members) shuffle_rows(member.value, seeded);
}

TEST(RandomCases, are_judged_the_same_twice_and_after_a_journey_as_json) {
  for_each_seed(kSeeds, [](const Case& subject, Seeded&) {
    const std::string once = json_of(check(subject));
    ASSERT_EQ(json_of(check(subject)), once);
    ASSERT_EQ(json_of(check(read_back(wire::value_of(subject)))), once);
  });
}

TEST(RandomCases, are_never_passed_over_in_silence) {
  for_each_seed(kManySeeds, [](const Case& subject, Seeded&) {
    const Report report = check(subject);
    ASSERT_TRUE(report.no_rule_in_force || !report.findings.empty() || !report.examined.empty());
    for (const Finding& finding : report.findings) {
      ASSERT_FALSE(finding.record.is_zero()) << finding.rule->id;
      ASSERT_TRUE(finding.place.empty() || finding.place.front() == '/') << finding.rule->id << finding.place;
      ASSERT_FALSE(std::binary_search(report.examined.begin(), report.examined.end(), finding.rule->id));
    }
  });
}

// A fact is taken away from the case; what then is unknown must be answered, or asked again, once it is there.
TEST(RandomCases, do_not_go_from_unknown_to_silence_when_a_fact_is_added) {
  for_each_seed(kSeeds, [](const Case& whole, Seeded& seeded) {
    Value document = wire::value_of(whole);
    std::vector<std::pair<Value*, std::string>> members;
    if (Value* facts = document.find("facts")) collect_members(*facts, members);
    if (members.empty()) return;
    const auto& [object, name] = seeded.pick(members);
    if (name == "id" || name == "unit_id" || name == "nomination_id" || name == "record_id") return;
    const std::string fact = name;
    object->erase(fact);
    const Report before = check(read_back(document)), after = check(whole);
    for (const Finding& finding : before.findings)
      ASSERT_TRUE(finding.outcome != Outcome::unknown || speaks_of(after, finding.rule->id))
          << finding.rule->id << " was unknown without “" << fact << "” and says nothing with it";
  });
}

// Neither whose contract it is (VR-B08) nor what only people read decides anything.
TEST(RandomCases, are_judged_alike_with_and_without_what_no_rule_reads) {
  const std::set<std::string> unread = {
      "issued_on",  "last_year_amount", "note",         "order_key", "period_text", "source",
      "staff_type", "superior_id",      "teacher_code", "theme",     "to_review",   "who"};
  size_t erased = 0;
  for_each_seed(kSeeds, [&](const Case& whole, Seeded&) {
    Value document = wire::value_of(whole);
    std::vector<std::pair<Value*, std::string>> members;
    collect_members(document, members);
    // From the last to the first: what is erased moves those behind it.
    for (auto at = members.rbegin(); at != members.rend(); ++at)
      if (unread.count(at->second)) {
        at->first->erase(at->second);
        ++erased;
      }
    ASSERT_EQ(json_of(check(read_back(document))), json_of(check(whole)));
  });
  EXPECT_GT(erased, kSeeds);
}

TEST(RandomCases, are_judged_alike_in_whatever_order_their_rows_stand) {
  for_each_seed(kSeeds, [](const Case& subject, Seeded& seeded) {
    Value document = wire::value_of(subject);
    shuffle_rows(document, seeded);
    ASSERT_EQ(sayings(check(read_back(document))), sayings(check(subject)));
  });
}

// The properties above say little of a rule that is never asked.
TEST(RandomCases, ask_every_rule_and_make_most_of_them_find_something) {
  std::set<std::string_view> judged, asked, finding;
  const auto rows = [](auto look) {
    for (const auto table : catalogue())
      for (const Rule& rule : table)
        if (rule.check && rule.basis != RuleBasis::configuration && rule.basis != RuleBasis::generator) look(rule);
  };
  rows([&](const Rule& rule) { judged.insert(rule.id); });
  for_each_seed(kManySeeds, [&](const Case& subject, Seeded&) {
    rows([&](const Rule& rule) {
      if (applies(rule, subject)) asked.insert(rule.id);
    });
    for (const Finding& f : check(subject).findings)
      if (f.outcome == Outcome::fails) finding.insert(f.rule->id);
  });
  std::printf("%zu rules, %zu asked, %zu find something\n", judged.size(), asked.size(), finding.size());
  EXPECT_EQ(asked, judged);
  // Not all: a rule that is added may ask for what chance never writes, and has its own specimens.
  EXPECT_GE(finding.size() * 5, judged.size() * 4);
}

}  // namespace
}  // namespace tdkt::rules
