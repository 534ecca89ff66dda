// The page's canvas: drawn on by the graphics card, or, where there is none for us, by the processor.

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include "client/render/cpu.h"
#include "client/render/renderer.h"
#include "client/render/webgl.h"

namespace {

// The canvas is asked for each time: another one takes its place when the graphics card is lost.
// NOLINTNEXTLINE: the macro of Emscripten is what it is
EM_JS(int, tdkt_put, (const uint32_t* pixels, int width, int height, const void* boxes, int count), {
  const canvas = document.getElementById('canvas').getContext('2d', {'alpha' : false, 'willReadFrequently' : true});
  if (!canvas) return 0;
  if (!count) return 1;
  const image = new ImageData(new Uint8ClampedArray(HEAPU8.buffer, pixels, width * height * 4), width, height);
  for (let at = boxes >> 2; count--; at += 4) {
    const[left, top, right, bottom] = HEAP32.subarray(at, at + 4);
    canvas.putImageData(image, 0, 0, left, top, right - left, bottom - top);
  }
  return 1;
})

}  // namespace

namespace tdkt::render {
namespace {

bool& by_processor() {
  static bool yes = false;
  return yes;
}

Painter& painter() {
  static Painter one;
  return one;
}

}  // namespace

bool start() {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
  by_processor() = by_processor() || !webgl::start();
  painter().forget();
  return !by_processor() || tdkt_put(nullptr, 0, 0, nullptr, 0) != 0;
}

void draw(ImDrawData& data, int32_t device_width, int32_t device_height) {
  if (!by_processor()) return webgl::draw(data, device_width, device_height);
  keep_textures(data);
  if (device_width <= 0 || device_height <= 0) return;
  const auto& changed = painter().draw(data, device_width, device_height);
  if (changed.empty()) return;
  tdkt_put(painter().pixels().data(), device_width, device_height, changed.data(), static_cast<int>(changed.size()));
}

}  // namespace tdkt::render
