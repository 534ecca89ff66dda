#pragma once

#include <functional>

#include "client/platform/event.h"
#include "client/widgets/ui.h"

namespace tdkt::frame {

/// What the program puts into the loop. `handle` gets every event that is not about a widget, in order; `draw` draws
/// the screen. Both are called only while a frame is made.
struct Program {
  std::function<void(const platform::Event&)> handle;
  std::function<void(widgets::Ui&)> draw;
  /// Which colours: the person's own choice, else what the system prefers.
  std::function<bool(bool system_is_dark)> dark;
  /// Whether it has what it shows. Until then nothing is drawn and nothing can be pressed: what is not there yet would
  /// be taken for empty.
  std::function<bool()> ready = [] { return true; };
};

/// Starts ImGui, faces, renderer and the loop; returns at once (the page goes on calling). False: cannot draw here.
bool start(Program program);

/// Ends it; for tests, which start several.
void stop();

/// For measuring: how many frames were drawn, and the milliseconds the newest took.
struct Count {
  uint32_t frames = 0;
  double milliseconds = 0;
};
Count count();

}  // namespace tdkt::frame
