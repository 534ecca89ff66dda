// The page within the page, on which a paper is looked at and printed. What only signs in does not refer to it, so that
// the script below travels with the program alone.

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <string>

#include "client/platform/platform.h"

namespace {

// NOLINTBEGIN: the macro of Emscripten is what it is
EM_JS(void, tdkt_lay_page, (const char* name, const char* html), {
  const words = UTF8ToString(html);
  let frame = document.getElementById("paper");
  if (frame) URL.revokeObjectURL(frame.src);
  if (!words) {
    if (frame) frame.remove();
    return;
  }
  if (!frame) {
    frame = document.createElement("iframe");
    frame.id = "paper";
    Object.assign(frame.style, {position : "fixed", border : "0"});
    document.body.append(frame);
  }
  frame.title = UTF8ToString(name);
  frame.src = URL.createObjectURL(new Blob([words], {
    type:
      "text/html;charset=utf-8"
  }));
});

EM_JS(void, tdkt_place_page, (double x, double y, double width, double height), {
  const frame = document.getElementById("paper");
  // As large as the person has set text to be (web/pointer.js).
  const size = function(pixels) { return "calc(" + pixels + "px * var(--text, 1))"; };
  if (frame) Object.assign(frame.style, {left : size(x), top : size(y), width : size(width), height : size(height)});
});

EM_JS(void, tdkt_print_page, (), {
  const frame = document.getElementById("paper");
  if (!frame) return;
  frame.contentWindow.focus();
  frame.contentWindow.print();
});
// NOLINTEND

}  // namespace

namespace tdkt::platform {

void lay_page(std::string_view name, std::string_view html) {
  tdkt_lay_page(std::string(name).c_str(), std::string(html).c_str());
}
void place_page(float x, float y, float width, float height) { tdkt_place_page(x, y, width, height); }
void print_page() { tdkt_print_page(); }

}  // namespace tdkt::platform
