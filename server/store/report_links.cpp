#include "server/store/report_links.h"

#include "server/store/hash.h"

namespace tdkt::store {
namespace {

constexpr size_t kLinkTokenBytes = 32;

const std::string kSelectLink =
    "SELECT l.link_id, l.nomination_id, l.account_id, coalesce(a.name, ''), l.made_at, l.expires_at, l.opened_at, "
    "l.saved_at, l.revoked_at FROM report_links l LEFT JOIN accounts a ON a.account_id = l.account_id ";

ReportLink link_of(const Statement& rows) {
  return {.link_id = rows.id(0),
          .nomination_id = rows.id(1),
          .account_id = rows.id(2),
          .made_by = rows.string(3),
          .made_at = rows.integer(4),
          .expires_at = rows.integer(5),
          .opened_at = rows.optional_integer(6),
          .saved_at = rows.optional_integer(7),
          .revoked_at = rows.optional_integer(8)};
}

base::Result<std::optional<ReportLink>> one_link(base::Result<Statement> rows) {
  if (!rows.ok()) return std::move(rows).problem();
  TDKT_TRY(found, rows->step());
  if (!found) return std::optional<ReportLink>();
  return std::optional<ReportLink>(link_of(*rows));
}

base::Status audit(Connection& connection, const ReportLink& link, const By& by, std::string_view act) {
  base::Value detail = base::Value::object();
  detail.set("link_id", link.link_id.text());
  return write_audit(connection, {.by = by, .act = act, .record_id = link.nomination_id, .detail = std::move(detail)});
}

}  // namespace

base::Result<std::string> make_report_link(Connection& connection, const ReportLink& link, const By& by) {
  TDKT_TRY(known, report_link(connection, link.link_id));
  const base::Id account = by.account_id.value_or(base::Id{});
  if (known && (known->nomination_id != link.nomination_id || known->account_id != account || known->opened_at ||
                known->revoked_at))
    return base::Problem{base::ProblemCode::malformed, "Mã liên kết này đã dùng. Tạo liên kết khác.", {}};
  std::string token = base64url(random_bytes(kLinkTokenBytes));
  TDKT_CHECK(
      connection.run("INSERT INTO report_links (link_id, token_hash, nomination_id, account_id, made_at, expires_at) "
                     "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (link_id) DO UPDATE SET token_hash = excluded.token_hash, "
                     "made_at = excluded.made_at, expires_at = excluded.expires_at",
                     link.link_id, sha256(token), link.nomination_id, account, by.at, link.expires_at));
  TDKT_CHECK(audit(connection, link, by, "report_link"));
  return token;
}

base::Result<std::optional<ReportLink>> find_report_link(Connection& connection, std::string_view token) {
  if (token.empty() || token.size() > 64) return std::optional<ReportLink>();
  static const std::string kSql = kSelectLink + "WHERE l.token_hash = ?";
  return one_link(connection.query(kSql, sha256(token)));
}

base::Result<std::optional<ReportLink>> report_link(Connection& connection, const base::Id& link_id) {
  static const std::string kSql = kSelectLink + "WHERE l.link_id = ?";
  return one_link(connection.query(kSql, link_id));
}

base::Result<std::vector<ReportLink>> report_links_of(Connection& connection, const base::Id& nomination_id) {
  static const std::string kSql = kSelectLink + "WHERE l.nomination_id = ? ORDER BY l.made_at DESC, l.link_id DESC";
  TDKT_TRY(rows, connection.query(kSql, nomination_id));
  std::vector<ReportLink> links;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return links;
    links.push_back(link_of(rows));
  }
}

base::Status note_link_opened(Connection& connection, const ReportLink& link, int64_t at) {
  TDKT_CHECK(connection.run("UPDATE report_links SET opened_at = ? WHERE link_id = ? AND opened_at IS NULL", at,
                            link.link_id));
  return audit(connection, link, {link.link_id, at}, "report_link_opened");
}

base::Status note_link_saved(Connection& connection, const ReportLink& link, int64_t at) {
  return connection.run("UPDATE report_links SET saved_at = ? WHERE link_id = ?", at, link.link_id);
}

base::Status revoke_report_link(Connection& connection, const ReportLink& link, const By& by) {
  if (link.revoked_at) return base::Done{};
  TDKT_CHECK(connection.run("UPDATE report_links SET revoked_at = ? WHERE link_id = ?", by.at, link.link_id));
  return audit(connection, link, by, "report_link_revoked");
}

}  // namespace tdkt::store
