#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client/widgets/ui.h"

namespace tdkt::widgets {

/// One of a few parts of a page: tabs where they have room, a list of choices where not (a phone, a narrow panel).
/// The newly chosen one.
std::optional<size_t> switcher(Ui& ui, std::string_view id, std::string_view name, std::span<const std::string> titles,
                               size_t current);

}  // namespace tdkt::widgets
