#pragma once

#include "client/screens/screen.h"
#include "shared/papers/papers.h"

namespace tdkt::screens {

/// The way to the papers about a record, as they are printed: to this one, or to the first.
void print_link(widgets::Ui& ui, const base::Id& record, Dispatch& dispatch,
                std::optional<papers::PaperKind> kind = std::nullopt);

}  // namespace tdkt::screens
