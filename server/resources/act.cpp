#include "server/resources/act.h"

#include <cstdio>

#include "server/resources/body.h"
#include "server/resources/permissions.h"
#include "server/resources/services.h"
#include "server/store/attachments.h"
#include "server/store/hash.h"
#include "server/store/procedure.h"
#include "server/store/superiors.h"
#include "server/store/transitions.h"
#include "shared/records/place.h"
#include "shared/wire/case_json.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;

Value receipt_of(const http::Request& request, const ActRequest& act, int64_t number) {
  // What the sender can show later: the hash covers who asked for what, on which revisions, and when it was done.
  Value seal = Value::object();
  seal.set("act_id", act.act_id.text());
  seal.set("path", request.path);
  seal.set("at", instant_text(request.now));
  Value& seen = seal.set("revisions", Value::array());
  for (const auto& [id, revision] : act.revisions) seen.push(id.text() + " " + revision.text());
  char text[40];
  std::snprintf(text, sizeof text, "BN-%d-%06lld", request.today.year(), static_cast<long long>(number));
  Value receipt = Value::object();
  receipt.set("number", text);
  receipt.set("at", instant_text(request.now));
  receipt.set("hash", store::sha256(wire::write_json(seal)));
  return receipt;
}

http::Reply answer(const Value& receipt) {
  Value body = Value::object();
  body.set("receipt", receipt);
  return http::ok(body);
}

base::Result<std::optional<http::Reply>> answered_before(store::Connection& connection, const http::Request& request,
                                                         const http::Session& session, const base::Id& act_id) {
  TDKT_TRY(done, store::done_act(connection, act_id));
  if (!done) return std::optional<http::Reply>();
  if (done->path != request.path || done->account_id != session.account()->account_id)
    return wrong_at("/act_id", "Mã của việc này đã dùng cho một việc khác. Làm lại với mã mới.");
  TDKT_TRY(receipt, wire::read_json(done->receipt));
  return std::optional<http::Reply>(answer(receipt));
}

const std::vector<records::Evidence>& evidence_of(const Judgement& judged) {
  static const std::vector<records::Evidence> kNone;
  if (const auto* nomination = std::get_if<rules::NominationSubject>(&judged.subject.subject))
    return nomination->nomination.evidence;
  const auto* dossier = std::get_if<rules::DossierSubject>(&judged.subject.subject);
  return dossier ? dossier->dossier.evidence : kNone;
}

/// The edge brings the case to another unit of the program.
bool changes_holder(const workflow::Transition& edge) {
  using workflow::Act;
  return edge.act == Act::takeover || (edge.act == Act::forwarding && edge.to == workflow::State::submitted);
}

base::Result<base::Id> next_holder(store::Connection& connection, const store::RecordRow& row,
                                   const workflow::Transition& edge, const base::Id& holder, base::Date today) {
  TDKT_TRY(route, store::route_of(connection, row.unit_id, today));
  const auto next =
      edge.act == workflow::Act::takeover ? workflow::successor_on(route, holder) : workflow::next_on(route, holder);
  if (!next)
    return Problem{ProblemCode::not_allowed_in_state,
                   "Chưa biết cơ quan nào ở trên đơn vị đang giữ hồ sơ từ ngày " + today.display() +
                       ". Báo Văn phòng Sở ghi cơ quan quản lý rồi làm lại.",
                   {}};
  return *next;
}

base::Status hand_over(store::Connection& connection, const store::RecordRow& row, const workflow::Transition& edge,
                       base::Date today) {
  if (!changes_holder(edge)) return base::Done{};
  TDKT_TRY(standing, store::standing_of(connection, row.record_id));
  if (!standing) return Problem{ProblemCode::internal, "a case on its way without its standing", {}};
  TDKT_TRY(next, next_holder(connection, row, edge, standing->holder_unit_id, today));
  return store::set_standing(connection, row.record_id, {next, standing->received_on});
}

}  // namespace

base::Result<ActRequest> read_act(const http::Request& request) {
  ActRequest act;
  TDKT_TRY(record_id, request.id("id"));
  act.record_id = record_id;
  TDKT_TRY(body, read_body(request, {"act_id", "revisions", "note"}));
  TDKT_TRY(act_id, id_at(body, "act_id"));
  act.act_id = act_id;
  const Value* revisions = body.find("revisions");
  if (!revisions || !revisions->items()) return wrong_at("/revisions", "Thiếu danh sách các bản mà việc này dựa vào.");
  for (size_t i = 0; i < revisions->items()->size(); ++i) {
    const Value& row = (*revisions->items())[i];
    const std::string pointer = "/revisions/" + std::to_string(i);
    TDKT_CHECK(check_members(row, pointer, {"id", "revision_id"}));
    TDKT_TRY(id, id_at(row, "id", pointer));
    TDKT_TRY(revision_id, id_at(row, "revision_id", pointer));
    if (!act.revisions.emplace(id, revision_id).second)
      return wrong_at(pointer, "Mục này đứng hai lần trong danh sách.");
  }
  if (const Value* note = body.find("note")) {
    if (!note->members()) return wrong_at("/note", "Ghi chú cần là một đối tượng JSON.");
    act.note = *note;
  }
  return act;
}

