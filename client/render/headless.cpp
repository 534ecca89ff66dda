// The renderer of tests: looks at nothing, and answers ImGui's wishes for textures as a real one would.

#include "client/render/renderer.h"

namespace tdkt::render {

bool start() {
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  return true;
}

void draw(ImDrawData& data, int32_t, int32_t) {
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantCreate)
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else {
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace tdkt::render
