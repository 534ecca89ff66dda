#include "server/resources/dossier_acts.h"

#include "server/resources/act.h"
#include "server/resources/body.h"
#include "server/resources/receipts.h"
#include "server/resources/services.h"
#include "server/resources/signing.h"
#include "server/store/procedure.h"
#include "server/store/record_lists.h"
#include "server/store/superiors.h"
#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using workflow::Act;
using workflow::State;

/// The nominations of a dossier that stand in its list.
base::Result<std::vector<store::RecordRow>> listed(store::Connection& connection, const base::Id& dossier) {
  TDKT_TRY(all, store::records_of_parent(connection, base::word(records::RecordKind::nominations), dossier));
  std::vector<store::RecordRow> rows;
  for (store::RecordView& record : all) {
    TDKT_TRY(document, wire::read_json(record.document));
    const base::Value* removed = document.find("removed");
    if (!removed || !removed->boolean() || !*removed->boolean()) rows.push_back(std::move(record.row));
  }
  return rows;
}

/// The act names the dossier and exactly its nominations, each as it is now; of its meetings and publications those the
/// sender knows.
base::Status check_all_seen(store::Connection& connection, const ActRequest& act, const store::RecordRow& dossier,
                            const std::vector<store::RecordRow>& nominations) {
  TDKT_CHECK(check_seen(act, dossier));
  for (const store::RecordRow& nomination : nominations) TDKT_CHECK(check_seen(act, nomination));
  size_t known = nominations.size() + 1;
  TDKT_TRY(beside, signed_beside(connection, dossier));
  for (const store::RecordRow& row : beside) {
    if (act.revisions.count(row.record_id) == 0) continue;
    TDKT_CHECK(check_seen(act, row));
    ++known;
  }
  if (act.revisions.size() == known) return base::Done{};
  return Problem{ProblemCode::stale, "Danh sách gửi kèm có mục không còn trong hồ sơ. Tải lại rồi gửi lại.", {}};
}

const Judgement* judgement_of(const std::vector<Judgement>& judgements, const base::Id& record) {
  for (const Judgement& judged : judgements)
    if (judged.record == record) return &judged;
  return nullptr;
}

/// What a submission was judged on: good as long as no record has changed since.
struct Judged {
  int64_t seq = -1;
  std::vector<Judgement> judgements;
};

base::Status judge_now(store::Connection& connection, const base::Id& dossier, base::Date today, Judged& judged) {
  TDKT_TRY(seq, store::last_change_seq(connection));
  if (seq == judged.seq) return base::Done{};
  TDKT_TRY(judgements, judge_whole(connection, dossier, today, today));
  judged.seq = seq;
  judged.judgements = std::move(judgements);
  return base::Done{};
}

/// Who receives the dossier on this day, by its unit and by whom its letter is addressed to.
base::Result<std::optional<base::Id>> receiver_of(store::Connection& connection, const store::RecordRow& row,
                                                  base::Date today) {
  TDKT_TRY(now, store::current(connection, row.record_id));
  if (!now) return std::optional<base::Id>();
  TDKT_TRY(document, wire::read_json(now->document));
  TDKT_TRY(dossier, records::from_value<records::Dossier>(document));
  TDKT_TRY(route, store::route_of(connection, row.unit_id, today));
  return workflow::receiver(route, dossier.request_letter.addressee);
}

/// Keeps the receipt of what is handed in; the sender is told of it, and the note of the act at the dossier too.
base::Status write_receipt(store::Connection& connection, const http::Request& request, const store::RecordRow& dossier,
                           const std::vector<store::RecordRow>& nominations, const store::Standing& standing,
                           base::Value& receipt, base::Value& note) {
  store::Receipt kept{.number = std::string(receipt.text_at("number")),
                      .record_id = dossier.record_id,
                      .unit_id = dossier.unit_id,
                      .receiver_unit_id = standing.holder_unit_id,
                      .received_on = standing.received_on,
                      .at = request.now,
                      .revision_ids = {dossier.revision_id},
                      .hash = {}};
  for (const store::RecordRow& nomination : nominations) kept.revision_ids.push_back(nomination.revision_id);
  TDKT_TRY(hash, store::content_hash(connection, kept.revision_ids));
  kept.hash = std::move(hash);
  TDKT_CHECK(store::keep_receipt(connection, kept));
  receipt.set("hash", kept.hash);
  receipt.set("page", receipt_page(kept));
  note.set("receipt_number", kept.number);
  note.set("receipt_page", receipt_page(kept));
  return base::Done{};
}

