#include "client/app/timers.h"

#include <gtest/gtest.h>

namespace tdkt::app {
namespace {

TEST(Timers, one_that_runs_is_not_put_off_by_more_typing) {
  Model model;
  Effects effects;
  model.now = 1000;
  wake(model, kSaveTimer, 250, effects);
  model.now = 1200;
  wake(model, kSaveTimer, 250, effects);
  EXPECT_EQ(effects.size(), 1u);
}

TEST(Timers, a_sooner_wish_moves_it_forward) {
  Model model;
  Effects effects;
  model.now = 1000;
  wake(model, kSendTimer, 60'000, effects);
  wake(model, kSendTimer, 500, effects);
  ASSERT_EQ(effects.size(), 2u);
  EXPECT_EQ(std::get<SetTimer>(effects[1]).milliseconds, 500);
}

TEST(Timers, one_lost_in_a_frozen_tab_is_set_again) {
  Model model;
  Effects effects;
  model.now = 1000;
  wake(model, kSaveTimer, 250, effects);
  model.now = 9000;
  wake(model, kSaveTimer, 250, effects);
  EXPECT_EQ(effects.size(), 2u);
}

}  // namespace
}  // namespace tdkt::app
