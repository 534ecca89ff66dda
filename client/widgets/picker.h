#pragma once

#include "client/widgets/field.h"

namespace tdkt::widgets {

/// From so many choices on, one is found by typing: more than fit a list that is seen at once.
inline constexpr size_t kManyChoices = 13;

/// select() for many choices: a field in which one types, and below it the list of what that may mean (the pattern
/// "editable combobox with list autocomplete" of the ARIA Authoring Practices). Typing goes to the first match, Enter
/// or a press takes it, Tab takes what the arrows led to; whoever leaves otherwise keeps what was chosen before.
std::optional<size_t> pick_one(Ui& ui, std::string_view id, std::string_view label,
                               std::span<const std::string_view> choices, size_t chosen, const FieldOptions& options);

}  // namespace tdkt::widgets
