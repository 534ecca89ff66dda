#include "server/resources/own_report_files.h"

#include <algorithm>

#include "server/resources/body.h"
#include "server/resources/services.h"
#include "server/store/attachments.h"
#include "shared/base/text.h"
#include "shared/records/place.h"
#include "shared/workflow/report_link.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;

constexpr std::string_view kEvidence = "/evidence";
constexpr size_t kLongestName = 200;  // bytes

std::string place_of(const base::Id& evidence) { return records::below(kEvidence, evidence.text()); }

/// What the file is called on the machine it comes from, without the folder it lies in.
base::Result<std::string> file_name_of(const http::Request& request) {
  std::string_view given = request.query_value("file_name").value_or("");
  given.remove_prefix(std::min(given.size(), given.find_last_of("/\\") + 1));
  const std::string name = base::nfc(given);
  if (name.empty() || name.size() > kLongestName)
    return wrong_at("file_name", "Tên tệp cần có, dài không quá " + std::to_string(kLongestName) + " byte.");
  return name;
}

/// "Giấy khen 2024.pdf" is listed as "Giấy khen 2024" until the unit says what it is.
std::string title_of(const std::string& file_name) { return file_name.substr(0, file_name.rfind('.')); }

base::Result<bool> came_by_link(store::Connection& connection, const Held& held, const base::Id& evidence) {
  TDKT_TRY(files, store::attachments_by_links(connection, held.row.record_id));
  return std::any_of(files.begin(), files.end(),
                     [&](const store::Attachment& file) { return file.attachment_id == evidence; });
}

/// A new file has room and an id of its own; one that is sent again is the holder's.
base::Status check_may_put(store::Connection& connection, const Held& held, const base::Id& evidence) {
  if (records::at(held.document, place_of(evidence))) {
    TDKT_TRY(is_theirs, came_by_link(connection, held, evidence));
    if (is_theirs) return base::Done{};
    return Problem{ProblemCode::forbidden, "Minh chứng này do nhà trường đính kèm, liên kết này không thay được.", {}};
  }
  TDKT_TRY(files, files_by_link(connection, held));
  if (files.items()->size() < workflow::kLinkFilesMost) return base::Done{};
  return Problem{ProblemCode::not_allowed_in_state,
                 "Đã đính kèm " + std::to_string(workflow::kLinkFilesMost) +
                     " tệp, là mức nhiều nhất qua liên kết. Bỏ bớt một tệp, hoặc gửi nhà trường đính kèm.",
                 {}};
}

base::Result<http::Reply> put_file(const http::Request& request, http::Session& session) {
  TDKT_TRY(evidence, request.id("evidence_id"));
  TDKT_TRY(file_name, file_name_of(request));
  if (request.body.empty()) return Problem{ProblemCode::malformed, "Tệp trống, không có nội dung.", {}};
  {
    TDKT_TRY(connection, reading(session));
    TDKT_TRY(held, held_by(*connection, request));
    TDKT_CHECK(check_may_put(*connection, held, evidence));
  }
  // The bytes lie safely on disk before the record is told of them, outside the writer's turn.
  TDKT_TRY(file, services(session).attachments.keep(request.body));
  TDKT_TRY(connection, writing(session));
  TDKT_TRY(held, held_by(*connection, request));
  TDKT_CHECK(check_may_put(*connection, held, evidence));
  const Value* known = records::at(held.document, place_of(evidence));
  Value row = known ? *known : Value::object();
  row.set("id", evidence.text());
  if (row.text_at("title").empty()) row.set("title", title_of(file_name));
  row.set("file_name", file_name);
  row.set("media_type", file.media_type);
  row.set("sha256", file.sha256);
  row.set("byte_count", file.byte_count);
  if (!known || *known != row) {
    Value document = held.document;
    records::put(document, place_of(evidence), std::move(row));
    TDKT_CHECK(keep_by_link(*connection, request, new_id(request.now), std::move(document), held));
  }
  const store::By link{held.link.link_id, request.now};
  TDKT_CHECK(store::attach(*connection, {evidence, held.row.record_id, file, file_name, request.now}, link));
  TDKT_CHECK(store::note_link_saved(*connection, held.link, request.now));
  TDKT_TRY(files, files_by_link(*connection, held));
  Value body = Value::object();
  body.set("files", std::move(files));
  return http::ok(body);
}

base::Result<http::Reply> remove_file(const http::Request& request, http::Session& session) {
  TDKT_TRY(evidence, request.id("evidence_id"));
  TDKT_TRY(connection, writing(session));
  TDKT_TRY(held, held_by(*connection, request));
  if (!records::at(held.document, place_of(evidence))) return http::done();  // gone already
  TDKT_TRY(is_theirs, came_by_link(*connection, held, evidence));
  if (!is_theirs)
    return Problem{ProblemCode::forbidden, "Minh chứng này do nhà trường đính kèm, liên kết này không bỏ được.", {}};
  Value document = held.document;
  records::put(document, place_of(evidence), Value());
  TDKT_CHECK(keep_by_link(*connection, request, new_id(request.now), std::move(document), held));
  TDKT_CHECK(store::detach(*connection, held.row.record_id, evidence, {held.link.link_id, request.now}));
  TDKT_CHECK(store::note_link_saved(*connection, held.link, request.now));
  return http::done();
}

using http::Body;
using http::Effect;

constexpr http::Endpoint kOwnReportFileEndpoints[] = {
    {"PUT", "/api/v1/own_report/evidence/{evidence_id}", http::kLinkHolder, Effect::write, Body::file, put_file,
     "Đính kèm một minh chứng theo liên kết; gửi lại không thành hai", "bytes", "files_by_link"},
    {"DELETE", "/api/v1/own_report/evidence/{evidence_id}", http::kLinkHolder, Effect::write, Body::none, remove_file,
     "Bỏ một minh chứng đã đính kèm qua liên kết", "", ""},
};

}  // namespace

base::Result<Value> files_by_link(store::Connection& connection, const Held& held) {
  TDKT_TRY(files, store::attachments_by_links(connection, held.row.record_id));
  Value list = Value::array();
  const Value* rows = held.document.find("evidence");
  if (!rows || !rows->items()) return list;
  for (const Value& evidence : *rows->items()) {
    const auto file = std::find_if(files.begin(), files.end(), [&](const store::Attachment& one) {
      return one.attachment_id.text() == evidence.text_at("id");
    });
    if (file == files.end()) continue;
    Value& row = list.push(Value::object());
    row.set("id", file->attachment_id.text());
    row.set("file_name", file->file_name);
    row.set("byte_count", file->file.byte_count);
  }
  return list;
}

std::span<const http::Endpoint> own_report_file_endpoints() { return kOwnReportFileEndpoints; }

}  // namespace tdkt::resources
