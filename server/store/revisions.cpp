#include "server/store/revisions.h"

#include <algorithm>

#include "server/store/hash.h"
#include "server/store/record_rows.h"

namespace tdkt::store {

namespace {

using base::Problem;
using base::ProblemCode;

const std::string kSelectRow = "SELECT " + std::string(kRowColumns) + " FROM records ";

const std::string kSelectRevision =
    "SELECT seq, revision_id, record_id, base_revision_id, document, author_id, made_at, received_at FROM revisions ";

Revision revision_of(const Statement& rows) {
  return {.seq = rows.integer(0),
          .revision_id = rows.id(1),
          .record_id = rows.id(2),
          .base_revision_id = rows.optional_id(3),
          .document = rows.string(4),
          .author_id = rows.id(5),
          .made_at = rows.integer(6),
          .received_at = rows.integer(7)};
}

base::Result<std::optional<Revision>> one_revision(base::Result<Statement> rows) {
  if (!rows.ok()) return std::move(rows).problem();
  TDKT_TRY(found, rows->step());
  if (!found) return std::optional<Revision>();
  return std::optional<Revision>(revision_of(*rows));
}

Problem refuse(ProblemCode code, const char* detail) { return {code, detail, {}}; }

/// A revision id seen before: the same save again, or a mistake.
base::Result<Saved> repeated(const Revision& known, const SaveRequest& request) {
  if (known.record_id == request.row.record_id && known.document == request.document)
    return Saved{.seq = known.seq, .repeated = true};
  return refuse(ProblemCode::malformed, "Mã bản lưu này đã dùng cho một nội dung khác. Lưu lại với mã mới.");
}

base::Status insert_row(Connection& connection, const SaveRequest& request, int64_t seq) {
  const RecordRow& row = request.row;
  return connection.run(
      "INSERT INTO records (record_id, kind, unit_id, parent_id, state, revision_id, change_seq, school_year, title, "
      "sort_key, folded, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      row.record_id, row.kind, row.unit_id, row.parent_id, row.state, request.revision_id, seq, row.school_year,
      row.title, row.sort_key, row.folded, request.received_at, request.received_at);
}

base::Status update_row(Connection& connection, const SaveRequest& request, int64_t seq) {
  const RecordRow& row = request.row;
  return connection.run(
      "UPDATE records SET parent_id = ?, revision_id = ?, change_seq = ?, school_year = ?, title = ?, sort_key = ?, "
      "folded = ?, updated_at = ? WHERE record_id = ?",
      row.parent_id, request.revision_id, seq, row.school_year, row.title, row.sort_key, row.folded,
      request.received_at, row.record_id);
}

/// Whether the base of a save is what it must be.
base::Status check_base(const std::optional<RecordRow>& existing, const SaveRequest& request) {
  if (!existing && request.base_revision_id) return refuse(ProblemCode::not_found, "Mục này không có trên máy chủ.");
  if (existing && !request.base_revision_id)
    return refuse(ProblemCode::stale, "Mục này đã có trên máy chủ, nên không tạo lại được.");
  if (existing && *request.base_revision_id != existing->revision_id)
    return refuse(ProblemCode::stale, "Mục này đã được sửa ở nơi khác sau bản mà thầy cô đang sửa.");
  if (existing && existing->kind != request.row.kind) return refuse(ProblemCode::malformed, "Mục này thuộc loại khác.");
  return base::Done{};
}

}  // namespace

std::string actor_name(std::string_view id_column) {
  return "coalesce(a.name, (SELECT n.title || ' (qua liên kết)' FROM report_links l JOIN records n ON n.record_id = "
         "l.nomination_id WHERE l.link_id = " +
         std::string(id_column) + "), '')";
}

RecordRow row_of(const Statement& rows) {
  return {.record_id = rows.id(0),
          .kind = rows.string(1),
          .unit_id = rows.id(2),
          .parent_id = rows.optional_id(3),
          .state = rows.string(4),
          .revision_id = rows.id(5),
          .change_seq = rows.integer(6),
          .school_year = rows.string(7),
          .title = rows.string(8),
          .sort_key = rows.string(9),
          .folded = rows.string(10),
          .created_at = rows.integer(11),
          .updated_at = rows.integer(12)};
}

base::Result<int64_t> next_change_seq(Connection& connection) {
  TDKT_TRY(rows, connection.query("UPDATE counters SET value = value + 1 WHERE name = 'change_seq' RETURNING value"));
  TDKT_TRY(found, rows.step());
  if (!found) return refuse(ProblemCode::internal, "the counter of changes is missing");
  const int64_t seq = rows.integer(0);
  TDKT_CHECK(rows.finish());
  return seq;
}

base::Result<Saved> save(Connection& connection, const SaveRequest& request) {
  TDKT_TRY(known, revision(connection, request.revision_id));
  if (known) return repeated(*known, request);
  TDKT_TRY(existing, record_row(connection, request.row.record_id));
  TDKT_CHECK(check_base(existing, request));

  TDKT_TRY(seq, next_change_seq(connection));
  TDKT_CHECK(existing ? update_row(connection, request, seq) : insert_row(connection, request, seq));
  TDKT_CHECK(connection.run(
      "INSERT INTO revisions (seq, revision_id, record_id, base_revision_id, document, author_id, made_at, "
      "received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      seq, request.revision_id, request.row.record_id, request.base_revision_id, request.document, request.author_id,
      request.made_at, request.received_at));
  TDKT_CHECK(write_audit(connection, {.by = {request.author_id, request.received_at},
                                      .act = existing ? "save" : "create",
                                      .record_id = request.row.record_id,
                                      .revision_id = request.revision_id,
                                      .content_hash = sha256(request.document)}));
  return Saved{.seq = seq};
}

base::Result<std::optional<RecordRow>> record_row(Connection& connection, const base::Id& record_id) {
  static const std::string kSql = kSelectRow + "WHERE record_id = ?";
  TDKT_TRY(rows, connection.query(kSql, record_id));
  TDKT_TRY(found, rows.step());
  if (!found) return std::optional<RecordRow>();
  return std::optional<RecordRow>(row_of(rows));
}

base::Result<std::optional<Revision>> current(Connection& connection, const base::Id& record_id) {
  static const std::string kSql =
      kSelectRevision + "WHERE revision_id = (SELECT revision_id FROM records WHERE record_id = ?)";
  return one_revision(connection.query(kSql, record_id));
}

base::Result<std::optional<Revision>> revision(Connection& connection, const base::Id& revision_id) {
  static const std::string kSql = kSelectRevision + "WHERE revision_id = ?";
  return one_revision(connection.query(kSql, revision_id));
}

base::Result<std::vector<Revision>> history(Connection& connection, const base::Id& record_id) {
  static const std::string kSql = kSelectRevision + "WHERE record_id = ? ORDER BY seq DESC";
  TDKT_TRY(rows, connection.query(kSql, record_id));
  std::vector<Revision> revisions;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return revisions;
    revisions.push_back(revision_of(rows));
  }
}

