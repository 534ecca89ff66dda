#pragma once

#include <optional>
#include <vector>

#include "server/store/honours.h"
#include "server/store/revisions.h"
#include "shared/records/decision.h"
#include "shared/records/nomination.h"
#include "shared/workflow/transitions.h"

namespace tdkt::resources {

/// What issuing a decision does to its nominations.
workflow::Act act_of(const records::Decision& decision);

/// What a decision must say before it can be issued; nullopt when it says it all.
std::optional<base::Problem> missing_in(const records::Decision& decision);

/// The decision that this one corrects or revokes: issued, and of the same unit. nullopt for one that names none;
/// `not_allowed_in_state` when what it names cannot be corrected or revoked.
base::Result<std::optional<records::Decision>> earlier_of(store::Connection& connection,
                                                          const records::Decision& decision);

/// One line of a decision with the nomination it is about.
struct DecisionLine {
  const records::DecisionItem* item;
  store::RecordRow row;
  records::Nomination nomination;
  std::optional<base::Id> replaces;  // the published line of the earlier decision
};

/// The lines, each with its nomination at the step this act begins at and held here; `not_allowed_in_state` naming the
/// first that is not.
base::Result<std::vector<DecisionLine>> lines_of(store::Connection& connection, const records::Decision& decision,
                                                 const std::optional<records::Decision>& earlier);

/// A line as it is published.
store::Honour honour_of(const records::Decision& decision, const records::DecisionItem& item,
                        const records::Nomination& nomination);

/// The current content of a record; `not_found` when there is none.
base::Result<records::Decision> current_decision(store::Connection& connection, const base::Id& id);

}  // namespace tdkt::resources
