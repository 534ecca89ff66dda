#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/app/staff_import.h"
#include "client/screens/screen.h"

namespace tdkt::screens {

struct StaffImportState {
  std::string pasted;                  // while it is not a sheet yet
  std::vector<app::SheetText> sheets;  // of the file, where there was one
  size_t of_sheets = 0;                // which of them is seen
  std::optional<app::Sheet> sheet;     // as read, with what was corrected here
  app::ImportChoices choices;
  bool columns_open = false;  // how each column is understood
  widgets::GridState grid;
  app::ImportPlan plan;     // of the sheet as it stands
  std::string planned_for;  // what the plan was made for
  int version = 0;          // counts changes of sheet and choices
};

/// Nhập danh sách nhân sự: a file or a block pasted from Excel, shown with every cell that needs a look, taken in whole
/// or not at all.
void draw_staff_import(widgets::Ui& ui, const widgets::Rect& content, const app::Model& model, StaffImportState& state,
                       Dispatch& dispatch);

}  // namespace tdkt::screens
