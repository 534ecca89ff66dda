#pragma once

#include <span>

#include "shared/rules/rule.h"

namespace tdkt::rules {

/// Every rule there is, table by table in the order of the letters of their ids. The list is explicit: nothing
/// registers itself.
std::span<const std::span<const Rule>> catalogue();

/// The tables, one per file.
std::span<const Rule> identity_rules();               // VR-A: the nomination itself
std::span<const Rule> nominee_identity_rules();       // VR-A: whose it is
std::span<const Rule> identity_record_rules();        // VR-A: texts that change, ages, legal names
std::span<const Rule> eligibility_rules();            // VR-B: by national law
std::span<const Rule> local_eligibility_rules();      // VR-B: by what a province or a unit sets
std::span<const Rule> candidacy_rules();              // VR-B: what stands beside the person
std::span<const Rule> individual_title_rules();       // VR-C: LDTT
std::span<const Rule> base_fighter_rules();           // VR-C: CSTDCS
std::span<const Rule> initiative_rules();             // VR-C: initiatives a nomination names
std::span<const Rule> provincial_fighter_rules();     // VR-C: CSTDT
std::span<const Rule> national_fighter_rules();       // VR-C: what rests on CSTDT
std::span<const Rule> unit_rate_rules();              // VR-C: rates over a whole unit
std::span<const Rule> collective_title_rules();       // VR-D: TTLDTT, TTLDXS
std::span<const Rule> flag_rules();                   // VR-D: cờ thi đua, collectives as such
std::span<const Rule> commendation_rules();           // VR-E: grounds, earlier awards
std::span<const Rule> movement_commendation_rules();  // VR-E: movements, tasks, sudden achievements
std::span<const Rule> state_commendation_rules();     // VR-E: BK_TTG, one state form after another
std::span<const Rule> labour_order_rules();           // VR-E: HCLD
std::span<const Rule> teacher_title_rules();          // VR-E: KNC_GD, NGUT, NGND
std::span<const Rule> local_commendation_rules();     // VR-E: Giấy khen, who goes first
std::span<const Rule> achievement_rules();            // VR-E: what a nomination rests on, used once
std::span<const Rule> authority_rules();              // VR-F
std::span<const Rule> signing_rules();                // VR-F: communes, districts, signers, pupils
std::span<const Rule> request_letter_rules();         // VR-G: the dossier's papers
std::span<const Rule> content_rules();                // VR-G: one nomination's report and evidence
std::span<const Rule> state_letter_rules();           // VR-G: letters for the State's awards, copies
std::span<const Rule> report_form_rules();            // VR-G: ground, form, confirmations, simple procedure
std::span<const Rule> report_text_rules();            // VR-G: numbers, gaps, copied text
std::span<const Rule> file_rules();                   // VR-G: files, public lists
std::span<const Rule> council_meeting_rules();        // VR-H: a council and its minutes
std::span<const Rule> council_vote_rules();           // VR-H: votes
std::span<const Rule> deadline_rules();               // VR-H: publication, windows, clocks
std::span<const Rule> opinion_rules();                // VR-H: consultations, complaints
std::span<const Rule> leader_rules();                 // VR-H: heads of units
std::span<const Rule> registration_rules();           // VR-I: the registration itself
std::span<const Rule> registration_part_rules();      // VR-I: its people, titles, movements
std::span<const Rule> paper_rules();                  // VR-I: format of papers
std::span<const Rule> decision_rules();               // VR-H: corrections and revocations
std::span<const Rule> decision_money_rules();         // VR-H: tiền thưởng
std::span<const Rule> order_of_dates_rules();         // VR-H: which paper before which
std::span<const Rule> revoked_award_rules();          // VR-H: what rested on an award that fell
std::span<const Rule> refusal_rules();                // VR-H: what a unit is told

}  // namespace tdkt::rules
