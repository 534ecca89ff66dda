#include "tests/shared/rules/specimens.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "shared/wire/case_json.h"
#include "shared/wire/json.h"
#include "tests/source_path.h"

namespace tdkt::rules {
namespace {

const std::string kFolder = source_path("tests/fixtures/cases");

std::string problem_in_words(const base::Problem& problem) {
  std::string words = problem.detail;
  for (const auto& place : problem.places) words += "\n  " + place.pointer + ": " + place.detail;
  return words;
}

Case nothing() { return {NominationSubject{}, Phase::draft, {{}, {}, base::day(2025, 1, 1)}, {}, {}, {}}; }

Case read_case(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_TRUE(file.good()) << path;
  const auto document = wire::read_json(text.str());
  if (!document.ok()) {
    ADD_FAILURE() << path << ": " << problem_in_words(document.problem());
    return nothing();
  }
  auto subject = wire::case_of(*document);
  if (subject.ok()) return std::move(subject).value();
  ADD_FAILURE() << path << ": " << problem_in_words(subject.problem());
  return nothing();
}

std::vector<Specimen> read_specimens() {
  std::vector<Specimen> found;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(kFolder, error), end; !error && at != end; at.increment(error))
    if (const auto& path = at->path(); path.extension() == ".json")
      found.push_back(
          {path.parent_path().filename().string(), path.stem().string(), path.string(), read_case(path.string())});
  EXPECT_FALSE(error) << kFolder << ": " << error.message();
  std::sort(found.begin(), found.end(), [](const Specimen& a, const Specimen& b) { return a.path < b.path; });
  return found;
}

}  // namespace

const std::vector<Specimen>& all_specimens() {
  static const std::vector<Specimen> kAll = read_specimens();
  return kAll;
}

Case specimen(const std::string& folder, const std::string& name) {
  for (const Specimen& one : all_specimens())
    if (one.folder == folder && one.name == name) return one.subject;
  ADD_FAILURE() << "no specimen " << folder << "/" << name;
  return nothing();
}

}  // namespace tdkt::rules
