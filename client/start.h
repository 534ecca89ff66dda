#pragma once

#include "client/frame.h"

namespace tdkt {

/// The assembly drawing of the client: `program` is put into the loop and begins. Called once, by main, with what lives
/// as long as the page, which goes on calling after main has returned; the result is main's.
template <class Program>
int start(Program& program) {
  const bool drawing = frame::start({
      .handle = [&](const platform::Event& event) { program.handle(event); },
      .draw = [&](widgets::Ui& ui) { program.draw(ui); },
      .dark = [&](bool system_is_dark) { return program.dark(system_is_dark); },
      .ready = [&] { return program.ready(); },
  });
  if (!drawing) return 1;
  program.start();
  return 0;
}

}  // namespace tdkt
