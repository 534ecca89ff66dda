#include "client/render/renderer.h"

#include <cfloat>
#include <cmath>

#include "imgui_internal.h"

namespace tdkt::render {
namespace {

DrawLetter draw_letter = nullptr;

// The last source of each face: what the ones before it lack is drawn by the page. The weight travels in
// FontLoaderFlags, which are the loader's own.

bool has_letter(ImFontAtlas*, ImFontConfig*, ImWchar code) {
  constexpr ImWchar kFirst = 0xA0, kReplacement = 0xFFFD;
  const bool half = code >= 0xD800 && code < 0xE000;
  return draw_letter != nullptr && code >= kFirst && code != kReplacement && !half;
}

bool load_letter(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* glyph,
                 float* advance) {
  if (!has_letter(atlas, source, code)) return false;
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  const Letter letter = draw_letter(code, static_cast<int32_t>(source->FontLoaderFlags), baked->Size * density);
  if (advance != nullptr) {
    *advance = letter.advance / density;
    return true;
  }
  glyph->Codepoint = code;
  glyph->AdvanceX = letter.advance / density;
  if (letter.coverage.empty()) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, letter.width, letter.height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* place = ImFontAtlasPackGetRect(atlas, id);
  const float base = std::round(baked->Ascent);
  glyph->X0 = letter.left / density;
  glyph->Y0 = letter.top / density + base;
  glyph->X1 = (letter.left + static_cast<float>(letter.width)) / density;
  glyph->Y1 = (letter.top + static_cast<float>(letter.height)) / density + base;
  glyph->Visible = true;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, place, letter.coverage.data(), ImTextureFormat_Alpha8,
                                     letter.width);
  return true;
}

const ImFontLoader* page_loader() {
  static const ImFontLoader kLoader = [] {
    ImFontLoader loader;
    loader.Name = "page";
    loader.FontSrcContainsGlyph = has_letter;
    loader.FontBakedLoadGlyph = load_letter;
    return loader;
  }();
  return &kLoader;
}

}  // namespace

void draw_letters_with(DrawLetter draw) { draw_letter = draw; }

ImFont* add_face(std::string_view ttf, std::string_view filling, int32_t weight) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFontConfig config;
  ImFont* face = nullptr;
  if (ttf.empty()) {
    face = atlas.AddFontDefault();
    config.MergeMode = true;
  } else {
    // A negative size makes sizes those of the em square, like CSS; it also turns the sign of the limit on advances.
    config.SizePixels = -1;
    config.GlyphMaxAdvanceX = -FLT_MAX;
    config.OversampleH = 2;
    for (const std::string_view bytes : {ttf, filling}) {
      if (bytes.empty()) continue;
      config.FontDataOwnedByAtlas = false;
      face = atlas.AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()), 0, &config);
      config.MergeMode = true;
    }
  }
  config.FontLoader = page_loader();
  config.FontLoaderFlags = static_cast<unsigned int>(weight);
  config.FontDataOwnedByAtlas = true;  // there is none
  atlas.AddFont(&config);
  return face;
}

}  // namespace tdkt::render
