#pragma once

#include <string>
#include <vector>

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// What is told: an act on cases; that somebody gave cases to this person to appraise, or asks them to read them a
/// second time.
enum class Told { act, assignment, second_reading };

/// What somebody else did to cases that concern this person: one dossier, one act, one day; of what was given to them,
/// one giver, one day. Drawn from what stands with the records, so that nothing is kept twice and a line that was cut
/// brings it later.
struct CaseNotice {
  Told told = Told::act;
  base::Id dossier;                   // of the newest
  std::vector<base::Id> nominations;  // at least one; the newest first
  std::string act;                    // word of workflow::Act; "" where it is none
  std::string by;                     // the name of who did the newest
  std::string at;                     // RFC 3339, of the newest
  bool is_new = false;                // since this account last read its notices
  bool is_own = true;                 // cases of one's own unit; else those it appraises or has passed on
};

/// Of one's own cases: returned, accepted, suspended, refused, decided, forwarded, corrected, revoked, taken over. Of
/// cases that lie here: sent again, taken back; come in, where that is a Phòng. Of cases that were passed on: what
/// became of them. And what this person was given. The newest first; for those who appraise of the last two weeks.
std::vector<CaseNotice> case_notices(const Model& model);
int new_notices(const Model& model);

/// Marks what was done up to this instant as read, for the account: here at once, on the server when there is a line.
void read_notices(Model& model, const std::string& until, Effects& effects);

}  // namespace tdkt::app
