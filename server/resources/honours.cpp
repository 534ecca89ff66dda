#include "server/resources/honours.h"

#include "server/http/paging.h"
#include "server/resources/body.h"
#include "server/resources/services.h"
#include "server/store/honours.h"

namespace tdkt::resources {
namespace {

using base::Value;

Value value_of(const store::Honour& honour) {
  Value row = Value::object();
  row.set("id", honour.honour_id.text());
  row.set("decision_number", honour.decision_number);
  row.set("signed_on", honour.signed_on);
  row.set("signer_name", honour.signer_name);
  row.set("decided_by", honour.decided_by);
  row.set("award", honour.award);
  row.set("nominee_type", honour.nominee_type);
  row.set("nominee_name", honour.nominee_name);
  row.set("position", honour.position);
  row.set("unit_name", honour.unit_name);
  row.set("school_year", honour.school_year);
  row.set("standing", base::word(honour.standing));
  row.set("corrects_number", honour.corrects_number);
  row.set("ended_by_number", honour.ended_by_number);
  return row;
}

base::Result<http::Reply> list_honours(const http::Request& request, http::Session& session) {
  TDKT_TRY(limit, request.query_number("limit", http::kPageDefault, 1, http::kPageMost));
  TDKT_TRY(before, request.query_number("cursor", 0, 0, INT64_MAX));
  store::HonoursQuery query;
  query.words = request.query_value("q").value_or("");
  TDKT_TRY(school_year, school_year_of(request));
  query.school_year = school_year;
  query.before = before;
  query.limit = limit + 1;
  query.with_revoked = true;
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(found, store::honours(*connection, query));
  const bool more = static_cast<int64_t>(found.size()) > limit;
  if (more) found.pop_back();
  Value body = Value::object();
  Value& items = body.set("items", Value::array());
  for (const store::Honour& honour : found) items.push(value_of(honour));
  const std::string next = more ? std::to_string(found.back().seq) : std::string();
  if (more) body.set("next", next);
  http::Reply reply = http::ok(body);
  http::link_next(reply, request, next);
  return reply;
}

constexpr http::Endpoint kHonourEndpoints[] = {
    {"GET", "/api/v1/honours", http::kAnyone, http::Effect::read, http::Body::none, list_honours,
     "Khen thưởng đã quyết định, quyết định mới nhất trước, kể cả đã bị hủy bỏ", "", "honours"},
};

}  // namespace

std::span<const http::Endpoint> honour_endpoints() { return kHonourEndpoints; }

}  // namespace tdkt::resources
