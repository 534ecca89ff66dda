#include "server/resources/decisions.h"

#include "server/resources/act.h"
#include "server/resources/award_rows.h"
#include "server/resources/services.h"
#include "server/store/honours.h"
#include "server/store/procedure.h"
#include "server/store/record_lists.h"
#include "server/store/transitions.h"
#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/records/place.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using records::Disposal;
using workflow::State;

/// One line of the decision with the nomination it decides.
struct Line {
  const records::DecisionItem* item;
  store::RecordRow row;
  records::Nomination nomination;
};

template <class T>
base::Result<T> read_current(store::Connection& connection, const base::Id& id) {
  TDKT_TRY(now, store::current(connection, id));
  if (!now) return Problem{ProblemCode::not_found, "Không có mục này.", {}};
  TDKT_TRY(document, wire::read_json(now->document));
  return records::from_value<T>(document);
}

/// What a decision must say before it can be issued.
std::optional<Problem> missing_in(const records::Decision& decision) {
  Problem problem{ProblemCode::findings, "", {}};
  const auto need = [&](bool there, const char* place, const char* words) {
    if (!there) problem.places.push_back({place, words});
  };
  need(decision.disposal.has_value(), "/disposal", "Chưa chọn quyết định khen thưởng hay trình cấp trên.");
  need(!decision.number.empty(), "/number", "Chưa có số quyết định.");
  need(decision.signed_on.has_value(), "/signed_on", "Chưa có ngày ký.");
  need(!decision.signer_name.empty(), "/signer_name", "Chưa có họ tên người ký.");
  need(decision.decided_by.has_value(), "/decided_by", "Chưa chọn người có thẩm quyền quyết định.");
  need(!decision.items.empty(), "/items", "Quyết định chưa có trường hợp nào.");
  if (problem.places.empty()) return std::nullopt;
  problem.detail = "Chưa ghi được quyết định. " + problem.places.front().detail;
  return problem;
}

/// The lines, each with its nomination waiting for the Council and held here; 409 naming the first that is not.
base::Result<std::vector<Line>> lines_of(store::Connection& connection, const records::Decision& decision) {
  std::vector<Line> lines;
  for (const records::DecisionItem& item : decision.items) {
    const std::string place = records::below("/items", item.id.text()) + "/nomination_id";
    const std::string name = item.nominee_name.empty() ? "Một dòng" : "“" + item.nominee_name + "”";
    const auto refuse = [&](const std::string& why) {
      return Problem{ProblemCode::not_allowed_in_state, name + why, {{place, name + why}}};
    };
    TDKT_TRY(row, store::record_row(connection, item.nomination_id));
    if (!row || row->kind != base::word(records::RecordKind::nominations))
      return refuse(" trong quyết định không có trường hợp đề nghị nào trên máy chủ.");
    TDKT_TRY(standing, store::standing_of(connection, item.nomination_id));
    if (row->state != base::word(State::before_council))
      return refuse(" chưa ở bước “" + std::string(base::display(State::before_council)) +
                    "” nên chưa ghi quyết định được.");
    if (!standing || standing->holder_unit_id != decision.unit_id)
      return refuse(" đang do cơ quan khác giữ hồ sơ nên không ghi vào quyết định này được.");
    for (const Line& other : lines)
      if (other.row.record_id == row->record_id) return refuse(" đứng hai lần trong quyết định.");
    TDKT_TRY(nomination, read_current<records::Nomination>(connection, item.nomination_id));
    if (item.award && item.award != nomination.award)
      return refuse(" được đề nghị một danh hiệu, hình thức khác với dòng trong quyết định.");
    lines.push_back({&item, *std::move(row), std::move(nomination)});
  }
  return lines;
}

