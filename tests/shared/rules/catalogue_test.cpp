#include "shared/rules/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "shared/law/instruments.h"

// What crosses tables, and what the tables promise about the texts they cite.

namespace tdkt::rules {
namespace {

std::vector<const Rule*> all_rows() {
  std::vector<const Rule*> rows;
  for (const auto table : catalogue())
    for (const Rule& rule : table) rows.push_back(&rule);
  return rows;
}

TEST(Catalogue, keeps_the_rows_of_one_id_in_one_table) {
  std::map<std::string_view, const Rule*> home;
  for (const auto table : catalogue())
    for (const Rule& rule : table) {
      const auto [known, is_new] = home.emplace(rule.id, table.data());
      EXPECT_TRUE(is_new || known->second == table.data()) << rule.id;
    }
}

TEST(Catalogue, goes_by_letter) {
  char last = 'A';
  for (const auto table : catalogue()) {
    ASSERT_FALSE(table.empty());
    const char letter = table.front().id[3];
    for (const Rule& rule : table) EXPECT_EQ(rule.id[3], letter) << rule.id;
    EXPECT_LE(last, letter);
    last = letter;
  }
}

TEST(Catalogue, claims_nothing_of_a_text_before_or_after_it_was_in_force) {
  for (const Rule* rule : all_rows()) {
    if (rule->basis != RuleBasis::law) continue;
    const base::Period& text = law::facts_of(rule->citation.instrument).in_force;
    EXPECT_GE(rule->in_force.from, text.from) << rule->id;
    if (!text.until) continue;
    ASSERT_TRUE(rule->in_force.until) << rule->id << " outlives its text";
    EXPECT_LE(*rule->in_force.until, *text.until) << rule->id;
  }
}

TEST(Catalogue, asks_nothing_before_2024) {
  for (const Rule* rule : all_rows()) EXPECT_GE(rule->in_force.from, base::day(2024, 1, 1)) << rule->id;
}

TEST(Catalogue, only_warns_where_a_text_was_not_read) {
  for (const Rule* rule : all_rows()) {
    if (rule->citation.article != law::kUnread) continue;
    EXPECT_EQ(rule->severity, Severity::warning) << rule->id;
    EXPECT_EQ(rule->confidence, law::Confidence::M_UNSURE) << rule->id;
  }
}

/// A rule read in a text that was replaced goes on as a warning the day after.
TEST(Catalogue, leaves_no_gap_where_a_text_was_replaced) {
  const auto rows = all_rows();
  for (const Rule* rule : rows) {
    if (!rule->in_force.until) continue;
    const bool goes_on = std::any_of(rows.begin(), rows.end(), [&](const Rule* next) {
      return next->id == rule->id && next->in_force.from == *rule->in_force.until;
    });
    EXPECT_TRUE(goes_on) << rule->id;
  }
}

TEST(Catalogue, speaks_in_whole_sentences) {
  const auto is_whole = [](std::string_view words) {
    return words.empty() || words == "{cure}" || words.back() == '.';
  };
  for (const Rule* rule : all_rows()) {
    EXPECT_TRUE(is_whole(rule->requirement)) << rule->id;
    EXPECT_TRUE(is_whole(rule->sentence)) << rule->id;
    EXPECT_TRUE(is_whole(rule->remedy)) << rule->id;
  }
}

}  // namespace
}  // namespace tdkt::rules
