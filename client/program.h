#pragma once

#include <span>
#include <vector>

#include "client/app/effect.h"
#include "client/app/model.h"
#include "client/platform/event.h"
#include "client/screens/screens.h"

namespace tdkt::program {

/// What the whole program has beside the first one: its screens, and what it does after each drawing.
struct Further {
  std::span<const screens::Row> screens;
  void (*after_drawing)(screens::ScreenStates&) = nullptr;
};

/// The program between page and model: events become actions, actions change the model, effects go to the platform,
/// and the screens draw what is then so.
class Program {
 public:
  /// `further`: what the whole program has besides; nothing in the first one.
  explicit Program(const Further& further) : further_(further) {}

  /// Reads address, line and randomness from the platform, and begins.
  void start();

  void handle(const platform::Event& event);
  void draw(widgets::Ui& ui);
  bool dark(bool system_is_dark) const;

  const app::Model& model() const { return model_; }

 private:
  void act(const app::Action& action);
  void run(const app::Effect& effect);
  bool wants_further() const;
  void fetch_further();
  void become_whole();

  Further further_;
  bool leaving_ = false;
  app::Model model_;
  screens::ScreenStates states_;
  std::optional<bool> kept_dark_;
};

/// What an event asks of the model; nullopt when it is nobody's business.
std::optional<app::Action> action_of(const platform::Event& event);

}  // namespace tdkt::program
