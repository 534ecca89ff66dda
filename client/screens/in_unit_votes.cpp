#include <algorithm>
#include <charconv>

#include "client/app/award_words.h"
#include "client/app/judge.h"
#include "client/app/queries.h"
#include "client/screens/in_unit_parts.h"
#include "client/screens/words.h"
#include "shared/base/fraction.h"
#include "shared/base/text.h"
#include "shared/rules/meeting_counts.h"
#include "shared/rules/vote_thresholds.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Council;
using records::Meeting;
using records::Nomination;
using records::Vote;

enum class VoteColumn : size_t { number, name, award, yes, no, other, leaves, result, floor };

/// The votes of one meeting while one frame is drawn.
struct At {
  UnitPage& page;
  const Meeting& meeting;
  const Council* council;
  RecordForm& form;
  std::optional<rules::Case> subject;  // what the thresholds are asked of
};

std::string_view other_name(const Meeting& meeting) {
  return meeting.ballot == records::Ballot::secret ? "Không tính" : "Không có ý kiến";
}

std::string place_of(const Vote& vote) { return "/votes/" + vote.id.text(); }

rules::Threshold threshold_of(const At& at, const Vote& vote) {
  if (!at.subject || !vote.award) return {};
  return rules::threshold_for(*at.subject, *vote.award, at.meeting.unit_id,
                              at.meeting.held_on.value_or(at.page.model.today()));
}