base::Result<std::optional<http::Reply>> send(store::Connection& connection, const http::Request& request,
                                              const http::Session& session, const ActRequest& act, Judged& judged,
                                              base::Value& receipt) {
  TDKT_TRY(dossier, row_for(connection, act.record_id));
  TDKT_TRY(edge, edge_for(connection, request, session, dossier, Act::submission));
  TDKT_TRY(nominations, listed(connection, dossier.record_id));
  TDKT_CHECK(check_all_seen(connection, act, dossier, nominations));
  if (nominations.empty())
    return Problem{
        ProblemCode::findings, "Hồ sơ chưa có trường hợp nào. Thêm người hoặc tập thể được đề nghị trước khi gửi.", {}};
  TDKT_TRY(receiver, receiver_of(connection, dossier, request.today));
  if (!receiver)
    return Problem{ProblemCode::not_allowed_in_state,
                   "Chưa biết cơ quan nào quản lý đơn vị này từ ngày " + request.today.display() +
                       ". Báo Văn phòng Sở ghi cơ quan quản lý rồi gửi lại.",
                   {}};
  TDKT_CHECK(judge_now(connection, dossier.record_id, request.today, judged));
  if (auto refusal = refused_by_findings(judged.judgements)) return refusal;
  TDKT_TRY(missing, refused_by_missing_files(connection, judged.judgements));
  if (missing) return std::move(missing);
  TDKT_CHECK(check_signed(connection, dossier));

  const store::Standing standing{*receiver, request.today};
  TDKT_CHECK(store::set_standing(connection, dossier.record_id, standing));
  ActRequest whole = act;
  TDKT_CHECK(write_receipt(connection, request, dossier, nominations, standing, receipt, whole.note));
  TDKT_CHECK(move_along(connection, request, session, dossier, edge, whole,
                        judgement_of(judged.judgements, dossier.record_id)));
  for (const store::RecordRow& nomination : nominations) {
    TDKT_TRY(step, edge_for(connection, request, session, nomination, Act::submission));
    TDKT_CHECK(store::set_standing(connection, nomination.record_id, standing));
    TDKT_CHECK(move_along(connection, request, session, nomination, step, act,
                          judgement_of(judged.judgements, nomination.record_id)));
  }
  return std::optional<http::Reply>();
}

base::Result<http::Reply> submit(const http::Request& request, http::Session& session) {
  TDKT_TRY(act, read_act(request));
  TDKT_CHECK(check_members(act.note, "/note", {"text"}));
  Judged judged;
  {
    // Judging takes longer than writing: it is done before the writer's turn, and again there only if something
    // changed in between.
    TDKT_TRY(connection, reading(session));
    TDKT_TRY(done, store::done_act(*connection, act.act_id));
    if (!done) TDKT_CHECK(judge_now(*connection, act.record_id, request.today, judged));
  }
  return perform_once(request, session, act, [&](store::Connection& connection, base::Value& receipt) {
    return send(connection, request, session, act, judged, receipt);
  });
}

