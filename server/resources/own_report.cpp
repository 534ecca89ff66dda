#include "server/resources/own_report.h"

#include <algorithm>

#include "embedded/pages.h"
#include "server/http/conditional.h"
#include "server/resources/body.h"
#include "server/resources/held_report.h"
#include "server/resources/judging.h"
#include "server/resources/own_report_files.h"
#include "server/resources/services.h"
#include "server/resources/units.h"
#include "shared/law/awards.h"
#include "shared/records/labels.h"
#include "shared/records/place.h"
#include "shared/records/report.h"
#include "shared/records/report_sections.h"
#include "shared/sync/merge.h"
#include "shared/wire/json.h"
#include "shared/workflow/report_link.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;

constexpr std::string_view kReport = "/report";

bool is_of_collective(const Value& nomination) {
  return nomination.text_at("nominee_type") == base::word(law::NomineeType::collective);
}

/// What the rules find in the report, in the words that the unit reads too; nothing of what they find elsewhere.
base::Result<Value> findings_of(store::Connection& connection, const Held& held, base::Date today) {
  Value list = Value::array();
  TDKT_TRY(judgement, judge(connection, held.row, rules::Phase::draft, today));
  if (!judgement) return list;
  for (const rules::Finding& finding : judgement->report.findings) {
    if (finding.record != held.row.record_id || !finding.place.starts_with(kReport)) continue;
    if (finding.awaits == rules::Awaits::server && finding.outcome == rules::Outcome::unknown) continue;
    Value& row = list.push(Value::object());
    row.set("place", finding.place);
    row.set("severity", base::word(finding.severity));
    row.set("outcome", base::word(finding.outcome));
    row.set("sentence", rules::sentence(finding));
    row.set("remedy", rules::remedy(finding));
  }
  return list;
}

Value sections_of(const Value& nomination) {
  Value list = Value::array();
  for (const records::ReportSection& section : records::report_sections(is_of_collective(nomination))) {
    Value& row = list.push(Value::object());
    row.set("field", section.field);
    row.set("title", section.title);
    row.set("hint", section.hint);
    row.set("rows", section.rows);
  }
  return list;
}

/// What the page shows around the report: whose it is, for what, on which form.
base::Result<Value> heading_of(store::Connection& connection, const Held& held, base::Date today) {
  Value out = Value::object();
  for (const std::string_view field : {"nominee_name", "position", "school_year"})
    out.set(field, held.document.text_at(field));
  const auto award = base::from_word<law::Award>(held.document.text_at("award"));
  out.set("award", award ? base::display(*award) : std::string_view());
  TDKT_TRY(unit, unit_name(connection, held.row.unit_id, today));
  out.set("unit_name", unit);
  const bool collective = is_of_collective(held.document);
  out.set("of_collective", collective);
  out.set("form", base::display(collective ? records::ReportForm::ND98_02 : records::ReportForm::ND98_03));
  out.set("sections", sections_of(held.document));
  out.set("expires_at", instant_text(held.link.expires_at));
  return out;
}

base::Result<http::Reply> read_own_report(const http::Request& request, http::Session& session) {
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(held, held_by(*connection, request));
  TDKT_TRY(heading, heading_of(*connection, held, request.today));
  TDKT_TRY(findings, findings_of(*connection, held, request.today));
  services(session).views.note(held.link.link_id, held.row.record_id);
  if (!held.link.opened_at)
    TDKT_CHECK(services(session).store.write(
        [&](store::Connection& writer) { return store::note_link_opened(writer, held.link, request.now); }));
  Value body = Value::object();
  body.set("heading", std::move(heading));
  body.set("revision_id", held.row.revision_id.text());
  body.set("report", workflow::report_by_link(held.document));
  body.set("findings", std::move(findings));
  TDKT_TRY(files, files_by_link(*connection, held));
  body.set("files", std::move(files));
  http::Reply reply = http::ok(body);
  reply.with("ETag", http::etag(held.row.revision_id));
  return reply;
}

/// One save as the holder of a link asked for it.
struct Wanted {
  base::Id revision_id;
  base::Id base_revision_id;
  Value report;
};

base::Result<Wanted> read_wanted(const http::Request& request) {
  TDKT_TRY(condition, http::save_condition(request));
  if (!condition.base_revision_id)
    return Problem{ProblemCode::condition_required, "Cần If-Match: bản mà lần lưu này dựa vào.", {}};
  TDKT_TRY(body, read_body(request, {"revision_id", "report"}));
  TDKT_TRY(revision_id, id_at(body, "revision_id"));
  const Value* report = body.find("report");
  if (!report || !report->members()) return wrong_at("/report", "Thiếu nội dung báo cáo.");
  for (const Value::Member& member : *report->members()) {
    const auto fields = workflow::fields_by_link();
    if (std::find(fields.begin(), fields.end(), member.key) == fields.end())
      return wrong_at(records::below("/report", member.key),
                      "Liên kết này không ghi được trường “" + member.key + "”.");
  }
  return Wanted{revision_id, *condition.base_revision_id, *report};
}

/// What the holder wrote, on top of what stands there now.
base::Result<sync::Merge> merged_with_now(store::Connection& connection, const Held& held, const Wanted& wanted) {
  TDKT_TRY(then, store::revision(connection, wanted.base_revision_id));
  if (!then || then->record_id != held.row.record_id)
    return Problem{
        ProblemCode::malformed, "Bản mà lần lưu này dựa vào không phải của báo cáo này. Mở lại liên kết.", {}};
  TDKT_TRY(base, wire::read_json(then->document));
  return sync::merge(base, workflow::with_report_by_link(base, wanted.report), held.document);
}

