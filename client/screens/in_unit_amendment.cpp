#include <algorithm>

#include "client/app/queries.h"
#include "client/app/signing.h"
#include "client/screens/in_unit_parts.h"
#include "client/screens/words.h"
#include "shared/records/convert.h"

// Họp bổ sung, đính chính: after the dossier was sent, while one of its cases is back for completion. What was signed
// and sent stays as it was; the council meets once more and says why.

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Council;
using records::Meeting;
using workflow::State;

bool is_returned(const app::Model& model, const base::Id& nomination) {
  const app::Entry* entry = app::entry_of(model, nomination);
  return entry && entry->state == State::returned_for_completion;
}

std::string name_of(const Meeting& meeting) {
  std::string out = meeting.number.empty() ? "Phiên họp" : "Biên bản số " + meeting.number;
  if (meeting.held_on) out += " ngày " + meeting.held_on->display();
  return out;
}

/// What it puts right is written as it was, to be changed where it was wrong; number, day, signatures and papers are of
/// each meeting its own.
Meeting taken_over(const Meeting& earlier, Dispatch& dispatch) {
  Meeting meeting = earlier;
  meeting.id = dispatch.new_id();
  meeting.number.clear();
  meeting.held_on.reset();
  meeting.chair_signs = meeting.secretary_signs = false;
  meeting.evidence.clear();
  for (records::Attendance& row : meeting.attendances) {
    row.id = dispatch.new_id();
    row.evidence_ids.clear();
  }
  for (records::Vote& vote : meeting.votes) vote.id = dispatch.new_id();
  meeting.amends_meeting_id = earlier.id;
  return meeting;
}

/// One more meeting, about those who came back.
Meeting one_more(const UnitPage& page, const Council& council, Dispatch& dispatch) {
  auto read = records::from_value<Meeting>(new_meeting(page.model, page.dossier, council, dispatch));
  Meeting meeting = read.ok() ? *std::move(read) : Meeting{};
  meeting.number.clear();
  meeting.held_on.reset();
  auto& votes = meeting.votes;
  votes.erase(std::remove_if(votes.begin(), votes.end(),
                             [&](const records::Vote& vote) {
                               return !vote.nomination_id || !is_returned(page.model, *vote.nomination_id);
                             }),
              votes.end());
  return meeting;
}

/// The meeting stands in its record, with the reason that was given.
void begin(UnitPage& page, Meeting meeting, std::string title) {
  meeting.title = std::move(title);
  meeting.amendment_reason = page.state.amendment_reason;
  page.state.record = meeting.id;
  page.state.amendment_reason.clear();
  page.state.amended = 0;
  page.state.asked_amendment = false;
  page.dispatch(app::CreateRecord{records::RecordKind::meetings, records::to_value(meeting)});
}

/// Asks which meeting and why; gives the choice when it is to be begun.
std::optional<size_t> ask(UnitPage& page, std::string_view sentence, const std::vector<std::string>& names) {
  Ui& ui = page.ui;
  InUnitState& state = page.state;
  ui.gap(kGapXs);
  heading(ui, 2, "Họp bổ sung, đính chính");
  text(ui, sentence, {.ink = Ink::soft});
  const std::vector<std::string_view> choices(names.begin(), names.end());
  state.amended = std::min(state.amended, choices.size() - 1);
  if (const auto chosen = select(ui, "amendment.of", "Phiên họp này", choices, state.amended, {.max_width = 560}))
    state.amended = *chosen;
  const bool lacking = state.asked_amendment && state.amendment_reason.empty();
  const auto typed =
      text_field(ui, "amendment.reason", "Lý do", state.amendment_reason,
                 {.finding = lacking ? std::string_view("Ghi lý do, để cơ quan thẩm định biết vì sao họp lại.")
                                     : std::string_view(),
                  .placeholder = "Ghi nhầm số phiếu; Sở yêu cầu xét lại căn cứ…",
                  .rows = 2});
  if (typed.value) state.amendment_reason = *typed.value;
  Row row(ui);
  if (!button(ui, "amendment.begin", "Ghi phiên họp bổ sung, đính chính", {.icon = Icon::plus})) return std::nullopt;
  state.asked_amendment = true;
  return state.amendment_reason.empty() ? std::nullopt : std::optional(state.amended);
}

