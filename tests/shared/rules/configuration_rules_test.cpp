#include <gtest/gtest.h>

#include "shared/rules/check.h"
#include "shared/wire/case_json.h"
#include "shared/wire/json.h"
#include "tests/shared/rules/specimens.h"

// VR-B04 and VR-B08 are promises of the rule set: whatever the case, these facts change nothing.

namespace tdkt::rules {
namespace {

std::string judged(const Case& subject) { return wire::write_json(wire::value_of(check(subject))); }

/// Every specimen about a person, judged as it stands and again after `change`.
template <class Change>
void expect_the_same_after(Change change) {
  int count = 0;
  for (const Specimen& one : all_specimens()) {
    Case subject = one.subject;
    if (!subject.facts.person) continue;
    const std::string before = judged(subject);
    change(*subject.facts.person);
    EXPECT_EQ(judged(subject), before) << one.path;
    ++count;
  }
  EXPECT_GT(count, 50);
}

TEST(ConfigurationRules, maternity_leave_is_never_subtracted) {
  expect_the_same_after([](records::Person& person) {
    records::Leave leave;
    leave.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000ffff");
    leave.kind = records::LeaveKind::maternity;
    leave.from_on = base::day(2024, 9, 1);
    leave.last_on = base::day(2025, 2, 28);
    leave.working_day_count = 126;
    person.leaves.push_back(leave);
  });
}

TEST(ConfigurationRules, contract_staff_are_judged_like_everybody) {
  for (const auto type : {records::StaffType::contract, records::StaffType::civil_servant})
    expect_the_same_after([&](records::Person& person) { person.staff_type = type; });
}

}  // namespace
}  // namespace tdkt::rules
