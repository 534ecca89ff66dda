#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shared/rules/catalogue.h"
#include "tests/architecture/source_files.h"

// Every rule there shall be is in the catalogue, and what is proved by a test instead of a check names a test that
// exists.

namespace tdkt::rules {
namespace {

struct Family {
  char letter;
  int count;
};

/// How many rules each family has had from the start; 154 in all. What is added goes on from there.
constexpr Family kFamilies[] = {{'A', 12}, {'B', 14}, {'C', 18}, {'D', 14}, {'E', 26},
                                {'F', 8},  {'G', 21}, {'H', 25}, {'I', 16}};

std::string id_of(char letter, int number) {
  return std::string("VR-") + letter + (number < 10 ? "0" : "") + std::to_string(number);
}

/// Rows of the kinds `configuration` and `generator` have no check; these tests stand for them.
struct Proof {
  std::string_view id;
  std::string_view suite, test;
  std::string_view file;
};

constexpr Proof kProofs[] = {
    {"VR-B04", "ConfigurationRules", "maternity_leave_is_never_subtracted",
     "tests/shared/rules/configuration_rules_test.cpp"},
    {"VR-B08", "ConfigurationRules", "contract_staff_are_judged_like_everybody",
     "tests/shared/rules/configuration_rules_test.cpp"},
    {"VR-E16", "ConfigurationRules", "an_earlier_award_of_the_same_form_never_refuses_another",
     "tests/shared/rules/configuration_rules_test.cpp"},
    {"VR-G21", "ConfigurationRules", "no_record_asks_for_party_or_religion",
     "tests/shared/rules/configuration_rules_test.cpp"},
    {"VR-H05", "VoteThresholds", "compare_shares_as_they_are", "tests/shared/rules/vote_thresholds_test.cpp"},
    {"VR-H13", "WorkingDays", "follow_the_days_exchanged", "tests/shared/law/working_days_test.cpp"},
    {"VR-I04", "ConfigurationRules", "the_clock_of_the_device_decides_nothing",
     "tests/shared/rules/configuration_rules_test.cpp"},
    {"VR-I12", "Html", "has_what_every_paper_must_have", "tests/shared/papers/html_test.cpp"},
    {"VR-I13", "DayInWords", "has_a_zero_before_days_below_ten_and_before_the_first_two_months",
     "tests/shared/papers/words_test.cpp"},
    {"VR-I15", "NomineeTable", "sorts_persons_by_given_name", "tests/shared/papers/nominee_table_test.cpp"},
    {"VR-I16", "ConfigurationRules", "a_nomination_does_not_ask_again_what_the_staff_record_knows",
     "tests/shared/rules/configuration_rules_test.cpp"},
};

bool is_proved_by_test(const Rule& rule) {
  return rule.basis == RuleBasis::configuration || rule.basis == RuleBasis::generator;
}

std::map<std::string_view, std::vector<const Rule*>> rows_by_id() {
  std::map<std::string_view, std::vector<const Rule*>> rows;
  for (const auto table : catalogue())
    for (const Rule& rule : table) rows[rule.id].push_back(&rule);
  return rows;
}

TEST(CatalogueComplete, holds_every_rule_there_shall_be_and_what_is_added_takes_the_next_number) {
  std::set<std::string, std::less<>> there;
  for (const auto& [id, rows] : rows_by_id()) there.emplace(id);
  int first = 0;
  for (const Family& family : kFamilies) {
    int number = 1;
    while (there.erase(id_of(family.letter, number)) > 0) ++number;
    EXPECT_GT(number, family.count) << id_of(family.letter, number) << " is missing in the catalogue";
    first += family.count;
  }
  EXPECT_EQ(first, 154);
  for (const std::string& id : there) ADD_FAILURE() << id << " is not the next number of its letter";
}

TEST(CatalogueComplete, names_a_test_for_every_row_that_has_none_of_its_own) {
  std::set<std::string_view> proved;
  for (const Proof& proof : kProofs) proved.insert(proof.id);
  for (const auto& [id, rows] : rows_by_id())
    for (const Rule* rule : rows) EXPECT_TRUE(!is_proved_by_test(*rule) || proved.count(id)) << id << " names no test";
  const auto rows = rows_by_id();
  for (const std::string_view id : proved) {
    ASSERT_TRUE(rows.count(id)) << id;
    EXPECT_TRUE(is_proved_by_test(*rows.at(id).front())) << id << " has a check; it needs no proof here";
  }
}

TEST(CatalogueComplete, the_tests_it_names_exist) {
  const auto sources = architecture::sources_below({"tests/shared"});
  for (const Proof& proof : kProofs) {
    const std::string head = "TEST(" + std::string(proof.suite) + ", " + std::string(proof.test) + ")";
    bool found = false;
    for (const auto& source : sources)
      found = found || (source.path == proof.file && source.text.find(head) != std::string::npos);
    EXPECT_TRUE(found) << proof.id << ": " << head << " is not in " << proof.file;
  }
}

TEST(CatalogueComplete, blocks_on_law_only_where_it_was_read) {
  for (const auto& [id, rows] : rows_by_id())
    for (const Rule* rule : rows) {
      if (rule->basis != RuleBasis::law || rule->severity != Severity::error) continue;
      const bool read = rule->confidence == law::Confidence::V || rule->confidence == law::Confidence::V2;
      EXPECT_TRUE(read) << id;
    }
}

}  // namespace
}  // namespace tdkt::rules
