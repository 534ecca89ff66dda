#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "shared/base/names.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/check.h"
#include "tests/shared/rules/findings.h"
#include "tests/shared/rules/specimens.h"

// Every checked rule has specimens that show what it finds and what it lets pass: whole cases, judged by every rule.

namespace tdkt::rules {
namespace {

std::string in_words(const Report& report) {
  std::string words;
  for (const Finding& finding : report.findings)
    words += "\n  " + std::string(finding.rule->id) + " " + std::string(base::word(finding.outcome)) + " " +
             finding.place + ": " + sentence(finding);
  return words;
}

bool finds(const Report& report, std::string_view id, Outcome outcome) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const Finding& f) { return f.rule->id == id && f.outcome == outcome; });
}

std::set<std::string> checked_ids() {
  std::set<std::string> ids;
  for (const auto table : catalogue())
    for (const Rule& rule : table)
      if (rule.check) ids.insert(std::string(rule.id));
  return ids;
}

TEST(Specimens, show_what_their_names_say) {
  for (const Specimen& specimen : all_specimens()) {
    if (specimen.folder == "good") continue;
    const Report report = check(specimen.subject);
    const std::string_view id = specimen.folder;
    if (specimen.shows("finds-"))
      EXPECT_TRUE(finds(report, id, Outcome::fails)) << specimen.path << in_words(report);
    else if (specimen.shows("passes-"))
      EXPECT_TRUE(holds(report, id)) << specimen.path << in_words(report);
    else if (specimen.shows("unknown-"))
      EXPECT_TRUE(finds(report, id, Outcome::unknown)) << specimen.path << in_words(report);
    else
      ADD_FAILURE() << specimen.path << ": a name begins with finds-, passes- or unknown-";
  }
}

TEST(Specimens, exist_for_every_checked_rule) {
  std::set<std::string> finding, passing;
  for (const Specimen& specimen : all_specimens()) {
    if (specimen.shows("finds-")) finding.insert(specimen.folder);
    if (specimen.shows("passes-")) passing.insert(specimen.folder);
  }
  for (const std::string& id : checked_ids()) {
    EXPECT_TRUE(finding.count(id)) << id << " has no finds-*.json";
    EXPECT_TRUE(passing.count(id)) << id << " has no passes-*.json";
  }
}

TEST(Specimens, name_only_rules_that_exist) {
  const auto known = checked_ids();
  for (const Specimen& specimen : all_specimens()) {
    if (specimen.folder == "good") continue;
    EXPECT_TRUE(known.count(specimen.folder)) << specimen.path;
  }
}

TEST(Specimens, of_good_cases_find_nothing) {
  int count = 0;
  for (const Specimen& specimen : all_specimens()) {
    if (specimen.folder != "good") continue;
    ++count;
    const Report report = check(specimen.subject);
    EXPECT_TRUE(report.findings.empty()) << specimen.path << in_words(report);
    EXPECT_FALSE(report.no_rule_in_force) << specimen.path;
    EXPECT_FALSE(report.examined.empty()) << specimen.path;
  }
  EXPECT_GE(count, 1);
}

TEST(Specimens, are_worded_without_a_gap) {
  for (const Specimen& specimen : all_specimens()) {
    for (const Finding& finding : check(specimen.subject).findings) {
      const std::string words = sentence(finding) + remedy(finding);
      EXPECT_EQ(words.find_first_of("{}"), std::string::npos) << words;
      EXPECT_EQ(words.find("  "), std::string::npos) << words;
      EXPECT_EQ(words.find(" ."), std::string::npos) << words;
      EXPECT_EQ(words.find(".."), std::string::npos) << words;
    }
  }
}

}  // namespace
}  // namespace tdkt::rules
