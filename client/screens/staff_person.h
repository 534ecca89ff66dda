#pragma once

#include <string>

#include "client/screens/screen.h"

namespace tdkt::screens {

/// The words of its parts in an address.
inline constexpr std::string_view kPersonPartWords[] = {"chung", "xep-loai", "khen-thuong", "sang-kien", "khac"};

struct StaffPersonState {
  base::Id shown;
  size_t part = 0;       // Chung, Xếp loại, Khen thưởng, …
  std::string open_row;  // place of the row being written: "/ratings/0190…"
};

/// Opens the part and the row that hold a place of the person's record, and brings it into view.
void lead_to_place(widgets::Ui& ui, StaffPersonState& state, std::string_view place);

/// Everything that is kept about one person, row by row; drawn into the region that is open.
void draw_staff_person(widgets::Ui& ui, const app::Model& model, const records::Person& person, StaffPersonState& state,
                       Dispatch& dispatch);

}  // namespace tdkt::screens
