#pragma once

#include "client/screens/screen.h"

namespace tdkt::screens {

/// The way to the papers about a record, as they are printed.
void print_link(widgets::Ui& ui, const base::Id& record, Dispatch& dispatch);

}  // namespace tdkt::screens
