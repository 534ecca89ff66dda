// The assembly drawing of the client: page, loop, model and screens, each behind its own header.

#include "client/frame.h"
#include "client/program.h"

int main() {
  // Lives as long as the page, which goes on calling after main has returned.
  static tdkt::program::Program program;
  const bool drawing = tdkt::frame::start({
      .handle = [](const tdkt::platform::Event& event) { program.handle(event); },
      .draw = [](tdkt::widgets::Ui& ui) { program.draw(ui); },
      .dark = [](bool system_is_dark) { return program.dark(system_is_dark); },
  });
  if (!drawing) return 1;
  program.start();
  return 0;
}
