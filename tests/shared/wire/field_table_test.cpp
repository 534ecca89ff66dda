#include "shared/wire/field_table.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/source_path.h"

namespace tdkt::wire {
namespace {

constexpr const char* kBegin = "<!-- fields: begin -->\n";
constexpr const char* kEnd = "<!-- fields: end -->";

std::string glossary() {
  std::ifstream file(source_path("docs/glossary.md"), std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

TEST(FieldTable, stands_in_the_glossary_as_the_records_describe_it) {
  const std::string text = glossary();
  const size_t begin = text.find(kBegin), end = text.find(kEnd);
  ASSERT_NE(begin, std::string::npos);
  ASSERT_NE(end, std::string::npos);
  const size_t from = begin + std::string(kBegin).size();
  EXPECT_EQ(text.substr(from, end - from), field_table_markdown())
      << "docs/glossary.md is not what the records say. Run: tdkt docs glossary";
}

}  // namespace
}  // namespace tdkt::wire
