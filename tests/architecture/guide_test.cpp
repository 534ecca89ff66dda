#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

#include "tests/architecture/source_files.h"
#include "tests/source_path.h"

// docs/huong-dan.md is read by people who have nothing else: what it calls a button is a button's name, and what it
// shows is there.

namespace tdkt::architecture {
namespace {

std::string guide() {
  std::ifstream file(source_path("docs/huong-dan.md"), std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(file), {});
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::vector<std::string> found(const std::string& text, const char* pattern) {
  const std::regex each(pattern);
  std::vector<std::string> out;
  for (std::sregex_iterator at(text.begin(), text.end(), each), end; at != end; ++at) out.push_back((*at)[1]);
  return out;
}

TEST(Guide, names_buttons_and_fields_as_the_screens_do) {
  // The people it is for, in bold once at its head; the sentence nothing on a screen says.
  const std::vector<std::string> not_on_screens = {"cán bộ đầu mối", "thủ trưởng", "Không mất những gì đã gõ.",
                                                   "Không cần mạng để soạn.", "Chương trình nói trước điều luật hỏi."};
  std::string screens;
  for (const SourceFile& source : sources_below({"client", "server", "shared"})) screens += source.text;
  const std::vector<std::string> names = found(guide(), "\\*\\*([^*]+)\\*\\*");
  ASSERT_GT(names.size(), 40u);
  for (const std::string& name : names)
    if (std::find(not_on_screens.begin(), not_on_screens.end(), name) == not_on_screens.end())
      EXPECT_NE(screens.find('"' + name), std::string::npos) << "no screen says “" << name << "”";
}

TEST(Guide, shows_pictures_that_are_there) {
  const std::vector<std::string> pictures = found(guide(), "\\]\\((pictures/[^)]+)\\)");
  ASSERT_GT(pictures.size(), 10u);
  for (const std::string& picture : pictures)
    EXPECT_TRUE(std::filesystem::exists(source_path("docs/") + picture)) << picture;
}

TEST(Guide, has_a_heading_for_each_line_of_its_contents) {
  const std::string text = guide();
  for (const std::string& heading : found(text, "\\[(\\d+)\\. [^\\]]+\\]\\(#"))
    EXPECT_NE(text.find(" ## " + heading + ". "), std::string::npos) << heading;
}

}  // namespace
}  // namespace tdkt::architecture
