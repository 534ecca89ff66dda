#pragma once

#include <optional>
#include <string>

#include "client/screens/clause.h"
#include "client/screens/screen.h"
#include "shared/rules/rule.h"

namespace tdkt::screens {

/// The words of someone who has read the text behind a warning.
struct ConfirmationDraft {
  const rules::Rule* rule = nullptr;
  std::optional<base::Date> read_on;
  std::string note;
  bool asked = false;
};

struct RuleCardState {
  ClauseState clause;
  std::optional<ConfirmationDraft> confirmation;
};

/// Everything about one row of the rule book, with the wording of its clause; true when it is to be closed. The button
/// at its foot, `id` + ".close", is where an address leads, so that all of it comes into sight.
bool draw_rule_card(widgets::Ui& ui, const app::Model& model, const rules::Rule& rule, const std::string& id,
                    RuleCardState& state, Dispatch& dispatch);

/// The forms that float above the page. Called last.
void draw_rule_dialogs(widgets::Ui& ui, const app::Model& model, RuleCardState& state, Dispatch& dispatch);

}  // namespace tdkt::screens