store::Honour honour_of(const records::Decision& decision, const Line& line) {
  const auto& item = *line.item;
  const auto& nomination = line.nomination;
  store::Honour honour;
  honour.honour_id = item.id;
  honour.decision_number = decision.number;
  honour.signed_on = decision.signed_on->text();
  honour.signer_name = decision.signer_name;
  honour.decided_by = base::word(*decision.decided_by);
  honour.award = nomination.award ? base::word(*nomination.award) : "";
  honour.nominee_type = nomination.nominee_type ? base::word(*nomination.nominee_type) : "";
  honour.nominee_name = item.nominee_name.empty() ? nomination.nominee_name : item.nominee_name;
  honour.position = item.position.empty() ? nomination.position : item.position;
  honour.unit_name = item.unit_name;
  const auto year = decision.school_year ? decision.school_year : nomination.school_year;
  honour.school_year = year ? year->text() : "";
  return honour;
}

/// The decision itself has no edge in the table of nominations: it goes from draft to what it does to its lines.
base::Status close_decision(store::Connection& connection, const http::Request& request, const http::Session& session,
                            const store::RecordRow& row, const ActRequest& act, const Judgement& judged,
                            workflow::Act what, State to) {
  const workflow::Transition edge{
      workflow::Subject::nomination, State::draft, what, to, {}, workflow::Side::holder, ""};
  return move_along(connection, request, session, row, edge, act, &judged);
}

base::Result<std::optional<http::Reply>> issue(store::Connection& connection, const http::Request& request,
                                               const http::Session& session, const ActRequest& act) {
  TDKT_TRY(row, row_for(connection, act.record_id));
  if (row.state != base::word(State::draft))
    return Problem{ProblemCode::not_allowed_in_state,
                   "Quyết định này đã được ghi. Sai sót thì đính chính bằng quyết định mới.",
                   {}};
  TDKT_CHECK(check_seen(act, row));
  TDKT_TRY(decision, read_current<records::Decision>(connection, row.record_id));
  if (const auto missing = missing_in(decision))
    return std::optional<http::Reply>(http::refused(*missing, base::Value::object()));
  TDKT_TRY(lines, lines_of(connection, decision));
  TDKT_TRY(judged, judge(connection, row, rules::Phase::decision, request.today));
  if (!judged) return Problem{ProblemCode::not_found, "Không có mục này.", {}};
  std::vector<Judgement> judgements;
  judgements.push_back(*std::move(judged));
  if (auto refusal = refused_by_findings(judgements)) return refusal;

  const bool is_decided = decision.disposal == Disposal::decided;
  const workflow::Act what = is_decided ? workflow::Act::decision : workflow::Act::forwarding;
  std::vector<store::Honour> honours;
  for (const Line& line : lines) {
    TDKT_TRY(edge, edge_for(connection, request, session, line.row, what));
    ActRequest about = act;
    about.note = base::Value::object();
    about.note.set("decision_id", decision.id.text());
    about.note.set("decision_number", decision.number);
    TDKT_CHECK(move_along(connection, request, session, line.row, edge, about, nullptr));
    if (!is_decided) continue;
    TDKT_CHECK(write_award(connection, decision, line.nomination, by(request, session)));
    honours.push_back(honour_of(decision, line));
  }
  TDKT_CHECK(store::publish(connection, honours));
  TDKT_CHECK(close_decision(connection, request, session, row, act, judgements.front(), what,
                            is_decided ? State::decided : State::forwarded));
  return std::optional<http::Reply>();
}

base::Result<http::Reply> issue_decision(const http::Request& request, http::Session& session) {
  TDKT_TRY(act, read_act(request));
  return perform_once(request, session, act,
                      [&](store::Connection& connection) { return issue(connection, request, session, act); });
}

constexpr http::Endpoint kEndpoints[] = {
    {"POST", "/api/v1/decisions/{id}/issue", http::permission("act decision decisions"), http::Effect::write,
     http::Body::json, issue_decision,
     "Ghi quyết định: các trường hợp thành đã khen hoặc đã trình, ghi vào lịch sử, công bố", "act", "receipt"},
};

}  // namespace

std::span<const http::Endpoint> decision_endpoints() { return kEndpoints; }

}  // namespace tdkt::resources
