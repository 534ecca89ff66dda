#pragma once

#include <optional>

#include "client/screens/screen.h"

namespace tdkt::screens {

/// What was written here and the server does not take: why, what differs from what the server has, and the two ways
/// out: to send it again, or to give it up, which is asked once. `giving_up`: the record whose text that is asked of.
void draw_refused(widgets::Ui& ui, const app::Entry& entry, std::optional<base::Id>& giving_up, Dispatch& dispatch);

}  // namespace tdkt::screens
