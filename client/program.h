#pragma once

#include <optional>

#include "client/app/effect.h"
#include "client/app/model.h"
#include "client/platform/event.h"
#include "client/screens/screens.h"

namespace tdkt::program {

/// The program between page and model: events become actions, actions change the model, effects go to the platform,
/// and the screens draw what is then so.
class Program {
 public:
  /// Reads address, line and randomness from the platform, and begins.
  void start();

  void handle(const platform::Event& event);
  void draw(widgets::Ui& ui);
  bool dark(bool system_is_dark) const;
  /// What this machine keeps has been read.
  bool ready() const;

  const app::Model& model() const { return model_; }

 private:
  void go_on(widgets::Ui& ui);
  void take_files(const platform::FilesPicked& picked);
  void act(const app::Action& action);
  void run(const app::Effect& effect);

  app::Model model_;
  screens::ScreenStates states_;
  std::optional<bool> kept_dark_;
  std::optional<platform::AddressChanged> led_to_;  // by back, forward or a link, and not gone there yet
  bool leaves_dialog_ = false;
};

/// What an event asks of the model; nullopt when it is nobody's business.
std::optional<app::Action> action_of(const platform::Event& event);

}  // namespace tdkt::program
