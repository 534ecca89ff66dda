#pragma once

#include <optional>
#include <vector>

#include "client/app/effect.h"
#include "client/app/model.h"
#include "shared/sync/merge.h"

namespace tdkt::app {

// What a unit has changed in a nomination since it was returned. The revision that was returned is asked for when the
// nomination is opened; it is kept in memory only.

/// The revision that was returned last, once the unit has sent the nomination again; nullopt before.
std::optional<base::Id> returned_revision(const Entry& nomination);

/// Asks for that revision when the screen in front shows a nomination that has one and it is not known.
void read_returned(Model& model, Effects& effects);
void returned_answered(Model& model, const ReadingRevision& what, const HttpAnswered& answer);

/// By place; nullopt: the nomination was not returned and sent again, or the revision is not known here.
std::optional<std::vector<sync::Change>> changes_since_return(const Model& model, const Entry& nomination);

}  // namespace tdkt::app
