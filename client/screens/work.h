#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "client/app/model.h"
#include "client/widgets/theme.h"

namespace tdkt::screens {

/// How many nominations of each dossier stand in each state; those taken out of the list are not counted. `held_here`:
/// only what lies with the unit of the person signed in.
using StateCounts = std::array<int, std::size(base::Names<workflow::State>::rows)>;
std::map<base::Id, StateCounts> count_states(const app::Model& model, bool held_here = false);

/// "12 đang thẩm định, 3 cần bổ sung"; "" when there is none.
std::string states_text(const StateCounts& counts);

/// " · Phòng GDĐT Giao Thủy, Sở GDĐT Nam Định": the units that hold what was sent.
std::string holders_text(const app::Model& model, const base::Id& dossier);

/// How a dossier stands as a whole: what it says of itself until it is sent, then what its nominations say together.
struct DossierChip {
  std::string_view text;
  widgets::Tone tone = widgets::Tone::neutral;
};
DossierChip dossier_chip(const app::Model& model, const app::Entry& dossier);

/// Who must do what next with the cases of a sent dossier, along their route; "" when nothing is left to do.
std::string next_text(const app::Model& model, const base::Id& dossier);

/// One piece of work: what, whose, how it stands, and the step it asks for.
struct WorkRow {
  std::string title, detail, state, trailing, next_step;
  widgets::Tone tone = widgets::Tone::neutral;
  app::Route route;
};
struct WorkGroup {
  std::string title;
  bool asks = true;  // of this person; else only told
  std::vector<WorkRow> rows;
};
/// What there is to do for the person signed in, by what it asks; empty groups are left out.
std::vector<WorkGroup> work_of(const app::Model& model);
int work_count(const app::Model& model);

/// A deadline that has not passed, the nearest first.
struct Deadline {
  std::string title, detail;
  base::Date last_day;
  int32_t days_left = 0;  // 0: today is the last day
};
std::vector<Deadline> deadlines(const app::Model& model);

}  // namespace tdkt::screens