namespace {

base::Status append_changes(base::Result<Statement> rows, std::vector<RecordRow>& out) {
  if (!rows.ok()) return std::move(rows).problem();
  while (true) {
    TDKT_TRY(found, rows->step());
    if (!found) return base::Done{};
    out.push_back(row_of(*rows));
  }
}

}  // namespace

base::Result<Changes> changes(Connection& connection, const ChangesQuery& query) {
  static const std::string kAll = kSelectRow + "WHERE change_seq > ? ORDER BY change_seq LIMIT ?";
  static const std::string kOfUnit = kSelectRow + "WHERE unit_id = ? AND change_seq > ? ORDER BY change_seq LIMIT ?";
  std::vector<RecordRow> rows;
  if (query.all_units) {
    TDKT_CHECK(append_changes(connection.query(kAll, query.since, query.limit + 1), rows));
  } else {
    for (const base::Id& unit_id : query.unit_ids)
      TDKT_CHECK(append_changes(connection.query(kOfUnit, unit_id, query.since, query.limit + 1), rows));
    std::sort(rows.begin(), rows.end(),
              [](const RecordRow& a, const RecordRow& b) { return a.change_seq < b.change_seq; });
  }
  Changes changes{.until = query.since, .more = static_cast<int64_t>(rows.size()) > query.limit};
  if (changes.more) rows.resize(static_cast<size_t>(query.limit));
  if (!rows.empty()) changes.until = rows.back().change_seq;
  for (RecordRow& row : rows)
    if (query.kinds.empty() || std::find(query.kinds.begin(), query.kinds.end(), row.kind) != query.kinds.end())
      changes.rows.push_back(std::move(row));
  return changes;
}

}  // namespace tdkt::store
