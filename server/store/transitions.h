#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/audit.h"
#include "server/store/database.h"
#include "shared/base/value.h"

namespace tdkt::store {

/// An act that moves a record from state to state: submission, return, acceptance, decision, ….
struct Transition {
  int64_t seq = 0;
  base::Id record_id;
  std::string act;
  std::string from_state;
  std::string to_state;
  base::Id account_id;
  int64_t at = 0;
  std::vector<base::Id> revision_ids;        // what the act was about
  base::Value note = base::Value::object();  // comments, the verdict with its facts, a receipt number, …
};

/// Moves the record and writes the audit entry, which tells who has the record from now on: its standing is set before;
/// `seq` is given here and returned. `not_allowed_in_state` when the record is no longer in `from_state`: somebody else
/// moved it; `not_found` when there is none.
base::Result<int64_t> record_transition(Connection& connection, const Transition& transition);

/// Oldest first.
base::Result<std::vector<Transition>> transitions_of(Connection& connection, const base::Id& record_id);

}  // namespace tdkt::store
