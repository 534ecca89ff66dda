#include "shared/rules/catalogue.h"

#include <array>

namespace tdkt::rules {

std::span<const std::span<const Rule>> catalogue() {
  static const std::array<std::span<const Rule>, 1> kTables = {
      individual_title_rules(),
  };
  return kTables;
}

}  // namespace tdkt::rules