std::string number_text(const std::optional<int64_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

/// "8/9, đạt"; "chưa ghi phiếu".
struct Result {
  std::string words;
  Tone tone = Tone::not_yet;
};
Result result_of(const At& at, const Vote& vote) {
  const rules::Threshold threshold = threshold_of(at, vote);
  const int64_t base = rules::base_of(threshold, at.meeting, at.council);
  if (!vote.yes_count) return {"Chưa ghi phiếu", Tone::not_yet};
  if (base <= 0) return {"Chưa ghi ai dự họp", Tone::not_yet};
  const bool passes = rules::reaches(threshold, *vote.yes_count, base);
  const std::string share = std::to_string(*vote.yes_count) + "/" + std::to_string(base);
  return {share + (passes ? ", đạt" : ", chưa đạt"), passes ? Tone::fine : Tone::look_again};
}

std::string cell_text(const At& at, size_t row, VoteColumn column) {
  const Vote& vote = at.meeting.votes[row];
  switch (column) {
    case VoteColumn::number: return std::to_string(row + 1);
    case VoteColumn::name: return vote.nominee_name;
    case VoteColumn::award: return vote.award ? std::string(app::short_display(*vote.award)) : std::string();
    case VoteColumn::yes: return number_text(vote.yes_count);
    case VoteColumn::no: return number_text(vote.no_count);
    case VoteColumn::other: return number_text(vote.invalid_count);
    case VoteColumn::leaves: return vote.abstaining_ids.empty() ? "" : std::to_string(vote.abstaining_ids.size());
    case VoteColumn::result: return result_of(at, vote).words;
    case VoteColumn::floor: break;
  }
  return rules::in_words(threshold_of(at, vote));
}

GridCell cell_of(const At& at, size_t row, size_t index) {
  const auto column = static_cast<VoteColumn>(index);
  GridCell cell{cell_text(at, row, column), Tone::neutral, {}};
  if (column != VoteColumn::yes && column != VoteColumn::result) return cell;
  for (const auto* finding : app::findings_at(at.page.model, at.meeting.id, place_of(at.meeting.votes[row]))) {
    if (finding->outcome != rules::Outcome::fails) continue;
    cell.mark = tone_of(*finding);
    cell.note = rules::sentence(*finding);
    break;
  }
  return cell;
}

std::optional<int64_t> count_in(std::string_view text) {
  int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  constexpr int64_t kMost = 99'999;
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && out >= 0 && out <= kMost ? std::optional(out) : std::nullopt;
}

std::string_view field_of(VoteColumn column) {
  if (column == VoteColumn::yes) return "/yes_count";
  return column == VoteColumn::no ? "/no_count" : column == VoteColumn::other ? "/invalid_count" : "";
}

void take(At& at, const GridResult& result) {
  app::EditMany edits;
  std::string& said = at.page.state.said;
  if (result.refused) said = *result.refused;
  if (result.undo) at.page.dispatch(app::Undo{});
  if (result.changes.empty()) return;
  said.clear();
  for (const CellChange& change : result.changes) {
    const std::string_view field = field_of(static_cast<VoteColumn>(change.column));
    if (field.empty() || change.row >= at.meeting.votes.size()) continue;
    const std::string typed = base::tidy(change.value);
    const auto count = count_in(typed);
    if (!count && !typed.empty()) {
      said = "“" + typed + "” chưa phải một số phiếu; ô này giữ như cũ.";
      continue;
    }
    edits.edits.push_back({at.meeting.id, place_of(at.meeting.votes[change.row]) + std::string(field),
                           count ? base::Value(*count) : base::Value()});
  }
  if (!edits.edits.empty()) at.page.dispatch(std::move(edits));
  at.page.ui.again();
}

void draw_sheet(At& at) {
  Ui& ui = at.page.ui;
  const CellKind figures = at.form.may_write() ? CellKind::figure : CellKind::read_only;
  const std::vector<GridColumn> columns{
      {.title = "STT", .width = 44, .kind = CellKind::read_only, .sortable = false},
      {.title = "Họ và tên, tập thể", .width = 190, .kind = CellKind::read_only, .sortable = false},
      {.title = "Danh hiệu", .width = 96, .kind = CellKind::read_only, .sortable = false},
      {.title = "Đồng ý", .width = 74, .kind = figures, .sortable = false},
      {.title = "Không", .width = 70, .kind = figures, .sortable = false},
      {.title = other_name(at.meeting), .width = 122, .kind = figures, .sortable = false},
      {.title = "Tránh", .width = 64, .kind = CellKind::read_only, .sortable = false},
      {.title = "Kết quả", .width = 124, .kind = CellKind::read_only, .sortable = false},
      {.title = "Cần", .width = 240, .kind = CellKind::read_only, .sortable = false}};
  const auto& votes = at.meeting.votes;
  take(at, grid(ui, "votes",
                {.name = "Kết quả biểu quyết",
                 .columns = columns,
                 .frozen = 2,
                 .rows = votes.size(),
                 .key = [&](size_t row) { return votes[row].id.text(); },
                 .cell = [&](size_t row, size_t column) { return cell_of(at, row, column); },
                 .height = std::min(420.0f, 50 + kRowHeight * static_cast<float>(votes.size()))},
                at.page.state.votes));
}

std::string title_of_vote(const Vote& vote) {
  const std::string award = vote.award ? " · " + std::string(app::short_display(*vote.award)) : std::string();
  return (vote.nominee_name.empty() ? "Chưa có tên" : vote.nominee_name) + award;
}

/// On a phone: a line for each, whose press opens its figures.
void draw_lines_of_votes(At& at) {
  List list(at.page.ui, "Kết quả biểu quyết");
  for (const Vote& vote : at.meeting.votes) {
    const Result result = result_of(at, vote);
    const std::string title = title_of_vote(vote), detail = "cần " + rules::in_words(threshold_of(at, vote));
    if (list_row(at.page.ui, vote.id.text(),
                 {.title = title, .detail = detail, .state = result.words, .tone = result.tone}))
      at.page.state.vote = vote.id;
  }
}

const Vote* vote_about(const Meeting& meeting, const base::Id& nomination) {
  for (const Vote& vote : meeting.votes)
    if (vote.nomination_id == nomination) return &vote;
  return nullptr;
}

/// What makes the rows of votes those of the list: new ones, names and awards as they are now, none for who left it.
app::EditMany renewed(const At& at) {
  app::EditMany edits;
  const auto listed = at.page.model.records.nominations_of(at.page.dossier.id);
  for (const Vote& vote : at.meeting.votes)
    if (std::none_of(listed.begin(), listed.end(),
                     [&](const Nomination* row) { return vote.nomination_id == row->id; }))
      edits.edits.push_back({at.meeting.id, place_of(vote), base::Value()});
  for (const Nomination* row : listed) {
    const Vote* vote = vote_about(at.meeting, row->id);
    if (vote && vote->nominee_name == row->nominee_name && vote->award == row->award &&
        vote->nominee_id == row->nominee_id)
      continue;
    base::Value fresh = new_vote(*row, at.council, at.page.dispatch);
    if (vote) fresh.set("id", vote->id.text());
    const std::string place = "/votes/" + std::string(fresh.text_at("id"));
    edits.edits.push_back({at.meeting.id, place, std::move(fresh)});
  }
  return edits;
}

/// Members whose own case is voted on, and who are still counted among the voters (VR-H08).
app::EditMany leaving_own_cases(const At& at) {
  app::EditMany edits;
  if (!at.council) return edits;
  for (const Vote& vote : at.meeting.votes)
    for (const records::CouncilMember& member : at.council->council_members) {
      if (!vote.nominee_id || member.person_id != vote.nominee_id) continue;
      const auto& left = vote.abstaining_ids;
      if (std::find(left.begin(), left.end(), member.id) != left.end()) continue;
      base::Value ids = base::Value::array();
      for (const base::Id& id : left) ids.push(id.text());
      ids.push(member.id.text());
      edits.edits.push_back({at.meeting.id, place_of(vote) + "/abstaining_ids", std::move(ids)});
    }
  return edits;
}

app::EditMany all_in_favour(const At& at) {
  app::EditMany edits;
  for (const Vote& vote : at.meeting.votes)
    if (!vote.yes_count)
      edits.edits.push_back({at.meeting.id, place_of(vote) + "/yes_count", rules::voters_of(at.meeting, vote)});
  return edits;
}

void draw_helps(At& at) {
  Ui& ui = at.page.ui;
  if (!at.form.may_write()) return;
  Row row(ui);
  app::EditMany edits = renewed(at);
  if (!edits.edits.empty() && button(ui, "votes.renew", "Lấy theo danh sách đề nghị", {.icon = Icon::list}))
    at.page.dispatch(std::move(edits));
  edits = leaving_own_cases(at);
  if (!edits.edits.empty() &&
      button(ui, "votes.own", "Ghi không biểu quyết về mình: " + std::to_string(edits.edits.size()),
             {.icon = Icon::check}))
    at.page.dispatch(std::move(edits));
  edits = all_in_favour(at);
  const bool counted_in = rules::took_part(at.meeting) > 0;
  if (!edits.edits.empty() && counted_in &&
      button(ui, "votes.all", "Còn lại đều đồng ý: " + std::to_string(edits.edits.size()), {.icon = Icon::check}))
    at.page.dispatch(std::move(edits));
}

}  // namespace

