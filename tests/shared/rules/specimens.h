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
  Case subject;

  bool shows(std::string_view word) const { return name.rfind(word, 0) == 0; }
};

/// Every specimen, by folder and name; read once. One that cannot be read is a test failure and an empty nomination.
const std::vector<Specimen>& all_specimens();

/// The case of one: "VR-C04", "finds-good-but-not-excellent". A test failure where there is none.
Case specimen(const std::string& folder, const std::string& name);

}  // namespace tdkt::rules
