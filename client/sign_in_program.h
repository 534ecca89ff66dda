#pragma once

#include <optional>
#include <string>

#include "client/platform/event.h"
#include "client/screens/sign_in.h"

namespace tdkt::program {

/// What a machine starts on which nobody works yet (ADR 34): a form to sign in with. The program itself is fetched from
/// the first letter on, and the page starts as that one as soon as it is here and the person is let in.
class SignInProgram {
 public:
  void start();
  void handle(const platform::Event& event);
  void draw(widgets::Ui& ui);
  bool dark(bool system_is_dark) const { return kept_dark_.value_or(system_is_dark); }
  bool ready() const { return true; }

 private:
  enum class Entry { typing, asked, let_in };
  enum class Coming { not_asked, asked, missed, here };

  void answered(const platform::HttpDone& done);
  void fetch();
  void fetched(bool came);
  void go_on();

  screens::SignInState state_;
  Entry entry_ = Entry::typing;
  Coming coming_ = Coming::not_asked;
  bool online_ = true;
  bool secure_ = true;
  bool was_missed_ = false;  // the program, when it was last asked for; stays while it is asked for again
  std::string problem_;
  std::optional<bool> kept_dark_;
};

}  // namespace tdkt::program
