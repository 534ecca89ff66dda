#pragma once

#include <string>
#include <vector>

#include "server/store/database.h"

namespace tdkt::store {

/// A step of a decision or of a nomination in one, as the log tells it.
struct Issue {
  base::Id record_id;
  std::string kind;
  std::string from_state;
  base::Id revision_id;  // the content it was done with
};

/// Decisions, corrections and revocations in the order they were issued: the nominations of each before it.
base::Result<std::vector<Issue>> issues(Connection& connection);

}  // namespace tdkt::store
