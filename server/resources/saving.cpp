#include "server/resources/saving.h"

#include "server/http/conditional.h"
#include "server/resources/appraisals.h"
#include "server/resources/body.h"
#include "server/resources/documents.h"
#include "server/resources/envelope.h"
#include "server/resources/judging.h"
#include "server/resources/named_records.h"
#include "server/resources/permissions.h"
#include "server/resources/records.h"
#include "server/resources/rule_texts.h"
#include "server/resources/services.h"
#include "server/resources/signing.h"
#include "server/resources/unit_superiors.h"
#include "server/store/record_lists.h"
#include "shared/wire/case_json.h"
#include "shared/wire/json.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;
using records::RecordKind;
using workflow::Right;
using workflow::State;

/// One save as it was asked for.
struct Wanted {
  RecordKind kind;
  base::Id id;
  base::Id revision_id;
  std::optional<base::Id> base_revision_id;
  Value document;
  std::string text;  // the document as it is kept
};

base::Result<Wanted> read_wanted(const http::Request& request) {
  TDKT_TRY(id, request.id("id"));
  TDKT_TRY(condition, http::save_condition(request));
  TDKT_TRY(body, read_body(request, {"revision_id", "document"}));
  TDKT_TRY(revision_id, id_at(body, "revision_id"));
  const Value* document = body.find("document");
  if (!document || !document->members()) return wrong_at("/document", "Thiếu nội dung của mục cần lưu.");
  if (base::Id::parse(document->text_at("id")) != id)
    return wrong_at("/document/id", "Mã định danh trong nội dung khác với mã ở địa chỉ.");
  return Wanted{*base::from_word<RecordKind>(kind_in(request)),
                id,
                revision_id,
                condition.base_revision_id,
                *document,
                wire::write_json(*document)};
}

State state_of(const store::RecordRow& row) { return base::from_word<State>(row.state).value_or(State::draft); }

bool is_removed(const Value& document) {
  const Value* removed = document.find("removed");
  return removed && removed->boolean() && *removed->boolean();
}

Problem closed(std::string detail) { return {ProblemCode::not_allowed_in_state, std::move(detail), {}}; }

/// What goes through the procedure is written only while it is open.
base::Status check_state(store::Connection& connection, const Wanted& wanted, const store::RecordRow& row,
                         const std::optional<store::RecordRow>& existing) {
  if (wanted.kind == RecordKind::appraisals) return check_appraisal(connection, row);
  if (!has_states(row.kind)) return check_open_with_dossier(connection, wanted.kind, wanted.document);
  const State state = existing ? state_of(*existing) : State::draft;
  if (!workflow::is_open_for_writing(state))
    return closed("Mục này ở trạng thái “" + std::string(base::display(state)) + "” nên không sửa được nữa.");
  if (wanted.kind != RecordKind::nominations) return base::Done{};
  if (state == State::returned_for_completion) {
    if (is_removed(wanted.document))
      return closed("Trường hợp đã gửi thì không bỏ khỏi danh sách được. Dùng “Rút hồ sơ” nếu thôi đề nghị.");
    return base::Done{};
  }
  TDKT_TRY(dossier, store::record_row(connection, *row.parent_id));
  if (dossier && state_of(*dossier) != State::draft)
    return closed("Hồ sơ đã gửi thì danh sách không thêm, không bớt được nữa.");
  return base::Done{};
}

/// 412 with what is there now, so that the client can merge.
base::Result<http::Reply> stale(store::Connection& connection, const Wanted& wanted) {
  TDKT_TRY(now, store::record_view(connection, wanted.id));
  Value more = Value::object();
  std::string detail = "Mục này đã có trên máy chủ, nên không tạo lại được.";
  if (now) {
    TDKT_TRY(current, envelope_value(connection, *now));
    more.set("current", std::move(current));
    if (wanted.base_revision_id)
      detail = now->saved_by + " đã sửa mục này sau bản mà thầy cô đang sửa. Chọn giữ bản nào, hoặc ghép cả hai.";
  }
  return http::refused({ProblemCode::stale, std::move(detail), {}}, more);
}

/// What a save must satisfy beside its base: rights of the owner, the same owner as before, an open state.
base::Status check_save(store::Connection& connection, const http::Request& request, const http::Session& session,
                        const Wanted& wanted, const store::RecordRow& row,
                        const std::optional<store::RecordRow>& existing) {
  const http::Account& account = *session.account();
  if (existing && (existing->unit_id != row.unit_id || existing->parent_id != row.parent_id))
    return wrong_at(wanted.kind == RecordKind::nominations ? "/document/dossier_id" : "/document/unit_id",
                    "Mục đã lưu thì không chuyển sang đơn vị hay hồ sơ khác.");
  TDKT_TRY(may, has_right(connection, account, Right::write, wanted.kind, row.unit_id, request.today));
  if (!may) {
    return Problem{ProblemCode::forbidden, "Tài khoản này không ghi được mục thuộc đơn vị đó.", {}};
  }
  const bool is_own_unit = wanted.kind == RecordKind::units && row.unit_id == wanted.id;
  if (!is_own_unit) {
    TDKT_TRY(owner, store::record_row(connection, row.unit_id));
    if (!owner || owner->kind != base::word(RecordKind::units))
      return wrong_at("/document/unit_id", "Đơn vị này chưa có trên máy chủ.");
  }
  return check_state(connection, wanted, row, existing);
}

