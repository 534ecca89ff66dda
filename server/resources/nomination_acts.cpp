#include "server/resources/nomination_acts.h"

#include "server/resources/act.h"
#include "server/resources/body.h"
#include "server/resources/services.h"
#include "server/resources/signing.h"
#include "server/store/procedure.h"
#include "shared/records/appraisal.h"
#include "shared/records/convert.h"
#include "shared/records/refusal.h"
#include "shared/rules/check.h"
#include "shared/wire/case_json.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;
using workflow::Act;

bool has_text(const Value& object, std::string_view member) {
  return object.text_at(member).find_first_not_of(" \n\t") != std::string_view::npos;
}

/// {text?, comments?: [{id, place, text}], refusal_class?, rule?, clause?, resubmission?}
base::Status check_note(const Value& note) {
  TDKT_CHECK(check_members(note, "/note", {"text", "comments", "refusal_class", "rule", "clause", "resubmission"}));
  for (const std::string_view member : {"text", "rule", "clause"})
    if (note.find(member)) {
      TDKT_TRY(text, text_at(note, member, "/note"));
      static_cast<void>(text);
    }
  if (note.find("refusal_class") && !base::from_word<rules::RefusalClass>(note.text_at("refusal_class")))
    return wrong_at("/note/refusal_class", "Loại lý do này không có trong danh mục.");
  if (note.find("resubmission") && !base::from_word<records::Resubmission>(note.text_at("resubmission")))
    return wrong_at("/note/resubmission", "Chọn một trong: possible, closed.");
  const Value* comments = note.find("comments");
  if (!comments) return base::Done{};
  if (!comments->items()) return wrong_at("/note/comments", "Chỗ này cần một danh sách góp ý.");
  for (size_t i = 0; i < comments->items()->size(); ++i) {
    const Value& comment = (*comments->items())[i];
    const std::string pointer = "/note/comments/" + std::to_string(i);
    TDKT_CHECK(check_members(comment, pointer, {"id", "place", "text"}));
    TDKT_TRY(id, id_at(comment, "id", pointer));
    TDKT_TRY(place, text_at(comment, "place", pointer));
    static_cast<void>(id);
    static_cast<void>(place);
    if (!has_text(comment, "text")) return wrong_at(pointer + "/text", "Góp ý này chưa có nội dung.");
  }
  return base::Done{};
}

/// What the unit must be told with an act.
base::Status check_note_for(Act act, const Value& note) {
  TDKT_CHECK(check_note(note));
  const Value* comments = note.find("comments");
  const bool has_comments = comments && comments->items() && !comments->items()->empty();
  if (act == Act::return_for_completion && !has_comments && !has_text(note, "text"))
    return wrong_at("/note", "Trả lại để bổ sung cần ít nhất một góp ý, để đơn vị biết phải sửa gì.");
  return base::Done{};
}

/// 422 where the unit would not be told why, where it stands, and whether it may try again (VR-H15).
base::Result<std::optional<http::Reply>> refused_by_reason(const store::RecordRow& row, const Value& note,
                                                           base::Date today) {
  Value told = note;
  told.erase("comments");
  TDKT_TRY(refusal, records::from_value<records::Refusal>(told));
  std::vector<Judgement> judgements;
  judgements.push_back({row.record_id,
                        {rules::RefusalSubject{row.record_id, std::move(refusal)},
                         rules::Phase::appraisal,
                         {std::nullopt, std::nullopt, today},
                         {},
                         {},
                         {}},
                        {}});
  judgements.front().report = rules::check(judgements.front().subject);
  return refused_by_findings(judgements);
}

bool is_beside(const Judgement& judged) {
  return std::holds_alternative<rules::MeetingSubject>(judged.subject.subject) ||
         std::holds_alternative<rules::PublicationSubject>(judged.subject.subject);
}

/// A nomination that comes back is judged again with its dossier, as of the day the dossier was received; and with what
/// the unit met about or published since.
base::Result<std::vector<Judgement>> judge_again(store::Connection& connection, const store::RecordRow& row,
                                                 base::Date today) {
  TDKT_TRY(standing, store::standing_of(connection, row.record_id));
  TDKT_TRY(whole, judge_whole(connection, *row.parent_id, standing ? standing->received_on : today, today));
  std::vector<Judgement> judgements;
  for (Judgement& judged : whole) {
    bool is_asked = judged.record == row.record_id || judged.record == *row.parent_id;
    if (!is_asked && is_beside(judged)) {
      TDKT_TRY(came_later, came_after_signature(connection, *row.parent_id, judged.record));
      is_asked = came_later;
    }
    if (is_asked) judgements.push_back(std::move(judged));
  }
  return judgements;
}

