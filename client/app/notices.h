#pragma once

#include <string>
#include <vector>

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// What somebody else did to cases of one's own unit: one dossier, one act, one day. Drawn from the acts that stand
/// with the records, so that nothing is kept twice and a line that was cut brings them later.
struct CaseNotice {
  base::Id dossier;
  std::vector<base::Id> nominations;  // at least one; the newest first
  std::string act;                    // word of workflow::Act
  std::string at;                     // RFC 3339, of the newest
  bool is_new = false;                // since this account last read its notices
};

/// Returned, accepted, suspended, refused, decided, forwarded, corrected, revoked: the newest first.
std::vector<CaseNotice> case_notices(const Model& model);
int new_notices(const Model& model);

/// Marks what was done up to this instant as read, for the account: here at once, on the server when there is a line.
void read_notices(Model& model, const std::string& until, Effects& effects);

}  // namespace tdkt::app
