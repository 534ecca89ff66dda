#include "shared/rules/report.h"

#include <algorithm>

#include "shared/rules/rule.h"

namespace tdkt::rules {
namespace {

std::string filled(std::string_view pattern, const std::vector<Detail>& details) {
  std::string out;
  while (!pattern.empty()) {
    const size_t open = pattern.find('{');
    const size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out += pattern.substr(0, open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto detail = std::find_if(details.begin(), details.end(), [&](const Detail& d) { return d.name == name; });
    if (detail != details.end()) out += detail->text;
    pattern.remove_prefix(close + 1);
  }
  return out + std::string(pattern);
}

std::string missing(const Finding& finding) { return filled("{missing}", finding.details); }

}  // namespace

bool Report::blocks() const {
  return no_rule_in_force ||
         std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
}

std::string sentence(const Finding& finding) {
  if (finding.outcome == Outcome::fails) return filled(finding.rule->sentence, finding.details);
  if (finding.awaits == Awaits::server) return "Sẽ kiểm tra khi có kết nối: " + missing(finding) + ".";
  return "Chưa kiểm tra được, còn thiếu: " + missing(finding) + ".";
}

std::string remedy(const Finding& finding) {
  if (finding.outcome == Outcome::fails) return filled(finding.rule->remedy, finding.details);
  if (finding.awaits == Awaits::server) return "Không cần làm gì; máy chủ kiểm tra khi hồ sơ được gửi.";
  return "Bổ sung " + missing(finding) + ".";
}

}  // namespace tdkt::rules
