#pragma once

#include <string>
#include <vector>

#include "shared/rules/case.h"

namespace tdkt::rules {

/// One file of tests/fixtures/cases: `folder` is a rule id or "good", `name` says what it shows ("finds-…").
struct Specimen {
  std::string folder;
  std::string name;
  std::string path;

  bool shows(std::string_view word) const { return name.rfind(word, 0) == 0; }
};

/// Every specimen, by folder and name.
std::vector<Specimen> all_specimens();

/// The case of a file; a test failure and an empty nomination where it cannot be read.
Case read_case(const std::string& path);
/// The same by folder and name: "VR-C04", "finds-good-but-not-excellent".
Case specimen(const std::string& folder, const std::string& name);

}  // namespace tdkt::rules
