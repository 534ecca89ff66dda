#pragma once

#include <functional>

#include "client/frame.h"
#include "client/platform/platform_fake.h"

namespace tdkt {

/// Draws with the page's double until all is at rest.
class Stage {
 public:
  explicit Stage(std::function<void(widgets::Ui&)> draw) {
    platform::reset_fake();
    frame::start(
        {.handle = [](const platform::Event&) {}, .draw = std::move(draw), .dark = [](bool system) { return system; }});
    page().run();
  }
  ~Stage() { frame::stop(); }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  platform::Fake& page() { return platform::fake(); }
  const semantics::Node* find(semantics::Role role, std::string_view name) { return page().find(role, name); }
  /// One more frame because the test changed what is drawn.
  void redraw() {
    page().frame_wanted = true;
    page().run();
  }
};

}  // namespace tdkt
