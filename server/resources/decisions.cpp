#include "server/resources/decisions.h"

#include <algorithm>

#include "server/resources/act.h"
#include "server/resources/award_rows.h"
#include "server/resources/decision_lines.h"
#include "server/resources/services.h"
#include "server/store/honours.h"
#include "server/store/transitions.h"

namespace tdkt::resources {
namespace {

using base::Problem;
using base::ProblemCode;
using base::Value;
using workflow::Act;
using workflow::State;

/// Who issues which decision, and what it names.
struct Issuing {
  store::Connection& connection;
  const http::Request& request;
  const http::Session& session;
  const ActRequest& act;
  records::Decision decision;
  std::optional<records::Decision> earlier;

  Act what() const { return act_of(decision); }
};

/// What the unit reads at its nomination.
Value note_of(const Issuing& issuing) {
  const records::Decision& decision = issuing.decision;
  Value note = Value::object();
  note.set("decision_id", decision.id.text());
  note.set("decision_number", decision.number);
  if (issuing.earlier) note.set("earlier_number", issuing.earlier->number);
  if (issuing.what() != Act::revocation) return note;
  if (decision.revocation_ground) note.set("revocation_ground", base::word(*decision.revocation_ground));
  note.set("text", decision.reason);
  return note;
}

/// A line's nomination goes on, and with it the history of who has the award and what the public reads.
base::Status carry_out(const Issuing& issuing, const DecisionLine& line, std::vector<store::Honour>& honours) {
  auto& [connection, request, session, act, decision, earlier] = issuing;
  TDKT_TRY(edge, edge_for(connection, request, session, line.row, issuing.what()));
  ActRequest about = act;
  about.note = note_of(issuing);
  TDKT_CHECK(move_along(connection, request, session, line.row, edge, about, nullptr));
  const store::By who = by(request, session);
  const std::string on = decision.signed_on->text();
  switch (issuing.what()) {
    case Act::decision: TDKT_CHECK(write_award(connection, decision, line.nomination, who)); break;
    case Act::correction:
      TDKT_CHECK(correct_award(connection, *earlier, decision, line.nomination, who));
      TDKT_CHECK(store::end_honour(connection, *line.replaces, store::HonourStanding::corrected, decision.number, on));
      break;
    case Act::revocation:
      TDKT_CHECK(revoke_award(connection, *earlier, decision, line.nomination, who));
      return store::end_honour(connection, *line.replaces, store::HonourStanding::revoked, decision.number, on);
    default: return base::Done{};  // forwarded: nothing is given yet
  }
  honours.push_back(honour_of(decision, *line.item, line.nomination));
  if (earlier) honours.back().corrects_number = earlier->number;
  return base::Done{};
}

/// Everything that may have rested on what was revoked is told to be looked at again (VR-H20).
base::Status flag_citations(const Issuing& issuing, const Judgement& judged) {
  const store::By who = by(issuing.request, issuing.session);
  for (const rules::LineFacts& line : judged.subject.facts.lines) {
    const auto& items = issuing.decision.items;
    const auto item = std::find_if(items.begin(), items.end(), [&](const auto& one) { return one.id == line.id; });
    if (item == items.end() || !line.award) continue;
    const std::string why = std::string(base::display(*line.award)) + " của " + item->nominee_name +
                            " đã bị hủy bỏ theo Quyết định số " + issuing.decision.number +
                            ", nên phải xem lại căn cứ.";
    for (const rules::AwardCitation& citation : line.citations) {
      if (!(citation.id == citation.record_id)) {
        TDKT_CHECK(mark_for_review(issuing.connection, citation.record_id, citation.id, why, who));
        continue;
      }
      TDKT_TRY(row, row_for(issuing.connection, citation.record_id));
      const auto state = base::from_word<State>(row.state);
      if (!state || *state == State::withdrawn || *state == State::refused || *state == State::revoked) continue;
      const workflow::Transition stays{workflow::Subject::nomination, *state, Act::review, *state, {},
                                       workflow::Side::holder,        ""};
      ActRequest about = issuing.act;
      about.note = Value::object();
      about.note.set("text", why);
      TDKT_CHECK(move_along(issuing.connection, issuing.request, issuing.session, row, stays, about, nullptr));
    }
  }
  return base::Done{};
}

/// Decisions have no edges in the table of nominations: this one goes from draft to what it is, an earlier one keeps
/// its state and notes what became of it, until nothing of it is left.
base::Status close_decisions(const Issuing& issuing, const store::RecordRow& row, const Judgement& judged) {
  const Act what = issuing.what();
  const State to = what == Act::forwarding ? State::forwarded : State::decided;
  const workflow::Transition edge{
      workflow::Subject::nomination, State::draft, what, to, {}, workflow::Side::holder, ""};
  TDKT_CHECK(move_along(issuing.connection, issuing.request, issuing.session, row, edge, issuing.act, &judged));
  if (!issuing.earlier) return base::Done{};
  TDKT_TRY(before, row_for(issuing.connection, issuing.earlier->id));
  State left = State::decided;
  if (what == Act::revocation) {
    left = State::revoked;
    for (const records::DecisionItem& item : issuing.earlier->items) {
      TDKT_TRY(honour, store::honour(issuing.connection, item.id));
      if (honour && honour->standing == store::HonourStanding::valid) left = State::decided;
    }
  }
  const workflow::Transition noted{
      workflow::Subject::nomination, State::decided, what, left, {}, workflow::Side::holder, ""};
  ActRequest about = issuing.act;
  about.note = note_of(issuing);
  return move_along(issuing.connection, issuing.request, issuing.session, before, noted, about, nullptr);
}

base::Result<std::optional<http::Reply>> issue(store::Connection& connection, const http::Request& request,
                                               const http::Session& session, const ActRequest& act) {
  TDKT_TRY(row, row_for(connection, act.record_id));
  if (row.state != base::word(State::draft))
    return Problem{ProblemCode::not_allowed_in_state,
                   "Quyết định này đã được ghi. Sai sót thì đính chính bằng quyết định mới.",
                   {}};
  TDKT_CHECK(check_seen(act, row));
  TDKT_TRY(decision, current_decision(connection, row.record_id));
  if (const auto missing = missing_in(decision))
    return std::optional<http::Reply>(http::refused(*missing, Value::object()));
  TDKT_TRY(earlier, earlier_of(connection, decision));
  const Issuing issuing{connection, request, session, act, std::move(decision), std::move(earlier)};
  TDKT_TRY(lines, lines_of(connection, issuing.decision, issuing.earlier));
  TDKT_TRY(judged, judge(connection, row, rules::Phase::decision, request.today));
  if (!judged) return Problem{ProblemCode::not_found, "Không có mục này.", {}};
  std::vector<Judgement> judgements;
  judgements.push_back(*std::move(judged));
  if (auto refusal = refused_by_findings(judgements)) return refusal;

  std::vector<store::Honour> honours;
  for (const DecisionLine& line : lines) TDKT_CHECK(carry_out(issuing, line, honours));
  TDKT_CHECK(store::publish(connection, honours));
  if (issuing.what() == Act::revocation) TDKT_CHECK(flag_citations(issuing, judgements.front()));
  TDKT_CHECK(close_decisions(issuing, row, judgements.front()));
  return std::optional<http::Reply>();
}

base::Result<http::Reply> issue_decision(const http::Request& request, http::Session& session) {
  TDKT_TRY(act, read_act(request));
  return perform_once(request, session, act,
                      [&](store::Connection& connection, Value&) { return issue(connection, request, session, act); });
}

constexpr http::Endpoint kDecisionEndpoints[] = {
    {"POST", "/api/v1/decisions/{id}/issue", http::permission("act decision decisions"), http::Effect::write,
     http::Body::json, issue_decision,
     "Ghi quyết định: khen thưởng, trình cấp trên, đính chính hoặc hủy bỏ; ghi vào lịch sử, công bố", "act", "receipt"},
};

}  // namespace

std::span<const http::Endpoint> decision_endpoints() { return kDecisionEndpoints; }

}  // namespace tdkt::resources
