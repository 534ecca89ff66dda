#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "client/screens/outlooks.h"
#include "client/screens/screen.h"

namespace tdkt::screens {

struct EligibilityState {
  Outlooks outlooks;
  std::string words;
  std::optional<law::Award> award = law::Award::CSTDCS;  // nothing: all
  size_t pile = 0;                                       // of Closeness, then everyone
  std::set<std::pair<base::Id, law::Ground>> picked;
  std::vector<size_t> shown;     // lines that the filters let through, of every pile
  std::string shown_key;         // what they were chosen by
  size_t most = 0;               // rows that were asked for
  std::string said;              // what became of the last act
  std::optional<base::Id> open;  // the nominee beside the list
  std::vector<rules::Outlook> of_open;
};

/// Đủ điều kiện: who of the unit may be proposed for which award, what is missing, and when it can be met.
void draw_eligibility(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, EligibilityState& state,
                      Dispatch& dispatch);

/// Everything one person or collective may be proposed for, the closest first.
void draw_outlooks_of(widgets::Ui& ui, const app::Model& model, const base::Id& nominee, EligibilityState& state,
                      Dispatch& dispatch);

/// "Đủ điều kiện", "Còn thiếu một điều", …, with its tone.
struct OutlookWord {
  std::string text;
  widgets::Tone tone = widgets::Tone::neutral;
};
OutlookWord word_of(const rules::Outlook& outlook);

/// What came out, for which award, the words looked for.
void narrow_eligibility(EligibilityState& state, app::Narrowing& narrowing);

}  // namespace tdkt::screens
