#include "shared/workflow/transitions.h"

#include <algorithm>
#include <string>

namespace tdkt::workflow {
namespace {

constexpr RoleSet kHead(Role::unit_head);
constexpr RoleSet kUnit(Role::unit_officer, Role::unit_head);
constexpr RoleSet kAppraisers(Role::office_appraiser, Role::office_chief, Role::district_officer);
constexpr RoleSet kOffice(Role::office_chief, Role::district_officer);
constexpr RoleSet kChief(Role::office_chief);
constexpr RoleSet kDistrict(Role::district_officer);

constexpr std::string_view kHeadAnswers = "Kế hoạch, mục I.1: nâng cao trách nhiệm của người đứng đầu cơ quan, đơn vị";
constexpr std::string_view kTakesBack = "Hồ sơ chưa được tiếp nhận: đơn vị rút lại, sửa rồi gửi lại";
constexpr std::string_view kPlanSubmits = "Kế hoạch, mục III.2: đơn vị bình xét và đề nghị";
constexpr std::string_view kPlanAppraises = "Kế hoạch, mục III.1: Văn phòng Sở thẩm định hồ sơ";
constexpr std::string_view kSuspends = "Nghị định số 98/2023/NĐ-CP, khoản 4 Điều 4";
constexpr std::string_view kAsksOnce = "Thủ tục hành chính: hướng dẫn hoàn thiện hồ sơ một lần";
constexpr std::string_view kDecides = "Luật Thi đua, khen thưởng 2022, Điều 80";
constexpr std::string_view kForwards = "Luật Thi đua, khen thưởng 2022, khoản 2 Điều 83";
constexpr std::string_view kByLevels =
    "Luật Thi đua, khen thưởng 2022, khoản 1 Điều 83: trình lần lượt theo cấp quản lý";
constexpr std::string_view kTakesOver = "Từ 01/07/2025 không còn cấp huyện (Nghị quyết số 202/2025/QH15)";
constexpr std::string_view kCorrects = "Quyết định đã ban hành: sai sót được đính chính bằng quyết định mới";
constexpr std::string_view kRevokes = "Luật Thi đua, khen thưởng 2022, khoản 2 Điều 93";

constexpr Transition kTransitions[] = {
    {Subject::dossier, State::draft, Act::signature, State::draft, kHead, Side::proposer, kHeadAnswers},
    {Subject::dossier, State::draft, Act::submission, State::submitted, kUnit, Side::proposer, kPlanSubmits},
    {Subject::dossier, State::submitted, Act::withdrawal, State::withdrawn, kUnit, Side::proposer, kPlanSubmits},
    {Subject::dossier, State::withdrawn, Act::reopening, State::draft, kUnit, Side::proposer, kTakesBack},

    {Subject::nomination, State::draft, Act::submission, State::submitted, kUnit, Side::proposer, kPlanSubmits},
    {Subject::nomination, State::submitted, Act::withdrawal, State::withdrawn, kUnit, Side::proposer, kPlanSubmits},
    {Subject::nomination, State::withdrawn, Act::reopening, State::draft, kUnit, Side::proposer, kTakesBack},
    {Subject::nomination, State::submitted, Act::reception, State::under_appraisal, kAppraisers, Side::holder,
     kPlanAppraises},
    {Subject::nomination, State::under_appraisal, Act::acceptance, State::before_council, kAppraisers, Side::holder,
     kPlanAppraises},
    {Subject::nomination, State::under_appraisal, Act::return_for_completion, State::returned_for_completion,
     kAppraisers, Side::holder, kAsksOnce},
    {Subject::nomination, State::returned_for_completion, Act::completion, State::under_appraisal, kUnit,
     Side::proposer, kAsksOnce},
    {Subject::nomination, State::returned_for_completion, Act::withdrawal, State::withdrawn, kUnit, Side::proposer,
     kPlanSubmits},
    {Subject::nomination, State::under_appraisal, Act::suspension, State::suspended, kAppraisers, Side::holder,
     kSuspends},
    {Subject::nomination, State::before_council, Act::suspension, State::suspended, kAppraisers, Side::holder,
     kSuspends},
    {Subject::nomination, State::suspended, Act::resumption, State::under_appraisal, kAppraisers, Side::holder,
     kSuspends},
    {Subject::nomination, State::under_appraisal, Act::refusal, State::refused, kOffice, Side::holder, kPlanAppraises},
    {Subject::nomination, State::suspended, Act::refusal, State::refused, kOffice, Side::holder, kSuspends},
    {Subject::nomination, State::before_council, Act::refusal, State::refused, kOffice, Side::holder, kPlanAppraises},
    {Subject::nomination, State::before_council, Act::decision, State::decided, kOffice, Side::holder, kDecides},
    // A Phòng forwards to the Sở, where the case arrives like any other; the Sở forwards out of the house and keeps it.
    {Subject::nomination, State::before_council, Act::forwarding, State::submitted, kDistrict, Side::holder, kByLevels},
    {Subject::nomination, State::before_council, Act::forwarding, State::forwarded, kChief, Side::holder, kForwards},
    {Subject::nomination, State::forwarded, Act::decision, State::decided, kChief, Side::holder, kForwards},
    {Subject::nomination, State::forwarded, Act::refusal, State::refused, kChief, Side::holder, kForwards},
    // What a unit left lying that is no longer there is appraised anew by who came in its place.
    {Subject::nomination, State::submitted, Act::takeover, State::submitted, kChief, Side::successor, kTakesOver},
    {Subject::nomination, State::under_appraisal, Act::takeover, State::submitted, kChief, Side::successor, kTakesOver},
    {Subject::nomination, State::before_council, Act::takeover, State::submitted, kChief, Side::successor, kTakesOver},
    {Subject::nomination, State::suspended, Act::takeover, State::suspended, kChief, Side::successor, kTakesOver},
    {Subject::nomination, State::returned_for_completion, Act::takeover, State::returned_for_completion, kChief,
     Side::successor, kTakesOver},
    {Subject::nomination, State::decided, Act::correction, State::decided, kOffice, Side::holder, kCorrects},
    {Subject::nomination, State::decided, Act::revocation, State::revoked, kOffice, Side::holder, kRevokes},
};

base::Problem no_such_edge(Subject subject, Act act, State state) {
  std::string detail = "Không thể “" + std::string(base::display(act)) + "” khi " +
                       std::string(base::display(subject)) + " ở trạng thái “" + std::string(base::display(state)) +
                       "”.";
  return {base::ProblemCode::not_allowed_in_state, std::move(detail), {}};
}

}  // namespace

std::span<const Transition> transitions() { return kTransitions; }

base::Id unit_of(Side side, const Standing& standing) {
  switch (side) {
    case Side::proposer: return standing.unit_id;
    case Side::holder: return standing.successor_unit_id.is_zero() ? standing.holder_unit_id : base::Id{};
    case Side::successor: break;
  }
  return standing.successor_unit_id;
}

const Transition* transition(Subject subject, State from, Act act) {
  const auto* row = std::find_if(std::begin(kTransitions), std::end(kTransitions), [&](const Transition& t) {
    return t.subject == subject && t.from == from && t.act == act;
  });
  return row == std::end(kTransitions) ? nullptr : row;
}

base::Result<Transition> may(Subject subject, Act act, const Standing& standing, const Grants& grants,
                             base::Date today) {
  if (!transition(subject, standing.state, act)) return no_such_edge(subject, act, standing.state);
  for (const Transition& edge : kTransitions) {
    if (edge.subject != subject || edge.from != standing.state || edge.act != act) continue;
    const base::Id where = unit_of(edge.side, standing);
    const bool granted = !where.is_zero() && std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) {
      return edge.roles.names(grant.role) && grant.unit_id == where && grant.holds_on(today);
    });
    if (granted) return edge;
  }
  std::string detail = "Tài khoản này không có vai trò để “" + std::string(base::display(act)) + "” ở đây.";
  return base::Problem{base::ProblemCode::forbidden, std::move(detail), {}};
}

}  // namespace tdkt::workflow