/// A meeting does not leave the dossier it was signed with.
base::Status check_stays(store::Connection& connection, const Wanted& wanted) {
  if (wanted.kind != RecordKind::meetings) return base::Done{};
  TDKT_TRY(known, store::current(connection, wanted.id));
  if (!known) return base::Done{};
  TDKT_TRY(document, wire::read_json(known->document));
  return check_open_with_dossier(connection, wanted.kind, document);
}

base::Status check_content(store::Connection& connection, const http::Request& request, const http::Session& session,
                           const Wanted& wanted) {
  TDKT_CHECK(check_stays(connection, wanted));
  if (is_rule_text(wanted.kind))
    return check_rule_text(connection, request, *session.account(), wanted.kind, wanted.document);
  const bool is_appraisal = wanted.kind == RecordKind::appraisals;
  if (!is_appraisal && !has_protected_places(wanted.kind)) return base::Done{};
  Value before = Value::object();
  TDKT_TRY(known, store::current(connection, wanted.id));
  if (known) {
    TDKT_TRY(document, wire::read_json(known->document));
    before = std::move(document);
  }
  if (is_appraisal) return check_second_readings(connection, before, wanted.document, *session.account());
  // Whoever may write units everywhere keeps their names and managers.
  TDKT_TRY(may_reorganise,
           has_right(connection, *session.account(), Right::write, RecordKind::units, base::Id{}, request.today));
  TDKT_CHECK(check_protected(wanted.kind, before, wanted.document, may_reorganise));
  return wanted.kind == RecordKind::units ? check_superiors(connection, before, wanted.document) : base::Done{};
}

/// What was kept, when, and in which state it is.
struct Kept {
  store::RecordRow row;
  int64_t saved_at;
  bool is_new;
};

base::Result<http::Reply> answer(store::Connection& connection, const http::Request& request, const Wanted& wanted,
                                 const Kept& kept) {
  Value body = Value::object();
  body.set("revision_id", wanted.revision_id.text());
  body.set("saved_at", instant_text(kept.saved_at));
  body.set("state", kept.row.state);
  if (request.query_value("report")) {
    TDKT_TRY(judgement, judge(connection, kept.row, rules::Phase::draft, request.today));
    if (judgement) body.set("report", wire::value_of(judgement->report));
  }
  http::Reply reply = kept.is_new ? http::created(body, request.path) : http::ok(body);
  reply.with("ETag", http::etag(wanted.revision_id));
  return reply;
}

store::SaveRequest save_of(const Wanted& wanted, store::RecordRow row, const http::Request& request,
                           const http::Session& session) {
  store::SaveRequest save;
  save.row = std::move(row);
  save.revision_id = wanted.revision_id;
  save.base_revision_id = wanted.base_revision_id;
  save.document = wanted.text;
  save.author_id = session.account()->account_id;
  save.made_at = save.received_at = request.now;
  return save;
}

base::Result<http::Reply> save(const http::Request& request, http::Session& session, const Wanted& wanted) {
  // Reading the document takes longer than writing it: it is done before the writer's turn. That it cannot be read is
  // said after that it is stale.
  auto read = row_of(wanted.kind, wanted.document, request.today);
  TDKT_TRY(connection, writing(session));
  TDKT_TRY(existing, store::record_row(*connection, wanted.id));
  if (existing && existing->kind != base::word(wanted.kind))
    return Problem{ProblemCode::not_found, "Không có mục này.", {}};

  TDKT_TRY(known, store::revision(*connection, wanted.revision_id));
  const bool is_repeated = existing && known && known->record_id == wanted.id && known->document == wanted.text;
  if (is_repeated) return answer(*connection, request, wanted, {*existing, known->received_at, false});
  if (existing && wanted.base_revision_id != std::optional<base::Id>(existing->revision_id))
    return stale(*connection, wanted);

  if (!read.ok()) return std::move(read).problem();
  store::RecordRow& row = *read;
  TDKT_CHECK(find_owner(*connection, row));
  TDKT_CHECK(check_save(*connection, request, session, wanted, row, existing));
  TDKT_CHECK(check_named_records(*connection, *session.account(), row, wanted.document, request.today));
  TDKT_CHECK(check_content(*connection, request, session, wanted));
  row.state = existing ? existing->state : std::string(base::word(State::draft));
  TDKT_TRY(saved, store::save(*connection, save_of(wanted, row, request, session)));
  static_cast<void>(saved);
  TDKT_CHECK(note_document(*connection, wanted.kind, wanted.document));
  return answer(*connection, request, wanted, {row, request.now, !existing});
}

/// What is wrong in the document lies in the body below "document".
Problem in_body(Problem problem) {
  for (base::ProblemPlace& place : problem.places)
    if (!place.pointer.starts_with("/document/")) place.pointer.insert(0, "/document");
  return problem;
}

}  // namespace

base::Result<http::Reply> save_record(const http::Request& request, http::Session& session) {
  TDKT_TRY(wanted, read_wanted(request));
  auto reply = save(request, session, wanted);
  return reply.ok() ? std::move(reply) : in_body(std::move(reply).problem());
}

}  // namespace tdkt::resources
