#pragma once

#include <string>
#include <string_view>

#include "client/app/model.h"
#include "client/widgets/theme.h"
#include "shared/rules/rule.h"

namespace tdkt::screens {

// What the rule book and the screens beside it say of a row.

/// Whether a row waits for a local text: it compares with a number that nobody has set for this unit.
bool waits_for_local_text(const app::Model& model, const rules::Rule& rule);

/// The Sở's confirmation that raises a row; nullptr when there is none.
const records::Confirmation* confirmation_of(const app::Model& model, const rules::Rule& rule);

/// How strict a row is, in a word and its colour: "Bắt buộc", "Nhắc xem lại", "Chờ quy định địa phương", …
struct Strictness {
  std::string_view words;
  widgets::Tone tone;
};
Strictness strictness_of(const app::Model& model, const rules::Rule& rule);

/// "từ 01/01/2024 đến hết 30/06/2025"
std::string period_text(const base::Period& period);

}  // namespace tdkt::screens
