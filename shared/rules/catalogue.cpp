#include "shared/rules/catalogue.h"

#include <array>

namespace tdkt::rules {

std::span<const std::span<const Rule>> catalogue() {
  static const std::array kTables = {
      identity_rules(),
      nominee_identity_rules(),
      identity_record_rules(),
      eligibility_rules(),
      local_eligibility_rules(),
      candidacy_rules(),
      individual_title_rules(),
      base_fighter_rules(),
      initiative_rules(),
      provincial_fighter_rules(),
      national_fighter_rules(),
      unit_rate_rules(),
      collective_title_rules(),
      flag_rules(),
      commendation_rules(),
      movement_commendation_rules(),
      state_commendation_rules(),
      labour_order_rules(),
      teacher_title_rules(),
      local_commendation_rules(),
      achievement_rules(),
      authority_rules(),
      signing_rules(),
      request_letter_rules(),
      content_rules(),
      state_letter_rules(),
      report_form_rules(),
      report_text_rules(),
      file_rules(),
      council_meeting_rules(),
      council_vote_rules(),
      deadline_rules(),
      opinion_rules(),
      leader_rules(),
      decision_rules(),
      decision_money_rules(),
      order_of_dates_rules(),
      revoked_award_rules(),
      refusal_rules(),
      registration_rules(),
      registration_part_rules(),
      paper_rules(),
  };
  return kTables;
}

}  // namespace tdkt::rules
