#include "shared/rules/succession.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/rules/check.h"
#include "tests/shared/rules/specimens.h"

// A text that replaced another and was not read only warns, from its very first day.

namespace tdkt::rules {
namespace {

/// "finds-last-day-of-decree-98": of a text, not of a discipline.
bool is_of_a_text(const Specimen& specimen, const std::string& which_day) {
  const std::string begin = "finds-" + which_day + "-day-of-";
  return specimen.shows(begin + "law") || specimen.shows(begin + "decree") || specimen.shows(begin + "circular");
}

const Finding* found_in(const Report& report, const std::string& id) {
  const auto finding =
      std::find_if(report.findings.begin(), report.findings.end(), [&](const Finding& f) { return f.rule->id == id; });
  return finding == report.findings.end() ? nullptr : &*finding;
}

TEST(Succession, blocks_on_the_last_day_and_warns_on_the_first_day_of_the_next_text) {
  int last_days = 0, first_days = 0;
  for (const Specimen& specimen : all_specimens()) {
    const bool last = is_of_a_text(specimen, "last"), first = is_of_a_text(specimen, "first");
    if (!last && !first) continue;
    const Report report = check(specimen.subject);
    const Finding* finding = found_in(report, specimen.folder);
    ASSERT_TRUE(finding) << specimen.path;
    EXPECT_EQ(finding->severity, last ? Severity::error : Severity::warning) << specimen.path;
    EXPECT_EQ(finding->rule->citation.article == law::kUnread, first) << specimen.path;
    ++(last ? last_days : first_days);
  }
  EXPECT_GE(last_days, 4);
  EXPECT_EQ(last_days, first_days);
}

}  // namespace
}  // namespace tdkt::rules
