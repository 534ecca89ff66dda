#include "server/store/record_lists.h"

#include <algorithm>

#include "server/store/record_rows.h"
#include "shared/base/text.h"

namespace tdkt::store {
namespace {

/// All of a RecordView, but which revision is joined.
std::string select_with(const std::string& document) {
  return "SELECT r.record_id, r.kind, r.unit_id, r.parent_id, r.state, r.revision_id, r.change_seq, r.school_year, "
         "r.title, r.sort_key, r.folded, r.created_at, r.updated_at, v.revision_id, " +
         document + ", v.received_at, " + actor_name("v.author_id") +
         ", s.holder_unit_id, s.received_on FROM records r ";
}
const std::string kSelectRecord = select_with("v.document");
const std::string kNow = "JOIN revisions v ON v.revision_id = r.revision_id ";
const std::string kBeside =
    "LEFT JOIN accounts a ON a.account_id = v.author_id LEFT JOIN standings s ON s.record_id = r.record_id ";
const std::string kSelectNow = kSelectRecord + kNow + kBeside;
const std::string kSelectLine = select_with("''") + kNow + kBeside;

RecordView view_of(const Statement& rows) {
  RecordView view;
  view.row = {.record_id = rows.id(0),
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
  view.revision_id = rows.id(13);
  view.document = rows.string(14);
  view.saved_at = rows.integer(15);
  view.saved_by = rows.string(16);
  view.holder_unit_id = rows.optional_id(17).value_or(view.row.unit_id);
  view.received_on = rows.optional_date(18);
  return view;
}

base::Status append(base::Result<Statement> rows, std::vector<RecordView>& out) {
  if (!rows.ok()) return std::move(rows).problem();
  while (true) {
    TDKT_TRY(found, rows->step());
    if (!found) return base::Done{};
    out.push_back(view_of(*rows));
  }
}

base::Result<std::optional<RecordView>> one(base::Result<Statement> rows) {
  std::vector<RecordView> found;
  TDKT_CHECK(append(std::move(rows), found));
  if (found.empty()) return std::optional<RecordView>();
  return std::optional<RecordView>(std::move(found.front()));
}

base::Result<std::vector<RecordView>> all(base::Result<Statement> rows) {
  std::vector<RecordView> found;
  TDKT_CHECK(append(std::move(rows), found));
  return found;
}

bool names(const std::vector<std::string>& kinds, const std::string& kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// One stream of the feed: its rows up to the limit, and how far it is known.
struct Stream {
  std::vector<RecordView> rows;
  int64_t known_until = 0;
};

base::Result<Stream> stream(base::Result<Statement> rows, int64_t limit) {
  Stream out{{}, INT64_MAX};
  TDKT_CHECK(append(std::move(rows), out.rows));
  if (static_cast<int64_t>(out.rows.size()) >= limit) out.known_until = out.rows.back().row.change_seq;
  return out;
}

}  // namespace

base::Result<std::optional<RecordView>> record_view(Connection& connection, const base::Id& record_id) {
  static const std::string kSql = kSelectNow + "WHERE r.record_id = ?";
  return one(connection.query(kSql, record_id));
}

base::Result<std::optional<RecordView>> record_view(Connection& connection, const base::Id& record_id,
                                                    const base::Id& revision_id) {
  static const std::string kSql = kSelectRecord + "JOIN revisions v ON v.record_id = r.record_id " + kBeside +
                                  "WHERE r.record_id = ? AND v.revision_id = ?";
  return one(connection.query(kSql, record_id, revision_id));
}

base::Result<std::vector<RevisionLine>> revision_lines(Connection& connection, const base::Id& record_id) {
  static const std::string kSql = "SELECT v.revision_id, v.base_revision_id, v.received_at, " +
                                  actor_name("v.author_id") +
                                  " FROM revisions v LEFT JOIN accounts a ON a.account_id = v.author_id "
                                  "WHERE v.record_id = ? ORDER BY v.seq DESC";
  TDKT_TRY(rows, connection.query(kSql, record_id));
  std::vector<RevisionLine> lines;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return lines;
    lines.push_back({rows.id(0), rows.optional_id(1), rows.integer(2), rows.string(3)});
  }
}

base::Status each_listed(Connection& connection, const std::function<base::Status(const ListedDocument&)>& visit) {
  TDKT_TRY(rows,
           connection.query("SELECT r.record_id, r.kind, r.unit_id, r.parent_id, r.state, r.revision_id, r.change_seq, "
                            "r.school_year, r.title, r.sort_key, r.folded, r.created_at, r.updated_at, v.document, "
                            "n.nominee_id, p.unit_id FROM records r " +
                            kNow +
                            "LEFT JOIN nominees n ON n.record_id = r.record_id "
                            "LEFT JOIN records p ON p.record_id = r.parent_id"));
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return base::Done{};
    TDKT_CHECK(visit({row_of(rows), rows.string(13), rows.optional_id(14), rows.optional_id(15)}));
  }
}

base::Result<Feed> feed(Connection& connection, const Visible& visible, int64_t since, int64_t limit) {
  static const std::string kOfKind = kSelectNow + "WHERE r.kind = ? AND r.change_seq > ? ORDER BY r.change_seq LIMIT ?";
  static const std::string kOfUnit =
      kSelectNow + "WHERE r.unit_id = ? AND r.change_seq > ? ORDER BY r.change_seq LIMIT ?";
  static const std::string kOfHolder =
      kSelectNow + "WHERE s.holder_unit_id = ? AND r.change_seq > ? ORDER BY r.change_seq LIMIT ?";
  Feed feed;
  int64_t known_until = INT64_MAX;
  for (const std::string& kind : visible.kinds) {
    TDKT_TRY(part, stream(connection.query(kOfKind, kind, since, limit), limit));
    known_until = std::min(known_until, part.known_until);
    for (RecordView& view : part.rows) feed.records.push_back(std::move(view));
  }
  const auto add = [&](const std::vector<Visible::OfUnit>& units, const std::string& sql) -> base::Status {
    for (const Visible::OfUnit& unit : units) {
      TDKT_TRY(part, stream(connection.query(sql, unit.unit_id, since, limit), limit));
      known_until = std::min(known_until, part.known_until);
      for (RecordView& view : part.rows)
        if (names(unit.kinds, view.row.kind) && !names(visible.kinds, view.row.kind))
          feed.records.push_back(std::move(view));
    }
    return base::Done{};
  };
  TDKT_CHECK(add(visible.units, kOfUnit));
  TDKT_CHECK(add(visible.holders, kOfHolder));
  auto& records = feed.records;
  std::sort(records.begin(), records.end(),
            [](const RecordView& a, const RecordView& b) { return a.row.change_seq < b.row.change_seq; });
  // What is of a unit may lie with another.
  const auto is_same = [](const RecordView& a, const RecordView& b) { return a.row.change_seq == b.row.change_seq; };
  records.erase(std::unique(records.begin(), records.end(), is_same), records.end());
  // What lies beyond the end of a stream that was cut may have gaps: it waits for the next page.
  while (!records.empty() && records.back().row.change_seq > known_until) records.pop_back();
  feed.more = known_until != INT64_MAX;
  if (static_cast<int64_t>(records.size()) > limit) {
    records.erase(records.begin() + limit, records.end());
    feed.more = true;
    known_until = records.back().row.change_seq;
  }
  feed.cursor = known_until != INT64_MAX ? known_until : records.empty() ? since : records.back().row.change_seq;
  return feed;
}

base::Result<std::vector<RecordView>> list(Connection& connection, const ListQuery& query) {
  // The text of the statement depends only on which filters are given, so that few are prepared.
  std::string sql;
  if (!query.state.empty()) sql += " AND r.state = ?3";
  if (!query.school_year.empty()) sql += " AND r.school_year = ?4";
  if (!query.words.empty()) sql += " AND instr(r.folded, ?5) > 0";
  if (!query.after_id.is_zero()) sql += " AND (r.sort_key, r.record_id) > (?6, ?7)";
  sql += " ORDER BY r.sort_key, r.record_id LIMIT ?8";
  const std::vector<base::Id> every = {base::Id{}};
  std::vector<RecordView> found;
  const auto add = [&](const std::vector<base::Id>& units, std::string_view whose) -> base::Status {
    const std::string whole = kSelectLine +
                              "WHERE r.kind = ?1 AND ?2 = ?2 AND ?3 = ?3 AND ?4 = ?4 AND ?5 = ?5 AND ?6 = ?6 AND "
                              "?7 = ?7 AND ?9 = ?9" +
                              std::string(whose) + sql;
    for (const base::Id& unit : units)
      TDKT_CHECK(
          append(connection.query(whole, query.kind, unit, query.state, query.school_year, base::fold(query.words),
                                  query.after_key, query.after_id, query.limit, query.held_of),
                 found));
    return base::Done{};
  };
  TDKT_CHECK(query.all_units ? add(every, "") : add(query.unit_ids, " AND r.unit_id = ?2"));
  const bool of_any = query.held_of.is_zero();
  if (!query.all_units)
    TDKT_CHECK(
        add(query.holder_ids, of_any ? " AND s.holder_unit_id = ?2" : " AND s.holder_unit_id = ?2 AND r.unit_id = ?9"));
  std::sort(found.begin(), found.end(), [](const RecordView& a, const RecordView& b) {
    return a.row.sort_key != b.row.sort_key ? a.row.sort_key < b.row.sort_key : a.row.record_id < b.row.record_id;
  });
  const auto is_same = [](const RecordView& a, const RecordView& b) { return a.row.record_id == b.row.record_id; };
  found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
  if (static_cast<int64_t>(found.size()) > query.limit) found.erase(found.begin() + query.limit, found.end());
  return found;
}

base::Result<std::vector<RecordView>> records_of_unit(Connection& connection, std::string_view kind,
                                                      const base::Id& unit_id) {
  static const std::string kSql = kSelectNow + "WHERE r.kind = ? AND r.unit_id = ? ORDER BY r.sort_key, r.record_id";
  return all(connection.query(kSql, kind, unit_id));
}

base::Result<std::vector<RecordView>> records_of_parent(Connection& connection, std::string_view kind,
                                                        const base::Id& parent_id) {
  static const std::string kSql = kSelectNow + "WHERE r.parent_id = ? AND r.kind = ? ORDER BY r.sort_key, r.record_id";
  return all(connection.query(kSql, parent_id, kind));
}

base::Result<std::vector<RecordView>> records_of_kind(Connection& connection, std::string_view kind) {
  static const std::string kSql = kSelectNow + "WHERE r.kind = ? ORDER BY r.sort_key, r.record_id";
  return all(connection.query(kSql, kind));
}

}  // namespace tdkt::store
