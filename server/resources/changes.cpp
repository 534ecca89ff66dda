#include "server/resources/changes.h"

#include "server/resources/envelope.h"
#include "server/resources/permissions.h"
#include "server/resources/services.h"
#include "server/store/record_lists.h"

namespace tdkt::resources {
namespace {

base::Result<http::Reply> read_changes(const http::Request& request, http::Session& session) {
  TDKT_TRY(since, request.query_number("since", 0, 0, INT64_MAX));
  TDKT_TRY(limit, request.query_number("limit", 500, 1, 500));
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(may_see, visible(*connection, *session.account(), request.today));
  TDKT_TRY(feed, store::feed(*connection, may_see, since, limit));
  std::string body = "{\"changes\":[";
  for (const store::RecordView& record : feed.records) {
    TDKT_TRY(text, envelope(*connection, record));
    note_view(session, record.row.kind, record.row.record_id);
    if (body.back() != '[') body += ',';
    body += text;
  }
  body += "],\"cursor\":" + std::to_string(feed.cursor) + ",\"more\":" + (feed.more ? "true" : "false") + "}";
  return http::ok_json(std::move(body));
}

constexpr http::Endpoint kChangeEndpoints[] = {
    {"GET", "/api/v1/changes", http::kSignedIn, http::Effect::read, http::Body::none, read_changes,
     "Những gì đã thay đổi sau một mốc", "", "changes"},
};

}  // namespace

std::span<const http::Endpoint> change_endpoints() { return kChangeEndpoints; }

}  // namespace tdkt::resources
