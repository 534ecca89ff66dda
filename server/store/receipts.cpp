#include "server/store/receipts.h"

#include "server/store/hash.h"
#include "server/store/id_list.h"
#include "server/store/revisions.h"

namespace tdkt::store {
namespace {

/// " bn-2025-000001" as it is kept.
std::string number_form(std::string_view typed) {
  std::string form;
  for (const char c : typed)
    if (c != ' ') form += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return form;
}

}  // namespace

base::Result<std::string> content_hash(Connection& connection, const std::vector<base::Id>& revision_ids) {
  std::string lines;
  for (const base::Id& id : revision_ids) {
    TDKT_TRY(found, revision(connection, id));
    if (!found) return base::Problem{base::ProblemCode::internal, "a revision that was handed in is gone", {}};
    lines += found->record_id.text() + " " + id.text() + " " + sha256(found->document) + "\n";
  }
  return sha256(lines);
}

base::Status keep_receipt(Connection& connection, const Receipt& receipt) {
  return connection.run(
      "INSERT INTO receipts (number, record_id, unit_id, receiver_unit_id, received_on, at, revision_ids, hash) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      receipt.number, receipt.record_id, receipt.unit_id, receipt.receiver_unit_id, receipt.received_on, receipt.at,
      id_list_text(receipt.revision_ids), receipt.hash);
}

base::Result<std::optional<Receipt>> receipt_numbered(Connection& connection, std::string_view number) {
  TDKT_TRY(rows, connection.query("SELECT number, record_id, unit_id, receiver_unit_id, received_on, at, revision_ids, "
                                  "hash FROM receipts WHERE number = ?",
                                  number_form(number)));
  TDKT_TRY(found, rows.step());
  if (!found) return std::optional<Receipt>();
  const auto received_on = rows.optional_date(4);
  if (!received_on) return base::Problem{base::ProblemCode::internal, "a receipt without its day", {}};
  TDKT_TRY(revision_ids, id_list_of(rows.text(6)));
  return std::optional<Receipt>(Receipt{rows.string(0), rows.id(1), rows.id(2), rows.id(3), *received_on,
                                        rows.integer(5), std::move(revision_ids), rows.string(7)});
}

}  // namespace tdkt::store
