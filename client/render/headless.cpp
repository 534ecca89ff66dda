// The renderer of tests: looks at nothing, and answers ImGui's wishes for textures as a real one would.

#include "client/render/cpu.h"
#include "client/render/renderer.h"

namespace tdkt::render {

bool start() {
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  return true;
}

void draw(ImDrawData& data, int32_t, int32_t) { keep_textures(data); }

}  // namespace tdkt::render
