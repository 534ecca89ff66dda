#pragma once

#include <string>
#include <vector>

#include "client/screens/screen.h"
#include "client/screens/staff_person.h"

namespace tdkt::screens {

struct StaffState {
  std::string words;
  base::Id team;  // zero: all
  std::optional<size_t> sorted_by;
  bool sorted_down = false;
  widgets::GridState grid;
  std::vector<base::Id> rows;  // as last put in order
  std::string rows_key;        // what they were put in order by
  std::string refused;         // why the sheet did nothing, until the next thing it does
  std::string focus_seen;      // the wish to look at a place that was followed last
  StaffPersonState person;
};

/// Nhân sự: the people of the unit as a sheet; one person beside it.
void draw_staff(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, StaffState& state,
                Dispatch& dispatch);

/// The words looked for, the team, the order of the sheet, the open part of the person beside it.
void narrow_staff(const app::Model& model, StaffState& state, app::Narrowing& narrowing);

}  // namespace tdkt::screens
