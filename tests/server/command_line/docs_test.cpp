#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "server/command_line/commands.h"
#include "tests/server/temp_folder.h"
#include "tests/source_path.h"

namespace tdkt::command_line {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

class GeneratedDocument : public testing::TestWithParam<const char*> {};

TEST_P(GeneratedDocument, says_what_the_program_does) {
  const std::string committed = source_path("docs/");
  const TempFolder folder;
  std::filesystem::copy_file(committed + "glossary.md", folder.file("glossary.md"));
  const std::vector<std::string> words = {"docs", "--to", folder.path()};
  ASSERT_EQ(run(words), 0);
  EXPECT_TRUE(read(committed + GetParam()) == read(folder.file(GetParam())))
      << "docs/" << GetParam() << " is older than the program: run script/docs";
}

INSTANTIATE_TEST_SUITE_P(Docs, GeneratedDocument, testing::Values("rules.md", "procedure.md", "api.md", "glossary.md"));

TEST(DocsCommand, says_when_the_folder_cannot_be_written) {
  const std::vector<std::string> words = {"docs", "--to", "/nowhere/at/all"};
  EXPECT_EQ(run(words), 1);
}

}  // namespace
}  // namespace tdkt::command_line
