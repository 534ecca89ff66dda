#include "shared/rules/catalogue.h"

#include <array>

namespace tdkt::rules {

std::span<const std::span<const Rule>> catalogue() {
  static const std::array kTables = {
      identity_rules(),         nominee_identity_rules(), eligibility_rules(), local_eligibility_rules(),
      individual_title_rules(), base_fighter_rules(),     initiative_rules(),  provincial_fighter_rules(),
      collective_title_rules(), commendation_rules(),     achievement_rules(), authority_rules(),
      request_letter_rules(),   content_rules(),
  };
  return kTables;
}

}  // namespace tdkt::rules
