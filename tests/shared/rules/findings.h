#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "shared/rules/check.h"
#include "shared/wire/case_json.h"
#include "shared/wire/json.h"

namespace tdkt::rules {

inline const Finding* finding_of(const Report& report, std::string_view id) {
  const auto found =
      std::find_if(report.findings.begin(), report.findings.end(), [&](const Finding& f) { return f.rule->id == id; });
  return found == report.findings.end() ? nullptr : &*found;
}

/// True where the rule was asked and nothing was found.
inline bool holds(const Report& report, std::string_view id) {
  return std::find(report.examined.begin(), report.examined.end(), id) != report.examined.end();
}

inline std::string json_of(const Report& report) { return wire::write_json(wire::value_of(report)); }

}  // namespace tdkt::rules
