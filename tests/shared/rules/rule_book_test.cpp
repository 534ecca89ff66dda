#include "shared/rules/rule_book.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "shared/rules/catalogue.h"
#include "tests/source_path.h"

namespace tdkt::rules {
namespace {

const std::string kFile = source_path("docs/rules.md");

size_t count_of(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(RuleBook, has_one_line_for_every_rule_id) {
  const std::string book = rule_book_markdown();
  std::set<std::string_view> ids;
  for (const auto table : catalogue())
    for (const Rule& rule : table) ids.insert(rule.id);
  for (const std::string_view id : ids) EXPECT_EQ(count_of(book, "\n| " + std::string(id) + " |"), 1u) << id;
}

TEST(RuleBook, says_when_a_text_was_not_read) {
  EXPECT_NE(rule_book_markdown().find("(điều chưa đọc)"), std::string::npos);
}

TEST(RuleBook, is_what_docs_rules_md_says) {
  std::ifstream file(kFile, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_TRUE(text.str() == rule_book_markdown()) << "docs/rules.md is older than the rules: run script/docs";
}

}  // namespace
}  // namespace tdkt::rules
