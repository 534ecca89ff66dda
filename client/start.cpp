#include "client/start.h"

#include "client/frame.h"

namespace tdkt {

int start(const program::Further& further) {
  // Lives as long as the page, which goes on calling after main has returned.
  static program::Program program(further);
  const bool drawing = frame::start({
      .handle = [](const platform::Event& event) { program.handle(event); },
      .draw = [](widgets::Ui& ui) { program.draw(ui); },
      .dark = [](bool system_is_dark) { return program.dark(system_is_dark); },
  });
  if (!drawing) return 1;
  program.start();
  return 0;
}

}  // namespace tdkt
