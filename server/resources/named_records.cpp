#include "server/resources/named_records.h"

#include <string>
#include <vector>

#include "server/resources/permissions.h"
#include "shared/records/kinds.h"
#include "shared/records/place.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;
using records::RecordKind;
using workflow::Right;

/// What is judged or printed together with the records it names, and is not looked at by a check of its own. A new kind
/// does not compile until it is told here which of both it is.
bool is_read_with_others(RecordKind kind) {
  switch (kind) {
    case RecordKind::nominations:
    case RecordKind::decisions:
    case RecordKind::meetings:
    case RecordKind::councils:
    case RecordKind::publications:
    case RecordKind::consultations:
    case RecordKind::complaints:
    case RecordKind::registrations:
    case RecordKind::exemplars: return true;
    case RecordKind::units:
    case RecordKind::people:
    case RecordKind::dossiers:
    case RecordKind::regulations:
    case RecordKind::confirmations:
    case RecordKind::movements:
    case RecordKind::campaigns:
    case RecordKind::appraisals:
    case RecordKind::clauses: break;
  }
  return false;
}

struct Mention {
  base::Id id;
  std::string place;
};

/// Every id that a member "…_id" holds. The owner's is left out: it has a check of its own.
void collect_mentions(const Value& value, const std::string& place, std::vector<Mention>& out) {
  if (const Value::Array* items = value.items())
    for (const Value& row : *items) collect_mentions(row, records::below(place, records::row_id(row)), out);
  if (!value.members()) return;
  for (const Value::Member& member : *value.members()) {
    const std::string at = records::below(place, member.key);
    collect_mentions(member.value, at, out);
    if (!member.value.string() || !member.key.ends_with("_id") || member.key == "unit_id") continue;
    if (const auto id = base::Id::parse(*member.value.string()); id && !id->is_zero()) out.push_back({*id, at});
  }
}

base::Result<bool> may_name(store::Connection& connection, const http::Account& account, const store::RecordRow& named,
                            std::string_view place, base::Date today) {
  const auto kind = base::from_word<RecordKind>(named.kind);
  if (!kind) return false;
  if (kind == RecordKind::units && place.ends_with("/nominee_id"))
    return has_right(connection, account, Right::read, RecordKind::people, named.unit_id, today);
  return may_read(connection, account, *kind, named, today);
}

base::Result<bool> was_named(store::Connection& connection, const base::Id& record, const base::Id& id) {
  TDKT_TRY(before, store::current(connection, record));
  if (!before) return false;
  TDKT_TRY(document, wire::read_json(before->document));
  std::vector<Mention> earlier;
  collect_mentions(document, "", earlier);
  for (const Mention& one : earlier)
    if (one.id == id) return true;
  return false;
}

Problem of_others(const Mention& named) {
  const std::string place = "/document" + named.place;
  const std::string detail =
      place.ends_with("/nominee_id")
          ? "Người hoặc tập thể này thuộc đơn vị khác, nên đơn vị ấy đề nghị trong hồ sơ của mình."
          : "Mục được nêu ở đây thuộc đơn vị khác, tài khoản này không xem được nên không nêu được.";
  return {ProblemCode::forbidden, detail, {{place, detail}}};
}

}  // namespace

base::Status check_named_records(store::Connection& connection, const http::Account& account,
                                 const store::RecordRow& row, const base::Value& document, base::Date today) {
  const auto kind = base::from_word<RecordKind>(row.kind);
  if (kind && !is_read_with_others(*kind)) return base::Done{};
  std::vector<Mention> all;
  collect_mentions(document, "", all);
  for (const Mention& named : all) {
    TDKT_TRY(found, store::record_row(connection, named.id));
    if (!found || found->unit_id == row.unit_id) continue;
    TDKT_TRY(may, may_name(connection, account, *found, named.place, today));
    if (may) continue;
    TDKT_TRY(known, was_named(connection, row.record_id, named.id));
    if (!known) return of_others(named);
  }
  return base::Done{};
}

}  // namespace tdkt::resources
