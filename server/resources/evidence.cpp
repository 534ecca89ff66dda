#include "server/resources/evidence.h"

#include "server/http/conditional.h"
#include "server/http/paging.h"
#include "server/http/security_headers.h"
#include "server/resources/body.h"
#include "server/resources/records.h"
#include "server/resources/services.h"
#include "server/resources/signing.h"
#include "server/store/attachments.h"
#include "server/store/revisions.h"
#include "shared/records/place.h"
#include "shared/wire/json.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;

Problem no_row() {
  return {ProblemCode::not_found, "Mục này không có dòng minh chứng đó. Lưu mục trước, rồi gửi tệp.", {}};
}

/// The name of the file in the current document's evidence row; `not_found` when there is no such row.
base::Result<std::string> file_name_in(store::Connection& connection, const base::Id& record,
                                       const base::Id& evidence) {
  TDKT_TRY(now, store::current(connection, record));
  if (!now) return no_row();
  TDKT_TRY(document, wire::read_json(now->document));
  const Value* row = records::at(document, records::below("/evidence", evidence.text()));
  if (!row) return no_row();
  return std::string(row->text_at("file_name"));
}

base::Status check_open(store::Connection& connection, const base::Id& record) {
  TDKT_TRY(row, store::record_row(connection, record));
  if (!row) return no_row();
  if (row->kind == base::word(records::RecordKind::meetings)) {
    TDKT_TRY(now, store::current(connection, record));
    TDKT_TRY(document, wire::read_json(now ? now->document : "{}"));
    return check_open_with_dossier(connection, records::RecordKind::meetings, document);
  }
  const auto state = base::from_word<workflow::State>(row->state);
  if (state && workflow::is_open_for_writing(*state)) return base::Done{};
  return Problem{ProblemCode::not_allowed_in_state, "Hồ sơ đã gửi nên không thêm, không thay tệp được nữa.", {}};
}

base::Result<http::Reply> put_evidence(const http::Request& request, http::Session& session) {
  TDKT_TRY(record, request.id("id"));
  TDKT_TRY(evidence, request.id("evidence_id"));
  if (request.body.empty()) return Problem{ProblemCode::malformed, "Tệp trống, không có nội dung.", {}};
  std::string file_name;
  {
    TDKT_TRY(connection, reading(session));
    TDKT_TRY(name, file_name_in(*connection, record, evidence));
    TDKT_CHECK(check_open(*connection, record));
    file_name = std::move(name);
  }
  // The bytes lie safely on disk before the record is told of them, outside the writer's turn.
  TDKT_TRY(file, services(session).attachments.keep(request.body));
  TDKT_TRY(connection, writing(session));
  TDKT_CHECK(check_open(*connection, record));
  TDKT_CHECK(store::attach(*connection, {evidence, record, file, file_name, request.now}, by(request, session)));
  Value body = Value::object();
  body.set("sha256", file.sha256);
  body.set("byte_count", file.byte_count);
  body.set("media_type", file.media_type);
  return http::created(body, request.path);
}

base::Result<http::Reply> get_evidence(const http::Request& request, http::Session& session) {
  TDKT_TRY(record, request.id("id"));
  TDKT_TRY(evidence, request.id("evidence_id"));
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(found, store::attachment(*connection, record, evidence));
  if (!found) return Problem{ProblemCode::not_found, "Chưa có tệp nào ở dòng minh chứng này.", {}};
  const std::string tag = "\"" + found->file.sha256 + "\"";
  if (http::holds_already(request, tag)) return http::not_modified(tag);
  note_view(session, kind_in(request), record);
  const std::string name = found->file_name.empty() ? "minh-chung" : found->file_name;
  http::Reply reply = http::file(services(session).attachments.path_of(found->file.sha256), found->file.byte_count,
                                 found->file.media_type);
  reply.with("ETag", tag);
  reply.with("Cache-Control", "private, no-cache");
  reply.with("Content-Disposition", "attachment; filename*=UTF-8''" + http::percent_encoded(name));
  reply.set(http::kUploadedContentPolicy.name, std::string(http::kUploadedContentPolicy.value));
  return reply;
}

using http::Body;
using http::Effect;

constexpr http::Endpoint kEvidenceEndpoints[] = {
    {"PUT", "/api/v1/nominations/{id}/evidence/{evidence_id}", http::permission("write nominations"), Effect::write,
     Body::file, put_evidence, "Gửi tệp của một dòng minh chứng", "bytes", "file"},
    {"GET", "/api/v1/nominations/{id}/evidence/{evidence_id}", http::permission("read nominations"), Effect::read,
     Body::none, get_evidence, "Tệp của một dòng minh chứng", "", "bytes"},
    {"PUT", "/api/v1/dossiers/{id}/evidence/{evidence_id}", http::permission("write dossiers"), Effect::write,
     Body::file, put_evidence, "Gửi tệp của một dòng minh chứng", "bytes", "file"},
    {"GET", "/api/v1/dossiers/{id}/evidence/{evidence_id}", http::permission("read dossiers"), Effect::read, Body::none,
     get_evidence, "Tệp của một dòng minh chứng", "", "bytes"},
    {"PUT", "/api/v1/meetings/{id}/evidence/{evidence_id}", http::permission("write meetings"), Effect::write,
     Body::file, put_evidence, "Gửi tệp của một dòng giấy tờ của phiên họp", "bytes", "file"},
    {"GET", "/api/v1/meetings/{id}/evidence/{evidence_id}", http::permission("read meetings"), Effect::read, Body::none,
     get_evidence, "Tệp của một dòng giấy tờ của phiên họp", "", "bytes"},
};

}  // namespace

std::span<const http::Endpoint> evidence_endpoints() { return kEvidenceEndpoints; }

}  // namespace tdkt::resources
