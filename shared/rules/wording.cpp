#include "shared/rules/wording.h"

#include <algorithm>

namespace tdkt::rules {

std::string listed(const std::vector<std::string>& names, std::string_view noun) {
  constexpr size_t kShown = 5;
  std::string out;
  for (size_t i = 0; i < std::min(names.size(), kShown); ++i) out += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > kShown) out += " và " + std::to_string(names.size() - kShown) + " " + std::string(noun) + " khác";
  return out;
}

}  // namespace tdkt::rules
