#pragma once

#include <optional>
#include <string_view>

#include "client/screens/screen.h"

namespace tdkt::screens {

/// Two people changed the same field: whose record is being settled, if any.
struct ConflictState {
  std::optional<base::Id> record;
};

/// Side by side, field by field: what was written here, what the other wrote; the person chooses. Closes itself when
/// nothing is left to choose.
void draw_conflict(widgets::Ui& ui, const app::Model& model, ConflictState& state, Dispatch& dispatch);

/// The choice for one field, under the field itself; nothing where there is none to make.
void draw_conflict_at(widgets::Ui& ui, const app::Model& model, const base::Id& record, std::string_view place,
                      Dispatch& dispatch);

/// A band over a record's screen while it waits for a choice; pressing its button opens the choice.
void draw_conflict_notice(widgets::Ui& ui, const app::Model& model, const base::Id& record, ConflictState& state);

}  // namespace tdkt::screens