/// An act that rests on an appraisal rests on all of it: also on what a colleague has just written there.
base::Status check_appraisal_seen(store::Connection& connection, const ActRequest& act, const store::RecordRow& row) {
  TDKT_TRY(standing, store::standing_of(connection, row.record_id));
  if (!standing) return base::Done{};
  const base::Id id = records::appraisal_id(row.record_id, standing->holder_unit_id);
  if (act.revisions.count(id) == 0) return base::Done{};
  TDKT_TRY(appraisal, store::record_row(connection, id));
  return appraisal ? check_seen(act, *appraisal) : base::Done{};
}

base::Result<std::optional<http::Reply>> move(store::Connection& connection, const http::Request& request,
                                              const http::Session& session, const ActRequest& act, Act what) {
  TDKT_TRY(row, row_for(connection, act.record_id));
  TDKT_TRY(edge, edge_for(connection, request, session, row, what));
  TDKT_CHECK(check_seen(act, row));
  TDKT_CHECK(check_appraisal_seen(connection, act, row));
  std::vector<Judgement> judgements;
  const Judgement* own = nullptr;
  if (what == Act::completion) {
    TDKT_TRY(again, judge_again(connection, row, request.today));
    judgements = std::move(again);
    if (auto refusal = refused_by_findings(judgements)) return refusal;
    TDKT_TRY(missing, refused_by_missing_files(connection, judgements));
    if (missing) return std::move(missing);
    for (const Judgement& judged : judgements)
      if (judged.record == row.record_id) own = &judged;
  }
  if (what == Act::refusal) {
    TDKT_TRY(refused, refused_by_reason(row, act.note, request.today));
    if (refused) return refused;
  }
  TDKT_CHECK(move_along(connection, request, session, row, edge, act, own));
  return std::optional<http::Reply>();
}

template <Act kAct>
base::Result<http::Reply> perform(const http::Request& request, http::Session& session) {
  TDKT_TRY(act, read_act(request));
  TDKT_CHECK(check_note_for(kAct, act.note));
  return perform_once(request, session, act, [&](store::Connection& connection, Value&) {
    return move(connection, request, session, act, kAct);
  });
}

base::Result<http::Reply> read_report(const http::Request& request, http::Session& session) {
  TDKT_TRY(id, request.id("id"));
  const auto phase = base::from_word<rules::Phase>(request.query_value("phase").value_or("appraisal"));
  if (!phase) return wrong_at("phase", "phase là một trong: draft, submission, appraisal, decision.");
  TDKT_TRY(connection, reading(session));
  TDKT_TRY(row, row_for(*connection, id));
  TDKT_TRY(judgement, judge(*connection, row, *phase, request.today));
  if (!judgement) return Problem{ProblemCode::not_found, "Không có mục này.", {}};
  note_view(session, row.kind, id);
  return http::ok(wire::value_of(judgement->report));
}

using http::Body;
using http::Effect;

template <Act kAct>
constexpr http::Endpoint row(std::string_view pattern, http::Access access, std::string_view summary) {
  return {"POST", pattern, access, Effect::write, Body::json, perform<kAct>, summary, "act", "receipt"};
}

constexpr http::Endpoint kNominationEndpoints[] = {
    row<Act::reception>("/api/v1/nominations/{id}/reception", http::permission("act reception nominations"),
                        "Tiếp nhận thẩm định"),
    row<Act::acceptance>("/api/v1/nominations/{id}/acceptance", http::permission("act acceptance nominations"),
                         "Đủ điều kiện, chờ Hội đồng"),
    row<Act::return_for_completion>("/api/v1/nominations/{id}/return", http::permission("act return nominations"),
                                    "Trả lại để bổ sung, kèm góp ý"),
    row<Act::completion>("/api/v1/nominations/{id}/completion", http::permission("act completion nominations"),
                         "Gửi lại sau khi bổ sung: xét lại trường hợp này"),
    row<Act::suspension>("/api/v1/nominations/{id}/suspension", http::permission("act suspension nominations"),
                         "Tạm dừng xét"),
    row<Act::resumption>("/api/v1/nominations/{id}/resumption", http::permission("act resumption nominations"),
                         "Xét tiếp"),
    row<Act::refusal>("/api/v1/nominations/{id}/refusal", http::permission("act refusal nominations"),
                      "Không xét, kèm loại lý do, quy tắc, điều khoản, lời giải thích và việc có được đề nghị lại"),
    row<Act::takeover>("/api/v1/nominations/{id}/takeover", http::permission("act takeover nominations"),
                       "Nhận về một trường hợp mà đơn vị đang giữ không còn quản lý nữa"),
    row<Act::withdrawal>("/api/v1/nominations/{id}/withdrawal", http::permission("act withdrawal nominations"),
                         "Rút một trường hợp"),
    {"GET", "/api/v1/nominations/{id}/report", http::permission("read nominations"), Effect::read, Body::none,
     read_report, "Kết quả kiểm tra với mọi dữ kiện máy chủ biết", "", "report"},
};

}  // namespace

std::span<const http::Endpoint> nomination_endpoints() { return kNominationEndpoints; }

}  // namespace tdkt::resources
