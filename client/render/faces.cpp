#include "client/render/renderer.h"

#include <cfloat>

namespace tdkt::render {

ImFont* add_face(std::string_view ttf, std::string_view filling) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  if (ttf.empty()) return atlas.AddFontDefault();
  ImFontConfig config;
  // A negative size makes sizes those of the em square, like CSS; it also turns the sign of the limit on advances.
  config.SizePixels = -1;
  config.GlyphMaxAdvanceX = -FLT_MAX;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = 2;
  const auto add = [&](std::string_view bytes) {
    return atlas.AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()), 0, &config);
  };
  ImFont* face = add(ttf);
  config.MergeMode = true;
  if (!filling.empty()) add(filling);
  return face;
}

}  // namespace tdkt::render
