#include "client/app/timers.h"

namespace tdkt::app {

void wake(Model& model, Timer timer, int32_t milliseconds, Effects& effects) {
  const int64_t at = model.now + milliseconds;
  const auto running = model.timers.find(timer);
  // One that is overdue was lost (a frozen tab): it is set again.
  if (running != model.timers.end() && running->second > model.now && running->second <= at) return;
  model.timers[timer] = at;
  effects.push_back(SetTimer{timer, milliseconds});
}

}  // namespace tdkt::app
