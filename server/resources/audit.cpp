#include "server/resources/audit.h"

#include "server/http/paging.h"
#include "server/resources/services.h"
#include "server/store/audit_list.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using base::Value;

void set_if(Value& row, std::string_view name, const std::string& text) {
  if (!text.empty()) row.set(name, text);
}

base::Result<http::Reply> list_audit(const http::Request& request, http::Session& session) {
  TDKT_TRY(since, request.query_number("since", 0, 0, INT64_MAX));
  TDKT_TRY(limit, request.query_number("limit", http::kPageDefault, 1, http::kPageMost));
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(lines, store::audit_lines(*connection, since, limit + 1));
  const bool more = static_cast<int64_t>(lines.size()) > limit;
  if (more) lines.pop_back();
  Value body = Value::object();
  Value& items = body.set("items", Value::array());
  for (const store::AuditLine& line : lines) {
    Value& row = items.push(Value::object());
    row.set("seq", line.seq);
    row.set("at", instant_text(line.at));
    row.set("act", line.act);
    set_if(row, "account_id", line.account_id);
    set_if(row, "by", line.by);
    set_if(row, "record_id", line.record_id);
    set_if(row, "revision_id", line.revision_id);
    TDKT_TRY(detail, wire::read_json(line.detail));
    if (detail.members() && !detail.members()->empty()) row.set("detail", detail);
    row.set("hash", line.hash);
  }
  body.set("cursor", lines.empty() ? since : lines.back().seq);
  body.set("more", more);
  return http::ok(body);
}

constexpr http::Endpoint kAuditEndpoints[] = {
    {"GET", "/api/v1/audit", http::permission("audit"), http::Effect::read, http::Body::none, list_audit,
     "Nhật ký: ai đã làm gì, cũ trước mới sau", "", "audit"},
};

}  // namespace

std::span<const http::Endpoint> audit_endpoints() { return kAuditEndpoints; }

}  // namespace tdkt::resources
