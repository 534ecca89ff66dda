#include "client/render/renderer.h"

#include <cfloat>

namespace tdkt::render {

ImFont* add_face(std::string_view ttf) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  if (ttf.empty()) return atlas.AddFontDefault();
  ImFontConfig config;
  // A negative size makes sizes those of the em square, like CSS; it also turns the sign of the limit on advances.
  config.SizePixels = -1;
  config.GlyphMaxAdvanceX = -FLT_MAX;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 2;
  return atlas.AddFontFromMemoryTTF(const_cast<char*>(ttf.data()), static_cast<int>(ttf.size()), 0, &config);
}

}  // namespace tdkt::render
