#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "client/app/action.h"
#include "client/app/ids.h"
#include "client/app/model.h"
#include "client/app/narrowing.h"
#include "client/widgets/widgets.h"

namespace tdkt::screens {

/// How a screen speaks: it reads the model, writes only its own state, and says what the person wants.
class Dispatch {
 public:
  Dispatch(std::vector<app::Action>& actions, app::IdSource& ids, int64_t now)
      : actions_(actions), ids_(ids), now_(now) {}
  void operator()(app::Action action) { actions_.push_back(std::move(action)); }
  /// Names a new record or row before it is asked for, so that the screen can lead there at once.
  base::Id new_id() { return ids_.next(now_); }

 private:
  std::vector<app::Action>& actions_;
  app::IdSource& ids_;
  int64_t now_;
};

}  // namespace tdkt::screens
