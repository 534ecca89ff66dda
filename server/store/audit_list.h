#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/store/database.h"

namespace tdkt::store {

/// One entry of the audit log as people read it.
struct AuditLine {
  int64_t seq = 0;
  int64_t at = 0;          // Unix milliseconds
  std::string account_id;  // "" for the program itself
  std::string by;          // the account's name
  std::string act;
  std::string record_id;    // "" where there is none
  std::string revision_id;  // the same
  std::string detail;       // JSON
  std::string hash;
};

/// Entries after `since`, oldest first.
base::Result<std::vector<AuditLine>> audit_lines(Connection& connection, int64_t since, int64_t limit);

}  // namespace tdkt::store
