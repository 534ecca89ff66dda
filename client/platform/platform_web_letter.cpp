// Letters that the program's own faces lack, drawn by the page: a name in Hán Nôm or Thái, a sign pasted from
// elsewhere.

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <vector>

#include "client/platform/letter.h"

namespace {

constexpr int kLargest = 256;  // pixels, to each side

// The faces are those of the page (web/style.css), so that a letter is as wide as where it is edited. Colour becomes
// shades: what is as dark as ink covers, what is white does not.
// NOLINTBEGIN: the macro of Emscripten is what it is
EM_JS(void, tdkt_letter, (int code, int weight, double size, double* measures, unsigned char* coverage, int largest), {
  Module.letters = Module.letters || document.createElement("canvas").getContext("2d", {willReadFrequently : true});
  const pen = Module.letters;
  const face = weight + " " + size + "px \"Be Vietnam Pro\", system-ui, sans-serif";
  const words = String.fromCodePoint(code);
  pen.font = face;
  const seen = pen.measureText(words);
  const left = Math.floor(-seen.actualBoundingBoxLeft) - 1;
  const top = Math.floor(-seen.actualBoundingBoxAscent) - 1;
  const width = Math.min(largest, Math.ceil(seen.actualBoundingBoxRight) + 1 - left);
  const height = Math.min(largest, Math.ceil(seen.actualBoundingBoxDescent) + 1 - top);
  HEAPF64.set([ seen.width, left, top, width, height ], measures >> 3);
  pen.canvas.width = width;
  pen.canvas.height = height;
  pen.font = face;
  pen.fillText(words, -left, -top);
  const pixels = pen.getImageData(0, 0, width, height).data;
  for (let i = 0; i < width * height; ++i) {
    const light = 0.3 * pixels[4 * i] + 0.6 * pixels[4 * i + 1] + 0.1 * pixels[4 * i + 2];
    HEAPU8[coverage + i] = pixels[4 * i + 3] * (255 - light) / 255;
  }
});
// NOLINTEND

}  // namespace

namespace tdkt::platform {

Letter letter(uint32_t code, int32_t weight, float size) {
  double measures[5] = {};
  std::vector<uint8_t> coverage(size_t{kLargest} * kLargest);
  tdkt_letter(static_cast<int>(code), weight, size, measures, coverage.data(), kLargest);
  Letter out{static_cast<float>(measures[0]), static_cast<float>(measures[1]), static_cast<float>(measures[2]),
             static_cast<int32_t>(measures[3]), static_cast<int32_t>(measures[4])};
  coverage.resize(static_cast<size_t>(out.width) * static_cast<size_t>(out.height));
  out.coverage = std::move(coverage);
  return out;
}

}  // namespace tdkt::platform
