#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "server/store/database.h"

namespace tdkt::store {

/// One step of the schema, in SQL. Its number is the four digits its name starts with.
struct Migration {
  std::string_view name;  // "0001_records.sql"
  std::string_view sql;
};

/// Those of this program, in order.
std::span<const Migration> migrations();

/// Brings the database to the newest schema: forward only, each step in its own transaction, its SHA-256 recorded.
/// `unavailable` when the database is newer than the program or a recorded step is not the one the program knows.
base::Status migrate(Connection& connection, std::span<const Migration> steps, int64_t now);

}  // namespace tdkt::store
