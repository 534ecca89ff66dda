#pragma once

#include <utility>
#include <vector>

#include "client/app/update.h"
#include "client/frame.h"
#include "client/paper_frame.h"
#include "client/platform/platform.h"
#include "client/platform/platform_fake.h"
#include "client/screens/screens.h"
#include "tests/client/screens/stage.h"

namespace tdkt {

inline app::Model with_route(app::Model model, app::Route route) {
  model.route = std::move(route);
  return model;
}

/// The program drawn over a model of a test, at rest. One at a time.
class Shown {
 public:
  explicit Shown(app::Model model, float width = 1366, float height = 768) : model_(std::move(model)) {
    platform::reset_fake();
    platform::fake().view.width = width;
    platform::fake().view.height = height;
    platform::fake().now = kNow;
    frame::start({.handle = [](const platform::Event&) {},
                  .draw = [this](widgets::Ui& ui) { draw(ui); },
                  .dark = [](bool) { return false; }});
    frames_ = platform::fake().run();
  }
  ~Shown() { frame::stop(); }
  Shown(const Shown&) = delete;
  Shown& operator=(const Shown&) = delete;

  platform::Fake& page() { return platform::fake(); }
  app::Model& model() { return model_; }
  const semantics::Tree& tree() { return platform::fake().tree; }
  /// How many it took until all was at rest.
  int frames() const { return frames_; }
  /// Leads to a screen, as a link does; frames() are those of that.
  void go_to(const app::Route& route) {
    model_.route = route;
    platform::request_frame();
    frames_ = platform::fake().run();
  }

 private:
  void draw(widgets::Ui& ui) {
    std::vector<app::Action> actions;
    screens::Dispatch dispatch(actions, states_.ids, kNow);
    screens::draw(ui, model_, states_, dispatch);
    lay_paper(states_);
    for (const auto& action : actions) app::update(model_, action, kNow);
    if (!actions.empty()) ui.again();
  }

  app::Model model_;
  screens::ScreenStates states_;
  int frames_ = 0;
};

}  // namespace tdkt