base::Result<http::Reply> perform_once(const http::Request& request, http::Session& session, const ActRequest& act,
                                       const Doing& doing) {
  TDKT_TRY(connection, writing(session));
  TDKT_TRY(before, answered_before(*connection, request, session, act.act_id));
  if (before) return *std::move(before);
  TDKT_TRY(number, store::next_receipt_number(*connection));
  Value receipt = receipt_of(request, act, number);
  TDKT_TRY(refusal, doing(*connection, receipt));
  if (refusal) return *std::move(refusal);
  const store::DoneAct done{session.account()->account_id, request.path, wire::write_json(receipt)};
  TDKT_CHECK(store::note_act(*connection, act.act_id, done, request.now));
  return answer(receipt);
}

base::Status check_seen(const ActRequest& act, const store::RecordRow& row) {
  const auto seen = act.revisions.find(row.record_id);
  if (seen == act.revisions.end())
    return Problem{
        ProblemCode::stale, "Danh sách gửi kèm chưa có “" + row.title + "”. Tải lại rồi làm lại việc này.", {}};
  if (seen->second != row.revision_id)
    return Problem{
        ProblemCode::stale, "“" + row.title + "” đã được sửa sau lần xem này. Tải lại rồi làm lại việc này.", {}};
  return base::Done{};
}

base::Result<store::RecordRow> row_for(store::Connection& connection, const base::Id& id) {
  TDKT_TRY(row, store::record_row(connection, id));
  if (!row) return Problem{ProblemCode::not_found, "Không có mục này.", {}};
  return *std::move(row);
}

base::Result<workflow::Transition> edge_for(store::Connection& connection, const http::Request& request,
                                            const http::Session& session, const store::RecordRow& row,
                                            workflow::Act act) {
  using records::RecordKind;
  const auto subject =
      row.kind == base::word(RecordKind::dossiers) ? workflow::Subject::dossier : workflow::Subject::nomination;
  TDKT_TRY(where, standing_on(connection, row, request.today));
  return workflow::may(subject, act, where, grants_of(*session.account()), request.today);
}

base::Status move_along(store::Connection& connection, const http::Request& request, const http::Session& session,
                        const store::RecordRow& row, const workflow::Transition& edge, const ActRequest& act,
                        const Judgement* judged) {
  store::Transition transition;
  transition.record_id = row.record_id;
  transition.act = base::word(edge.act);
  transition.from_state = base::word(edge.from);
  transition.to_state = base::word(edge.to);
  transition.account_id = session.account()->account_id;
  transition.at = request.now;
  transition.revision_ids = {row.revision_id};
  transition.note = act.note;
  TDKT_CHECK(hand_over(connection, row, edge, request.today));
  TDKT_TRY(seq, store::record_transition(connection, transition));
  if (!judged) return base::Done{};
  const Value subject = wire::value_of(judged->subject);
  const Value* facts = subject.find("facts");
  return store::keep_judgement(connection, seq, wire::write_json(facts ? *facts : Value::object()),
                               wire::write_json(wire::value_of(judged->report)));
}

std::optional<http::Reply> refused_by_findings(const std::vector<Judgement>& judgements) {
  Value reports = Value::array();
  size_t count = 0;
  std::string first;
  for (const Judgement& judged : judgements) {
    if (!judged.report.blocks()) continue;
    for (const rules::Finding& finding : judged.report.findings) {
      if (finding.severity != rules::Severity::error) continue;
      ++count;
      if (first.empty()) first = rules::sentence(finding);
    }
    if (judged.report.no_rule_in_force) ++count;
    Value& row = reports.push(Value::object());
    row.set("record", judged.record.text());
    row.set("report", wire::value_of(judged.report));
  }
  if (reports.items()->empty()) return std::nullopt;
  if (first.empty()) first = "Chưa có quy định nào đang có hiệu lực cho trường hợp này.";
  Value more = Value::object();
  more.set("reports", std::move(reports));
  return http::refused(
      {ProblemCode::findings, "Chưa gửi được: còn " + std::to_string(count) + " điểm phải sửa. " + first, {}}, more);
}

base::Result<std::optional<http::Reply>> refused_by_missing_files(store::Connection& connection,
                                                                  const std::vector<Judgement>& judgements) {
  Problem problem{ProblemCode::findings, "", {}};
  for (const Judgement& judged : judgements) {
    for (const records::Evidence& evidence : evidence_of(judged)) {
      if (evidence.file_name.empty()) continue;
      TDKT_TRY(file, store::attachment(connection, judged.record, evidence.id));
      if (file) continue;
      problem.places.push_back({"/" + judged.record.text() + "/evidence/" + evidence.id.text(),
                                "Tệp “" + evidence.file_name + "” chưa có trên máy chủ. Chọn lại tệp để gửi lên."});
    }
  }
  if (problem.places.empty()) return std::optional<http::Reply>();
  problem.detail = "Chưa gửi được: còn " + std::to_string(problem.places.size()) + " tệp minh chứng chưa tải lên. " +
                   problem.places.front().detail;
  return std::optional<http::Reply>(http::refused(problem, Value::object()));
}

}  // namespace tdkt::resources
