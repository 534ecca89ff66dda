#include "server/resources/papers.h"

#include "server/http/paging.h"
#include "server/resources/paper_records.h"
#include "server/resources/permissions.h"
#include "server/resources/services.h"
#include "shared/papers/docx.h"
#include "shared/papers/html.h"
#include "shared/papers/papers.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using records::RecordKind;

Problem no_paper() { return {ProblemCode::not_found, "Mục này không có giấy tờ đó.", {}}; }

/// A report is drawn from the record of the person too. Who may not read that gets blanks in its place.
base::Status keep_what_may_be_read(store::Connection& connection, const http::Request& request,
                                   const http::Session& session, const store::RecordRow& row, rules::RecordSet& set) {
  TDKT_TRY(may_read, has_right(connection, *session.account(), workflow::Right::read, RecordKind::people, row.unit_id,
                               request.today));
  if (may_read) return base::Done{};
  std::vector<base::Id> people;
  for (const auto& [id, person] : set.all<records::Person>()) people.push_back(id);
  for (const base::Id& id : people) set.erase(RecordKind::people, id);
  return base::Done{};
}

base::Result<papers::Paper> paper_of(const http::Request& request, const http::Session& session,
                                     store::Connection& connection) {
  TDKT_TRY(id, request.id("id"));
  const auto kind = base::from_word<papers::PaperKind>(request.parameter("paper"));
  TDKT_TRY(row, store::record_row(connection, id));
  if (!row || !kind) return no_paper();
  TDKT_TRY(set, records_for_papers(connection, *row));
  TDKT_CHECK(keep_what_may_be_read(connection, request, session, *row, set));
  auto paper = papers::written(*kind, set, id, request.today);
  if (!paper) return no_paper();
  note_view(session, row->kind, id);
  if (const auto* nomination = set.nomination(id))
    if (nomination->nominee_id && set.person(*nomination->nominee_id))
      note_view(session, base::word(RecordKind::people), *nomination->nominee_id);
  return *std::move(paper);
}

base::Result<http::Reply> print_paper(const http::Request& request, http::Session& session) {
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(paper, paper_of(request, session, *connection));
  http::Reply reply = http::page(papers::html(paper));
  reply.with("Cache-Control", "private, no-cache");
  return reply;
}

base::Result<http::Reply> send_paper(const http::Request& request, http::Session& session) {
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(paper, paper_of(request, session, *connection));
  http::Reply reply{.content_type = std::string(papers::kDocxType), .body = papers::docx(paper)};
  reply.with("Cache-Control", "private, no-cache");
  reply.with("Content-Disposition", "attachment; filename*=UTF-8''" + http::percent_encoded(papers::file_name(paper)));
  return reply;
}

using http::Body;
using http::Effect;

constexpr http::Endpoint kPaperEndpoints[] = {
    {"GET", "/api/v1/dossiers/{id}/papers/{paper}", http::permission("read dossiers"), Effect::read, Body::none,
     print_paper, "Bản in Tờ trình, danh sách, biên bản họp của một hồ sơ", "", "html"},
    {"GET", "/api/v1/nominations/{id}/papers/{paper}", http::permission("read nominations"), Effect::read, Body::none,
     print_paper, "Bản in báo cáo thành tích (Mẫu số 02, 03)", "", "html"},
    {"GET", "/api/v1/appraisals/{id}/papers/{paper}", http::permission("read appraisals"), Effect::read, Body::none,
     print_paper, "Bản in phiếu thẩm định", "", "html"},
    {"GET", "/api/v1/decisions/{id}/papers/{paper}", http::permission("read decisions"), Effect::read, Body::none,
     print_paper, "Bản in quyết định, Tờ trình của Sở, danh sách kèm theo", "", "html"},
    {"GET", "/api/v1/meetings/{id}/papers/{paper}", http::permission("read meetings"), Effect::read, Body::none,
     print_paper, "Bản in biên bản của một phiên họp Hội đồng", "", "html"},
    {"GET", "/api/v1/dossiers/{id}/papers/{paper}/docx", http::permission("read dossiers"), Effect::read, Body::none,
     send_paper, "Tờ trình, danh sách, biên bản họp của một hồ sơ: tệp Word", "", "bytes"},
    {"GET", "/api/v1/nominations/{id}/papers/{paper}/docx", http::permission("read nominations"), Effect::read,
     Body::none, send_paper, "Báo cáo thành tích (Mẫu số 02, 03): tệp Word", "", "bytes"},
    {"GET", "/api/v1/appraisals/{id}/papers/{paper}/docx", http::permission("read appraisals"), Effect::read,
     Body::none, send_paper, "Phiếu thẩm định: tệp Word", "", "bytes"},
    {"GET", "/api/v1/decisions/{id}/papers/{paper}/docx", http::permission("read decisions"), Effect::read, Body::none,
     send_paper, "Quyết định, Tờ trình của Sở, danh sách kèm theo: tệp Word", "", "bytes"},
    {"GET", "/api/v1/meetings/{id}/papers/{paper}/docx", http::permission("read meetings"), Effect::read, Body::none,
     send_paper, "Biên bản của một phiên họp Hội đồng: tệp Word", "", "bytes"},
};

}  // namespace

std::span<const http::Endpoint> paper_endpoints() { return kPaperEndpoints; }

}  // namespace tdkt::resources
