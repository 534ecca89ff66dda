#pragma once

#include <map>
#include <string>

#include "client/app/action.h"
#include "client/app/effect.h"

namespace tdkt {

/// What the tabs of one browser keep on the machine. It compares before it writes, as web/store.js does.
class PlayedStore {
 public:
  /// What the page hears: the records that another tab had written meanwhile, which stay.
  app::StoreAnswered write(const app::WriteStore& wanted);
  app::StoreAnswered read(const app::ReadStore& wanted) const;

 private:
  std::map<std::string, std::map<std::string, std::string>> stores_;  // by store and key
};

}  // namespace tdkt