/// One more review of a tổ, or of the whole unit where there is none, that puts an earlier one right or comes after it.
struct ReviewChoice {
  const records::Unit* team;
  const Meeting* earlier;
};

}  // namespace

bool may_amend(const app::Model& model, const records::Dossier& dossier) {
  const app::Entry* entry = app::entry_of(model, dossier.id);
  if (!entry || entry->state == State::draft || !app::signature_of(*entry)) return false;
  if (!(dossier.unit_id == app::own_unit_id(model)) || !app::may_keep(model, records::RecordKind::meetings))
    return false;
  return app::has_case_to_complete(model, dossier.id);
}

void draw_amendment_of(UnitPage& page, const Meeting& meeting, RecordForm& form) {
  if (meeting.amendment_reason.empty() && !meeting.amends_meeting_id) return;
  if (const auto* earlier =
          meeting.amends_meeting_id ? page.model.records.find<Meeting>(*meeting.amends_meeting_id) : nullptr)
    fact(page.ui, "Đính chính", name_of(*earlier));
  form.text("/amendment_reason", "Lý do họp bổ sung, đính chính", {.rows = 2});
}

void draw_new_amendment(UnitPage& page, const Council& council) {
  const auto sent = meetings_of(page.model, page.dossier);
  std::vector<std::string> names{"Họp thêm về trường hợp được trả lại"};
  for (const Meeting* meeting : sent) names.push_back("Đính chính " + name_of(*meeting));
  const auto chosen = ask(page,
                          "Có trường hợp được trả lại để bổ sung. Phiên họp đã gửi giữ nguyên; phần sửa ghi thành một "
                          "phiên họp nữa, có số biên bản và chữ ký riêng.",
                          names);
  if (!chosen) return;
  if (*chosen == 0) return begin(page, one_more(page, council, page.dispatch), "Họp bổ sung");
  begin(page, taken_over(*sent[*chosen - 1], page.dispatch), "Họp đính chính");
}

void draw_new_review_amendment(UnitPage& page) {
  std::vector<ReviewChoice> choices;
  std::vector<std::string> places, names;
  const auto reviews = reviews_of(page.model, page.dossier);
  const auto add = [&](const records::Unit* team, const std::string& name) {
    places.push_back(name);
    choices.push_back({team, nullptr});
    names.push_back(name + ": họp bình xét thêm");
    for (const Meeting* review : reviews) {
      if (review->team_id != (team ? std::optional(team->id) : std::nullopt)) continue;
      places.push_back(name);
      choices.push_back({team, review});
      names.push_back(name + ": đính chính " + name_of(*review));
    }
  };
  for (const auto* team : app::teams(page.model, page.dossier.unit_id)) add(team, app::unit_name(page.model, team->id));
  add(nullptr, "Hội nghị của đơn vị");
  const auto chosen = ask(page,
                          "Có trường hợp được trả lại để bổ sung. Cuộc họp bình xét đã gửi giữ nguyên; phần sửa ghi "
                          "thành một cuộc họp nữa, có số biên bản riêng.",
                          names);
  if (!chosen) return;
  const ReviewChoice& choice = choices[*chosen];
  const std::string title = (choice.earlier ? "Họp đính chính: " : "Họp bổ sung: ") + places[*chosen];
  if (choice.earlier) return begin(page, taken_over(*choice.earlier, page.dispatch), title);
  auto read = records::from_value<Meeting>(new_review(page.dossier, choice.team, title, page.dispatch));
  if (read.ok()) begin(page, *std::move(read), title);
}

}  // namespace tdkt::screens
