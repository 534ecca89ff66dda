#include "tests/shared/rules/specimens.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "shared/wire/case_json.h"
#include "shared/wire/json.h"

namespace tdkt::rules {
namespace {

const std::string kFolder = TDKT_SOURCE_DIR "/tests/fixtures/cases";

std::string problem_in_words(const base::Problem& problem) {
  std::string words = problem.detail;
  for (const auto& place : problem.places) words += "\n  " + place.pointer + ": " + place.detail;
  return words;
}

}  // namespace

std::vector<Specimen> all_specimens() {
  std::vector<Specimen> found;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(kFolder, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".json")
      found.push_back({at->path().parent_path().filename().string(), at->path().stem().string(), at->path().string()});
  EXPECT_FALSE(error) << kFolder << ": " << error.message();
  std::sort(found.begin(), found.end(), [](const Specimen& a, const Specimen& b) { return a.path < b.path; });
  return found;
}

Case read_case(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_TRUE(file.good()) << path;
  const Case nothing{NominationSubject{}, Phase::draft, {{}, {}, base::day(2025, 1, 1)}, {}, {}, {}};
  const auto document = wire::read_json(text.str());
  if (!document.ok()) {
    ADD_FAILURE() << path << ": " << problem_in_words(document.problem());
    return nothing;
  }
  auto subject = wire::case_of(*document);
  if (subject.ok()) return std::move(subject).value();
  ADD_FAILURE() << path << ": " << problem_in_words(subject.problem());
  return nothing;
}

Case specimen(const std::string& folder, const std::string& name) {
  return read_case(kFolder + "/" + folder + "/" + name + ".json");
}

}  // namespace tdkt::rules
