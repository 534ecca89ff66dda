#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/store/database.h"
#include "shared/base/value.h"

namespace tdkt::store {

/// Who does something, and when: what every change is signed with.
struct By {
  std::optional<base::Id> account_id;  // nullopt: the command line or the program itself
  int64_t at = 0;                      // Unix milliseconds
};

struct AuditEntry {
  By by;
  std::string_view act;  // "save", "sign_in", "submission", …
  std::optional<base::Id> record_id;
  std::optional<base::Id> revision_id;
  std::string content_hash;                    // SHA-256 of the revision's document; "" where there is none
  base::Value detail = base::Value::object();  // what else is worth knowing; nothing secret
};

/// Appends to the chain. Part of the transaction of the change it tells of.
base::Status write_audit(Connection& connection, const AuditEntry& entry);

/// When the newest entry was written, Unix milliseconds; 0 where there is none.
base::Result<int64_t> last_audit_at(Connection& connection);

struct AuditVerdict {
  int64_t entry_count = 0;  // those that are sound
  std::string head_hash;    // of the last sound one: written down elsewhere, it later proves that nothing was cut off
  std::optional<int64_t> broken_seq;  // the first entry that is missing, altered, or tells of another document
  std::string what;                   // Vietnamese, what is wrong there
};

/// Walks the whole chain, and compares every document with what the chain says it was.
base::Result<AuditVerdict> verify_audit(Connection& connection);

/// Whether what stands beside the chain is what it tells of: every revision and transition has its entry, by the same
/// account at the same time and with the same note, every record stands at the newest of them and
/// has the files the log says. `unavailable`, naming the record, where something was set back or put in by hand. For a
/// chain that verifies.
base::Status check_told_by_audit(Connection& connection);

}  // namespace tdkt::store
