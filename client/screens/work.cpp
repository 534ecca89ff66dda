#include "client/screens/work.h"

#include <algorithm>

#include "client/app/appraisals.h"
#include "client/app/queries.h"
#include "client/app/signing.h"
#include "client/screens/act_words.h"
#include "client/screens/words.h"
#include "shared/base/sorting.h"
#include "shared/base/text.h"

namespace tdkt::screens {
namespace {

using app::Screen;
using widgets::Tone;
using workflow::State;

int of(const StateCounts& counts, State state) { return counts[static_cast<size_t>(state)]; }

int all(const StateCounts& counts) {
  int sum = 0;
  for (const int count : counts) sum += count;
  return sum;
}

State state_of(const app::Model& model, const base::Id& record) {
  const app::Entry* entry = app::entry_of(model, record);
  return entry ? entry->state : State::draft;
}

bool is_held_here(const app::Model& model, const base::Id& record) {
  const app::Entry* entry = app::entry_of(model, record);
  return entry && app::holds(model, *entry);
}

/// Since when the longest waiting case of a dossier stands in this state here; nullopt: in whatever state, wherever.
std::string waits_since(const app::Model& model, const base::Id& dossier, std::optional<State> state) {
  std::string_view since;  // RFC 3339 in UTC: the earlier one is the smaller
  for (const auto* row : model.records.nominations_of(dossier)) {
    const app::Entry* entry = app::entry_of(model, row->id);
    if (!entry || entry->acts.empty() || (state && (entry->state != *state || !app::holds(model, *entry)))) continue;
    const std::string& at = entry->acts.back().at;
    if (since.empty() || at < since) since = at;
  }
  const std::string when = moment(since, clock_day(model));
  return when.empty() ? when : "từ " + when;
}

constexpr State kEnds[] = {State::decided, State::refused, State::withdrawn, State::revoked};

bool has_ended(State state) { return std::find(std::begin(kEnds), std::end(kEnds), state) != std::end(kEnds); }

/// What a case waits for, and from whom.
std::string next_of(const app::Model& model, const app::Entry& entry) {
  const std::string holder = app::unit_name(model, entry.holder_unit_id);
  switch (entry.state) {
    case State::submitted: return holder + " tiếp nhận";
    case State::under_appraisal: return holder + " thẩm định";
    case State::returned_for_completion: return app::unit_name(model, entry.unit_id) + " bổ sung, gửi lại";
    case State::suspended: return holder + " xác minh xong thì xét tiếp";
    case State::forwarded: return "cấp trên quyết định, " + holder + " ghi kết quả";
    case State::before_council: break;
    default: return {};
  }
  const auto above = workflow::next_on(app::route_of(model, entry.unit_id), entry.holder_unit_id);
  return holder + " quyết định, hoặc trình " + (above ? app::unit_name(model, *above) : std::string("cấp trên"));
}

WorkRow returned_row(const app::Model& model, const records::Nomination& nomination) {
  const app::Entry* entry = app::entry_of(model, nomination.id);
  const auto comments = entry ? app::return_comments(*entry) : std::vector<app::Comment>();
  WorkRow row;
  row.title = title_of(nomination);
  row.detail = comments.empty() ? "Trả lại để bổ sung" : comments.front().text;
  row.state = base::display(State::returned_for_completion);
  row.tone = tone_of(State::returned_for_completion);
  row.next_step = "Bổ sung";
  row.route = {Screen::nomination, nomination.dossier_id, nomination.id, {}};
  return row;
}

/// What the unit is told: why, by which clause, and whether one may try again.
WorkRow refused_row(const app::Model& model, const records::Nomination& nomination) {
  const app::Entry* entry = app::entry_of(model, nomination.id);
  WorkRow row;
  row.title = title_of(nomination);
  if (entry && !entry->acts.empty()) row.detail = act_in_words(entry->acts.back());
  row.state = base::display(State::refused);
  row.tone = tone_of(State::refused);
  row.route = {Screen::nomination, nomination.dossier_id, nomination.id, {}};
  return row;
}

WorkRow dossier_row(const app::Model& model, const records::Dossier& dossier, const StateCounts& counts) {
  const State state = state_of(model, dossier.id);
  WorkRow row;
  row.title = dossier.title.empty() ? "Hồ sơ chưa có tên" : dossier.title;
  row.route = {Screen::dossier, dossier.id, {}, {}};
  row.state = base::display(state);
  row.tone = tone_of(state);
  if (const app::Entry* sent = app::entry_of(model, dossier.id); sent && state != State::draft) {
    const DossierChip chip = dossier_chip(model, *sent);
    row.state = chip.text;
    row.tone = chip.tone;
    row.detail = states_text(counts) + holders_text(model, dossier.id);
    if (const std::string next = next_text(model, dossier.id); !next.empty()) row.detail += " · Tiếp theo: " + next;
    row.trailing = waits_since(model, dossier.id, std::nullopt);
    return row;
  }
  const auto findings = app::counts_of_dossier(model, dossier.id);
  row.detail = counted(all(counts), "trường hợp");
  if (findings.must_fix > 0) row.detail += " · còn " + counted(findings.must_fix, "điểm phải sửa");
  row.next_step = "Soạn tiếp";
  // Whoever answers for it is asked when nothing is left to put right.
  const app::Entry* entry = app::entry_of(model, dossier.id);
  if (findings.must_fix > 0 || all(counts) == 0 || !entry || app::signature_of(*entry)) return row;
  if (!app::may_perform(model, *entry, workflow::Act::signature)) {
    row.detail += " · chờ thủ trưởng ký duyệt";
    return row;
  }
  row.next_step = "Ký duyệt";
  row.route = {Screen::in_unit, dossier.id, {}, "ky-duyet"};
  return row;
}

std::vector<WorkGroup> unit_work(const app::Model& model, const std::map<base::Id, StateCounts>& counts) {
  WorkGroup returned{"Cần bổ sung", true, {}}, drafts{"Đang soạn", true, {}}, sent{"Đã gửi", false, {}},
      refused{"Không được xét", false, {}};
  for (const auto& [id, nomination] : model.records.all<records::Nomination>()) {
    const State state = state_of(model, id);
    if (nomination.removed) continue;
    if (state == State::returned_for_completion) returned.rows.push_back(returned_row(model, nomination));
    const bool recent = nomination.school_year == base::SchoolYear::of(model.today());
    if (state == State::refused && recent) refused.rows.push_back(refused_row(model, nomination));
  }
  for (const auto* dossier : app::dossiers(model)) {
    const auto found = counts.find(dossier->id);
    const StateCounts states = found == counts.end() ? StateCounts{} : found->second;
    WorkGroup& group = state_of(model, dossier->id) == State::draft ? drafts : sent;
    group.rows.push_back(dossier_row(model, *dossier, states));
  }
  return {std::move(returned), std::move(drafts), std::move(sent), std::move(refused)};
}

WorkRow office_row(const app::Model& model, const records::Dossier& dossier, int count, State state, std::string next) {
  WorkRow row;
  row.title = app::unit_name(model, dossier.unit_id);
  if (row.title.empty()) row.title = "Một đơn vị";
  row.detail = dossier.title;
  row.state = counted(count, "trường hợp");
  row.trailing = waits_since(model, dossier.id, state);
  row.tone = tone_of(state);
  row.next_step = std::move(next);
  row.route = {state == State::before_council ? Screen::decisions : Screen::received, {}, {}, {}};
  return row;
}

/// What colleagues ask this person to read a second time.
WorkGroup second_readings(const app::Model& model) {
  WorkGroup group{"Nhờ thầy cô thẩm định lần hai", true, {}};
  const app::Colleague own = app::oneself(model);
  for (const auto& [id, appraisal] : model.records.all<records::Appraisal>()) {
    const app::Entry* entry = app::entry_of(model, appraisal.nomination_id);
    const auto* nomination = model.records.nomination(appraisal.nomination_id);
    const auto* asked = app::awaited_reading(&appraisal, own);
    if (!asked || !entry || !nomination || !app::may_appraise(model, *entry)) continue;
    WorkRow row;
    row.title = title_of(*nomination);
    row.detail = asked->asked_by + " nhờ · " + app::unit_name(model, entry->unit_id);
    row.trailing = moment(asked->asked_at, clock_day(model));
    row.next_step = "Đọc, ghi ý kiến";
    row.route = {Screen::appraisal, appraisal.nomination_id, {}, {}};
    group.rows.push_back(std::move(row));
  }
  return group;
}

std::vector<WorkGroup> office_work(const app::Model& model, const std::map<base::Id, StateCounts>& counts) {
  struct Step {
    State state;
    std::string_view title, next;
    bool asks;
  };
  static constexpr Step kSteps[] = {
      {State::submitted, "Mới đến", "Tiếp nhận", true},
      {State::under_appraisal, "Đang thẩm định", "Thẩm định", true},
      {State::suspended, "Tạm dừng xét", "Xem", true},
      {State::before_council, "Chờ quyết định", "Lập quyết định", true},
      {State::returned_for_completion, "Chờ đơn vị bổ sung", "", false},
  };
  std::vector<WorkGroup> out;
  out.push_back(second_readings(model));
  for (const Step& step : kSteps) {
    WorkGroup group{std::string(step.title), step.asks, {}};
    for (const auto& [id, states] : counts)
      if (const auto* dossier = model.records.find<records::Dossier>(id); dossier && of(states, step.state) > 0)
        group.rows.push_back(office_row(model, *dossier, of(states, step.state), step.state, std::string(step.next)));
    out.push_back(std::move(group));
  }
  WorkGroup decisions{"Quyết định đang soạn", true, {}};
  for (const auto& [id, decision] : model.records.all<records::Decision>()) {
    if (state_of(model, id) != State::draft) continue;
    WorkRow row;
    row.title = decision.title.empty() ? "Quyết định chưa có trích yếu" : decision.title;
    row.detail = counted(static_cast<int64_t>(decision.items.size()), "trường hợp");
    row.next_step = "Soạn tiếp";
    row.route = {Screen::decision, id, {}, {}};
    decisions.rows.push_back(std::move(row));
  }
  out.push_back(std::move(decisions));
  return out;
}

}  // namespace

std::map<base::Id, StateCounts> count_states(const app::Model& model, bool held_here) {
  std::map<base::Id, StateCounts> out;
  for (const auto& [id, nomination] : model.records.all<records::Nomination>())
    if (!nomination.removed && (!held_here || is_held_here(model, id)))
      ++out[nomination.dossier_id][static_cast<size_t>(state_of(model, id))];
  return out;
}

std::string states_text(const StateCounts& counts) {
  std::string out;
  for (const auto& row : base::Names<State>::rows) {
    const int count = of(counts, row.value);
    if (count == 0) continue;
    if (!out.empty()) out += ", ";
    out += std::to_string(count) + " " + base::lower(row.display);
  }
  return out;
}

std::string holders_text(const app::Model& model, const base::Id& dossier) {
  std::string out;
  for (const auto* row : model.records.nominations_of(dossier)) {
    const app::Entry* entry = app::entry_of(model, row->id);
    const std::string name = entry ? app::unit_name(model, entry->holder_unit_id) : std::string();
    if (out.find(name) == std::string::npos) out += (out.empty() ? " · " : ", ") + name;
  }
  return out;
}

DossierChip dossier_chip(const app::Model& model, const app::Entry& dossier) {
  const DossierChip own{base::display(dossier.state), tone_of(dossier.state)};
  if (dossier.state != State::submitted) return own;
  std::optional<State> common;
  bool alike = true, all_ended = true, any_returned = false, any_moved = false;
  for (const auto* row : model.records.nominations_of(dossier.id)) {
    const State state = state_of(model, row->id);
    alike = alike && (!common || common == state);
    common = state;
    all_ended = all_ended && has_ended(state);
    any_returned = any_returned || state == State::returned_for_completion;
    any_moved = any_moved || state != State::submitted;
  }
  if (!common || !any_moved) return own;
  if (alike) return {base::display(*common), tone_of(*common)};
  if (all_ended) return {"Đã có kết quả", Tone::fine};
  if (any_returned) return {base::display(State::returned_for_completion), tone_of(State::returned_for_completion)};
  return {"Đang xét", Tone::not_yet};
}

std::string next_text(const app::Model& model, const base::Id& dossier) {
  std::string out;
  for (const auto* row : model.records.nominations_of(dossier)) {
    const app::Entry* entry = app::entry_of(model, row->id);
    const std::string next = entry ? next_of(model, *entry) : std::string();
    if (!next.empty() && out.find(next) == std::string::npos) out += (out.empty() ? "" : "; ") + next;
  }
  return out;
}

std::vector<WorkGroup> work_of(const app::Model& model) {
  const bool office = app::is_office(model);
  const auto counts = count_states(model, office);
  auto groups = office ? office_work(model, counts) : unit_work(model, counts);
  groups.erase(std::remove_if(groups.begin(), groups.end(), [](const WorkGroup& group) { return group.rows.empty(); }),
               groups.end());
  return groups;
}

int work_count(const app::Model& model) {
  int count = 0;
  for (const WorkGroup& group : work_of(model))
    if (group.asks) count += static_cast<int>(group.rows.size());
  return count;
}

std::vector<Deadline> deadlines(const app::Model& model) {
  std::vector<Deadline> out;
  const base::Date today = model.today();
  for (const auto& [id, campaign] : model.records.all<records::Campaign>()) {
    const auto until = records::until_on_for(campaign, app::own_unit_id(model));
    if (!until || campaign.kind == records::CampaignKind::wave) continue;
    const int32_t left = until->number() - 1 - today.number();
    const std::string title = campaign.title + (until == campaign.until_on ? "" : " (đã gia hạn cho đơn vị)");
    if (left >= 0) out.push_back({title, campaign.content, until->plus_days(-1), left});
  }
  base::sort_stably(out, [](const Deadline& a, const Deadline& b) { return a.last_day < b.last_day; });
  return out;
}

}  // namespace tdkt::screens
