#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <set>

#include "server/store/store.h"

namespace tdkt::store {

/// Who saw which records that hold personal data. Noted in memory while answers go out, and kept in the audit log from
/// time to time, one entry "view" for each account: beside the commit path, so that reading costs no commit. What was
/// noted since the last keep() goes with a loss of power. Used from many threads.
class Views {
 public:
  /// nullopt: someone without an account.
  void note(const std::optional<base::Id>& account_id, const base::Id& record_id);

  /// Writes what was noted since the last time; nothing where there was nothing. What could not be written stays noted.
  base::Status keep(Store& store, int64_t at);

 private:
  using Noted = std::map<std::optional<base::Id>, std::set<base::Id>>;

  std::mutex mutex_;
  Noted noted_;  // each record once for each account, so that a long wait needs no more room than there are records
};

}  // namespace tdkt::store
