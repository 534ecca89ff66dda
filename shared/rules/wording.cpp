#include "shared/rules/wording.h"

#include <algorithm>

namespace tdkt::rules {

std::string listed(const std::vector<std::string>& names, std::string_view noun) {
  constexpr size_t kShown = 5;
  std::string out;
  for (size_t i = 0; i < std::min(names.size(), kShown); ++i) out += (i == 0 ? "" : ", ") + named(names[i], noun);
  if (names.size() > kShown) out += " và " + std::to_string(names.size() - kShown) + " " + std::string(noun) + " khác";
  return out;
}

std::string named(const std::string& name, std::string_view noun) {
  return name.empty() ? std::string(noun) + " chưa ghi tên" : name;
}

}  // namespace tdkt::rules
