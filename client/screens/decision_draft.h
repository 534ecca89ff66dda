#pragma once

#include <string>
#include <vector>

#include "client/app/model.h"

namespace tdkt::screens {

// What a decision begins with and whom it may list: pure, from what the model knows.

/// Whether the signed-in person writes decisions at all.
bool may_prepare_decisions(const app::Model& model);
/// Whether they may record its signing: by the role that the transitions name.
bool may_issue(const app::Model& model);

/// A decision of the person's unit in the school year of today, signed as the last one was.
records::Decision new_decision(const app::Model& model, const base::Id& id, records::Disposal disposal);

/// What may follow an issued decision: lines put right, lines revoked; of a Tờ trình, what those above decided.
enum class Sequel { correction, revocation, answer };
records::Decision sequel_of(const app::Model& model, const base::Id& id, const records::Decision& earlier,
                            Sequel sequel);

/// Nominations before the council that no decision lists yet, in the order of the office's list.
std::vector<const records::Nomination*> not_yet_decided(const app::Model& model);

/// Whom a decision may still take in: those before the council; of what those above decided, those forwarded; of a
/// correction or a revocation, the lines of the earlier decision that still stand.
std::vector<const records::Nomination*> candidates_for(const app::Model& model, const records::Decision& decision);

/// The line of a nomination in a decision, as it shall stand in public; in a correction or revocation as it stood.
records::DecisionItem item_of(const app::Model& model, const records::Decision& decision,
                              const records::Nomination& nomination, const base::Id& id);

/// "" when the decision's authority decides this award for the nomination's unit; else who does, in words.
std::string other_authority(const app::Model& model, const records::Decision& decision,
                            const records::Nomination& nomination);

}  // namespace tdkt::screens
