#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/database.h"

namespace tdkt::store {

/// Biên nhận of a dossier that was handed in.
struct Receipt {
  std::string number;  // "BN-2025-000001"
  base::Id record_id;  // the dossier
  base::Id unit_id;    // who handed it in
  base::Id receiver_unit_id;
  base::Date received_on;
  int64_t at = 0;                      // Unix milliseconds, by the server's clock
  std::vector<base::Id> revision_ids;  // the dossier's, then its nominations'
  std::string hash;                    // content_hash of these
};

/// What was handed in as one SHA-256: of the lines "<record> <revision> <sha256 of the document>\n", one for each
/// revision in this order. Revisions never change, so whoever has them can work it out again. `internal` when one is
/// gone.
base::Result<std::string> content_hash(Connection& connection, const std::vector<base::Id>& revision_ids);

base::Status keep_receipt(Connection& connection, const Receipt& receipt);
/// By its number, however it is written; nullopt when there is none.
base::Result<std::optional<Receipt>> receipt_numbered(Connection& connection, std::string_view number);

}  // namespace tdkt::store