/// Taken back whole or not at all: once the Sở has begun on one nomination, each is withdrawn by itself.
base::Result<std::optional<http::Reply>> take_back(store::Connection& connection, const http::Request& request,
                                                   const http::Session& session, const ActRequest& act) {
  TDKT_TRY(dossier, row_for(connection, act.record_id));
  TDKT_TRY(edge, edge_for(connection, request, session, dossier, Act::withdrawal));
  TDKT_CHECK(check_seen(act, dossier));
  TDKT_TRY(nominations, listed(connection, dossier.record_id));
  for (const store::RecordRow& nomination : nominations) {
    if (nomination.state == base::word(State::withdrawn)) continue;
    if (nomination.state != base::word(State::submitted))
      return Problem{ProblemCode::not_allowed_in_state,
                     "“" + nomination.title + "” đã được tiếp nhận thẩm định nên không rút cả hồ sơ được nữa.",
                     {}};
    TDKT_TRY(step, edge_for(connection, request, session, nomination, Act::withdrawal));
    TDKT_CHECK(move_along(connection, request, session, nomination, step, act, nullptr));
  }
  TDKT_CHECK(move_along(connection, request, session, dossier, edge, act, nullptr));
  return std::optional<http::Reply>();
}

base::Result<http::Reply> withdraw(const http::Request& request, http::Session& session) {
  TDKT_TRY(act, read_act(request));
  TDKT_CHECK(check_members(act.note, "/note", {"text"}));
  return perform_once(request, session, act, [&](store::Connection& connection, base::Value&) {
    return take_back(connection, request, session, act);
  });
}

/// What was taken back whole lies open again: the list as it was, and nobody holds it.
base::Result<std::optional<http::Reply>> lay_open(store::Connection& connection, const http::Request& request,
                                                  const http::Session& session, const ActRequest& act) {
  TDKT_TRY(dossier, row_for(connection, act.record_id));
  TDKT_TRY(edge, edge_for(connection, request, session, dossier, Act::reopening));
  TDKT_CHECK(check_seen(act, dossier));
  TDKT_TRY(nominations, listed(connection, dossier.record_id));
  for (const store::RecordRow& nomination : nominations) {
    TDKT_TRY(step, edge_for(connection, request, session, nomination, Act::reopening));
    TDKT_CHECK(store::clear_standing(connection, nomination.record_id));
    TDKT_CHECK(move_along(connection, request, session, nomination, step, act, nullptr));
  }
  TDKT_CHECK(store::clear_standing(connection, dossier.record_id));
  TDKT_CHECK(move_along(connection, request, session, dossier, edge, act, nullptr));
  return std::optional<http::Reply>();
}

base::Result<http::Reply> reopen(const http::Request& request, http::Session& session) {
  TDKT_TRY(act, read_act(request));
  TDKT_CHECK(check_members(act.note, "/note", {"text"}));
  return perform_once(request, session, act, [&](store::Connection& connection, base::Value&) {
    return lay_open(connection, request, session, act);
  });
}

base::Result<http::Reply> sign(const http::Request& request, http::Session& session) {
  TDKT_TRY(act, read_act(request));
  return perform_once(request, session, act, [&](store::Connection& connection, base::Value&) {
    return sign_dossier(connection, request, session, act);
  });
}

using http::Body;
using http::Effect;

constexpr http::Endpoint kDossierEndpoints[] = {
    {"POST", "/api/v1/dossiers/{id}/signature", http::permission("act signature dossiers"), Effect::write, Body::json,
     sign, "Thủ trưởng ký duyệt: gắn chữ ký với nội dung hồ sơ, danh sách, phiên họp, công khai", "act", "receipt"},
    {"POST", "/api/v1/dossiers/{id}/submission", http::permission("act submission dossiers"), Effect::write, Body::json,
     submit, "Gửi hồ sơ: xét lại tất cả, rồi chuyển lên cơ quan quản lý", "act", "receipt"},
    {"POST", "/api/v1/dossiers/{id}/withdrawal", http::permission("act withdrawal dossiers"), Effect::write, Body::json,
     withdraw, "Rút hồ sơ đã gửi", "act", "receipt"},
    {"POST", "/api/v1/dossiers/{id}/reopening", http::permission("act reopening dossiers"), Effect::write, Body::json,
     reopen, "Mở lại hồ sơ đã rút để sửa rồi gửi lại", "act", "receipt"},
};

}  // namespace

std::span<const http::Endpoint> dossier_endpoints() { return kDossierEndpoints; }

}  // namespace tdkt::resources