/// 412 with all that could be joined, and for each field both changed what stands on either side: a person chooses.
http::Reply both_changed(const Held& held, const sync::Merge& merge) {
  Value more = Value::object();
  Value& current = more.set("current", Value::object());
  current.set("revision_id", held.row.revision_id.text());
  current.set("report", workflow::report_by_link(merge.merged));
  Value& conflicts = current.set("conflicts", Value::array());
  for (const sync::Conflict& conflict : merge.conflicts) {
    Value& row = conflicts.push(Value::object());
    row.set("place", conflict.place);
    row.set("name", records::place_in_words(merge.merged, conflict.place));
    row.set("mine", conflict.mine);
    row.set("theirs", conflict.theirs);
  }
  return http::refused(
      {ProblemCode::stale,
       "Nhà trường cũng vừa sửa chỗ thầy cô viết. Xem hai bản ở dưới và chọn bản giữ lại, rồi gửi lại.",
       {}},
      more);
}

base::Result<http::Reply> saved(store::Connection& connection, const http::Request& request, const Held& held) {
  TDKT_TRY(findings, findings_of(connection, held, request.today));
  Value body = Value::object();
  body.set("revision_id", held.row.revision_id.text());
  body.set("saved_at", instant_text(request.now));
  body.set("report", workflow::report_by_link(held.document));
  body.set("findings", std::move(findings));
  http::Reply reply = http::ok(body);
  reply.with("ETag", http::etag(held.row.revision_id));
  return reply;
}

base::Result<http::Reply> write_own_report(const http::Request& request, http::Session& session) {
  TDKT_TRY(wanted, read_wanted(request));
  TDKT_TRY(connection, writing(session));
  TDKT_TRY(held, held_by(*connection, request));
  TDKT_TRY(known, store::revision(*connection, wanted.revision_id));
  const bool is_repeated = known && known->record_id == held.row.record_id && known->author_id == held.link.link_id;
  if (is_repeated) return saved(*connection, request, held);
  TDKT_TRY(merge, merged_with_now(*connection, held, wanted));
  if (!merge.conflicts.empty()) return both_changed(held, merge);
  if (merge.merged != held.document)
    TDKT_CHECK(keep_by_link(*connection, request, wanted.revision_id, std::move(merge.merged), held));
  TDKT_CHECK(store::note_link_saved(*connection, held.link, request.now));
  return saved(*connection, request, held);
}

base::Result<http::Reply> show_page(const http::Request& request, http::Session&) {
  std::string_view name = "report_link.html";
  if (request.path == "/bao-cao.js") name = "report_link.js";
  if (request.path == "/bao-cao-noi-dung.js") name = "report_link_document.js";
  if (request.path == "/bao-cao-bieu-mau.js") name = "report_link_form.js";
  if (request.path == "/bao-cao-minh-chung.js") name = "report_link_files.js";
  if (request.path == "/bao-cao.css") name = "report_link.css";
  for (const embedded::File& file : embedded::pages()) {
    if (file.name != name) continue;
    if (name.ends_with(".html")) return http::page(std::string(file.bytes));
    http::Reply reply{
        .content_type = name.ends_with(".js") ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8",
        .body = std::string(file.bytes)};
    reply.with("Cache-Control", "no-cache");
    return reply;
  }
  return Problem{ProblemCode::internal, "a page is missing", {}};
}

using http::Body;
using http::Effect;

constexpr http::Endpoint kOwnReportEndpoints[] = {
    {"GET", "/api/v1/own_report", http::kLinkHolder, Effect::read, Body::none, read_own_report,
     "Báo cáo của đúng một trường hợp, theo liên kết (Authorization: Bearer)", "", "own_report"},
    {"PUT", "/api/v1/own_report", http::kLinkHolder, Effect::write, Body::json, write_own_report,
     "Lưu báo cáo theo liên kết; ghép với bản mới hơn, hoặc 412 kèm hai bản của từng chỗ", "save_of_own_report",
     "saved_own_report"},
    {"GET", "/bao-cao", http::kAnyone, Effect::read, Body::none, show_page, "Trang tự viết báo cáo theo liên kết", "",
     "html"},
    {"GET", "/bao-cao.js", http::kAnyone, Effect::read, Body::none, show_page, "Chương trình của trang đó", "", "js"},
    {"GET", "/bao-cao-noi-dung.js", http::kAnyone, Effect::read, Body::none, show_page, "Nội dung của trang đó", "",
     "js"},
    {"GET", "/bao-cao-bieu-mau.js", http::kAnyone, Effect::read, Body::none, show_page, "Biểu mẫu của trang đó", "",
     "js"},
    {"GET", "/bao-cao-minh-chung.js", http::kAnyone, Effect::read, Body::none, show_page,
     "Phần minh chứng của trang đó", "", "js"},
    {"GET", "/bao-cao.css", http::kAnyone, Effect::read, Body::none, show_page, "Kiểu chữ của trang đó", "", "css"},
};

}  // namespace

std::span<const http::Endpoint> own_report_endpoints() { return kOwnReportEndpoints; }

}  // namespace tdkt::resources
