#pragma once

#include <vector>

#include "client/app/effect.h"
#include "client/app/model.h"

namespace tdkt::app {

/// A record as it lay in this machine's store.
void take_kept(Model& model, Entry& mine, Entry kept);

/// Another tab of this browser wrote a record in which this one has nothing of its own to write.
void take_from_tab(Model& model, Entry& mine, Entry theirs);

/// Another tab wrote a record that this one was about to write too: fields that only one of the two changed are joined,
/// a field both changed waits for a person. `known`: the document that lay in the store before both.
void meet_tab(Model& model, Entry& mine, Entry theirs, const base::Value& known, Effects& effects);

/// Those at places where nothing waits yet.
void add_conflicts(Entry& entry, const std::vector<sync::Conflict>& more);

}  // namespace tdkt::app
