#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "client/screens/screen.h"

namespace tdkt::screens {

/// Cần xem: what the core finds in a dossier with its nominations, or in one nomination, grouped by what it asks.
struct FindingsState {
  bool all_shown = false;
  // The warning someone is about to pass, while the reason is being written.
  std::optional<base::Id> passing_record;
  std::string passing_rule, passing_place, passing_sentence, reason;
  bool reason_asked = false;
};

/// Where a finding leads, when pressed.
using Lead = std::function<void(const base::Id& record, const std::string& place)>;

/// The list itself. `records` in the order in which they are to be read; with `named` each row says whose it is.
void draw_findings(widgets::Ui& ui, const app::Model& model, const std::vector<base::Id>& records, bool named,
                   FindingsState& state, Dispatch& dispatch, const Lead& lead);

/// "Đã xem": the reason why a warning stands. Drawn over the screen while it is asked for.
void draw_acknowledgement(widgets::Ui& ui, const app::Model& model, FindingsState& state, Dispatch& dispatch);

/// Leads to a place of any record from anywhere: the dossier's own parts, a nomination's form, a person.
app::Route route_to(const app::Model& model, const base::Id& record, const std::string& place);

/// The first place a person must put right, errors before what is not declared; nullopt when nothing blocks.
struct BlockingPlace {
  base::Id record;
  std::string place;
};
std::optional<BlockingPlace> first_blocking(const app::Model& model, const std::vector<base::Id>& records);
/// What keeps a submission back, in words: "còn 4 điểm phải sửa, 2 chưa khai"; "" when nothing does.
std::string blocking_words(const app::Model& model, const std::vector<base::Id>& records);

}  // namespace tdkt::screens
