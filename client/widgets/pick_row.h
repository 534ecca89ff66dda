#pragma once

#include <optional>
#include <string_view>

#include "client/widgets/lists.h"

namespace tdkt::widgets {

struct PickResult {
  std::optional<bool> picked;  // the new state, when changed
  bool opened = false;         // the row itself was pressed
};
/// A row of a list that can be ticked for an act on several at once, and opened.
PickResult pick_row(Ui& ui, std::string_view id, const ListRow& row, bool picked);
/// A row among those that cannot be ticked itself: its words stand below theirs. True when pressed.
bool unpicked_row(Ui& ui, std::string_view id, const ListRow& row);

}  // namespace tdkt::widgets
