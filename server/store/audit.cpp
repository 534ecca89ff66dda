#include "server/store/audit.h"

#include "server/store/hash.h"
#include "shared/wire/json.h"

namespace tdkt::store {

namespace {

/// The hash of the entry before the first.
constexpr std::string_view kGenesis = "0000000000000000000000000000000000000000000000000000000000000000";

struct Row {
  int64_t seq = 0;
  int64_t at = 0;
  std::optional<std::string> account_id, record_id, revision_id;
  std::string act, content_hash, detail, previous_hash;
};

void add_text(std::string& out, std::string_view key, const std::optional<std::string>& value) {
  out += ",\"";
  out += key;
  out += "\":";
  out += value ? wire::write_json(base::Value(*value)) : "null";
}

/// The canonical JSON of an entry, keys in order; its SHA-256 is the entry's hash. `detail` is JSON already.
std::string hash_of(const Row& row) {
  std::string text = "{\"account_id\":";
  text.reserve(600);
  text += row.account_id ? "\"" + *row.account_id + "\"" : std::string("null");
  add_text(text, "act", row.act);
  text += ",\"at\":" + std::to_string(row.at);
  add_text(text, "content_hash", row.content_hash);
  text += ",\"detail\":" + row.detail;
  add_text(text, "previous_hash", row.previous_hash);
  add_text(text, "record_id", row.record_id);
  add_text(text, "revision_id", row.revision_id);
  text += ",\"seq\":" + std::to_string(row.seq) + "}";
  return sha256(text);
}

std::optional<std::string> text_of(const std::optional<base::Id>& id) {
  if (!id) return std::nullopt;
  return id->text();
}

std::optional<std::string> optional_text(const Statement& rows, int column) {
  if (rows.is_null(column)) return std::nullopt;
  return rows.string(column);
}

}  // namespace

base::Status write_audit(Connection& connection, const AuditEntry& entry) {
  Row row{.at = entry.by.at,
          .account_id = text_of(entry.by.account_id),
          .record_id = text_of(entry.record_id),
          .revision_id = text_of(entry.revision_id),
          .act = std::string(entry.act),
          .content_hash = entry.content_hash,
          .detail = wire::write_json(entry.detail)};
  {
    TDKT_TRY(last, connection.query("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"));
    TDKT_TRY(found, last.step());
    row.seq = found ? last.integer(0) + 1 : 1;
    row.previous_hash = found ? last.string(1) : std::string(kGenesis);
  }
  return connection.run(
      "INSERT INTO audit (seq, at, account_id, act, record_id, revision_id, content_hash, detail, previous_hash, hash) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      row.seq, row.at, row.account_id, row.act, row.record_id, row.revision_id, row.content_hash, row.detail,
      row.previous_hash, hash_of(row));
}

base::Result<int64_t> last_audit_at(Connection& connection) {
  TDKT_TRY(last, connection.query("SELECT at FROM audit ORDER BY seq DESC LIMIT 1"));
  TDKT_TRY(found, last.step());
  return found ? last.integer(0) : int64_t{0};
}

base::Result<AuditVerdict> verify_audit(Connection& connection) {
  TDKT_TRY(rows, connection.query(
                     "SELECT a.seq, a.at, a.account_id, a.act, a.record_id, a.revision_id, a.content_hash, a.detail, "
                     "a.previous_hash, a.hash, r.document, r.record_id FROM audit a "
                     "LEFT JOIN revisions r ON a.content_hash <> '' AND r.revision_id = a.revision_id ORDER BY a.seq"));
  AuditVerdict verdict{.head_hash = std::string(kGenesis)};
  const auto broken = [&verdict](std::string what) {
    verdict.broken_seq = verdict.entry_count + 1;
    verdict.what = std::move(what);
    return verdict;
  };
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return verdict;
    const Row row{.seq = rows.integer(0),
                  .at = rows.integer(1),
                  .account_id = optional_text(rows, 2),
                  .record_id = optional_text(rows, 4),
                  .revision_id = optional_text(rows, 5),
                  .act = rows.string(3),
                  .content_hash = rows.string(6),
                  .detail = rows.string(7),
                  .previous_hash = rows.string(8)};
    if (row.seq != verdict.entry_count + 1) return broken("Thiếu dòng nhật ký.");
    if (row.previous_hash != verdict.head_hash) return broken("Dòng nhật ký không nối với dòng trước.");
    if (hash_of(row) != rows.text(9)) return broken("Dòng nhật ký đã bị sửa.");
    if (!row.content_hash.empty()) {
      if (rows.is_null(10)) return broken("Bản lưu mà dòng nhật ký nói tới không còn.");
      if (sha256(rows.text(10)) != row.content_hash || rows.text(11) != row.record_id)
        return broken("Nội dung bản lưu khác với lúc được ghi nhật ký.");
    }
    verdict.entry_count = row.seq;
    verdict.head_hash = rows.string(9);
  }
}

