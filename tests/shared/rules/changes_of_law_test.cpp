#include "shared/rules/changes_of_law.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/rules/check.h"
#include "shared/rules/rule.h"
#include "tests/shared/rules/findings.h"
#include "tests/shared/rules/specimens.h"

// The law changes while a nomination is under way: which texts there are to choose from, and what a choice does.

namespace tdkt::rules {
namespace {

using base::Date;
using base::day;

records::Appraisal choosing(std::optional<Date> criteria_on) {
  records::Appraisal appraisal;
  appraisal.criteria_on = criteria_on;
  return appraisal;
}

TEST(ChangesOfLaw, leave_nothing_to_choose_while_no_text_was_replaced) {
  EXPECT_TRUE(criteria_days({{}, {}, day(2025, 7, 1)}).empty());
  EXPECT_EQ(criteria_days({day(2025, 6, 20), {}, day(2025, 6, 30)}), std::vector<Date>{day(2025, 6, 20)});
  EXPECT_EQ(criteria_days({day(2025, 7, 1), {}, day(2025, 9, 30)}), std::vector<Date>{day(2025, 7, 1)});
}

TEST(ChangesOfLaw, leave_each_later_text_to_choose_until_the_decision) {
  EXPECT_EQ(criteria_days({day(2025, 6, 20), {}, day(2025, 7, 1)}),
            (std::vector<Date>{day(2025, 6, 20), day(2025, 7, 1)}));
  EXPECT_EQ(criteria_days({day(2026, 9, 1), day(2026, 10, 5), day(2026, 11, 1)}),
            (std::vector<Date>{day(2026, 9, 1), day(2026, 10, 1)}));
  EXPECT_EQ(criteria_days({day(2025, 6, 20), day(2025, 7, 15), day(2026, 11, 1)}),
            (std::vector<Date>{day(2025, 6, 20), day(2025, 7, 1)}));
  EXPECT_EQ(criteria_days({day(2025, 6, 20), {}, day(2026, 11, 1)}).size(), 3u);
}

TEST(ChangesOfLaw, only_a_day_that_can_be_chosen_is_taken_over) {
  const Dates spanning{day(2025, 6, 20), {}, day(2025, 7, 10)};
  for (const Date one : criteria_days(spanning)) {
    Dates dates = spanning;
    const records::Appraisal appraisal = choosing(one);
    choose_criteria(dates, &appraisal);
    EXPECT_EQ(dates.criteria_on, one);
  }
  for (const auto& other : {choosing({}), choosing(day(2025, 7, 2)), choosing(day(2026, 10, 1))}) {
    Dates dates = spanning;
    choose_criteria(dates, &other);
    EXPECT_FALSE(dates.criteria_on);
  }
  Dates dates{day(2025, 6, 20), {}, day(2025, 6, 30)};  // nothing has changed yet
  const records::Appraisal early = choosing(day(2025, 6, 20));
  choose_criteria(dates, &early);
  choose_criteria(dates, nullptr);
  EXPECT_FALSE(dates.criteria_on);
}

TEST(ChangesOfLaw, the_chosen_text_judges_the_criteria) {
  Case subject = specimen("VR-C04", "finds-last-day-of-law-2022");
  subject.dates.today = day(2026, 10, 5);
  const Report earlier = check(subject);
  subject.dates.criteria_on = day(2026, 10, 1);
  const Report later = check(subject);
  const Finding* before = finding_of(earlier, "VR-C04");
  const Finding* after = finding_of(later, "VR-C04");
  ASSERT_TRUE(before && after);
  EXPECT_EQ(before->rule->citation.instrument, law::Instrument::LAW_2022);
  EXPECT_EQ(before->severity, Severity::error);
  EXPECT_EQ(after->rule->citation.instrument, law::Instrument::LAW_2026);
  EXPECT_EQ(after->severity, Severity::warning);
}

TEST(ChangesOfLaw, are_asked_about_until_a_person_has_chosen) {
  Case subject = specimen("VR-A05", "finds-received-before-decree-152");
  EXPECT_TRUE(finding_of(check(subject), "VR-A05"));
  for (const Date one : criteria_days(subject.dates)) {
    subject.dates.criteria_on = one;
    EXPECT_FALSE(finding_of(check(subject), "VR-A05"));
  }
}

TEST(ChangesOfLaw, stand_in_the_order_of_their_days_each_with_its_guidance) {
  const auto changes = changes_of_law();
  EXPECT_TRUE(std::is_sorted(changes.begin(), changes.end(),
                             [](const ChangeOfLaw& a, const ChangeOfLaw& b) { return a.from < b.from; }));
  for (const ChangeOfLaw& change : changes) {
    EXPECT_FALSE(change.guidance.empty());
    EXPECT_EQ(law::facts_of(change.later).in_force.from, change.from);
  }
}

}  // namespace
}  // namespace tdkt::rules
