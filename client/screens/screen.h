#pragma once

#include <vector>

#include "client/app/action.h"
#include "client/app/model.h"
#include "client/widgets/widgets.h"

namespace tdkt::screens {

/// How a screen speaks: it reads the model, writes only its own state, and says what the person wants.
class Dispatch {
 public:
  explicit Dispatch(std::vector<app::Action>& actions) : actions_(actions) {}
  void operator()(app::Action action) { actions_.push_back(std::move(action)); }

 private:
  std::vector<app::Action>& actions_;
};

}  // namespace tdkt::screens
