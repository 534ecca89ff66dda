#include "shared/wire/rule_names.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "shared/records/convert.h"
#include "shared/rules/catalogue.h"

namespace tdkt::wire {
namespace {

using base::Value;

bool is_known(std::string_view id) {
  const auto tables = rules::catalogue();
  return std::any_of(tables.begin(), tables.end(), [&](std::span<const rules::Rule> table) {
    return std::any_of(table.begin(), table.end(), [&](const rules::Rule& rule) { return rule.id == id; });
  });
}

/// Rows are named by their id, as everywhere.
std::string step_of(const Value& row, size_t index) {
  const std::string_view id = row.text_at("id");
  return "/" + (id.empty() ? std::to_string(index) : records::detail::pointer_step(id));
}

void look(const Value& at, const std::string& pointer, std::vector<base::ProblemPlace>& places) {
  if (const Value::Array* items = at.items())
    for (size_t i = 0; i < items->size(); ++i) look((*items)[i], pointer + step_of((*items)[i], i), places);
  if (const Value::Object* members = at.members())
    for (const Value::Member& member : *members) look(member.value, pointer + "/" + member.key, places);
  const std::string_view rule = at.text_at("rule");
  if (!rule.empty() && !is_known(rule))
    places.push_back({pointer + "/rule", "Không có quy tắc nào tên “" + std::string(rule) + "”."});
}

}  // namespace

base::Status check_rule_names(const Value& document) {
  std::vector<base::ProblemPlace> places;
  look(document, "", places);
  if (places.empty()) return base::Done{};
  std::string detail = places.front().detail;
  return base::Problem{base::ProblemCode::malformed, std::move(detail), std::move(places)};
}

}  // namespace tdkt::wire