void draw_votes(UnitPage& page, const Meeting& meeting, const Council* council, RecordForm& form) {
  Ui& ui = page.ui;
  At at{page, meeting, council, form, app::case_for(page.model, meeting.id, rules::Phase::draft)};
  ui.gap(kGapXs);
  heading(ui, 2, "Biểu quyết");
  hint(ui,
       "Ghi số phiếu của từng trường hợp; ai được xét thì không biểu quyết về mình (cột Tránh). Cột Cần là tỷ lệ phiếu "
       "phải đạt.");
  form.findings("/votes");
  draw_helps(at);
  if (!page.state.said.empty()) notice(ui, page.state.said, Tone::look_again);
  if (meeting.votes.empty()) return hint(ui, "Chưa có dòng biểu quyết nào.");
  if (ui.phone())
    draw_lines_of_votes(at);
  else
    draw_sheet(at);
  for (const Vote& vote : meeting.votes) form.findings(place_of(vote), true);
}

void draw_in_unit_dialogs(UnitPage& page) {
  Ui& ui = page.ui;
  draw_signing_dialog(page);
  if (page.state.vote.is_zero()) return;
  const auto* meeting = page.model.records.find<Meeting>(page.state.record);
  const Vote* vote = nullptr;
  if (meeting)
    for (const Vote& row : meeting->votes)
      if (row.id == page.state.vote) vote = &row;
  if (!vote) {
    page.state.vote = {};
    return;
  }
  Dialog dialog(ui, "vote", title_of_vote(*vote));
  RecordForm form(ui, page.model, meeting->id, page.dispatch);
  const std::string place = place_of(*vote);
  form.number(place + "/yes_count", "Đồng ý");
  form.number(place + "/no_count", "Không đồng ý");
  form.number(place + "/invalid_count", other_name(*meeting));
  form.findings(place);
  Row row(ui);
  if (button(ui, "vote.done", "Xong", {.kind = ButtonKind::primary}) || dialog.dismissed()) page.state.vote = {};
}

}  // namespace tdkt::screens
