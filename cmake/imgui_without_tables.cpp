// Takes the place of imgui_tables.cpp: the program draws its grids itself, so a school need not download ImGui's
// tables. ImGui's core calls these at the end of a frame or of a window, where a table might have been open. None ever
// is.

#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndTable() {}
void EndColumns() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableGcCompactSettings() {}
void TableSettingsAddSettingsHandler() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}

}  // namespace ImGui