namespace {

base::Problem untold(const Statement& rows, std::string_view what) {
  return {base::ProblemCode::unavailable, "Mục " + rows.string(0) + " " + std::string(what) + ".", {}};
}

/// Comments and reasons stand beside the chain, which tells their hash.
base::Status check_notes_told(Connection& connection) {
  TDKT_TRY(rows,
           connection.query(
               "SELECT t.record_id, t.note, group_concat(json_extract(a.detail, '$.note_hash')) FROM transitions t "
               "JOIN audit a ON a.record_id = t.record_id AND a.act = t.act AND a.at = t.at GROUP BY t.seq"));
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return base::Done{};
    if (!rows.is_null(2) && rows.text(2).find(sha256(rows.text(1))) == std::string_view::npos)
      return untold(rows, "có lời ghi ở một bước xử lý khác với lúc được ghi nhật ký");
  }
}

}  // namespace

base::Status check_told_by_audit(Connection& connection) {
  struct Question {
    const char* sql;  // the records for which something is wrong
    const char* what;
  };
  static constexpr Question kQuestions[] = {
      // Asked by value, in one list: to look through a record's entries for each of its saves takes the square of them.
      {"SELECT record_id FROM revisions WHERE (revision_id, record_id, author_id, received_at) NOT IN (SELECT "
       "revision_id, record_id, account_id, at FROM audit WHERE content_hash <> '' AND revision_id IS NOT NULL AND "
       "record_id IS NOT NULL AND account_id IS NOT NULL) LIMIT 1",
       "có một lần lưu mà nhật ký không ghi, hoặc ghi của người khác, lúc khác"},
      {"SELECT record_id FROM transitions WHERE (record_id, act, account_id, at, from_state, to_state) NOT IN (SELECT "
       "record_id, act, account_id, at, json_extract(detail, '$.from_state'), json_extract(detail, '$.to_state') FROM "
       "audit WHERE record_id IS NOT NULL AND account_id IS NOT NULL AND json_extract(detail, '$.from_state') IS NOT "
       "NULL AND json_extract(detail, '$.to_state') IS NOT NULL) LIMIT 1",
       "có một bước xử lý mà nhật ký không ghi, hoặc ghi của người khác, lúc khác"},
      {"SELECT r.record_id FROM records r WHERE r.revision_id IS NOT (SELECT a.revision_id FROM audit a WHERE "
       "a.record_id = r.record_id AND a.content_hash <> '' ORDER BY a.seq DESC LIMIT 1) LIMIT 1",
       "không ở bản lưu mới nhất mà nhật ký ghi"},
      {"SELECT r.record_id FROM records r WHERE r.state <> coalesce((SELECT json_extract(a.detail, '$.to_state') FROM "
       "audit a WHERE a.record_id = r.record_id AND json_extract(a.detail, '$.to_state') IS NOT NULL ORDER BY a.seq "
       "DESC LIMIT 1), 'draft') LIMIT 1",
       "không ở bước mới nhất mà nhật ký ghi"},
      // Entries of earlier versions do not say who had it.
      {"SELECT record_id FROM (SELECT record_id, detail, max(seq) FROM audit WHERE json_extract(detail, '$.to_state') IS "
       "NOT NULL GROUP BY record_id) LEFT JOIN standings s USING (record_id) WHERE json_type(detail, "
       "'$.holder_unit_id') IS NOT NULL AND (s.holder_unit_id IS NOT json_extract(detail, '$.holder_unit_id') OR "
       "s.received_on IS NOT json_extract(detail, '$.received_on')) LIMIT 1",
       "nằm ở một cơ quan, hoặc có ngày nhận, khác với nhật ký"},
      {"SELECT record_id FROM standings WHERE record_id NOT IN (SELECT record_id FROM transitions) LIMIT 1",
       "nằm ở một cơ quan mà chưa từng được gửi"},
      // Of each file the last entry counts; max() gives the columns of its row.
      {"SELECT record_id FROM record_attachments WHERE (record_id, attachment_id, sha256, removed_at IS NULL, "
       "coalesce(removed_at, added_at)) NOT IN (SELECT record_id, id, sha256, act = 'attach', at FROM (SELECT record_id, "
       "json_extract(detail, '$.attachment_id') AS id, json_extract(detail, '$.sha256') AS sha256, act, at, max(seq) FROM "
       "audit WHERE act IN ('attach', 'detach') GROUP BY id) WHERE record_id IS NOT NULL AND sha256 IS NOT NULL) LIMIT 1",
       "có một tệp minh chứng khác với tệp mà nhật ký ghi"},
      {"SELECT record_id FROM audit WHERE act = 'attach' AND json_extract(detail, '$.attachment_id') NOT IN (SELECT "
       "attachment_id FROM record_attachments) LIMIT 1",
       "mất một tệp minh chứng mà nhật ký không ghi là đã bỏ"},
  };
  for (const Question& question : kQuestions) {
    TDKT_TRY(rows, connection.query(question.sql));
    TDKT_TRY(found, rows.step());
    if (found) return untold(rows, question.what);
  }
  return check_notes_told(connection);
}

}  // namespace tdkt::store
