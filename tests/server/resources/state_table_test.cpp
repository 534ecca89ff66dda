#include <gtest/gtest.h>

#include <algorithm>

#include "server/store/procedure.h"
#include "server/store/transitions.h"
#include "shared/records/convert.h"
#include "shared/workflow/transitions.h"
#include "tests/server/resources/sending.h"

// Every state × every act × every role through the REST API, against a table written by hand: a second statement of
// shared/workflow/transitions.cpp. What no line names is refused, and changes nothing.

namespace tdkt::resources {
namespace {

using records::RecordKind;
using workflow::Role;
using workflow::State;

/// One line: from this state this act leads there, by these roles in the unit that proposes or in the one that holds.
struct Edge {
  std::string_view from, act, to, roles, side;
};

constexpr std::string_view kUnit = "unit_officer unit_head";
constexpr std::string_view kAppraisers = "district_officer office_appraiser office_chief";
constexpr std::string_view kOffice = "district_officer office_chief";

constexpr Edge kOfNominations[] = {
    {"submitted", "withdrawal", "withdrawn", kUnit, "proposer"},
    {"submitted", "reception", "under_appraisal", kAppraisers, "holder"},
    {"under_appraisal", "acceptance", "before_council", kAppraisers, "holder"},
    {"under_appraisal", "return", "returned_for_completion", kAppraisers, "holder"},
    {"under_appraisal", "suspension", "suspended", kAppraisers, "holder"},
    {"under_appraisal", "refusal", "refused", kOffice, "holder"},
    {"returned_for_completion", "completion", "under_appraisal", kUnit, "proposer"},
    {"returned_for_completion", "withdrawal", "withdrawn", kUnit, "proposer"},
    {"suspended", "resumption", "under_appraisal", kAppraisers, "holder"},
    {"suspended", "refusal", "refused", kOffice, "holder"},
    {"before_council", "suspension", "suspended", kAppraisers, "holder"},
    {"before_council", "refusal", "refused", kOffice, "holder"},
    {"forwarded", "refusal", "refused", "office_chief", "holder"},
};

constexpr std::string_view kActs[] = {"reception",  "acceptance", "return",   "completion", "suspension",
                                      "resumption", "refusal",    "takeover", "withdrawal"};

const char* note_for(std::string_view act) {
  if (act == "return")
    return R"({"comments":[{"id":"01976000-0000-7000-8000-000000000001","place":"","text":"Nêu rõ biện pháp."}]})";
  if (act == "refusal")
    return R"({"text":"Chưa đủ.","refusal_class":"KHONG_DU_TIEU_CHUAN","rule":"VR-C01","clause":"khoản 1 Điều 24",)"
           R"("resubmission":"possible"})";
  return "";
}

bool names(std::string_view words, std::string_view word) {
  return (" " + std::string(words) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

/// The school's dossier of two, sent and held by the Sở; every role once in the school and once in the Sở.
class StateTable : public testing::Test {
 protected:
  StateTable() : nominations_(make_ready(world_, 2)) {
    send_dossier(world_, nominations_);
    for (const auto& role : base::Names<Role>::rows)
      for (const bool in_school : {true, false})
        world_.employ(login(role.word, in_school), role.value, in_school ? demo::school_id() : demo::so_id());
  }

  static std::string login(std::string_view role, bool in_school) {
    return std::string(in_school ? "truong." : "so.") + std::string(role);
  }
  const base::Id& nomination() const { return nominations_.front(); }

  /// Puts a record into a state, past the procedure.
  void put_at(const base::Id& id, std::string_view state) {
    const std::string now = world_.state(id);
    if (now == state) return;
    const store::Transition step{.record_id = id,
                                 .act = "review",
                                 .from_state = now,
                                 .to_state = std::string(state),
                                 .account_id = world_.fresh_id(),
                                 .at = 1};
    ASSERT_TRUE(
        world_.program().store().write([&](store::Connection& c) { return store::record_transition(c, step); }).ok());
  }

  /// One act in one state by one account: taken along the edge or refused, as the table says.
  void expect_as_the_table_says(std::string_view state, std::string_view act, std::string_view role, bool in_school) {
    const auto edge = std::find_if(std::begin(kOfNominations), std::end(kOfNominations), [&](const Edge& row) {
      return row.from == state && row.act == act && names(row.roles, role) && (row.side == "proposer") == in_school;
    });
    const std::string who = login(role, in_school);
    const std::string told = who + " " + std::string(act) + " when " + std::string(state);
    put_at(nomination(), state);
    const http::Reply reply = world_.act(who, RecordKind::nominations, nomination(), act, {}, note_for(act));
    if (edge != std::end(kOfNominations)) {
      EXPECT_EQ(reply.status, 200) << told << ": " << detail(reply);
      EXPECT_EQ(world_.state(nomination()), edge->to) << told;
      return;
    }
    EXPECT_EQ(world_.state(nomination()), state) << told;
    EXPECT_EQ(reply.status, refused_with(state, act, role, in_school)) << told << ": " << detail(reply);
    EXPECT_EQ(json(reply).text_at("type"), reply.status == 409   ? "/problems/not_allowed_in_state"
                                           : reply.status == 403 ? "/problems/forbidden"
                                                                 : "/problems/not_found")
        << told;
  }

  /// 404 to who does not even see the case; 409 to who does this act in another state, 403 to who never does, or not
  /// from here, where others do.
  static int refused_with(std::string_view state, std::string_view act, std::string_view role, bool in_school) {
    if (!reads(role, in_school)) return 404;
    bool might = false, others_do = false;
    for (const Edge& row : kOfNominations) {
      if (row.act != act) continue;
      might = might || (names(row.roles, role) && (row.side == "proposer") == in_school);
      others_do = others_do || row.from == state;
    }
    return might && !others_do ? 409 : 403;
  }
  /// The Sở stands above the school, so that a role which reads what its unit manages reads it there too.
  static bool reads(std::string_view role, bool in_school) {
    return names("office_appraiser office_chief council_member director district_officer", role) ||
           (in_school && names(kUnit, role));
  }

  World world_;
  std::vector<base::Id> nominations_;
};

TEST_F(StateTable, lets_each_act_through_along_its_edges_and_nowhere_else) {
  for (const auto& state : base::Names<State>::rows)
    for (const std::string_view act : kActs)
      for (const auto& role : base::Names<Role>::rows)
        for (const bool in_school : {true, false}) expect_as_the_table_says(state.word, act, role.word, in_school);
}

TEST_F(StateTable, refuses_without_a_trace) {
  put_at(nomination(), "submitted");
  const std::string before = world_.audit_head();
  for (const std::string_view act : kActs)
    for (const std::string who : {"truong.director", "so.unit_head", "so.council_member", "so.administrator"})
      EXPECT_GE(world_.act(who, RecordKind::nominations, nomination(), act, {}, note_for(act)).status, 400) << who;
  EXPECT_EQ(world_.audit_head(), before);
}

TEST_F(StateTable, has_no_edge_that_is_not_proved_here) {
  for (const workflow::Transition& row : workflow::transitions()) {
    using workflow::Act;
    const bool by_decision = row.act == Act::decision || row.act == Act::forwarding || row.act == Act::correction ||
                             row.act == Act::revocation;
    const bool elsewhere = by_decision || row.act == Act::takeover || row.act == Act::submission ||
                           row.act == Act::reopening;  // of nominations, done with their dossier
    if (row.subject == workflow::Subject::dossier || elsewhere) continue;
    const auto edge = std::find_if(std::begin(kOfNominations), std::end(kOfNominations), [&](const Edge& line) {
      return line.from == base::word(row.from) && line.act == base::word(row.act) && line.to == base::word(row.to);
    });
    ASSERT_NE(edge, std::end(kOfNominations)) << base::word(row.from) << " " << base::word(row.act);
    for (const auto& role : base::Names<Role>::rows)
      EXPECT_EQ(row.roles.names(role.value), names(edge->roles, role.word)) << edge->from << " " << edge->act;
  }
}

TEST_F(StateTable, sends_and_takes_back_a_dossier_only_from_its_one_state) {
  const base::Id dossier = demo::school_dossier_id();
  for (const char* state : {"draft", "submitted", "withdrawn"}) {
    put_at(dossier, state);
    for (const auto& role : base::Names<Role>::rows)
      for (const bool in_school : {true, false}) {
        const bool may = in_school && names(kUnit, role.word);
        for (const char* act : {"submission", "withdrawal"}) {
          const bool at_its_state =
              std::string_view(state) == (std::string_view(act) == "submission" ? "draft" : "submitted");
          if (may && at_its_state) continue;  // proved below
          const auto reply = world_.act(login(role.word, in_school), RecordKind::dossiers, dossier, act, nominations_);
          EXPECT_EQ(reply.status, may                           ? 409
                                  : reads(role.word, in_school) ? 403
                                                                : 404)
              << role.word << " " << act << " " << state;
          EXPECT_EQ(world_.state(dossier), state);
        }
      }
  }
  put_at(dossier, "submitted");
  for (const base::Id& id : nominations_) put_at(id, "submitted");
  EXPECT_EQ(world_.act("truong.unit_head", RecordKind::dossiers, dossier, "withdrawal").status, 200);
  EXPECT_EQ(world_.state(dossier), "withdrawn");
  put_at(dossier, "draft");
  for (const base::Id& id : nominations_) put_at(id, "draft");
  sign_dossier(world_, nominations_);
  const auto sent = world_.act("truong.unit_head", RecordKind::dossiers, dossier, "submission", nominations_);
  EXPECT_EQ(sent.status, 200) << detail(sent);
  EXPECT_EQ(world_.state(dossier), "submitted");
}

/// What a decision does to its one line, by the state that line must be in.
class StateTableOfDecisions : public StateTable {
 protected:
  /// Issues a decision over the nomination; the reply.
  http::Reply issue(records::Disposal disposal, records::Authority authority, std::string number,
                    std::optional<base::Id> corrects = {}, std::optional<base::Id> revokes = {}) {
    const base::Id id = draw_up_decision(world_, {nomination()}, number);
    auto decision = records::from_value<records::Decision>(world_.document(id)).value();
    decision.disposal = disposal;
    decision.decided_by = authority;
    decision.corrects_id = corrects;
    decision.revokes_id = revokes;
    if (corrects) decision.items[0].nominee_name += " (đúng)";
    if (revokes) {
      decision.revocation_ground = records::RevocationGround::breach_found;
      decision.reason = "Kết luận số 15/KL-SGDĐT";
      decision.recovers_certificate = decision.recovers_money = true;
    }
    world_.save("ong.phu", RecordKind::decisions, records::to_value(decision));
    return world_.act("ong.phu", RecordKind::decisions, id, "issue");
  }

  /// The same from every state but one: 409, and the nomination stays.
  template <class Issue>
  void expect_only_from(std::string_view wanted, Issue issue_it) {
    for (const auto& state : base::Names<State>::rows) {
      if (state.word == wanted) continue;
      put_at(nomination(), state.word);
      const http::Reply reply = issue_it();
      EXPECT_EQ(reply.status, 409) << state.word << ": " << detail(reply);
      EXPECT_EQ(json(reply).text_at("type"), "/problems/not_allowed_in_state") << state.word;
      EXPECT_EQ(world_.state(nomination()), state.word);
    }
  }
};

TEST_F(StateTableOfDecisions, decide_what_is_before_the_council_then_correct_and_revoke_what_is_decided) {
  using records::Authority;
  using records::Disposal;
  const auto decide = [&] { return issue(Disposal::decided, Authority::GIAM_DOC_SO, "812/QĐ-SGDĐT"); };
  expect_only_from("before_council", decide);
  put_at(nomination(), "before_council");
  ASSERT_EQ(decide().status, 200);
  EXPECT_EQ(world_.state(nomination()), "decided");
  const base::Value list = json(world_.get("ong.phu", "/api/v1/decisions?state=decided"));
  const base::Id first = *base::Id::parse(list.find("items")->items()->front().text_at("id"));

  const auto correct = [&] { return issue(Disposal::decided, Authority::GIAM_DOC_SO, "815/QĐ-SGDĐT", first); };
  expect_only_from("decided", correct);
  const auto revoke = [&] { return issue(Disposal::revoked, Authority::GIAM_DOC_SO, "20/QĐ-SGDĐT", {}, first); };
  expect_only_from("decided", revoke);
  put_at(nomination(), "decided");
  const http::Reply revoked = revoke();
  EXPECT_EQ(revoked.status, 200) << detail(revoked);
  EXPECT_EQ(world_.state(nomination()), "revoked");
}

TEST_F(StateTableOfDecisions, forward_what_is_before_the_council_and_record_what_was_decided_above) {
  using records::Authority;
  using records::Disposal;
  base::Value document = world_.document(nomination());
  document.set("award", "BK_T");
  document.set("ground", "BK_T_MERIT");
  world_.save_at_once({{RecordKind::nominations, document}});
  const auto forward = [&] { return issue(Disposal::forwarded, Authority::CT_UBND_TINH, "120/TTr-SGDĐT"); };
  expect_only_from("before_council", forward);
  put_at(nomination(), "before_council");
  const http::Reply sent = forward();
  ASSERT_EQ(sent.status, 200) << detail(sent);
  EXPECT_EQ(world_.state(nomination()), "forwarded");

  const auto answer = [&] { return issue(Disposal::decided, Authority::CT_UBND_TINH, "1450/QĐ-UBND"); };
  expect_only_from("forwarded", answer);
  put_at(nomination(), "forwarded");
  const http::Reply answered = answer();
  EXPECT_EQ(answered.status, 200) << detail(answered);
  EXPECT_EQ(world_.state(nomination()), "decided");
}

}  // namespace
}  // namespace tdkt::resources
